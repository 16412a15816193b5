package dev.capstan.report.internal;

import dev.capstan.report.internal.Drawing.Anchor;

/**
 * The plane that values are drawn on.
 *
 * @param left edge
 * @param right edge
 * @param top edge
 * @param bottom edge
 * @param ticks of the vertical axis
 * @param places along the horizontal axis
 */
record Frame(double left, double right, double top, double bottom, Ticks ticks, int places) {

    /** How wide a place is. */
    double band() {
        return (right - left) / places;
    }

    /** The middle of a place, from index 0. */
    double x(int place) {
        return left + (place + 0.5) * band();
    }

    /** The edge before a place; after the last one for {@link #places}. */
    double edge(int place) {
        return left + place * band();
    }

    double y(double value) {
        return bottom - (value - ticks.from()) / (ticks.to() - ticks.from()) * (bottom - top);
    }

    /** Horizontal lines, their values, and a stronger line at zero. */
    void drawTicks(Drawing drawing, AxisNumbers numbers) {
        for (double value : ticks.values()) {
            double y = y(value);
            drawing.line(left, y, right, y, value == 0 ? Palette.AXIS : Palette.GRID, 1);
            drawing.text(left - 8, y + 4, numbers.of(value), Anchor.END, Palette.MUTED);
        }
    }
}
