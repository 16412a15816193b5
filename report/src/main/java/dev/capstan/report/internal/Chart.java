package dev.capstan.report.internal;

import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Plot;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Drawing.Anchor;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a figure as SVG. The same figure and format give the same bytes. */
public final class Chart {

    /** How much room there is. */
    public enum Size {
        /** A page. */
        WIDE(900, 300),
        /** A telephone. */
        NARROW(380, 240);

        final double width;
        final double plotHeight;

        Size(double width, double plotHeight) {
            this.width = width;
            this.plotHeight = plotHeight;
        }
    }

    private final Figure figure;
    private final Format format;
    private final Size size;
    private final LineLabels lineLabels;
    private final Legend legend;
    private final Ticks ticks;
    private final AxisNumbers numbers;

    private Chart(Figure figure, Format format, Size size) {
        this.figure = figure;
        this.format = format;
        this.size = size;
        this.lineLabels = LineLabels.of(figure, format, size);
        var named = lineLabels.isEmpty() ? figure.plot().curves() : List.<Figure.Curve>of();
        this.legend = new Legend(named, format.language(), size.width - 8);
        this.ticks = Extent.of(figure).ticks(figure.kind());
        this.numbers = AxisNumbers.of(ticks, figure.kind(), format.language());
    }

    /** The drawing of a figure. */
    public static Element draw(Figure figure, Format format, Size size) {
        return switch (figure.plot()) {
            case Plot.Waterfall waterfall -> new WaterfallChart(figure, waterfall, format, size).draw();
            case Plot.Ranges ranges -> new RangesChart(figure, ranges, format, size).draw();
            case Plot.Lines _, Plot.StackedAreas _, Plot.StackedBars _, Plot.Bars _ ->
                new Chart(figure, format, size).draw();
        };
    }

    private Element draw() {
        var axis = new AcrossAxis(figure.across(), format);
        var unit = MeasureTable.unit(format, numbers.scale(), format.unit(figure.kind()));
        boolean bars = figure.plot() instanceof Plot.Bars || figure.plot() instanceof Plot.StackedBars;
        double top = legend.height() + (unit.isEmpty() ? 14 : 32) + (bars ? 8 : 0);
        double bottom = top + (bars ? 0.75 : 1) * size.plotHeight;
        var frame = new Frame(
                numbers.width(ticks) + 12,
                size.width - Math.max(6, lineLabels.width()),
                top,
                bottom,
                ticks,
                figure.across().size());
        var drawing = new Drawing(
                size.width, bottom + axis.height(), figure.title().in(format.language()), description(figure, format));
        legend.draw(drawing, 2, 0);
        drawing.text(2, legend.height() + 16, unit, Anchor.START, Palette.MUTED);
        frame.drawTicks(drawing, numbers);
        axis.draw(drawing, frame);
        new Plots(drawing, frame, figure, format).draw();
        lineLabels.draw(drawing, frame);
        return drawing.root();
    }

    /** The last value of every curve, for who cannot see it. */
    static String description(Figure figure, Format format) {
        var separator = format.isChinese() ? "；" : "; ";
        return figure.plot().curves().stream()
                .map(curve -> curve.label().in(format.language()) + " "
                        + format.value(figure.kind(), curve.values().getLast()))
                .collect(Collectors.joining(separator));
    }
}
