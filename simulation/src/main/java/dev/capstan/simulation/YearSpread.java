package dev.capstan.simulation;

import dev.capstan.numeric.FanHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The spread over the paths of a figure that is summed over a year, or a quotient of two such sums. Its size does not depend on the number of paths. */
public final class YearSpread implements PathObserver {

    /** Months, inclusive. */
    public record Span(int from, int to) {}

    private final List<Column> added;
    private final List<Column> taken;
    private final @Nullable Column over;
    private final @Nullable Column factor;
    private final double times;
    private final List<Span> years;
    private final FanHistogram histogram;

    /** What each block has summed of the year that it is in, the figure and its divisor; null before and after. */
    private final double[] @Nullable [][] sums;

    /**
     * @param added columns that count
     * @param taken columns that are taken away
     * @param over whose sum is the divisor; null where there is none
     * @param factor what each month of the figure is multiplied by; null for 1
     * @param times what the figure is multiplied by
     * @param years one after another, without overlap
     */
    public YearSpread(
            List<Column> added,
            List<Column> taken,
            @Nullable Column over,
            @Nullable Column factor,
            double times,
            List<Span> years,
            int paths) {
        this.added = List.copyOf(added);
        this.taken = List.copyOf(taken);
        this.over = over;
        this.factor = factor;
        this.times = times;
        this.years = List.copyOf(years);
        this.sums = new double[Math.ceilDiv(paths, Block.PATHS)][][];
        this.histogram = new FanHistogram(years.size());
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<>(added);
        columns.addAll(taken);
        if (over != null) {
            columns.add(over);
        }
        if (factor != null) {
            columns.add(factor);
        }
        return columns;
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        for (int year = 0; year < years.size(); year++) {
            var span = years.get(year);
            if (span.from <= month && month <= span.to) {
                add(block, month, begun(block, firstPath / Block.PATHS, month == span.from));
                if (month == span.to) {
                    record(year, firstPath / Block.PATHS);
                }
            }
        }
    }

    private double[][] begun(Block block, int number, boolean anew) {
        var sum = anew ? new double[2][block.lanes()] : Objects.requireNonNull(sums[number]);
        sums[number] = sum;
        return sum;
    }

    private void add(Block block, int month, double[][] sum) {
        added.forEach(column -> add(block, column, month, times, sum[0]));
        taken.forEach(column -> add(block, column, month, -times, sum[0]));
        if (over != null) {
            add(block.values(over, month), 1, sum[1]);
        }
    }

    private void add(Block block, Column column, int month, double sign, double[] to) {
        var values = block.values(column, month);
        if (factor == null) {
            add(values, sign, to);
            return;
        }
        var factors = block.values(factor, month);
        for (int lane = 0; lane < to.length; lane++) {
            to[lane] += sign * values[lane] * factors[lane];
        }
    }

    private static void add(double[] values, double sign, double[] to) {
        for (int lane = 0; lane < to.length; lane++) {
            to[lane] += sign * values[lane];
        }
    }

    /** A quotient is counted where its divisor is above 0. */
    private void record(int year, int number) {
        var sum = Objects.requireNonNull(sums[number]);
        sums[number] = null;
        int count = 0;
        for (int lane = 0; lane < sum[0].length; lane++) {
            if (over == null || sum[1][lane] > 0) {
                sum[0][count++] = over == null ? sum[0][lane] : sum[0][lane] / sum[1][lane];
            }
        }
        synchronized (histogram) {
            histogram.add(year + 1, sum[0], 0, count);
        }
    }

    /** The q-quantile of a year, by its index, over the paths on which it is computable; NaN where it is on none. */
    public double quantile(int year, double q) {
        return histogram.count(year + 1) == 0 ? Double.NaN : histogram.quantile(year + 1, q);
    }

    /** How many paths have the figure in a year, by its index. */
    public long count(int year) {
        return histogram.count(year + 1);
    }
}
