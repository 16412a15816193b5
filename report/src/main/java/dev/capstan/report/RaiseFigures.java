package dev.capstan.report;

import dev.capstan.answers.Kind;
import dev.capstan.answers.Raise;
import dev.capstan.answers.Raise.Holder;
import dev.capstan.answers.Raise.Returns;
import dev.capstan.answers.TermComparison;
import dev.capstan.basics.Text;
import dev.capstan.report.Figure.Across;
import dev.capstan.report.Figure.Curve;
import dev.capstan.report.Figure.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The charts of who owns what and who gets what. */
public record RaiseFigures(Raise raise) {

    private static final Text EXIT = new Text("exit value after debts", "偿债后的退出价值");

    private String currency() {
        return raise.basis().currency();
    }

    /** Parts of the company on top of each other over the months. */
    public Figure ownership() {
        var curves = raise.ownership().stream()
                .map(part -> Curve.of(part.label(), part.months()))
                .toList();
        return new Figure(
                new Text("Who owns the company, mean over the futures", "股权结构，各路径均值"),
                Kind.SHARE,
                currency(),
                new Across.Months(raise.basis().timeline()),
                new Plot.StackedAreas(curves));
    }

    /** What founders together, employees together and each investor are paid, by exit value. */
    public Figure payoffs() {
        var curves = raise.course().curves().stream()
                .map(curve -> new Curve(curve.label(), curve.paid(), false))
                .toList();
        return new Figure(
                new Text("Who is paid what, by exit value, on the likely course", "可能进程中各方按退出价值的所得"),
                Kind.MONEY,
                currency(),
                new Across.Amounts(EXIT, raise.course().exits()),
                new Plot.StackedAreas(curves));
    }

    /** What each holder gets: expected, in the middle, and one time in ten. */
    public Figure proceeds() {
        var holders = raise.holders().stream()
                .filter(holder -> holder.returns() != null)
                .toList();
        return new Figure(
                new Text("What each gets in the end", "各方期末所得"),
                Kind.MONEY,
                currency(),
                new Across.Names(holders.stream().map(Holder::name).toList()),
                new Plot.Bars(List.of(
                        bars(
                                new Text("expected", "期望"),
                                holders,
                                returns -> returns.mean().value()),
                        bars(
                                new Text("median", "中位"),
                                holders,
                                returns -> returns.median().value()),
                        bars(
                                new Text("10 %", "10 % 分位"),
                                holders,
                                returns -> returns.low().value()))));
    }

    private static Curve bars(Text label, List<Holder> holders, ToDoubleFunction<Returns> figure) {
        return Curve.of(
                label,
                holders.stream()
                        .mapToDouble(holder -> figure.applyAsDouble(Objects.requireNonNull(holder.returns())))
                        .toArray());
    }

    /** What the founders together are paid under each term sheet, by exit value. */
    public static Figure founders(TermComparison comparison) {
        var curves = new ArrayList<Curve>();
        var plan = comparison.plan().raise();
        var exits = plan.course().exits();
        comparison
                .sheets()
                .forEach(sheet -> curves.add(new Curve(
                        sheet.name(),
                        exits.stream().map(sheet.raise()::founders).toList(),
                        sheet.equals(comparison.plan()))));
        return new Figure(
                new Text("What founders are paid, by exit value, on the likely course", "可能进程中创始人按退出价值的所得"),
                Kind.MONEY,
                plan.basis().currency(),
                new Across.Amounts(EXIT, exits),
                new Plot.Lines(curves));
    }
}
