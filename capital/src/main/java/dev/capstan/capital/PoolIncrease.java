package dev.capstan.capital;

/** How the option pool grows in a round. */
public sealed interface PoolIncrease {

    /** No shares more. */
    PoolIncrease NONE = new Shares(0, Placement.BEFORE_THE_MONEY);

    Placement placement();

    /** Who bears it. */
    enum Placement {
        /** It counts in the price, so the holders before the round bear it. */
        BEFORE_THE_MONEY,
        /** It comes after the price, so the new investors bear their part. */
        AFTER_THE_MONEY
    }

    /**
     * So many shares more.
     *
     * @param shares at least 0
     */
    record Shares(double shares, Placement placement) implements PoolIncrease {
        public Shares {
            Checks.notNegative(shares, "a pool increase");
        }
    }

    /**
     * As many shares as make the unissued pool this part of all shares after the round; none where it is as large already.
     *
     * @param fraction at least 0, below 1
     */
    record Target(double fraction, Placement placement) implements PoolIncrease {
        public Target {
            Checks.fraction(fraction, "a pool's target");
        }
    }
}
