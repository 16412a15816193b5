package dev.capstan.report.internal;

import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Across;
import dev.capstan.report.Figure.Plot;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Drawing.Anchor;
import java.util.List;

/** Draws a bridge lying down: names at the left, where long ones have room, and values at the right. */
final class WaterfallChart {

    private static final double ROW = 30;
    /** How much wider bold letters are. */
    private static final double BOLD = 1.1;
    /** Fonts differ in how wide their letters are. */
    private static final double SLACK = 1.12;

    private final Figure figure;
    private final Plot.Waterfall waterfall;
    private final Format format;
    private final Chart.Size size;
    private final double nameWidth;
    private final double numberWidth;
    private final Extent extent;

    WaterfallChart(Figure figure, Plot.Waterfall waterfall, Format format, Chart.Size size) {
        this.figure = figure;
        this.waterfall = waterfall;
        this.format = format;
        this.size = size;
        var widest = names().stream()
                .mapToDouble(name -> TextWidth.of(name, Drawing.LETTER) * SLACK)
                .max()
                .orElse(0);
        double total = TextWidth.of(totalName(), Drawing.LETTER) * BOLD;
        this.nameWidth = Math.min(Math.max(widest, total), size.width * 0.34);
        this.numberWidth = waterfall.steps().values().stream()
                        .mapToDouble(step -> TextWidth.of(format.number(step), Drawing.LETTER))
                        .reduce(TextWidth.of(format.number(waterfall.sum()), Drawing.LETTER + 1), Math::max)
                + 8;
        this.extent = Extent.of(waterfall);
    }

    private List<String> names() {
        return figure.across() instanceof Across.Names names
                ? names.labels().stream()
                        .map(label -> Words.sentence(label, format.language()))
                        .toList()
                : List.of();
    }

    Element draw() {
        var steps = waterfall.steps().values();
        double height = 22 + (steps.size() + 1) * ROW + 8;
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
        var name = names().get(row);
        name(drawing, row, name);
        double y = top(row);
        var colour = to >= from ? Palette.POSITIVE : Palette.NEGATIVE;
        drawing.bar(
                Math.min(x(from), x(to)),
                Math.abs(x(to) - x(from)),
                y + 5,
                y + ROW - 5,
                colour,
                name + " " + format.value(figure.kind(), to - from));
        drawing.line(x(to), y + ROW - 5, x(to), y + ROW + 5, Palette.AXIS, 1);
        number(
                drawing,
                row,
                Math.max(x(from), x(to)),
                waterfall.steps().values().get(row));
    }

    private void total(Drawing drawing, int row, double sum) {
        var name = totalName();
        double y = top(row);
        var shown = TextWidth.cut(name, Drawing.LETTER, nameWidth / BOLD);
        drawing.strong(nameWidth, y + ROW / 2 + 4, shown, Anchor.END, Palette.INK);
        drawing.bar(Math.min(x(0), x(sum)), Math.abs(x(sum) - x(0)), y + 3, y + ROW - 3, Palette.INK, name);
        drawing.strong(Math.max(x(0), x(sum)) + 6, y + ROW / 2 + 4, format.number(sum), Anchor.START, Palette.INK);
    }

    private void name(Drawing drawing, int row, String name) {
        var lines = TextWidth.wrap(name, Drawing.LETTER, nameWidth);
        double y = top(row) + ROW / 2 + 4 - (lines.size() - 1) * 6.5;
        for (int i = 0; i < lines.size(); i++) {
            drawing.text(nameWidth, y + i * 13, lines.get(i), Anchor.END, Palette.INK);
        }
    }

    private void number(Drawing drawing, int row, double x, double value) {
        drawing.text(x + 6, top(row) + ROW / 2 + 4, format.number(value), Anchor.START, Palette.INK);
    }

    private String totalName() {
        return Words.sentence(waterfall.total(), format.language());
    }

    private static double top(int row) {
        return 22 + row * ROW;
    }

    private double x(double value) {
        double left = nameWidth + 10;
        double right = size.width - numberWidth - 6;
        double range = extent.largest() - extent.least();
        return range == 0 ? left : left + (value - extent.least()) / range * (right - left);
    }
}
