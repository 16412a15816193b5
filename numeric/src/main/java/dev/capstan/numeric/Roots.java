package dev.capstan.numeric;

import java.util.function.DoubleUnaryOperator;

/** Where a function changes its sign. */
public final class Roots {

    private Roots() {}

    /**
     * A point within {@code tolerance} of a change of sign of {@code f} between {@code low} and {@code high}, or as near as
     * doubles are. NaN where the signs at the two ends are the same, or {@code f} is NaN on the way: no bracket is an outcome,
     * not a fault. Continuity is not needed, and infinite values are signs too.
     *
     * <p>The ITP method of Oliveira and Takahashi, ACM Transactions on Mathematical Software 47(1), 2020, with κ₁ = 0.2/(high −
     * low), κ₂ = 2, n₀ = 1: at most two evaluations more than bisection, mostly a few in all.
     *
     * @param low finite, below high
     * @param high finite
     * @param tolerance absolute, above 0
     */
    public static double find(DoubleUnaryOperator f, double low, double high, double tolerance) {
        if (!(low < high) || !Double.isFinite(high - low) || !(tolerance > 0)) {
            throw new IllegalArgumentException("from " + low + " to " + high + " within " + tolerance);
        }
        double atLow = f.applyAsDouble(low);
        double atHigh = f.applyAsDouble(high);
        if (atLow == 0 || atHigh == 0) {
            return atLow == 0 ? low : high;
        }
        boolean brackets = atLow < 0 ? atHigh > 0 : atLow > 0 && atHigh < 0;
        return brackets ? new Bracket(f, low, high, atLow, atHigh, tolerance).shrink() : Double.NaN;
    }

    private static final class Bracket {
        private final DoubleUnaryOperator f;
        private final double tolerance;
        private final double push;
        private double low;
        private double high;
        private double atLow;
        private double atHigh;
        private double reach;

        Bracket(DoubleUnaryOperator f, double low, double high, double atLow, double atHigh, double tolerance) {
            this.f = f;
            this.tolerance = tolerance;
            this.low = low;
            this.high = high;
            this.atLow = atLow;
            this.atHigh = atHigh;
            this.push = 0.2 / (high - low);
            this.reach = tolerance;
            while (2 * reach < high - low) {
                reach *= 2;
            }
            reach *= 2;
        }

        double shrink() {
            double middle = low + 0.5 * (high - low);
            while (high - low > 2 * tolerance && middle > low && middle < high) {
                double x = next(middle);
                double y = f.applyAsDouble(x);
                if (y == 0 || Double.isNaN(y)) {
                    return y == 0 ? x : y;
                }
                keep(x, y);
                reach *= 0.5;
                middle = low + 0.5 * (high - low);
            }
            return middle;
        }

        private void keep(double x, double y) {
            if (y > 0 == atHigh > 0) {
                high = x;
                atHigh = y;
            } else {
                low = x;
                atLow = y;
            }
        }

        /** The secant's zero, pushed towards the middle and not further from it than the steps left allow. */
        private double next(double middle) {
            double width = high - low;
            double secant = low - atLow * (width / (atHigh - atLow));
            double side = Math.signum(middle - secant);
            double pushed = secant + side * Math.min(push * width * width, Math.abs(middle - secant));
            double allowed = Math.max(0, reach - 0.5 * width);
            double x = Math.abs(pushed - middle) <= allowed ? pushed : middle - side * allowed;
            return x > low && x < high ? x : middle;
        }
    }
}
