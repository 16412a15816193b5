package dev.capstan.capital;

/**
 * One way in which a convertible may count its shares. Definitions: Y Combinator, Post-Money Safe User Guide v1.2, the table of
 * what either capitalization includes.
 */
public sealed interface ConversionTerm {

    /** The shares that an amount converts into under this term. */
    default double shares(double amount, Quote quote) {
        return switch (this) {
            case PostMoneyCap term -> amount * quote.companyCapitalization() / term.cap();
            case PreMoneyCap term -> amount * quote.preMoneyCapitalization() / term.cap();
            case StatedCap term -> amount * term.shares() / term.cap();
            case FixedOwnership term -> term.fraction() * quote.companyCapitalization();
            case Discount term -> amount / (quote.price() * (1 - term.fraction()));
        };
    }

    /**
     * A valuation cap on everything outstanding and promised, the unissued pool and all converting securities, without the
     * pool's increase in the round.
     *
     * @param cap above 0
     */
    record PostMoneyCap(double cap) implements ConversionTerm {
        public PostMoneyCap {
            Checks.positive(cap, "a valuation cap");
        }
    }

    /**
     * A valuation cap on everything outstanding and promised and the pool with its increase in the round, without converting
     * securities.
     *
     * @param cap above 0
     */
    record PreMoneyCap(double cap) implements ConversionTerm {
        public PreMoneyCap {
            Checks.positive(cap, "a valuation cap");
        }
    }

    /**
     * A valuation cap on a number of shares that the instrument itself names, as notes do.
     *
     * @param cap above 0
     * @param shares above 0
     */
    record StatedCap(double cap, double shares) implements ConversionTerm {
        public StatedCap {
            Checks.positive(cap, "a valuation cap");
            Checks.positive(shares, "the shares of a cap");
        }
    }

    /**
     * A fixed part of the capitalization that a post-money cap counts, whatever the amount.
     *
     * @param fraction at least 0, below 1
     */
    record FixedOwnership(double fraction) implements ConversionTerm {
        public FixedOwnership {
            Checks.fraction(fraction, "a fixed ownership");
        }
    }

    /**
     * So much off the round's price.
     *
     * @param fraction at least 0, below 1
     */
    record Discount(double fraction) implements ConversionTerm {
        public Discount {
            Checks.fraction(fraction, "a discount");
        }
    }

    /**
     * What terms are counted against.
     *
     * @param price of a new share in the round
     * @param companyCapitalization what a post-money cap counts
     * @param preMoneyCapitalization what a pre-money cap counts
     */
    record Quote(double price, double companyCapitalization, double preMoneyCapitalization) {}
}
