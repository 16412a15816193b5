package dev.capstan.answers;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** Chances of ruin in closed form: the oracle for what is simulated. */
public final class RuinFormulas {

    /** −ζ(1/2)/√(2π): how far a barrier that is watched at steps must be moved, in standard deviations of a step. */
    public static final double BROADIE_GLASSERMAN_KOU = 0.5826;

    private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);
    private static final double LARGEST_EXPONENT = 600;

    private RuinFormulas() {}

    /**
     * Chance that {@code start + drift·t + volatility·W(t)} falls below 0 by the horizon, watched all the time: {@code
     * Φ((−x−mT)/(s√T)) + exp(−2mx/s²)·Φ((−x+mT)/(s√T))} (Harrison 1985, section 1.8).
     *
     * @param start 0 or more, else ruin is certain
     * @param drift a period
     * @param volatility standard deviation of a period, 0 or more
     * @param horizon periods
     */
    public static double firstPassage(double start, double drift, double volatility, double horizon) {
        if (start <= 0) {
            return 1;
        }
        if (volatility == 0 || horizon == 0) {
            return start + drift * horizon < 0 ? 1 : 0;
        }
        double spread = volatility * Math.sqrt(horizon);
        double ended = STANDARD.cumulativeProbability((-start - drift * horizon) / spread);
        double exponent = -2 * drift * start / (volatility * volatility);
        double returned = scaled(exponent, (-start + drift * horizon) / spread);
        return Math.min(1, ended + returned);
    }

    /** {@code exp(a)·Φ(b)}, where a may be large and b as low. */
    private static double scaled(double a, double b) {
        if (a < LARGEST_EXPONENT) {
            return StrictMath.exp(a) * STANDARD.cumulativeProbability(b);
        }
        double far = 1 / (b * b);
        double tail = 1 - far * (1 - 3 * far * (1 - 5 * far));
        return StrictMath.exp(a - b * b / 2) / (-b * Math.sqrt(2 * Math.PI)) * tail;
    }

    /**
     * The same watched at the end of each period only: the start is moved up by 0.5826 standard deviations of a period
     * (Broadie, Glasserman and Kou 1997, Mathematical Finance 7(4), 325–349); good where a period's deviation is small
     * beside the start.
     */
    public static double firstPassageWatchedEachPeriod(double start, double drift, double volatility, double horizon) {
        return firstPassage(start + BROADIE_GLASSERMAN_KOU * volatility, drift, volatility, horizon);
    }

    /**
     * Chance that a gambler who wins 1 with probability {@code win}, else loses 1, is at 0 before he is at {@code target}:
     * {@code (r^i − r^N)/(1 − r^N)}, r = (1 − win)/win (Feller 1968, volume 1, XIV.2).
     *
     * @param start i, from 0
     * @param target N, at least i; infinite for one who never stops
     */
    public static double gambler(double win, double start, double target) {
        if (start <= 0 || win <= 0) {
            return start >= target && start > 0 ? 0 : 1;
        }
        double odds = (1 - win) / win;
        if (Double.isInfinite(target)) {
            return odds >= 1 ? 1 : StrictMath.pow(odds, start);
        }
        if (odds == 1) {
            return 1 - start / target;
        }
        double logarithm = StrictMath.log(odds);
        return odds < 1
                ? StrictMath.exp(start * logarithm)
                        * StrictMath.expm1((target - start) * logarithm)
                        / StrictMath.expm1(target * logarithm)
                : StrictMath.expm1((start - target) * logarithm) / StrictMath.expm1(-target * logarithm);
    }

    /** Games until he is at either end, in the mean: {@code i(N − i)} in a fair game; infinite where he may play for ever. */
    public static double gamblerDuration(double win, double start, double target) {
        double drift = 2 * win - 1;
        if (Double.isInfinite(target)) {
            return start <= 0 ? 0 : drift < 0 ? -start / drift : Double.POSITIVE_INFINITY;
        }
        return drift == 0 ? start * (target - start) : (target * (1 - gambler(win, start, target)) - start) / drift;
    }
}
