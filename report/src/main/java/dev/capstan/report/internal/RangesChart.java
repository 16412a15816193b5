package dev.capstan.report.internal;

import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Across;
import dev.capstan.report.Figure.Plot;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Drawing.Anchor;
import java.util.List;

/** Draws a tornado: names at the left, a bar from low to high around the middle, both values at its ends. */
final class RangesChart {

    private static final double ROW = 30;
    private static final double NAMES = 0.4;
    /** Fonts differ in how wide their letters are. */
    private static final double SLACK = 1.12;

    private final Figure figure;
    private final Plot.Ranges ranges;
    private final Format format;
    private final Chart.Size size;
    private final Legend legend;
    private final double nameWidth;
    private final double numberWidth;
    private final double least;
    private final double largest;

    RangesChart(Figure figure, Plot.Ranges ranges, Format format, Chart.Size size) {
        this.figure = figure;
        this.ranges = ranges;
        this.format = format;
        this.size = size;
        this.legend = new Legend(ranges.curves(), format.language(), size.width - 8);
        this.nameWidth = names().stream()
                .mapToDouble(name -> TextWidth.of(name, Drawing.LETTER) * SLACK)
                .reduce(0, (widest, name) -> Math.min(Math.max(widest, name), size.width * NAMES));
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

    private List<String> names() {
        return figure.across() instanceof Across.Names names
                ? names.labels().stream()
                        .map(label -> label.in(format.language()))
                        .toList()
                : List.of();
    }

    Element draw() {
        int rows = ranges.low().values().size();
        var drawing = new Drawing(
                size.width, top(rows) + 8, figure.title().in(format.language()), Chart.description(figure, format));
        legend.draw(drawing, 2, 0);
        drawing.text(2, legend.height() + 12, format.unit(figure.kind()), Anchor.START, Palette.MUTED);
        for (int row = 0; row < rows; row++) {
            row(drawing, row);
        }
        drawing.line(x(ranges.middle()), top(0) - 4, x(ranges.middle()), top(rows), Palette.AXIS, 1);
        return drawing.root();
    }

    private void row(Drawing drawing, int row) {
        double low = ranges.low().values().get(row);
        double high = ranges.high().values().get(row);
        var lines = TextWidth.wrap(names().get(row), Drawing.LETTER, nameWidth);
        double y = top(row) + ROW / 2 + 4 - (lines.size() - 1) * 6.5;
        for (int i = 0; i < lines.size(); i++) {
            drawing.text(nameWidth, y + i * 13, lines.get(i), Anchor.END, Palette.INK);
        }
        bar(drawing, row, low, Palette.of(0));
        bar(drawing, row, high, Palette.of(1));
        double left = Math.min(x(Math.min(low, high)), x(ranges.middle()));
        double right = Math.max(x(Math.max(low, high)), x(ranges.middle()));
        double middle = top(row) + ROW / 2 + 4;
        drawing.text(left - 6, middle, format.number(Math.min(low, high)), Anchor.END, Palette.INK);
        drawing.text(right + 6, middle, format.number(Math.max(low, high)), Anchor.START, Palette.INK);
    }

    private void bar(Drawing drawing, int row, double value, String colour) {
        double from = x(ranges.middle());
        double to = x(value);
        drawing.bar(
                Math.min(from, to),
                Math.abs(to - from),
                top(row) + 5,
                top(row) + ROW - 5,
                colour,
                names().get(row) + " " + format.value(figure.kind(), value));
    }

    private double top(int row) {
        return legend.height() + 22 + row * ROW;
    }

    private double x(double value) {
        double left = nameWidth + 10 + numberWidth;
        double right = size.width - numberWidth - 6;
        double range = largest - least;
        return range == 0 ? left : left + (value - least) / range * (right - left);
    }
}
