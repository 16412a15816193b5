package dev.capstan.answers.internal;

import dev.capstan.answers.Uncertain;
import dev.capstan.answers.Uncertain.Estimate;
import dev.capstan.answers.Uncertain.Level;
import dev.capstan.simulation.Outcome;
import dev.capstan.simulation.Simulation;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the paths of an outcome tell, with intervals by sectioning; {@code semantics.md}, rules 8 and capital requirement. */
public final class Sampled {

    private static final List<Double> LEVELS = List.of(0.5, 0.8, 0.9, 0.95);
    private static final int REPLICATES = Simulation.REPLICATES;
    private static final double T_15 = 2.131449545559323; // Student's t, 15 degrees of freedom, 97.5 %

    private Sampled() {}

    /** The answers that only a distribution can give. */
    public static Uncertain of(Outcome outcome, int months, int uncertainNumbers) {
        var cashOut = Arrays.stream(outcome.cashOut()).asDoubleStream().toArray();
        return new Uncertain(
                outcome.seed(),
                outcome.paths(),
                uncertainNumbers,
                levels(outcome.requirements()),
                levels(outcome.gaps()),
                outcome.censored(),
                estimate(cashOut, values -> shareUpTo(values, months)),
                byMonth(cashOut, months),
                troughs(outcome.troughs()));
    }

    private static List<Level> levels(double[] amounts) {
        return LEVELS.stream().map(level -> new Level(level, estimate(amounts, values -> quantile(values, level)))).toList();
    }

    /** The order statistic ⌈qN⌉. */
    static double quantile(double[] values, double q) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(1, (int) Math.ceil(q * sorted.length - 1e-9)) - 1];
    }

    /** The full-sample estimate ± t(15, 0.975) · s / √16 from the estimates of the replicates: path p belongs to replicate p & 15. */
    static Estimate estimate(double[] values, ToDoubleFunction<double[]> statistic) {
        double value = statistic.applyAsDouble(values);
        var parts = new double[REPLICATES];
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            var part = new double[values.length / REPLICATES];
            for (int point = 0; point < part.length; point++) {
                part[point] = values[point * REPLICATES + replicate];
            }
            parts[replicate] = statistic.applyAsDouble(part);
        }
        double mean = Arrays.stream(parts).sum() / REPLICATES;
        double squares = Arrays.stream(parts).map(part -> (part - mean) * (part - mean)).sum();
        double half = T_15 * Math.sqrt(squares / (REPLICATES - 1) / REPLICATES);
        return new Estimate(value, value - half, value + half);
    }

    /** The share of paths that ran out of cash by a month; 0 stands for never. */
    private static double shareUpTo(double[] cashOut, int month) {
        long count = Arrays.stream(cashOut).filter(out -> out > 0 && out <= month).count();
        return (double) count / cashOut.length;
    }

    private static double[] byMonth(double[] cashOut, int months) {
        var shares = new double[months];
        for (double out : cashOut) {
            if (out > 0) {
                shares[(int) out - 1] += 1;
            }
        }
        for (int i = 1; i < months; i++) {
            shares[i] += shares[i - 1];
        }
        Arrays.setAll(shares, i -> shares[i] / cashOut.length);
        return shares;
    }

    private static List<Integer> troughs(int[] troughs) {
        var needing = Arrays.stream(troughs).filter(month -> month > 0).asDoubleStream().toArray();
        return needing.length == 0 ? List.of() : List.of((int) quantile(needing, 0.05), (int) quantile(needing, 0.5), (int) quantile(needing, 0.95));
    }
}
