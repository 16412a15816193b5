package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Year;
import dev.capstan.answers.Measure.Aggregation;
import dev.capstan.answers.SaasMetrics;
import dev.capstan.basics.Timeline;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of months, and years made from them. */
final class Rows {

    private final Path path;
    private final List<Year> years;

    Rows(Path path) {
        this.path = path;
        this.years = years(path.timeline());
    }

    /** The calendar years of a timeline, the first and the last perhaps in part. */
    static List<Year> years(Timeline timeline) {
        var years = new ArrayList<Year>();
        int from = 1;
        for (int month = 1; month <= timeline.months(); month++) {
            if (timeline.closesYear(month)) {
                years.add(new Year(timeline.calendar(month).getYear(), from, month));
                from = month + 1;
            }
        }
        return List.copyOf(years);
    }

    List<Year> years() {
        return years;
    }

    int months() {
        return path.timeline().months();
    }

    /** A column's months; zeros for none. */
    double[] of(@Nullable Column column) {
        return column == null ? new double[months()] : path.row(column);
    }

    /** The sum of columns, month by month. */
    double[] sum(List<Column> columns) {
        var sum = new double[months()];
        for (var column : columns) {
            var row = path.row(column);
            Arrays.setAll(sum, i -> sum[i] + row[i]);
        }
        return sum;
    }

    /** A row by month number, from 1. */
    double[] months(IntToDoubleFunction month) {
        return IntStream.rangeClosed(1, months()).mapToDouble(month).toArray();
    }

    /** One figure for each year. */
    double[] years(ToDoubleFunction<Year> figure) {
        return years.stream().mapToDouble(figure).toArray();
    }

    /** The years of a row that is summed or read at the year's end. */
    double[] years(double[] months, Aggregation aggregation) {
        return years(year -> aggregation == Aggregation.SUM ? sum(months, year) : months[year.to() - 1]);
    }

    /** The sum of a row over a year. */
    static double sum(double[] months, Year year) {
        return sum(months, year.from(), year.to());
    }

    /** The sum of a row over the months {@code from} to {@code to}; those outside the row count as 0. */
    static double sum(double[] months, int from, int to) {
        double sum = 0;
        for (int month = Math.max(1, from); month <= Math.min(months.length, to); month++) {
            sum += months[month - 1];
        }
        return sum;
    }

    /** A quotient; NaN where the divisor is not above 0. */
    static double ratio(double dividend, double divisor) {
        return SaasMetrics.ratio(dividend, divisor);
    }
}
