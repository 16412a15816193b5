package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Value;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Venture;

/** Net present value; {@code semantics.md}, NPV. */
final class Valuation {

    private static final int MONTHS_FOR_A_TERMINAL_VALUE = 24;

    private Valuation() {}

    /** Discounts a row of free cash flow, each at the end of its month. */
    static Value of(double[] freeCashFlow, Venture venture) {
        double rate = yearly(venture.discountRate());
        double growth = yearly(venture.terminalGrowth());
        double npv = 0;
        for (int month = 1; month <= freeCashFlow.length; month++) {
            npv += freeCashFlow[month - 1] * discount(rate, month);
        }
        int months = freeCashFlow.length;
        double terminal = months < MONTHS_FOR_A_TERMINAL_VALUE
                ? Double.NaN
                : Math.max(0, Rows.sum(freeCashFlow, months - 11, months))
                        * (1 + growth)
                        / (rate - growth)
                        * discount(rate, months);
        double with = npv + terminal;
        return new Value(rate, growth, npv, terminal, with, with > 0 ? terminal / with : Double.NaN);
    }

    /** What one unit of money in so many months is worth now. */
    static double discount(double yearlyRate, double months) {
        return StrictMath.pow(1 + yearlyRate, -months / 12);
    }

    /** The yearly rate as the plan writes it in its first month. */
    static double yearly(Quantity rate) {
        return rate.base().value() * rate.base().unit().monthsPer();
    }
}
