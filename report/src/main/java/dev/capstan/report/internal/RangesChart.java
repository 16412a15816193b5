package dev.capstan.report.internal;

import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Plot;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Drawing.Anchor;

/** Draws a tornado: names at the left, a bar from low to high around the middle, both values at its ends. */
final class RangesChart {

    /** Of the width, for names. */
    private static final double NAMES = 0.4;

    private final Figure figure;
    private final Plot.Ranges ranges;
    private final Format format;
    private final Chart.Size size;
    private final Legend legend;
    private final NamedRows rows;
    private final double numberWidth;
    private final double least;
    private final double largest;

    RangesChart(Figure figure, Plot.Ranges ranges, Format format, Chart.Size size) {
        this.figure = figure;
        this.ranges = ranges;
        this.format = format;
        this.size = size;
        this.legend = new Legend(ranges.curves(), format.language(), size.width - 8);
        this.rows = NamedRows.of(figure, format, 0, size.width * NAMES, legend.height() + 22);
        this.numberWidth = ranges.curves().stream()
                        .flatMap(curve -> curve.values().stream())
                        .mapToDouble(value -> TextWidth.of(format.number(value), Drawing.LETTER))
                        .max()
                        .orElse(0)
                + 8;
        var extent = Extent.of(ranges);
        this.least = Math.min(extent.least(), ranges.middle());
        this.largest = Math.max(extent.largest(), ranges.middle());
    }

    Element draw() {
        int count = ranges.low().values().size();
        var drawing = new Drawing(
                size.width,
                rows.top(count) + 8,
                figure.title().in(format.language()),
                Chart.description(figure, format));
        legend.draw(drawing, 2, 0);
        drawing.text(2, legend.height() + 12, format.unit(figure.kind()), Anchor.START, Palette.MUTED);
        for (int row = 0; row < count; row++) {
            row(drawing, row);
        }
        drawing.line(x(ranges.middle()), rows.top(0) - 4, x(ranges.middle()), rows.top(count), Palette.AXIS, 1);
        return drawing.root();
    }

    private void row(Drawing drawing, int row) {
        double low = ranges.low().values().get(row);
        double high = ranges.high().values().get(row);
        rows.drawName(drawing, row);
        bar(drawing, row, low, Palette.of(0));
        bar(drawing, row, high, Palette.of(1));
        double left = Math.min(x(Math.min(low, high)), x(ranges.middle()));
        double right = Math.max(x(Math.max(low, high)), x(ranges.middle()));
        drawing.text(left - 6, rows.baseline(row), format.number(Math.min(low, high)), Anchor.END, Palette.INK);
        drawing.text(right + 6, rows.baseline(row), format.number(Math.max(low, high)), Anchor.START, Palette.INK);
    }

    private void bar(Drawing drawing, int row, double value, String colour) {
        double from = x(ranges.middle());
        double to = x(value);
        drawing.bar(
                Math.min(from, to),
                Math.abs(to - from),
                rows.top(row) + 5,
                rows.top(row + 1) - 5,
                colour,
                rows.names().get(row) + " " + format.value(figure.kind(), value));
    }

    private double x(double value) {
        double left = rows.width() + 10 + numberWidth;
        double right = size.width - numberWidth - 6;
        double range = largest - least;
        return range == 0 ? left : left + (value - least) / range * (right - left);
    }
}
