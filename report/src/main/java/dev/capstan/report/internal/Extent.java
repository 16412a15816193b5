package dev.capstan.report.internal;

import dev.capstan.answers.Kind;
import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Curve;
import dev.capstan.report.Figure.Plot;
import java.util.List;
import java.util.stream.IntStream;

/** The least and the largest value that a plot draws. */
record Extent(double least, double largest) {

    /** Of the plot, with room below for the words of marks. */
    static Extent of(Figure figure) {
        var extent = of(figure.plot());
        double room = figure.marks().isEmpty() ? 0 : (extent.largest - extent.least) * 0.1;
        return new Extent(extent.least - room, extent.largest);
    }

    static Extent of(Plot plot) {
        return switch (plot) {
            case Plot.Lines lines -> ofEach(lines.curves());
            case Plot.Ranges ranges -> ofEach(ranges.curves());
            case Plot.Bars bars -> ofEach(bars.curves());
            case Plot.StackedAreas areas -> ofStacks(areas.curves());
            case Plot.StackedBars bars -> ofStacks(bars.curves());
            case Plot.Waterfall waterfall -> ofRunningSum(waterfall.steps().values());
        };
    }

    Ticks ticks(Kind kind) {
        boolean whole = kind == Kind.HEADS || kind == Kind.ACCOUNTS || kind == Kind.MONTHS;
        return Ticks.around(least, largest, whole);
    }

    private static Extent ofEach(List<Curve> curves) {
        var values = curves.stream()
                .flatMap(curve -> curve.values().stream())
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return values.getCount() == 0 ? new Extent(0, 0) : new Extent(values.getMin(), values.getMax());
    }

    private static Extent ofStacks(List<Curve> curves) {
        int places = curves.isEmpty() ? 0 : curves.getFirst().values().size();
        double low = 0;
        double high = 0;
        for (int i = 0; i < places; i++) {
            int place = i;
            high = Math.max(
                    high,
                    curves.stream()
                            .mapToDouble(curve -> Math.max(0, finite(curve, place)))
                            .sum());
            low = Math.min(
                    low,
                    curves.stream()
                            .mapToDouble(curve -> Math.min(0, finite(curve, place)))
                            .sum());
        }
        return new Extent(low, high);
    }

    private static Extent ofRunningSum(List<Double> steps) {
        var sums = IntStream.rangeClosed(0, steps.size())
                .mapToDouble(n -> steps.subList(0, n).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .summaryStatistics();
        return new Extent(sums.getMin(), sums.getMax());
    }

    /** The value, or 0 where there is none. */
    static double finite(Curve curve, int place) {
        double value = curve.values().get(place);
        return Double.isFinite(value) ? value : 0;
    }
}
