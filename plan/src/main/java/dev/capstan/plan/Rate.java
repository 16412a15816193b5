package dev.capstan.plan;

import dev.capstan.basics.Rates;

/** What kind of figure a key holds, which decides how a value for a longer time becomes one for a month. */
public enum Rate {
    /** An amount, or an amount per time: a year's is twelve months'. Hazards and the coefficients of Bass too. */
    FLOW {
        @Override
        public double monthly(double fraction, double months) {
            return fraction / months;
        }

        @Override
        public double over(double monthly, double months) {
            return monthly * months;
        }
    },
    /** Growth or interest that compounds: {@code (1 + g)^(1/12) − 1}; nothing shrinks by more than all of it. */
    GROWTH {
        @Override
        public double monthly(double fraction, double months) {
            return Rates.monthlyGrowth(Math.max(fraction, -1), months);
        }

        @Override
        public double over(double monthly, double months) {
            return Rates.growthOver(monthly, months);
        }
    },
    /** A probability, churn above all: {@code 1 − (1 − c)^(1/12)}. */
    PROBABILITY {
        @Override
        public double monthly(double fraction, double months) {
            return Rates.monthlyProbability(Math.min(fraction, 1), months);
        }

        @Override
        public double over(double monthly, double months) {
            return Rates.probabilityOver(monthly, months);
        }
    };

    /** The figure for one month of a fraction for so many. */
    public abstract double monthly(double fraction, double months);

    /** The fraction for so many months of a figure for one month. */
    public abstract double over(double monthly, double months);
}
