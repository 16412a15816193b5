package dev.capstan.capital;

import dev.capstan.numeric.Rational;

/**
 * The right of an investor to have its shares bought back (回购), as term sheets in China have it where a listing or a sale has not
 * come by a date.
 *
 * @param price what is paid
 * @param obligor who owes it
 */
public record RedemptionTerms(Price price, Obligor obligor) {

    /** What is paid for the shares. */
    public sealed interface Price {

        /** The price of so much invested after so many years. */
        Rational of(Rational invested, Rational years);

        /**
         * The investment with simple interest.
         *
         * @param annualRate 0.08 for 8 %
         */
        record WithInterest(Rational annualRate) implements Price {
            public WithInterest {
                notNegative(annualRate);
            }

            @Override
            public Rational of(Rational invested, Rational years) {
                return invested.times(Rational.ONE.plus(annualRate.times(years)));
            }
        }

        /** A multiple of the investment, whenever it is. */
        record Multiple(Rational multiple) implements Price {
            public Multiple {
                notNegative(multiple);
            }

            @Override
            public Rational of(Rational invested, Rational years) {
                return invested.times(multiple);
            }
        }
    }

    /** Who owes the price. */
    public enum Obligor {
        COMPANY,
        FOUNDERS,
        /** The company as far as it may, the founders the rest. */
        BOTH
    }

    /**
     * Who pays what.
     *
     * @param byFounders what they owe; whether they have it, this does not know
     * @param unpaid what nobody has to pay now: it waits for profits of the company
     */
    public record Redemption(Rational byCompany, Rational byFounders, Rational unpaid) {}

    /**
     * Buys back. A company pays an investor out of distributable profit only (Supreme People's Court, minutes of the national
     * conference on civil and commercial trials, 2019, section 5).
     *
     * @param invested for the shares, 0 or more
     * @param years since
     * @param alreadyReceived dividends and the like that the price counts, 0 or more
     * @param distributableProfit of the company; below 0 counts as 0
     */
    public Redemption redeem(
            Rational invested, Rational years, Rational alreadyReceived, Rational distributableProfit) {
        notNegative(invested);
        var owed = price.of(invested, years).minus(alreadyReceived).max(Rational.ZERO);
        var byCompany = obligor == Obligor.FOUNDERS ? Rational.ZERO : owed.min(distributableProfit.max(Rational.ZERO));
        var rest = owed.minus(byCompany);
        return obligor == Obligor.COMPANY
                ? new Redemption(byCompany, Rational.ZERO, rest)
                : new Redemption(byCompany, rest, Rational.ZERO);
    }

    private static void notNegative(Rational number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("below 0: " + number);
        }
    }
}
