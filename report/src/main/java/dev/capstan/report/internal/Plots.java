package dev.capstan.report.internal;

import dev.capstan.answers.Kind;
import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Curve;
import dev.capstan.report.Figure.Plot;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Drawing.Anchor;
import java.util.Arrays;
import java.util.List;

/** Draws the values of a figure on its plane. */
final class Plots {

    private final Drawing drawing;
    private final Frame frame;
    private final Figure figure;
    private final Format format;

    Plots(Drawing drawing, Frame frame, Figure figure, Format format) {
        this.drawing = drawing;
        this.frame = frame;
        this.figure = figure;
        this.format = format;
    }

    void draw() {
        switch (figure.plot()) {
            case Plot.Lines lines -> lines(lines.curves());
            case Plot.StackedAreas areas -> new StackedPlot(drawing, frame, this::tip).areas(areas.curves());
            case Plot.StackedBars bars -> {
                new StackedPlot(drawing, frame, this::tip).bars(bars.curves());
                sums(bars.curves());
            }
            case Plot.Bars bars -> bars(bars.curves());
            case Plot.Waterfall _, Plot.Ranges _ -> throw new IllegalStateException("it has a chart of its own");
        }
        figure.marks().forEach(this::mark);
    }

    /** The name and the value of a place. */
    private String tip(Curve curve, int place) {
        return curve.label().in(format.language()) + " "
                + format.value(figure.kind(), curve.values().get(place));
    }

    private void lines(List<Curve> curves) {
        for (int i = curves.size() - 1; i >= 0; i--) {
            line(curves.get(i), Palette.of(i));
        }
    }

    /** A line with a hole where a value is missing; a value alone is a dot. */
    private void line(Curve curve, String colour) {
        var path = new StringBuilder();
        boolean isOpen = false;
        for (int i = 0; i < curve.values().size(); i++) {
            boolean finite = Double.isFinite(curve.values().get(i));
            if (finite) {
                path.append(isOpen ? "L" : "M").append(point(i, curve.values().get(i)));
                if (!isOpen
                        && (i + 1 == curve.values().size()
                                || !Double.isFinite(curve.values().get(i + 1)))) {
                    drawing.dot(frame.x(i), frame.y(curve.values().get(i)), 4, colour);
                }
            }
            isOpen = finite;
        }
        drawing.stroke(path.isEmpty() ? "M0 0" : path.toString(), colour, curve.isDashed());
    }

    private String point(int place, double value) {
        return Scale.attribute(frame.x(place)) + " " + Scale.attribute(frame.y(value));
    }

    private void bars(List<Curve> curves) {
        double group = Math.min(frame.band() * 0.76, 44.0 * curves.size());
        double width = group / curves.size();
        boolean numbered =
                curves.stream().flatMap(curve -> curve.values().stream()).allMatch(value -> fits(value, width));
        for (int i = 0; i < curves.size(); i++) {
            for (int place = 0; place < frame.places(); place++) {
                double value = curves.get(i).values().get(place);
                if (Double.isFinite(value)) {
                    double x = frame.x(place) - group / 2 + i * width;
                    drawing.bar(x, width * 0.9, frame.y(0), frame.y(value), Palette.of(i), tip(curves.get(i), place));
                    if (numbered) {
                        number(x + width * 0.45, value, Math.max(0, value));
                    }
                }
            }
        }
    }

    private boolean fits(double value, double width) {
        return TextWidth.of(number(value), Drawing.LETTER) <= width * 1.02;
    }

    private String number(double value) {
        return figure.kind() == Kind.SHARE ? format.percent(value) : format.number(value);
    }

    /** The value above a bar, or above zero where the bar hangs down. */
    private void number(double x, double value, double top) {
        if (value != 0) {
            drawing.text(x, frame.y(top) - 5, number(value), Anchor.MIDDLE, Palette.INK);
        }
    }

    /** The sum of a stack above it, where all of them fit and nothing hangs below zero. */
    private void sums(List<Curve> curves) {
        var sums = new double[frame.places()];
        var tops = new double[frame.places()];
        for (var curve : curves) {
            for (int place = 0; place < frame.places(); place++) {
                sums[place] += Extent.finite(curve, place);
                tops[place] += Math.max(0, Extent.finite(curve, place));
            }
        }
        boolean hangs = !Arrays.equals(sums, tops);
        if (!hangs && Arrays.stream(sums).allMatch(sum -> fits(sum, frame.band()))) {
            for (int place = 0; place < frame.places(); place++) {
                number(frame.x(place), sums[place], tops[place]);
            }
        }
    }

    private void mark(Figure.Mark mark) {
        double value = figure.plot().curves().get(mark.curve()).values().get(mark.at());
        double x = frame.x(mark.at());
        double y = frame.y(value);
        var text = TextWidth.cut(mark.label().in(format.language()), Drawing.LETTER, frame.right() - frame.left());
        double half = TextWidth.of(text, Drawing.LETTER) / 2 + 4;
        double middle = Math.clamp(x, frame.left() + half, Math.max(frame.left() + half, frame.right() - half));
        double below = y + 26 < frame.bottom() ? y + 22 : y - 14;
        drawing.dot(x, y, 4.5, Palette.of(mark.curve()));
        drawing.box(middle - half, below - 12, 2 * half, 17, Palette.PAPER);
        drawing.strong(middle, below, text, Anchor.MIDDLE, Palette.INK);
    }
}
