package dev.capstan.answers;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Risk measures in closed form, where more is worse: the oracle for what is estimated over paths. */
public final class RiskFormulas {

    private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);

    private RiskFormulas() {}

    /**
     * What is at stake at one level.
     *
     * @param var value at risk: the smallest value that is not exceeded with this probability
     * @param cvar conditional value at risk: the mean of the worst {@code 1 − level} (Rockafellar and Uryasev 2002)
     */
    public record Tail(double var, double cvar) {}

    /** Of a normal value. */
    public static Tail normal(double mean, double sd, double level) {
        double z = STANDARD.inverseCumulativeProbability(level);
        return new Tail(mean + sd * z, mean + sd * STANDARD.density(z) / (1 - level));
    }

    /** Of a value whose logarithm is normal with this mean and sd: CVaR {@code e^(μ+σ²/2)·Φ(σ − z)/(1 − level)}. */
    public static Tail lognormal(double mean, double sd, double level) {
        double z = STANDARD.inverseCumulativeProbability(level);
        double cvar = StrictMath.exp(mean + sd * sd / 2) * STANDARD.cumulativeProbability(sd - z) / (1 - level);
        return new Tail(StrictMath.exp(mean + sd * z), cvar);
    }

    /** A value with its probability. */
    public record Outcome(double value, double probability) {}

    /**
     * Of a value that takes finitely many; the one at the quantile counts in the tail with the part of its probability that
     * lies there, and the quantile is an order statistic, never interpolated.
     */
    public static Tail discrete(List<Outcome> outcomes, double level) {
        var sorted = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::value))
                .toList();
        double below = 0;
        double tail = 0;
        double var = Double.NaN;
        for (var outcome : sorted) {
            double upTo = below + outcome.probability;
            if (Double.isNaN(var) && upTo >= level - 1e-12) {
                var = outcome.value;
                tail += (upTo - level) * outcome.value;
            } else if (!Double.isNaN(var)) {
                tail += outcome.probability * outcome.value;
            }
            below = upTo;
        }
        return new Tail(var, tail / (1 - level));
    }

    /** A portfolio of jointly normal returns. */
    public static final class Portfolio {

        private static final int MAX_ASSETS = 12;
        private static final double BELOW_ZERO = -1e-12;

        private final double[] mean;
        private final double[][] covariance;

        /**
         * @param mean return of each asset, 1 to 12 of them
         * @param covariance of the returns, a row for each asset
         */
        public Portfolio(double[] mean, double[][] covariance) {
            boolean square = covariance.length == mean.length
                    && Stream.of(covariance).allMatch(row -> row.length == mean.length);
            if (!square || mean.length == 0 || mean.length > MAX_ASSETS) {
                throw new IllegalArgumentException("1 to 12 assets, and a covariance for each pair of them");
            }
            this.mean = mean.clone();
            this.covariance = Stream.of(covariance).map(double[]::clone).toArray(double[][]::new);
        }

        public int assets() {
            return mean.length;
        }

        public double expectedReturn(double[] weights) {
            return dot(mean, weights);
        }

        public double sd(double[] weights) {
            return Math.sqrt(dot(MatrixUtils.createRealMatrix(covariance).operate(weights), weights));
        }

        /** Of the loss, that is of minus the return. */
        public Tail loss(double[] weights, double level) {
            return normal(-expectedReturn(weights), sd(weights), level);
        }

        private static double dot(double[] a, double[] b) {
            return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
        }

        /**
         * The weights of least variance that sum to 1, are not negative and return at least {@code required} (Markowitz 1952);
         * under normal returns they have the least VaR and CVaR too. Every set of assets is tried with the conditions that
         * bind: exact for a dozen assets. Empty array where no such portfolio exists.
         */
        public double[] leastVariance(double required) {
            return IntStream.range(1, 1 << mean.length)
                    .boxed()
                    .flatMap(set -> Stream.of(solve(set, required, false), solve(set, required, true)))
                    .filter(x -> x.length > 0 && isAllowed(x, required))
                    .min(Comparator.comparingDouble(this::sd))
                    .orElse(new double[0]);
        }

        private boolean isAllowed(double[] weights, double required) {
            return expectedReturn(weights) >= required - 1e-12
                    && IntStream.range(0, weights.length).allMatch(i -> weights[i] >= BELOW_ZERO);
        }

        /** The stationary point over the assets of a set, with the return bound or free. */
        private double[] solve(int set, double required, boolean bound) {
            int[] held = IntStream.range(0, mean.length)
                    .filter(i -> (set >> i & 1) == 1)
                    .toArray();
            int conditions = bound ? 2 : 1;
            var matrix = MatrixUtils.createRealMatrix(held.length + conditions, held.length + conditions);
            var right = new double[held.length + conditions];
            right[held.length] = 1;
            for (int i = 0; i < held.length; i++) {
                for (int j = 0; j < held.length; j++) {
                    matrix.setEntry(i, j, covariance[held[i]][held[j]]);
                }
                both(matrix, i, held.length, 1);
                if (bound) {
                    both(matrix, i, held.length + 1, mean[held[i]]);
                    right[held.length + 1] = required;
                }
            }
            return spread(held, matrix, right);
        }

        private static void both(RealMatrix matrix, int i, int j, double value) {
            matrix.setEntry(i, j, value);
            matrix.setEntry(j, i, value);
        }

        private double[] spread(int[] held, RealMatrix matrix, double[] right) {
            try {
                double[] solved = new LUDecomposition(matrix)
                        .getSolver()
                        .solve(MatrixUtils.createRealVector(right))
                        .toArray();
                var weights = new double[mean.length];
                IntStream.range(0, held.length).forEach(i -> weights[held[i]] = solved[i]);
                return weights;
            } catch (MathIllegalArgumentException singular) {
                return new double[0];
            }
        }
    }
}
