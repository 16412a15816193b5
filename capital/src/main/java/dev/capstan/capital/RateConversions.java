package dev.capstan.capital;

/** Rates of one period as rates of another; the spreadsheets' EFFECT, NOMINAL, RRI and PDURATION. */
public final class RateConversions {

    private RateConversions() {}

    /** Effective rate a year of a nominal one that compounds {@code periods} times. */
    public static double effective(double nominal, double periods) {
        return StrictMath.pow(1 + nominal / periods, periods) - 1;
    }

    /** Nominal rate a year that compounds {@code periods} times to an effective one. */
    public static double nominal(double effective, double periods) {
        return periods * (StrictMath.pow(1 + effective, 1 / periods) - 1);
    }

    /** Rate a period at which {@code present} grows to {@code future} in so many periods. */
    public static double equivalent(double periods, double present, double future) {
        return StrictMath.pow(future / present, 1 / periods) - 1;
    }

    /** Periods in which {@code present} grows to {@code future} at this rate a period. */
    public static double duration(double rate, double present, double future) {
        return StrictMath.log(future / present) / StrictMath.log1p(rate);
    }

    /** What {@code present} grows to at these rates, one after the other. */
    public static double futureValue(double present, double... rates) {
        double value = present;
        for (double rate : rates) {
            value *= 1 + rate;
        }
        return value;
    }
}
