package dev.capstan.capital;

import java.math.BigDecimal;

/**
 * The dividend that preferred shares are entitled to. Rates are of the original issue price and a year, which NVCA's model
 * charter (October 2025, section 1) has as an amount per share.
 */
public sealed interface PreferredDividend {

    /** What has accrued on so much invested after so many years, declared or not. */
    BigDecimal accrued(BigDecimal invested, BigDecimal years);

    /** No right to a dividend. */
    record None() implements PreferredDividend {
        @Override
        public BigDecimal accrued(BigDecimal invested, BigDecimal years) {
            return BigDecimal.ZERO;
        }
    }

    /** Paid if declared, and lost if not: nothing accrues. */
    record NonCumulative(BigDecimal annualRate) implements PreferredDividend {
        @Override
        public BigDecimal accrued(BigDecimal invested, BigDecimal years) {
            return BigDecimal.ZERO;
        }
    }

    /**
     * Accrues from day to day until paid.
     *
     * @param annualRate 0.08 for 8 %
     * @param compoundingPerYear how often a year what has accrued bears a dividend itself; 0 for simple accrual
     * @param payment how it is settled when the company is sold
     * @param addsToCap whether a cap of participation rises by what has accrued; in the model charter it does not (note 20)
     */
    record Cumulative(BigDecimal annualRate, int compoundingPerYear, Payment payment, boolean addsToCap)
            implements PreferredDividend {

        public Cumulative {
            if (annualRate.signum() < 0 || compoundingPerYear < 0) {
                throw new IllegalArgumentException("a dividend below 0");
            }
        }

        @Override
        public BigDecimal accrued(BigDecimal invested, BigDecimal years) {
            var accrual = new InterestAccrual(invested, annualRate);
            return compoundingPerYear == 0
                    ? accrual.simple(years)
                    : accrual.compound(BigDecimal.valueOf(compoundingPerYear), years);
        }
    }

    /** How what has accrued is settled. */
    enum Payment {
        /** In money with the preference; those who convert give it up (NVCA model charter, section 4.3.3). */
        CASH,
        /** In money, whether they convert or not. */
        CASH_ON_CONVERSION_TOO,
        /** In further shares of the class at the original issue price. */
        IN_KIND
    }
}
