package dev.capstan.capital;

import java.math.RoundingMode;

/**
 * How a round's prices and share counts are rounded, in the order in which later figures use earlier ones. Published examples
 * differ by this, so it is an input.
 *
 * @param price of a new share; the new shares are counted with the rounded price
 * @param conversionPrice of each convertible that converts by a price
 * @param capsByPrice whether a post-money cap, too, makes a rounded price by which the amount is divided; otherwise its part of the
 *     company capitalization, in whole shares, is rounded
 * @param conversionShares of each convertible
 * @param newShares of each investor
 * @param poolShares of a pool made to a target
 * @param cashInLieu whether the fraction of a share that a conversion loses is paid in cash; otherwise it lapses
 */
public record ShareRounding(
        Step price,
        Step conversionPrice,
        boolean capsByPrice,
        Step conversionShares,
        Step newShares,
        Step poolShares,
        boolean cashInLieu) {

    /** Fractions of shares, as in a model of the future. */
    public static final ShareRounding NONE =
            new ShareRounding(Step.NONE, Step.NONE, false, Step.NONE, Step.NONE, Step.NONE, false);

    /**
     * Where nothing else is said of a round that is rounded: prices to 4 decimals, half up; share counts down; fractions lapse.
     * Source: the examples of Y Combinator's Post-Money Safe User Guide v1.2, appendix II.
     */
    public static final ShareRounding STANDARD = new ShareRounding(
            new Step(4, RoundingMode.HALF_UP),
            new Step(4, RoundingMode.HALF_UP),
            false,
            Step.WHOLE_DOWN,
            Step.WHOLE_DOWN,
            Step.WHOLE_DOWN,
            false);

    /** Whether anything is rounded at all. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** The same, with so many decimals where shares are rounded. */
    ShareRounding withShareDecimals(int decimals) {
        return new ShareRounding(
                price,
                conversionPrice,
                capsByPrice,
                conversionShares.to(decimals),
                newShares.to(decimals),
                poolShares.to(decimals),
                cashInLieu);
    }

    /**
     * One rounding.
     *
     * @param decimals kept; 0 for whole ones, at most 15
     * @param mode {@link RoundingMode#UNNECESSARY} leaves numbers as they are
     */
    public record Step(int decimals, RoundingMode mode) {

        public static final Step NONE = new Step(0, RoundingMode.UNNECESSARY);
        public static final Step WHOLE_DOWN = new Step(0, RoundingMode.FLOOR);

        public Step {
            if (decimals < 0 || decimals > MAX_DECIMALS) {
                throw new IllegalArgumentException("0 to " + MAX_DECIMALS + " decimals are kept");
            }
        }

        private static final int MAX_DECIMALS = 15;

        private Step to(int otherDecimals) {
            return new Step(otherDecimals, mode);
        }

        /** What floating point may have added to or taken from a whole number or a half, relative and absolute. */
        private static final double NOISE = 1e-13;

        private static final double NOISE_MAX = 1e-3;

        public boolean isNone() {
            return mode == RoundingMode.UNNECESSARY;
        }

        /** The rounded number; of one that is not negative. */
        public double of(double value) {
            if (isNone()) {
                return value;
            }
            double unit = unit();
            double scaled = value * unit;
            double halves = Math.rint(scaled * 2) / 2;
            boolean isHalf = Math.abs(scaled - halves) <= Math.min(NOISE_MAX, Math.abs(scaled) * NOISE);
            return whole(isHalf ? halves : scaled) / unit;
        }

        private double unit() {
            double unit = 1;
            for (int i = 0; i < decimals; i++) {
                unit *= 10;
            }
            return unit;
        }

        private double whole(double scaled) {
            return switch (mode) {
                case DOWN, FLOOR -> Math.floor(scaled);
                case UP, CEILING -> Math.ceil(scaled);
                case HALF_UP -> Math.floor(scaled + 0.5);
                case HALF_DOWN -> Math.ceil(scaled - 0.5);
                case HALF_EVEN -> Math.rint(scaled);
                case UNNECESSARY -> scaled;
            };
        }
    }
}
