package dev.capstan.numeric;

/**
 * An estimate from all paths with its 95 % sampling interval, from the estimates of the 16 independent replicates: estimate ±
 * t(15, 0.975) · s / √16, with s the standard deviation of the replicates' estimates (divided by 15). Asmussen and Glynn,
 * "Stochastic Simulation", 2007, section III.5. It is sampling error only, and may reach beyond what the figure can be.
 *
 * @param estimate from all paths
 * @param halfWidth of the interval; 0 where all replicates agree, NaN where one is not finite
 */
public record Sectioning(double estimate, double halfWidth) {

    /** The 97.5 % point of Student's t with 15 degrees of freedom: NIST Engineering Statistics Handbook, 1.3.6.7.2, has 2.131. */
    public static final double T15 = 2.131449545559323;

    /** The interval of an estimate; refuses another number of replicates than 16. */
    public static Sectioning of(double estimate, double... replicates) {
        if (replicates.length != BaseDraw.REPLICATES) {
            throw new IllegalArgumentException(replicates.length + " replicates");
        }
        return new Sectioning(estimate, T15 * standardDeviation(replicates) / Math.sqrt(replicates.length));
    }

    /** The lower end. */
    public double low() {
        return estimate - halfWidth;
    }

    /** The upper end. */
    public double high() {
        return estimate + halfWidth;
    }

    private static double standardDeviation(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
