package dev.capstan.simulation;

import dev.capstan.basics.Timeline;
import dev.capstan.simulation.internal.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paths that advance together, a month at a time, as a structure of arrays: the lanes of an array are paths. A column that is
 * the same on every path is kept once; of the others a block keeps only as many months as some formula looks back, each month
 * an array of its own, so that all arrays of a loop have the same index and the compiler makes vectors of it. A block that has
 * come to the last month can be run again on other paths; then nothing is allocated.
 */
public final class Block {

    /** Paths of a full block. */
    public static final int PATHS = 1024;

    private static final double[][] SAME_ON_EVERY_PATH = {};

    private final Timeline timeline;
    private final int lanes;
    private final double[][] rows;
    private final double[][][] values;
    private final double[][] draws;
    private final double[] nothing;
    private final List<double[]> broadcasts = new ArrayList<>();
    private final List<double[]> spares = new ArrayList<>();
    private final Path cursor = new Path(this, 0);
    private int broadcastsUsed;
    private boolean goesOn;
    private @Nullable Sampler sampler;
    private long firstPath;
    private int month;

    /**
     * @param lanes paths, from 1
     * @param rows the months of every column that is the same on every path; null for one that varies
     * @param depths how many months each varying column keeps, a power of two; 0 for the others
     * @param draws the base of every input on every path, as a figure for one month
     */
    Block(Timeline timeline, int lanes, double[][] rows, int[] depths, double[][] draws) {
        this.timeline = timeline;
        this.lanes = lanes;
        this.rows = rows;
        this.draws = draws;
        this.nothing = new double[lanes];
        this.values = new double[depths.length][][];
        for (int column = 0; column < depths.length; column++) {
            values[column] = depths[column] == 0 ? SAME_ON_EVERY_PATH : new double[depths[column]][lanes];
        }
    }

    public Timeline timeline() {
        return timeline;
    }

    /** Lets its paths go on after the cash has run out. */
    Block goOn() {
        goesOn = true;
        return this;
    }

    /** Whether its paths go on after the cash has run out, as that of medians does. */
    public boolean goesOn() {
        return goesOn;
    }

    /** Writes the shocks of a month, one for each lane; none on the path of medians. */
    void shocks(Shock shock, int month, double[] out) {
        if (sampler == null) {
            fill(0, out);
        } else {
            sampler.shock(shock, firstPath, month, out);
        }
    }

    /** Whether processes over time move its paths; not on the path of medians. */
    public boolean wanders() {
        return sampler != null;
    }

    /** Draws what is drawn once for the paths from {@code first} on, before month 1. */
    void begin(Sampler itsSampler, long first) {
        sampler = itsSampler;
        firstPath = first;
        itsSampler.draw(first, draws);
    }

    /** How many paths there are. */
    public int lanes() {
        return lanes;
    }

    /** A path of this block. */
    public Path path(int lane) {
        return new Path(this, lane);
    }

    /** A path to move over the lanes while a month of one column is computed. */
    public Path cursor() {
        return cursor;
    }

    private boolean varies(Column column) {
        return values[column.index()].length > 0;
    }

    /** Where a varying column keeps a month. */
    private double[] slot(Column column, int month) {
        assert month > this.month - values[column.index()].length
                : column + " is read further back than its formula says";
        var months = values[column.index()];
        return months[month - 1 & months.length - 1];
    }

    private double row(Column column, int month) {
        return rows[column.index()][month - 1];
    }

    /** The base of an input on a path. */
    double draw(Input input, int lane) {
        return draws[input.index()][lane];
    }

    /** The value of a path in a month; for months before the first its opening. */
    public double at(Column column, int month, int lane) {
        if (month < 1) {
            return column.opening().at(this, lane, 1);
        }
        return varies(column) ? slot(column, month)[lane] : row(column, month);
    }

    /**
     * The values of a month, one for each lane; for months before the first the openings. They are to be read, not written, and
     * hold until the month of the next column is computed.
     */
    public double[] values(Column column, int month) {
        if (month >= 1 && varies(column)) {
            return slot(column, month);
        }
        var out = broadcast();
        copy(column, month, out);
        return out;
    }

    /** The values of a number of the plan in a month, from 1 and perhaps beyond the horizon, under the same terms. */
    public double[] values(Source source, int month) {
        var out = broadcast();
        source.write(this, month, out);
        return out;
    }

    private double[] broadcast() {
        if (broadcastsUsed == broadcasts.size()) {
            broadcasts.add(new double[lanes]);
        }
        return broadcasts.get(broadcastsUsed++);
    }

    /** A numbered array to write to while a month of one column is computed; it holds what its last use has left there. */
    public double[] spare(int number) {
        while (number >= spares.size()) {
            spares.add(new double[lanes]);
        }
        return spares.get(number);
    }

    /** Copies a month of a column, a value for each path; of months before the first, its opening. */
    public void copy(Column column, int month, double[] out) {
        if (month < 1) {
            column.opening().write(this, 1, out);
        } else if (varies(column)) {
            System.arraycopy(slot(column, month), 0, out, 0, lanes);
        } else {
            fill(row(column, month), out);
        }
    }

    /** Takes back the arrays that it lent. */
    void release() {
        broadcastsUsed = 0;
    }

    /** Computes a month of a column on every path. */
    void compute(Column column, int month) {
        this.month = month;
        if (varies(column)) {
            broadcastsUsed = 0;
            column.formula().kernel().compute(this, month, slot(column, month));
        }
    }

    /** Sets every lane to one value. */
    public void fill(double value, double[] out) {
        Arrays.fill(out, value);
    }

    /** Sets every lane to an input's month. */
    public void draw(Input input, int month, double[] out) {
        double shape = input.shape(month);
        var base = draws[input.index()];
        for (int lane = 0; lane < lanes; lane++) {
            out[lane] = base[lane] * shape;
        }
    }

    /** Adds a column's month to every lane; of months before the first, its opening. */
    public void add(Column column, int month, double[] out) {
        if (month < 1 ? !column.opening().isZero() : varies(column)) {
            add(1, values(column, month), out, out);
        } else if (month >= 1 && row(column, month) != 0) {
            add(row(column, month), out, out);
        }
    }

    /** Sets every lane to the sum of the columns' months, from 0 on in their order. */
    public void sum(Column[] terms, int month, double[] out) {
        add(1, terms, month, nothing, out);
    }

    /** Adds the columns' months to every lane, in their order; no lane may be −0. */
    public void add(Column[] terms, int month, double[] out) {
        add(1, terms, month, out, out);
    }

    /** Takes the columns' months from every lane, in their order; no lane may be −0. */
    public void subtract(Column[] terms, int month, double[] out) {
        add(-1, terms, month, out, out);
    }

    /**
     * Sets every lane to what it has in {@code from} and the columns' months, with a sign, two arrays at a time where two follow
     * each other: what need not be read and written again is time. What is 0 on every path is left out, for x + 0 is x unless that
     * is −0.
     */
    @SuppressWarnings("ReferenceEquality") // whether it already stands in the array that is written
    private void add(double sign, Column[] terms, int month, double[] from, double[] out) {
        var so = from;
        double[] waiting = null;
        for (var term : terms) {
            if (!varies(term)) {
                double x = sign * row(term, month);
                if (x != 0) {
                    so = addWaiting(sign, waiting, so, out);
                    waiting = null;
                    add(x, so, out);
                    so = out;
                }
            } else if (waiting == null) {
                waiting = slot(term, month);
            } else {
                add(sign, waiting, slot(term, month), so, out);
                so = out;
                waiting = null;
            }
        }
        so = addWaiting(sign, waiting, so, out);
        if (so != out) {
            System.arraycopy(so, 0, out, 0, lanes);
        }
    }

    private static double[] addWaiting(double sign, double @Nullable [] x, double[] from, double[] out) {
        if (x == null) {
            return from;
        }
        add(sign, x, from, out);
        return out;
    }

    private static void add(double sign, double[] x, double[] y, double[] from, double[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = from[lane] + sign * x[lane] + sign * y[lane];
        }
    }

    private static void add(double sign, double[] x, double[] from, double[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = from[lane] + sign * x[lane];
        }
    }

    private static void add(double x, double[] from, double[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = from[lane] + x;
        }
    }

    /** Adds a month of a number of the plan to every lane. */
    void add(Source source, int month, double[] out) {
        add(1, values(source, month), out, out);
    }

    /** Sets every lane to the product of the columns' months, in their order. */
    public void product(Column[] factors, int month, double[] out) {
        copy(factors[0], month, out);
        for (int factor = 1; factor < factors.length; factor++) {
            multiply(factors[factor], month, out);
        }
    }

    /** Multiplies every lane by a column's month. */
    public void multiply(Column column, int month, double[] out) {
        if (varies(column)) {
            var x = slot(column, month);
            for (int lane = 0; lane < lanes; lane++) {
                out[lane] *= x[lane];
            }
        } else {
            double x = row(column, month);
            for (int lane = 0; lane < lanes; lane++) {
                out[lane] *= x;
            }
        }
    }

    /** Adds a multiple of a column's month to every lane; of months before the first, 0. */
    public void addScaled(double factor, Column column, int month, double[] out) {
        addScaled(factor, column, month, out, out);
    }

    /** Sets every lane to a multiple of a column's month; of months before the first, 0. */
    public void scale(double factor, Column column, int month, double[] out) {
        addScaled(factor, column, month, nothing, out);
    }

    private void addScaled(double factor, Column column, int month, double[] from, double[] out) {
        if (month < 1 || factor == 0) {
            System.arraycopy(from, 0, out, 0, lanes);
        } else if (varies(column)) {
            add(factor, slot(column, month), from, out);
        } else {
            add(factor * row(column, month), from, out);
        }
    }

    /** Sets every lane to the sum of the months {@code from} to {@code to} of a column, in this order; those before the first are 0. */
    public void sum(Column column, int from, int to, double[] out) {
        fill(0, out);
        int month = Math.max(1, from);
        if (varies(column)) {
            for (; month < to; month += 2) {
                add(1, slot(column, month), slot(column, month + 1), out, out);
            }
        }
        for (; month <= to; month++) {
            add(column, month, out);
        }
    }

    /** Divides every lane. */
    public void divide(double divisor, double[] out) {
        for (int lane = 0; lane < lanes; lane++) {
            out[lane] /= divisor;
        }
    }

    /** Multiplies every lane by what a column's month leaves of 1. */
    public void multiplyByRest(Column share, int month, double[] out) {
        var x = values(share, month);
        for (int lane = 0; lane < lanes; lane++) {
            out[lane] *= 1 - x[lane];
        }
    }
}
