package dev.capstan.report.internal;

import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Plot;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Drawing.Anchor;

/** Draws a bridge lying down: names at the left, where long ones have room, and values at the right. */
final class WaterfallChart {

    /** Of the width, for names. */
    private static final double NAMES = 0.34;
    /** How much wider bold letters are. */
    private static final double BOLD = 1.1;

    private final Figure figure;
    private final Plot.Waterfall waterfall;
    private final Format format;
    private final Chart.Size size;
    private final NamedRows rows;
    private final double numberWidth;
    private final Extent extent;

    WaterfallChart(Figure figure, Plot.Waterfall waterfall, Format format, Chart.Size size) {
        this.figure = figure;
        this.waterfall = waterfall;
        this.format = format;
        this.size = size;
        double total = TextWidth.of(totalName(), Drawing.LETTER) * BOLD;
        this.rows = NamedRows.of(figure, format, total, size.width * NAMES, 22);
        this.numberWidth = waterfall.steps().values().stream()
                        .mapToDouble(step -> TextWidth.of(format.number(step), Drawing.LETTER))
                        .reduce(TextWidth.of(format.number(waterfall.sum()), Drawing.LETTER + 1), Math::max)
                + 8;
        this.extent = Extent.of(waterfall);
    }

    Element draw() {
        var steps = waterfall.steps().values();
        double height = rows.top(steps.size() + 1) + 8;
        var drawing = new Drawing(
                size.width,
                height,
                figure.title().in(format.language()),
                waterfall.total().in(format.language()) + " " + format.value(figure.kind(), waterfall.sum()));
        drawing.text(2, 12, format.unit(figure.kind()), Anchor.START, Palette.MUTED);
        drawing.line(x(0), 20, x(0), height - 6, Palette.AXIS, 1);
        double sum = 0;
        for (int i = 0; i < steps.size(); i++) {
            row(drawing, i, sum, sum + steps.get(i));
            sum += steps.get(i);
        }
        total(drawing, steps.size(), sum);
        return drawing.root();
    }

    private void row(Drawing drawing, int row, double from, double to) {
        rows.drawName(drawing, row);
        var colour = to >= from ? Palette.POSITIVE : Palette.NEGATIVE;
        drawing.bar(
                Math.min(x(from), x(to)),
                Math.abs(x(to) - x(from)),
                rows.top(row) + 5,
                rows.top(row + 1) - 5,
                colour,
                rows.names().get(row) + " " + format.value(figure.kind(), to - from));
        drawing.line(x(to), rows.top(row + 1) - 5, x(to), rows.top(row + 1) + 5, Palette.AXIS, 1);
        drawing.text(
                Math.max(x(from), x(to)) + 6,
                rows.baseline(row),
                format.number(waterfall.steps().values().get(row)),
                Anchor.START,
                Palette.INK);
    }

    private void total(Drawing drawing, int row, double sum) {
        var name = totalName();
        var shown = TextWidth.cut(name, Drawing.LETTER, rows.width() / BOLD);
        drawing.strong(rows.width(), rows.baseline(row), shown, Anchor.END, Palette.INK);
        drawing.bar(
                Math.min(x(0), x(sum)),
                Math.abs(x(sum) - x(0)),
                rows.top(row) + 3,
                rows.top(row + 1) - 3,
                Palette.INK,
                name);
        drawing.strong(Math.max(x(0), x(sum)) + 6, rows.baseline(row), format.number(sum), Anchor.START, Palette.INK);
    }

    private String totalName() {
        return Words.sentence(waterfall.total(), format.language());
    }

    private double x(double value) {
        double left = rows.width() + 10;
        double right = size.width - numberWidth - 6;
        double range = extent.largest() - extent.least();
        return range == 0 ? left : left + (value - extent.least()) / range * (right - left);
    }
}
