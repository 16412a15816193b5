package dev.capstan.report.internal;

import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Across;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Drawing.Anchor;
import java.util.List;

/**
 * Rows of a figure that lies down, with their names at the left.
 *
 * @param names of the rows; a long one stands on two lines
 * @param width of the names
 * @param top of the first row
 */
record NamedRows(List<String> names, double width, double top) {

    static final double HEIGHT = 30;

    private static final double LINE = 13;
    /** Fonts differ in how wide their letters are. */
    private static final double SLACK = 1.12;

    /** The rows of a figure, whose names are at least and at most so wide. */
    static NamedRows of(Figure figure, Format format, double least, double most, double top) {
        var names = names(figure.across(), format);
        double width = names.stream()
                .mapToDouble(name -> TextWidth.of(name, Drawing.LETTER) * SLACK)
                .reduce(least, Math::max);
        return new NamedRows(names, Math.min(width, most), top);
    }

    private static List<String> names(Across across, Format format) {
        return across instanceof Across.Names names
                ? names.labels().stream()
                        .map(label -> Words.sentence(label, format.language()))
                        .toList()
                : List.of();
    }

    double top(int row) {
        return top + row * HEIGHT;
    }

    /** Where a line of text in the middle of a row stands. */
    double baseline(int row) {
        return top(row) + HEIGHT / 2 + 4;
    }

    void drawName(Drawing drawing, int row) {
        var lines = TextWidth.wrap(names.get(row), Drawing.LETTER, width);
        double y = baseline(row) - (lines.size() - 1) * (LINE / 2);
        for (int i = 0; i < lines.size(); i++) {
            drawing.text(width, y + i * LINE, lines.get(i), Anchor.END, Palette.INK);
        }
    }
}
