package dev.capstan.simulation;

import dev.capstan.numeric.FanHistogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final @Nullable Column end;
    private final List<Span> years;
    private final FanHistogram histogram;

    /** Of each block that is running. */
    private final @Nullable Sums[] sums;

    /** Of blocks that are through, to be used again. */
    private final Queue<Sums> idle = new ConcurrentLinkedQueue<>();

    /** What a block has summed of the year that it is in, and which of its paths have ended. */
    @SuppressWarnings("ArrayRecordComponent") // written in place, block by block
    private record Sums(double[] figure, double[] divisor, boolean[] ended) {
        Sums(int lanes) {
            this(new double[lanes], new double[lanes], new boolean[lanes]);
        }
    }

    /**
     * @param added columns that count
     * @param taken columns that are taken away
     * @param over whose sum is the divisor; null where there is none
     * @param factor what each month of the figure is multiplied by; null for 1
     * @param times what the figure is multiplied by
     * @param end 1 in the month in which a path ends: it does not count in that year, unless in its last month, nor after; null where none ends
     * @param years one after another, without overlap
     */
    public YearSpread(
            List<Column> added,
            List<Column> taken,
            @Nullable Column over,
            @Nullable Column factor,
            double times,
            @Nullable Column end,
            List<Span> years,
            int paths) {
        this.added = List.copyOf(added);
        this.taken = List.copyOf(taken);
        this.over = over;
        this.factor = factor;
        this.times = times;
        this.end = end;
        this.years = List.copyOf(years);
        this.sums = new Sums[Math.ceilDiv(paths, Block.PATHS)];
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
        if (end != null) {
            columns.add(end);
        }
        return columns;
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        int number = firstPath / Block.PATHS;
        var sum = month == 1 ? begin(block.lanes()) : Objects.requireNonNull(sums[number]);
        for (int year = 0; year < years.size(); year++) {
            var span = years.get(year);
            if (month == span.from) {
                Arrays.fill(sum.figure, 0);
                Arrays.fill(sum.divisor, 0);
            }
            if (span.from <= month && month <= span.to) {
                add(block, month, sum);
            }
            if (month == span.to) {
                record(year, sum);
            }
        }
        if (end != null) {
            end(block.values(end, month), sum.ended);
        }
        boolean isLast = month == years.getLast().to;
        sums[number] = isLast ? null : sum;
        if (isLast) {
            idle.add(sum);
        }
    }

    /** Sums of a block that is through, or new ones. */
    private Sums begin(int lanes) {
        var used = idle.poll();
        if (used == null) {
            return new Sums(lanes);
        }
        Arrays.fill(used.ended, false);
        return used;
    }

    private static void end(double[] ends, boolean[] ended) {
        for (int lane = 0; lane < ended.length; lane++) {
            ended[lane] |= ends[lane] == 1;
        }
    }

    private void add(Block block, int month, Sums sum) {
        for (int i = 0; i < added.size(); i++) {
            add(block, added.get(i), month, times, sum.figure);
        }
        for (int i = 0; i < taken.size(); i++) {
            add(block, taken.get(i), month, -times, sum.figure);
        }
        if (over != null) {
            add(block.values(over, month), 1, sum.divisor);
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
    private void record(int year, Sums sum) {
        var counted = sum.figure;
        int count = 0;
        for (int lane = 0; lane < counted.length; lane++) {
            if (!sum.ended[lane] && (over == null || sum.divisor[lane] > 0)) {
                counted[count++] = over == null ? counted[lane] : counted[lane] / sum.divisor[lane];
            }
        }
        synchronized (histogram) {
            histogram.add(year + 1, counted, 0, count);
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
