package dev.capstan.plan;

import dev.capstan.plan.Distribution.Beta;
import dev.capstan.plan.Distribution.Discrete;
import dev.capstan.plan.Distribution.LogitNormal;
import dev.capstan.plan.Distribution.Lognormal;
import dev.capstan.plan.Distribution.Normal;
import dev.capstan.plan.Distribution.Triangular;
import dev.capstan.plan.Distribution.Uniform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Distributions by the figures that people state; what the figures must be, the reader has checked. */
public final class Distributions {

    private Distributions() {}

    /** The normal with these 5 % and 95 % points. */
    public static Distribution normalBetween(double low, double high) {
        return Normal.between(low, high);
    }

    /** The lognormal with these 5 % and 95 % points, above 0. */
    public static Distribution lognormalBetween(double low, double high) {
        return Lognormal.between(low, high);
    }

    /** The logit-normal with these 5 % and 95 % points within 0 and {@code one}. */
    public static Distribution logitNormalBetween(double low, double high, double one) {
        return LogitNormal.between(low, high, one);
    }

    /**
     * The form of that name.
     *
     * @param form as a plan writes it
     * @param figures in the order in which a plan lists them
     * @param one a whole in the quantity's unit
     */
    public static Distribution of(String form, double[] figures, double one) {
        return switch (form) {
            case "normal" -> new Normal(figures[0], figures[1]);
            case "lognormal" -> Lognormal.of(figures[0], figures[1]);
            case "uniform" -> new Uniform(figures[0], figures[1]);
            case "triangular" -> new Triangular(figures[0], figures[1], figures[2]);
            case "pert" -> Beta.pert(figures[0], figures[1], figures[2]);
            case "beta" -> Beta.of(figures[0], figures[1], one);
            case "bernoulli" -> new Discrete(List.of(0.0, figures[1]), List.of(1 - figures[0], 1.0));
            case "poisson" -> poisson(figures[0]);
            default -> throw new IllegalArgumentException("no distribution is called " + form);
        };
    }

    /**
     * The normal or lognormal with two percentiles.
     *
     * @param form as a plan writes it
     * @param z the quantiles of the standard normal at the two, ascending
     * @param figures the two values, ascending, and above 0 for the lognormal
     */
    public static Distribution through(String form, double[] z, double[] figures) {
        boolean normal = form.equals("normal");
        double low = normal ? figures[0] : StrictMath.log(figures[0]);
        double high = normal ? figures[1] : StrictMath.log(figures[1]);
        double sd = (high - low) / (z[1] - z[0]);
        double mean = low - sd * z[0];
        return normal ? new Normal(mean, sd) : new Lognormal(mean, sd);
    }

    /** These values with these chances, which sum to 1. */
    public static Distribution discrete(List<Double> values, List<Double> chances) {
        var order = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        var cumulative = new ArrayList<Double>();
        double sum = 0;
        for (int i : order) {
            sum += chances.get(i);
            cumulative.add(sum);
        }
        cumulative.set(cumulative.size() - 1, 1.0);
        return new Discrete(order.stream().map(values::get).toList(), cumulative);
    }

    /** Counts with this mean, up to where all but 1e-15 of the chance lies. */
    private static Distribution poisson(double mean) {
        double spread = 9 * Math.sqrt(mean) + 40;
        int first = (int) Math.max(0, Math.floor(mean - spread));
        var counts = new ArrayList<Double>();
        var chances = new ArrayList<Double>();
        double log = -mean + first * StrictMath.log(mean) - BetaQuantile.logGamma(first + 1.0);
        double sum = 0;
        for (int count = first; count <= mean + spread; count++) {
            double chance = StrictMath.exp(log);
            counts.add((double) count);
            chances.add(chance);
            sum += chance;
            log += StrictMath.log(mean / (count + 1));
        }
        double all = sum;
        return discrete(counts, chances.stream().map(chance -> chance / all).toList());
    }
}
