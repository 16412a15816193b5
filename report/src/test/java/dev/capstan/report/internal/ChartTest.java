package dev.capstan.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.answers.Kind;
import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Across;
import dev.capstan.report.Figure.Curve;
import dev.capstan.report.Figure.Mark;
import dev.capstan.report.Figure.Plot;
import dev.capstan.report.Format;
import dev.capstan.report.Golden;
import dev.capstan.report.internal.Chart.Size;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

    private static final Pattern POINT = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)");
    private static final Pattern NAMED =
            Pattern.compile("<text x=\"([\\d.]+)\" y=\"([\\d.]+)\" fill=\"#1c2733\">([^<]*)</text>");

    private static Timeline timeline(int months) {
        return new Timeline(YearMonth.of(2026, 10), months);
    }

    private static Curve curve(String name, int months, IntToDoubleFunction month) {
        var values = new double[months];
        Arrays.setAll(values, month);
        return Curve.of(Text.same(name), values);
    }

    private static Figure figure(int months, Function<List<Curve>, Plot> plot, Curve... curves) {
        return new Figure(
                Text.same("t"), Kind.MONEY, "CNY", new Across.Months(timeline(months)), plot.apply(List.of(curves)));
    }

    private static Curve[] many(int months) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(i -> curve("高级大模型推理与训练平台工程师第" + i + "组", months, month -> 1e5 * i * month))
                .toArray(Curve[]::new);
    }

    static Stream<Figure> unusual() {
        return Stream.of(
                figure(1, Plot.Lines::new, curve("a", 1, _ -> 7)),
                figure(1, Plot.StackedAreas::new, curve("a", 1, _ -> 7), curve("b", 1, _ -> -3)),
                figure(120, Plot.StackedAreas::new, many(120)),
                figure(120, Plot.Lines::new, many(120)),
                figure(3, Plot.Bars::new, many(3)),
                figure(24, Plot.Lines::new, curve("zero", 24, _ -> 0)),
                figure(24, Plot.StackedBars::new, curve("zero", 24, _ -> 0)),
                figure(24, Plot.Bars::new, curve("holes", 24, m -> m % 3 == 0 ? Double.NaN : m - 12)),
                figure(24, Plot.Lines::new, curve("holes", 24, m -> m % 3 == 0 ? Double.POSITIVE_INFINITY : m - 12)),
                figure(24, Plot.StackedBars::new, curve("up", 24, m -> m), curve("down", 24, m -> -2 * m)));
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void staysInsideItsBoxAndHidesNoNumber(Figure figure) {
        for (var size : Size.values()) {
            for (var language : Language.values()) {
                var svg = Chart.draw(
                                figure,
                                new Format(
                                        language,
                                        "CNY",
                                        timeline(figure.across().size())),
                                size)
                        .toString();
                assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
                assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("rgba");
                assertThat(POINT.matcher(svg).results().map(match -> Double.valueOf(match.group(1))))
                        .allMatch(x -> x >= 0 && x <= size.width);
            }
        }
    }

    @Test
    void keepsTheNamesOfALegendApart() {
        var svg = Chart.draw(
                figure(120, Plot.StackedAreas::new, many(120)),
                new Format(Language.CHINESE, "CNY", timeline(120)),
                Size.NARROW);
        var names = NAMED.matcher(svg.toString()).results().toList();

        assertThat(names).hasSize(12);
        for (int i = 1; i < names.size(); i++) {
            var before = names.get(i - 1);
            double end = Double.parseDouble(before.group(1)) + TextWidth.of(before.group(3), Drawing.LETTER);
            boolean sameRow = before.group(2).equals(names.get(i).group(2));
            assertThat(sameRow && Double.parseDouble(names.get(i).group(1)) < end)
                    .isFalse();
            assertThat(end).isLessThan(Size.NARROW.width);
        }
    }

    @Test
    void spreadsTheNamesOfLinesThatEndTogether() {
        assertThat(LineLabels.spread(new double[] {100, 100, 101}, 0, 300)).containsExactly(100, 116, 132);
        assertThat(LineLabels.spread(new double[] {290, 299, 300}, 0, 300)).containsExactly(268, 284, 300);
    }

    @Test
    void drawsATinyFigureAsBefore() {
        var curves = List.of(
                curve("cash", 4, month -> 3e6 - 2e6 * month),
                new Curve(new Text("floor", "下限"), List.of(0.0, 0.0, 0.0, 1e6), true));
        var figure = new Figure(
                new Text("Cash", "现金"),
                Kind.MONEY,
                "CNY",
                new Across.Months(timeline(4)),
                new Plot.Lines(curves),
                List.of(new Mark(0, 3, new Text("deepest", "谷底"))));
        var svg = Chart.draw(figure, new Format(Language.CHINESE, "CNY", timeline(4)), Size.NARROW);
        Golden.check("report/src/test/resources/dev/capstan/report/tiny.svg", svg.toString());
    }

    @Test
    void drawsABridgeAsBefore() {
        var figure = new Figure(
                new Text("Bridge", "构成"),
                Kind.MONEY,
                "CNY",
                new Across.Names(List.of(new Text("people", "人员"), new Text("receipts", "回款"))),
                new Plot.Waterfall(
                        Curve.of(new Text("Bridge", "构成"), new double[] {12e6, -5e6}), new Text("requirement", "需求")));
        var svg = Chart.draw(figure, new Format(Language.ENGLISH, "CNY", timeline(4)), Size.NARROW);
        Golden.check("report/src/test/resources/dev/capstan/report/bridge.svg", svg.toString());
    }
}
