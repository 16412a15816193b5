package dev.capstan.report.internal;

import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Plot;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Drawing.Anchor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The names of a few lines beside their ends, so that no legend is needed. */
final class LineLabels {

    private static final double ROW = 16;
    private static final double WIDEST = 170;

    private record Label(String name, String colour, double value) {}

    private final List<Label> labels;

    private LineLabels(List<Label> labels) {
        this.labels = labels;
    }

    /** None where there is no room, or where the lines are too many or do not all reach the end. */
    static LineLabels of(Figure figure, Format format, Chart.Size size) {
        var curves = figure.plot().curves();
        boolean possible = figure.plot() instanceof Plot.Lines
                && size == Chart.Size.WIDE
                && curves.size() <= 5
                && curves.stream()
                        .allMatch(curve -> Double.isFinite(curve.values().getLast()));
        if (!possible) {
            return new LineLabels(List.of());
        }
        return new LineLabels(IntStream.range(0, curves.size())
                .mapToObj(i -> new Label(
                        TextWidth.cut(Words.sentence(curves.get(i).label(), format.language()), Drawing.LETTER, WIDEST),
                        Palette.of(i),
                        curves.get(i).values().getLast()))
                .toList());
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    double width() {
        return labels.stream()
                .mapToDouble(label -> TextWidth.of(label.name, Drawing.LETTER) + 16)
                .max()
                .orElse(0);
    }

    void draw(Drawing drawing, Frame frame) {
        var sorted = labels.stream()
                .sorted(Comparator.comparingDouble(label -> -label.value))
                .toList();
        var wanted = sorted.stream().mapToDouble(label -> frame.y(label.value)).toArray();
        var heights = spread(wanted, frame.top(), frame.bottom());
        for (int i = 0; i < sorted.size(); i++) {
            var label = sorted.get(i);
            drawing.line(frame.right(), wanted[i], frame.right() + 8, heights[i], label.colour, 1);
            drawing.text(frame.right() + 11, heights[i] + 4, label.name, Anchor.START, Palette.INK);
        }
    }

    /** Heights in order, moved apart by at least a row and kept between the edges. */
    static double[] spread(double[] wanted, double top, double bottom) {
        var heights = Arrays.copyOf(wanted, wanted.length);
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.max(heights[i], i == 0 ? top : heights[i - 1] + ROW);
        }
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(heights[i], i == heights.length - 1 ? bottom : heights[i + 1] - ROW);
        }
        return heights;
    }
}
