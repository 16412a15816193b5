package dev.capstan.report;

import dev.capstan.answers.Kind;
import dev.capstan.answers.Payouts;
import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.report.Figure.Across;
import dev.capstan.report.Figure.Curve;
import dev.capstan.report.Figure.Plot;
import dev.capstan.report.internal.Chart;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** What everybody is paid against the exit value, one on top of the other. */
public final class PayoffChart {

    /** The chart has no months; a format needs some. */
    private static final Timeline NO_MONTHS = new Timeline(YearMonth.of(2000, 1), 1);

    private PayoffChart() {}

    /** How amounts of these payouts are written. */
    public static Format format(Payouts payouts, Language language) {
        return new Format(language, payouts.currency(), NO_MONTHS);
    }

    /** The chart as numbers. */
    public static Figure figure(Payouts payouts) {
        var curve = payouts.curve();
        List<Curve> curves = IntStream.range(0, curve.payees().size())
                .mapToObj(i ->
                        new Curve(Text.same(curve.payees().get(i)), curve.paid().get(i), false))
                .toList();
        return new Figure(
                new Text("Who is paid what of the exit value", "退出价值的分配"),
                Kind.MONEY,
                payouts.currency(),
                new Across.Amounts(new Text("exit value", "退出价值"), curve.exits()),
                new Plot.StackedAreas(curves));
    }

    /** The chart as a file of its own. */
    public static String svg(Payouts payouts, Language language) {
        return Chart.draw(figure(payouts), format(payouts, language), Chart.Size.WIDE) + "\n";
    }
}
