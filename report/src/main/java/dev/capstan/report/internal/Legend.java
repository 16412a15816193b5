package dev.capstan.report.internal;

import dev.capstan.basics.Language;
import dev.capstan.report.Figure.Curve;
import dev.capstan.report.internal.Drawing.Anchor;
import java.util.ArrayList;
import java.util.List;

/** The names of curves in rows above a figure; a row begins anew where one does not fit. */
final class Legend {

    static final double ROW = 19;
    private static final double SWATCH = 12;
    private static final double GAP = 18;

    private record Item(String name, String colour, boolean dashed, double x, int row) {}

    private final List<Item> items = new ArrayList<>();

    Legend(List<Curve> curves, Language language, double width) {
        double x = 0;
        int row = 0;
        for (int i = 0; i < curves.size(); i++) {
            var name =
                    TextWidth.cut(Words.sentence(curves.get(i).label(), language), Drawing.LETTER, width - SWATCH - 8);
            double wide = SWATCH + 6 + TextWidth.of(name, Drawing.LETTER);
            if (x > 0 && x + wide > width) {
                x = 0;
                row++;
            }
            items.add(new Item(name, Palette.of(i), curves.get(i).isDashed(), x, row));
            x += wide + GAP;
        }
    }

    double height() {
        return items.isEmpty() ? 0 : (items.getLast().row + 1) * ROW;
    }

    void draw(Drawing drawing, double left, double top) {
        for (var item : items) {
            double y = top + item.row * ROW + ROW / 2;
            double x = left + item.x;
            if (item.dashed) {
                drawing.line(x, y, x + 4.5, y, item.colour, 2);
                drawing.line(x + 7.5, y, x + SWATCH, y, item.colour, 2);
            } else {
                drawing.box(x, y - 5, SWATCH, 10, item.colour);
            }
            drawing.text(x + SWATCH + 6, y + 4, item.name, Anchor.START, Palette.INK);
        }
    }
}
