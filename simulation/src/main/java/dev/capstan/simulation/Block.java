package dev.capstan.simulation;

import dev.capstan.basics.Timeline;

/**
 * Paths that advance together, a month at a time, as a structure of arrays: the lanes of an array are paths. A column that is
 * the same on every path is kept once; of the others a block keeps only as many months as some formula looks back.
 */
public final class Block {

    /** Paths of a full block. */
    public static final int PATHS = 1024;

    private final Timeline timeline;
    private final int lanes;
    private final double[][] rows;
    private final double[][] values;
    private final int[] depths;
    private final double[][] draws;
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
        this.depths = depths;
        this.draws = draws;
        this.values = new double[depths.length][];
        for (int column = 0; column < depths.length; column++) {
            values[column] = new double[depths[column] * lanes];
        }
    }

    public Timeline timeline() {
        return timeline;
    }

    /** How many paths there are. */
    public int lanes() {
        return lanes;
    }

    /** A path of this block. */
    public Path path(int lane) {
        return new Path(this, lane);
    }

    private boolean varies(Column column) {
        return depths[column.index()] > 0;
    }

    private int offset(Column column, int month) {
        return (month - 1 & depths[column.index()] - 1) * lanes;
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
        assert !varies(column) || month > this.month - depths[column.index()]
                : column + " is read further back than its formula says";
        return varies(column) ? values[column.index()][offset(column, month) + lane] : rows[column.index()][month - 1];
    }

    /** Copies a month of a column, a value for each path. */
    void copy(Column column, int month, double[] out) {
        fill(0, out, 0);
        add(column, month, out, 0);
    }

    /** Computes a month of a column on every path. */
    void compute(Column column, int month) {
        this.month = month;
        if (varies(column)) {
            column.formula().kernel().compute(this, month, values[column.index()], offset(column, month));
        }
    }

    /** Sets every lane to one value. */
    public void fill(double value, double[] out, int at) {
        java.util.Arrays.fill(out, at, at + lanes, value);
    }

    /** Sets every lane to an input's month. */
    public void draw(Input input, int month, double[] out, int at) {
        double shape = input.shape(month);
        var base = draws[input.index()];
        for (int lane = 0; lane < lanes; lane++) {
            out[at + lane] = base[lane] * shape;
        }
    }

    /** Sets every lane to what a column has before month 1. */
    public void open(Column column, double[] out, int at) {
        for (int lane = 0; lane < lanes; lane++) {
            out[at + lane] = column.opening().at(this, lane, 1);
        }
    }

    /** Adds a column's month to every lane; of months before the first, its opening. */
    public void add(Column column, int month, double[] out, int at) {
        if (month < 1) {
            addOpening(column, out, at);
            return;
        }
        if (varies(column)) {
            var x = values[column.index()];
            int from = offset(column, month);
            for (int lane = 0; lane < lanes; lane++) {
                out[at + lane] += x[from + lane];
            }
        } else {
            double x = rows[column.index()][month - 1];
            for (int lane = 0; lane < lanes; lane++) {
                out[at + lane] += x;
            }
        }
    }

    /** Takes a column's month from every lane. */
    public void subtract(Column column, int month, double[] out, int at) {
        addScaled(-1, column, month, out, at);
    }

    /** Multiplies every lane by a column's month. */
    public void multiply(Column column, int month, double[] out, int at) {
        if (varies(column)) {
            var x = values[column.index()];
            int from = offset(column, month);
            for (int lane = 0; lane < lanes; lane++) {
                out[at + lane] *= x[from + lane];
            }
        } else {
            double x = rows[column.index()][month - 1];
            for (int lane = 0; lane < lanes; lane++) {
                out[at + lane] *= x;
            }
        }
    }

    private void addOpening(Column column, double[] out, int at) {
        if (!column.opening().isZero()) {
            for (int lane = 0; lane < lanes; lane++) {
                out[at + lane] += column.opening().at(this, lane, 1);
            }
        }
    }

    /** Adds a multiple of a column's month to every lane; of months before the first, 0. */
    public void addScaled(double factor, Column column, int month, double[] out, int at) {
        if (month < 1 || factor == 0) {
            return;
        }
        if (varies(column)) {
            var x = values[column.index()];
            int from = offset(column, month);
            for (int lane = 0; lane < lanes; lane++) {
                out[at + lane] += factor * x[from + lane];
            }
        } else {
            double x = factor * rows[column.index()][month - 1];
            for (int lane = 0; lane < lanes; lane++) {
                out[at + lane] += x;
            }
        }
    }

    /** Adds the months {@code from} to {@code to} of a column, in this order; those before the first are 0. */
    public void addSum(Column column, int from, int to, double[] out, int at) {
        for (int m = Math.max(1, from); m <= to; m++) {
            add(column, m, out, at);
        }
    }

    /** Divides every lane. */
    public void divide(double divisor, double[] out, int at) {
        for (int lane = 0; lane < lanes; lane++) {
            out[at + lane] /= divisor;
        }
    }

    /** Multiplies every lane by what a column's month leaves of 1. */
    public void multiplyByRest(Column share, int month, double[] out, int at) {
        for (int lane = 0; lane < lanes; lane++) {
            out[at + lane] *= 1 - at(share, month, lane);
        }
    }
}
