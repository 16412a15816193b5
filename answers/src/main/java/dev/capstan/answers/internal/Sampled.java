package dev.capstan.answers.internal;

import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.answers.Uncertain;
import dev.capstan.answers.Uncertain.Estimate;
import dev.capstan.answers.Uncertain.Fan;
import dev.capstan.answers.Uncertain.Level;
import dev.capstan.numeric.BaseDraw;
import dev.capstan.numeric.FanHistogram;
import dev.capstan.numeric.Quantiles;
import dev.capstan.numeric.Sectioning;
import dev.capstan.simulation.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What the paths of an outcome tell, with intervals by sectioning; {@code semantics.md}, rule 8 and capital requirement. */
public final class Sampled {

    private static final List<Double> LEVELS = List.of(0.5, 0.8, 0.9, 0.95);
    private static final List<Double> FAN = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private final int months;

    private Sampled(int months) {
        this.months = months;
    }

    /** The answers that only a distribution can give. */
    public static Uncertain of(Outcome outcome, int months, int uncertainNumbers) {
        var sampled = new Sampled(months);
        var cashOut = Arrays.stream(outcome.cashOut()).asDoubleStream().toArray();
        return new Uncertain(
                outcome.seed(),
                outcome.paths(),
                uncertainNumbers,
                levels(outcome.requirement().amounts()),
                levels(outcome.gap().amounts()),
                outcome.requirement().censored(),
                estimate(cashOut, sampled::shareOut),
                sampled.byMonth(cashOut),
                troughs(outcome.requirement().troughs()),
                List.of(
                        sampled.fan(Measures.REQUIREMENT_CASH, outcome.requirementFan()),
                        sampled.fan(Measures.CASH, outcome.cashFan())));
    }

    private static List<Level> levels(double[] amounts) {
        return LEVELS.stream()
                .map(level -> new Level(level, estimate(amounts, values -> Quantiles.of(values, level))))
                .toList();
    }

    /** An estimate from all paths with its interval: path p belongs to replicate p & 15. */
    static Estimate estimate(double[] values, ToDoubleFunction<double[]> statistic) {
        var replicates = new double[BaseDraw.REPLICATES];
        for (int replicate = 0; replicate < replicates.length; replicate++) {
            replicates[replicate] = statistic.applyAsDouble(replicate(values, replicate));
        }
        var section = Sectioning.of(statistic.applyAsDouble(values), replicates);
        return new Estimate(section.estimate(), section.low(), section.high());
    }

    private static double[] replicate(double[] values, int replicate) {
        var points = new double[values.length / BaseDraw.REPLICATES];
        for (int point = 0; point < points.length; point++) {
            points[point] = values[point * BaseDraw.REPLICATES + replicate];
        }
        return points;
    }

    /** The share of paths that run out of cash; 0 stands for never. */
    private double shareOut(double[] cashOut) {
        return (double) Arrays.stream(cashOut).filter(month -> month > 0).count() / cashOut.length;
    }

    private double[] byMonth(double[] cashOut) {
        var counts = new long[months + 1];
        for (double month : cashOut) {
            counts[(int) month]++;
        }
        var shares = new double[months];
        long sum = 0;
        for (int month = 1; month <= months; month++) {
            sum += counts[month];
            shares[month - 1] = (double) sum / cashOut.length;
        }
        return shares;
    }

    private static List<Integer> troughs(int[] troughs) {
        var needing = Arrays.stream(troughs)
                .filter(month -> month > 0)
                .asDoubleStream()
                .toArray();
        return needing.length == 0
                ? List.of()
                : Arrays.stream(Quantiles.of(needing, 0.05, 0.5, 0.95))
                        .mapToObj(month -> (int) month)
                        .toList();
    }

    private Fan fan(Measure measure, FanHistogram histogram) {
        var quantiles = FAN.stream()
                .map(q -> IntStream.rangeClosed(1, months)
                        .mapToDouble(month -> histogram.quantile(month, q))
                        .toArray())
                .toList();
        return new Fan(measure, FAN, quantiles);
    }
}
