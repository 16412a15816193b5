package dev.capstan.simulation;

import dev.capstan.basics.Timeline;
import java.util.Arrays;

/** One future, month by month: every column of a program. */
public final class Path {

    private final Timeline timeline;
    private final double[][] values;

    Path(Timeline timeline, int columns) {
        this.timeline = timeline;
        this.values = new double[columns][timeline.months()];
    }

    public Timeline timeline() {
        return timeline;
    }

    /** The value of a month; 0 for months before the first. */
    public double at(Column column, int month) {
        return month < 1 ? 0 : values[column.index()][month - 1];
    }

    /** All months, index 0 for month 1; a copy. */
    public double[] row(Column column) {
        return values[column.index()].clone();
    }

    /** The sum over the months {@code from} to {@code to}, inclusive; months before the first count as 0. */
    public double sum(Column column, int from, int to) {
        double sum = 0;
        for (int month = Math.max(1, from); month <= to; month++) {
            sum += at(column, month);
        }
        return sum;
    }

    /** The sum over all months. */
    public double sum(Column column) {
        return Arrays.stream(values[column.index()]).sum();
    }

    void set(Column column, int month, double value) {
        values[column.index()][month - 1] = value + 0.0;
    }
}
