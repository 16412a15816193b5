package dev.capstan.report.internal;

import dev.capstan.answers.Kind;
import dev.capstan.report.Figure.Across;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Drawing.Anchor;
import java.util.List;

/** What stands below a figure: years under months, or names under bars. */
record AcrossAxis(Across across, Format format) {

    private static final double LINE = 15;

    double height() {
        return 2 * LINE + 8;
    }

    void draw(Drawing drawing, Frame frame) {
        switch (across) {
            case Across.Months months when months.size() > 24 -> drawYears(drawing, frame);
            case Across.Months months -> drawMonths(drawing, frame, months.size());
            case Across.Amounts amounts -> drawAmounts(drawing, frame, amounts);
            case Across.Names names -> drawNames(drawing, frame, names);
        }
    }

    private void drawNames(Drawing drawing, Frame frame, Across.Names names) {
        double width = frame.band() - 4;
        for (int i = 0; i < names.size(); i++) {
            var label = names.labels().get(i).in(format.language());
            lines(drawing, frame.x(i), frame.bottom(), TextWidth.wrap(label, Drawing.LETTER, width));
        }
    }

    /** Round amounts, all in one scale, and below them what they are. */
    private void drawAmounts(Drawing drawing, Frame frame, Across.Amounts amounts) {
        double first = amounts.values().getFirst();
        double last = amounts.values().getLast();
        var ticks = Ticks.around(first, last, false);
        var numbers = AxisNumbers.of(ticks, Kind.MONEY, format.language());
        double perAmount = (frame.x(amounts.size() - 1) - frame.x(0)) / (last - first);
        for (double value : ticks.values()) {
            double x = frame.x(0) + (value - first) * perAmount;
            if (x >= frame.left() && x <= frame.right()) {
                var text = numbers.of(value);
                double middle = Math.min(x, frame.right() - TextWidth.of(text, Drawing.LETTER) / 2);
                drawing.line(x, frame.bottom(), x, frame.bottom() + 5, Palette.AXIS, 1);
                drawing.text(middle, frame.bottom() + 4 + LINE, text, Anchor.MIDDLE, Palette.MUTED);
            }
        }
        var unit = MeasureTable.unit(format, numbers.scale(), format.unit(Kind.MONEY));
        var label = amounts.label().in(format.language())
                + (unit.isEmpty() ? "" : format.isChinese() ? "，" + unit : ", " + unit);
        drawing.text(frame.right(), frame.bottom() + 4 + 2 * LINE, label, Anchor.END, Palette.MUTED);
    }

    private static void lines(Drawing drawing, double x, double y, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            drawing.text(x, y + 4 + (i + 1) * LINE, lines.get(i), Anchor.MIDDLE, Palette.MUTED);
        }
    }

    /** A short line where a year begins, and the number of every year, or every second, below its middle. */
    private void drawYears(Drawing drawing, Frame frame) {
        double needed = TextWidth.of("2000", Drawing.LETTER) + 2;
        int every = Math.max(1, (int) Math.ceil((needed + 6) / (12 * frame.band())));
        double free = frame.left() - needed;
        int from = 0;
        for (int month = 1; month <= frame.places(); month++) {
            if (format.timeline().closesYear(month)) {
                double start = frame.edge(from);
                double end = frame.edge(month);
                drawing.line(start, frame.bottom(), start, frame.bottom() + 5, Palette.AXIS, 1);
                double middle = (start + end) / 2;
                boolean wanted =
                        format.timeline().januaries(month) % every == 0 && middle + needed / 2 <= frame.right() + 6;
                if (wanted && middle - needed / 2 >= free) {
                    drawing.text(middle, frame.bottom() + 4 + LINE, year(month), Anchor.MIDDLE, Palette.MUTED);
                    free = middle + needed / 2;
                }
                from = month;
            }
        }
        drawing.line(frame.right(), frame.bottom(), frame.right(), frame.bottom() + 5, Palette.AXIS, 1);
    }

    private void drawMonths(Drawing drawing, Frame frame, int months) {
        double needed = TextWidth.of(format.shortMonthName(1), Drawing.LETTER) + 6;
        int every = Math.max(1, (int) Math.ceil(needed / frame.band()));
        for (int month = 1; month <= months; month += every) {
            drawing.text(
                    frame.x(month - 1),
                    frame.bottom() + 4 + LINE,
                    format.shortMonthName(month),
                    Anchor.MIDDLE,
                    Palette.MUTED);
        }
        for (int month = 1; month <= months; month++) {
            boolean first = month == 1 || format.timeline().calendar(month).getMonthValue() == 1;
            if (first && !(month == 1 && format.timeline().closesYear(1) && months > 1)) {
                drawing.text(
                        frame.x(month - 1), frame.bottom() + 4 + 2 * LINE, year(month), Anchor.MIDDLE, Palette.MUTED);
            }
        }
    }

    private String year(int month) {
        return String.valueOf(format.timeline().calendar(month).getYear());
    }
}
