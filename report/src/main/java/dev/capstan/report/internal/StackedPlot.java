package dev.capstan.report.internal;

import dev.capstan.report.Figure.Curve;
import java.util.List;

/** Draws curves on top of each other; what is negative hangs below zero in a stack of its own. */
record StackedPlot(Drawing drawing, Frame frame, Tip tip) {

    /** What is said of a place of a curve. */
    interface Tip {
        String of(Curve curve, int place);
    }

    void bars(List<Curve> curves) {
        double width = Math.min(frame.band() * 0.62, 64);
        for (int i = 0; i < curves.size(); i++) {
            for (int place = 0; place < frame.places(); place++) {
                double value = Extent.finite(curves.get(i), place);
                if (value != 0) {
                    double base = base(curves, i, place, value < 0);
                    drawing.bar(
                            frame.x(place) - width / 2,
                            width,
                            frame.y(base),
                            frame.y(base + value),
                            Palette.of(i),
                            tip.of(curves.get(i), place));
                }
            }
        }
    }

    /** One place alone has no area, so it is a bar; values below zero hang from zero. */
    void areas(List<Curve> curves) {
        if (frame.places() == 1) {
            bars(curves);
            return;
        }
        for (int i = 0; i < curves.size(); i++) {
            layer(curves, i, false);
            layer(curves, i, true);
        }
    }

    private void layer(List<Curve> curves, int index, boolean negative) {
        var upper = new StringBuilder();
        var lower = new StringBuilder();
        boolean isEmpty = true;
        for (int place = 0; place < frame.places(); place++) {
            double value = part(curves.get(index), place, negative);
            double base = base(curves, index, place, negative);
            isEmpty &= value == 0;
            upper.append(place == 0 ? "M" : "L").append(level(place, place + 1, base + value));
            lower.insert(0, "L" + level(place + 1, place, base));
        }
        if (!isEmpty) {
            drawing.area(
                    upper.append(lower).append("Z").toString(),
                    Palette.of(index),
                    tip.of(curves.get(index), frame.places() - 1));
        }
    }

    private static double base(List<Curve> curves, int index, int place, boolean negative) {
        return curves.subList(0, index).stream()
                .mapToDouble(curve -> part(curve, place, negative))
                .sum();
    }

    private static double part(Curve curve, int place, boolean negative) {
        double value = Extent.finite(curve, place);
        return negative ? Math.min(0, value) : Math.max(0, value);
    }

    /** From one edge of a place to the other: what belongs to a month stays level for that month. */
    private String level(int from, int to, double value) {
        var y = Scale.attribute(frame.y(value));
        return Scale.attribute(frame.edge(from)) + " " + y + "L" + Scale.attribute(frame.edge(to)) + " " + y;
    }
}
