package dev.capstan.answers.internal;

import dev.capstan.answers.Measure;
import dev.capstan.answers.Uncertain.Chance;
import dev.capstan.answers.Uncertain.Estimate;
import dev.capstan.answers.Uncertain.Fan;
import dev.capstan.answers.Uncertain.Histogram;
import dev.capstan.answers.Uncertain.Level;
import dev.capstan.numeric.BaseDraw;
import dev.capstan.numeric.FanHistogram;
import dev.capstan.numeric.Quantiles;
import dev.capstan.numeric.Sectioning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Estimates from many paths with their intervals by sectioning; {@code semantics.md}, rule 8. */
public final class Sampled {

    static final List<Double> LEVELS = List.of(0.5, 0.8, 0.9, 0.95);
    private static final List<Double> FAN = List.of(0.05, 0.25, 0.5, 0.75, 0.95);
    private static final int BARS = 40;

    private Sampled() {}

    /** Quantiles at the levels at which capital is told. */
    public static List<Level> levels(double[] amounts) {
        return LEVELS.stream()
                .map(level -> new Level(level, quantile(amounts, level)))
                .toList();
    }

    public static Estimate quantile(double[] amounts, double level) {
        return estimate(amounts, values -> Quantiles.of(values, level));
    }

    /** An estimate from all paths with its interval: path p belongs to replicate p & 15. */
    public static Estimate estimate(double[] values, ToDoubleFunction<double[]> statistic) {
        var replicates = new double[BaseDraw.REPLICATES];
        for (int replicate = 0; replicate < replicates.length; replicate++) {
            replicates[replicate] = statistic.applyAsDouble(replicate(values, replicate));
        }
        return estimate(statistic.applyAsDouble(values), replicates);
    }

    /** An estimate and those of the replicates. */
    public static Estimate estimate(double all, double[] replicates) {
        var section = Sectioning.of(all, replicates);
        return new Estimate(section.estimate(), section.low(), section.high());
    }

    /** The values of the paths of one replicate. */
    public static double[] replicate(double[] values, int replicate) {
        var points = new double[values.length / BaseDraw.REPLICATES];
        for (int point = 0; point < points.length; point++) {
            points[point] = values[point * BaseDraw.REPLICATES + replicate];
        }
        return points;
    }

    public static Estimate estimate(int[] values, ToDoubleFunction<double[]> statistic) {
        return estimate(doubles(values), statistic);
    }

    public static double[] doubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The values that are numbers; NaN stands for what a path cannot tell. */
    public static double[] computable(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** Their quantiles; NaN where there is none of them. */
    public static double[] computableQuantiles(double[] values, double... levels) {
        var numbers = computable(values);
        return numbers.length == 0
                ? Arrays.stream(levels).map(_ -> Double.NaN).toArray()
                : Quantiles.of(numbers, levels);
    }

    /** The share of paths on which something happens; 0 stands for never. */
    public static double shareEver(double[] months) {
        return (double) Arrays.stream(months).filter(month -> month > 0).count() / months.length;
    }

    /** When something happens, by the month of each path, 0 for never. */
    public static Chance chance(String name, int[] found, int months) {
        return new Chance(name, estimate(found, Sampled::shareEver), by(found, 0.5), byMonth(found, months));
    }

    /** The month by which it has happened on a share of all paths; null where it has not within the horizon. */
    public static @Nullable Integer by(int[] found, double share) {
        var months = Arrays.stream(found)
                .mapToDouble(month -> month == 0 ? Double.POSITIVE_INFINITY : month)
                .toArray();
        double month = Quantiles.of(months, share);
        return Double.isInfinite(month) ? null : (Integer) (int) month;
    }

    /** The share of paths on which it has happened by each month. */
    public static double[] byMonth(int[] found, int months) {
        var counts = new long[months + 1];
        for (int month : found) {
            counts[month]++;
        }
        var shares = new double[months];
        long sum = 0;
        for (int month = 1; month <= months; month++) {
            sum += counts[month];
            shares[month - 1] = (double) sum / found.length;
        }
        return shares;
    }

    /** The month of the trough at 5, 50 and 95 % of the paths that need capital; empty where none does. */
    public static List<Integer> troughs(int[] troughs) {
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

    public static Fan fan(Measure measure, FanHistogram histogram, int months) {
        var quantiles = FAN.stream()
                .map(q -> IntStream.rangeClosed(1, months)
                        .mapToDouble(month -> histogram.quantile(month, q))
                        .toArray())
                .toList();
        return new Fan(measure, FAN, quantiles);
    }

    /** Shares of equal steps from the least to the 99.5 % point. */
    public static Histogram histogram(double[] amounts) {
        var ends = Quantiles.of(amounts, 0.0, 0.995);
        double width = (ends[1] - ends[0]) / BARS;
        var counts = new long[BARS];
        for (double amount : amounts) {
            int bar = width == 0 ? 0 : (int) Math.min(BARS - 1, Math.floor((amount - ends[0]) / width));
            counts[bar]++;
        }
        var shares = new ArrayList<Double>();
        Arrays.stream(counts).forEach(count -> shares.add((double) count / amounts.length));
        return new Histogram(ends[0], width, shares);
    }
}
