package dev.capstan.plan;

import java.util.List;

/**
 * How an uncertain number is distributed. All figures are in the unit of the quantity's base, which is the median: the value
 * that a plan without uncertainty would have.
 */
public sealed interface Distribution {

    /** The 95 % point of the standard normal. */
    double Z95 = 1.6448536269514722;

    /** No draw lies this many standard deviations from the mean of a normal: uniforms keep 2⁻⁵³ away from 0 and 1. */
    double FARTHEST = 8.3;

    /**
     * Between which values draws lie.
     *
     * @param low the lowest that can be drawn
     * @param high the highest
     */
    record Span(double low, double high) {}

    /** The median, which the plan has where nothing is uncertain. */
    double median();

    /** Between which values its draws lie. */
    Span span();

    /** Normal: {@code sd} above 0. */
    record Normal(double mean, double sd) implements Distribution {
        @Override
        public double median() {
            return mean;
        }

        @Override
        public Span span() {
            return new Span(mean - FARTHEST * sd, mean + FARTHEST * sd);
        }

        /** The one with these 5 % and 95 % points. */
        static Normal between(double low, double high) {
            return new Normal((low + high) / 2, (high - low) / (2 * Z95));
        }
    }

    /** Lognormal: the logarithm is normal with {@code mu} and {@code sigma} above 0. */
    record Lognormal(double mu, double sigma) implements Distribution {
        @Override
        public double median() {
            return StrictMath.exp(mu);
        }

        @Override
        public Span span() {
            return new Span(StrictMath.exp(mu - FARTHEST * sigma), StrictMath.exp(mu + FARTHEST * sigma));
        }

        /** The one with these 5 % and 95 % points, both above 0. */
        static Lognormal between(double low, double high) {
            double a = StrictMath.log(low);
            double b = StrictMath.log(high);
            return new Lognormal((a + b) / 2, (b - a) / (2 * Z95));
        }

        /** The one with this mean and standard deviation, both above 0. */
        static Lognormal of(double mean, double sd) {
            double variance = StrictMath.log1p(sd * sd / (mean * mean));
            return new Lognormal(StrictMath.log(mean) - variance / 2, StrictMath.sqrt(variance));
        }
    }

    /**
     * Logit-normal: the log-odds of {@code x / one} are normal, so that x stays between 0 and {@code one}.
     *
     * @param one a whole in the quantity's unit: 100 for per cent
     */
    record LogitNormal(double mu, double sigma, double one) implements Distribution {
        @Override
        public double median() {
            return at(0);
        }

        /** The value so many standard deviations from the median. */
        private double at(double deviations) {
            return one / (1 + StrictMath.exp(-mu - deviations * sigma));
        }

        @Override
        public Span span() {
            return new Span(at(-FARTHEST), at(FARTHEST));
        }

        /** The one with these 5 % and 95 % points, {@code 0 < low < high < one}. */
        static LogitNormal between(double low, double high, double one) {
            double a = StrictMath.log(low / (one - low));
            double b = StrictMath.log(high / (one - high));
            return new LogitNormal((a + b) / 2, (b - a) / (2 * Z95), one);
        }
    }

    /** Uniform from {@code low} to {@code high}. */
    record Uniform(double low, double high) implements Distribution {
        @Override
        public double median() {
            return (low + high) / 2;
        }

        @Override
        public Span span() {
            return new Span(low, high);
        }
    }

    /** Triangular with its most likely value {@code mode} within {@code [low, high]}. */
    record Triangular(double low, double mode, double high) implements Distribution {
        @Override
        public double median() {
            return quantile(0.5);
        }

        @Override
        public Span span() {
            return new Span(low, high);
        }

        /** The inverse of the distribution function at u in (0, 1). */
        public double quantile(double u) {
            double width = high - low;
            double left = (mode - low) / width;
            return u < left
                    ? low + Math.sqrt(u * width * (mode - low))
                    : high - Math.sqrt((1 - u) * width * (high - mode));
        }
    }

    /**
     * A beta distribution stretched over {@code [low, high]}; PERT and shares are of this kind.
     *
     * @param alpha above 0
     * @param beta above 0
     */
    record Beta(double alpha, double beta, double low, double high) implements Distribution {
        @Override
        public double median() {
            return low + (high - low) * BetaQuantile.of(0.5, alpha, beta);
        }

        @Override
        public Span span() {
            return new Span(low, high);
        }

        /** PERT: mean (low + 4 mode + high) / 6; Malcolm et al. 1959. */
        static Beta pert(double low, double mode, double high) {
            double width = high - low;
            return new Beta(1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, low, high);
        }

        /** The one over [0, one] with this mean and standard deviation; {@code sd² < mean (one − mean)}. */
        static Beta of(double mean, double sd, double one) {
            double m = mean / one;
            double concentration = m * (1 - m) / (sd * sd / (one * one)) - 1;
            return new Beta(m * concentration, (1 - m) * concentration, 0, one);
        }
    }

    /**
     * One of several values.
     *
     * @param values in ascending order
     * @param cumulative chance of each value or a lower one, the last 1
     */
    record Discrete(List<Double> values, List<Double> cumulative) implements Distribution {
        public Discrete {
            values = List.copyOf(values);
            cumulative = List.copyOf(cumulative);
        }

        @Override
        public double median() {
            return quantile(0.5);
        }

        @Override
        public Span span() {
            return new Span(values.getFirst(), values.getLast());
        }

        /** The lowest value whose cumulative chance reaches u in (0, 1). */
        public double quantile(double u) {
            for (int i = 0; i < values.size(); i++) {
                if (u <= cumulative.get(i)) {
                    return values.get(i);
                }
            }
            return values.getLast();
        }
    }
}
