package dev.capstan.capital;

import java.util.List;

/** What flows are worth, and the return of money that is borrowed at one rate and put away at another. */
public final class PresentValue {

    private PresentValue() {}

    /** {@code Σ flow·(1 + rate)^−t} with the first flow at once, as numpy-financial's npv; rate a period, above −1. */
    public static double npv(double rate, double... flows) {
        double value = 0;
        for (int i = flows.length - 1; i >= 0; i--) {
            value = value / (1 + rate) + flows[i];
        }
        return value;
    }

    /** The same with the first flow one period from now, as the spreadsheets' NPV. */
    public static double npvOfEnds(double rate, double... flows) {
        return npv(rate, flows) / (1 + rate);
    }

    /** Of dated flows on the day of the earliest, as XNPV; rate a year, above −1. */
    public static double npv(double rate, List<DatedFlow> flows, DayCount dayCount) {
        double[] years = DatedFlow.years(flows, dayCount);
        double value = 0;
        for (int i = 0; i < years.length; i++) {
            value += flows.get(i).amount() * StrictMath.pow(1 + rate, -years[i]);
        }
        return value;
    }

    /**
     * Modified internal rate of return: {@code (final value of receipts / −present value of payments)^(1/n) − 1}; not
     * computable (NaN) without both.
     *
     * @param financeRate a period, paid on what is borrowed
     * @param reinvestRate a period, earned on what comes in
     */
    public static double mirr(double financeRate, double reinvestRate, double... flows) {
        int periods = flows.length - 1;
        double paid = 0;
        double received = 0;
        for (int i = 0; i <= periods; i++) {
            if (flows[i] < 0) {
                paid -= flows[i] * StrictMath.pow(1 + financeRate, -i);
            } else {
                received += flows[i] * StrictMath.pow(1 + reinvestRate, periods - i);
            }
        }
        return paid > 0 && received > 0 ? StrictMath.pow(received / paid, 1.0 / periods) - 1 : Double.NaN;
    }
}
