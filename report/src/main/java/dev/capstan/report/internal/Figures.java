package dev.capstan.report.internal;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Assessment.Grouping;
import dev.capstan.answers.Assessment.Line;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Assessment.TokenEconomics;
import dev.capstan.answers.Kind;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.answers.Uncertain;
import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.report.Figure;
import dev.capstan.report.Figure.Across;
import dev.capstan.report.Figure.Curve;
import dev.capstan.report.Figure.Mark;
import dev.capstan.report.Figure.Plot;
import dev.capstan.report.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The charts of an assessment. */
public record Figures(Assessment assessment) {

    /** By what key an assessment may have the policy's floor as a series. */
    private static final String CASH_FLOOR = "cash floor";

    private static final Text FUTURES = new Text("share of futures", "路径占比");
    private static final Text CASH = new Text("Cash at the end of the month", "月末现金");

    /** Cumulative cash without funding, cash with the plan's funding, and the floor; the trough is marked. */
    public Figure cash() {
        var curves = new ArrayList<Curve>();
        curve(Measures.REQUIREMENT_CASH, new Text("Without funding", "无融资")).ifPresent(curves::add);
        curve(Measures.CASH, new Text("With the plan's funding", "含计划内融资")).ifPresent(curves::add);
        Optional.ofNullable(assessment.series().get(CASH_FLOOR))
                .ifPresent(floor -> curves.add(Curve.dashed(new Text("Cash floor", "最低现金"), floor.months())));
        var marks = new ArrayList<Mark>();
        int trough = assessment.requirement().trough();
        if (trough > 0 && !curves.isEmpty()) {
            marks.add(new Mark(
                    0,
                    trough - 1,
                    new Text("Deepest: " + month(trough, Language.ENGLISH), "谷底：" + month(trough, Language.CHINESE))));
        }
        return new Figure(CASH, Kind.MONEY, currency(), months(), new Plot.Lines(curves), marks);
    }

    private String month(int month, Language language) {
        return Format.of(assessment, language).shortMonth(month);
    }

    /** The spread of a figure over the months: the middle half between full lines, nine in ten between dashed ones. */
    Figure fan(Uncertain.Fan fan) {
        var curves = new ArrayList<Curve>();
        for (int i = fan.quantiles().size() - 1; i >= 0; i--) {
            double probability = fan.probabilities().get(i);
            var percent = Math.round(100 * probability) + "%";
            var name = probability == 0.5 ? new Text("median", "中位值") : new Text(percent, percent);
            var row = fan.quantiles().get(i);
            curves.add(Math.abs(probability - 0.5) > 0.4 ? Curve.dashed(name, row) : Curve.of(name, row));
        }
        var measure = fan.measure();
        var title = new Text(
                measure.label().en() + ", quantiles over all futures",
                measure.label().zh() + "：各种未来的分位数");
        return new Figure(title, measure.kind(), currency(), months(), new Plot.Lines(curves));
    }

    /** The chance that the cash has run out by each month. */
    Figure ruin(Uncertain uncertain) {
        var title = new Text("Chance that the cash has run out", "现金耗尽的累计概率");
        var curve = Curve.of(FUTURES, uncertain.ruinByMonth());
        return new Figure(title, Kind.SHARE, currency(), months(), new Plot.Lines(List.of(curve)));
    }

    /** How often the requirement lies in each step; the last bar holds all above it too. */
    Figure histogram(Uncertain uncertain) {
        var histogram = uncertain.histogram();
        var from = IntStream.range(0, histogram.shares().size())
                .mapToObj(bar -> histogram.low() + (bar + 0.5) * histogram.width())
                .toList();
        var title = new Text("Capital requirement over all futures", "各种未来下资本需求的分布");
        var across = new Across.Amounts(Measures.REQUIREMENT.label(), from);
        var shares =
                histogram.shares().stream().mapToDouble(Double::doubleValue).toArray();
        var curve = Curve.of(FUTURES, shares);
        return new Figure(title, Kind.SHARE, currency(), across, new Plot.Bars(List.of(curve)));
    }

    /** The probability of each by month. */
    Figure chances(Text title, List<Uncertain.Chance> chances) {
        var curves = chances.stream()
                .map(chance -> Curve.of(Text.same(chance.name()), chance.byMonth()))
                .toList();
        return new Figure(title, Kind.SHARE, currency(), months(), new Plot.Lines(curves));
    }

    /** What moves the requirement at 90 %. */
    Figure tornado(List<Uncertain.Driver> drivers, double middle) {
        var title = new Text("What moves the requirement at 90%", "影响 90% 资本需求的因素");
        var names = new Across.Names(
                drivers.stream().map(driver -> Text.same(driver.shortName())).toList());
        var low = Curve.of(
                new Text("at its 10% point, or without the event", "取 10% 分位点，或事件未发生"),
                drivers.stream().mapToDouble(Uncertain.Driver::low).toArray());
        var high = Curve.of(
                new Text("at its 90% point, or with the event", "取 90% 分位点，或事件发生"),
                drivers.stream().mapToDouble(Uncertain.Driver::high).toArray());
        return new Figure(title, Kind.MONEY, currency(), names, new Plot.Ranges(low, high, middle));
    }

    /** The bridge from the plan with every number at its median to the requirement at 90 %. */
    Figure bridge(Uncertain uncertain) {
        return waterfall(
                new Text("What uncertainty costs", "不确定性的代价"), uncertain.bridge(), new Text("enough in 90%", "90% 把握"));
    }

    /** What the requirement at 90 % is for. */
    Figure compositionAtNinety(Uncertain uncertain) {
        return waterfall(
                new Text("What the requirement at 90% is for", "90% 把握下资本需求的用途"),
                uncertain.composition(),
                new Text("enough in 90%", "90% 把握"));
    }

    /** The bridge to the requirement. */
    public Figure composition(Grouping grouping) {
        var parts = assessment.composition().getOrDefault(grouping, List.of());
        var title = new Text(
                "What the requirement is made of, " + grouping.label().en(),
                "资本需求的构成（" + grouping.label().zh() + "）");
        return waterfall(title, parts, Measures.REQUIREMENT.label());
    }

    private Figure waterfall(Text title, List<Part> parts, Text total) {
        var steps = Curve.of(title, parts.stream().mapToDouble(Part::amount).toArray());
        var names = new Across.Names(parts.stream().map(Part::label).toList());
        return new Figure(title, Kind.MONEY, currency(), names, new Plot.Waterfall(steps, total));
    }

    /** Cash paid out each month, by nature. */
    public Figure useOfFunds() {
        return stacked(
                new Text("Cash paid out each month, by nature", "每月现金支出（按性质）"), Kind.MONEY, assessment.useOfFunds());
    }

    public Figure heads() {
        return stacked(new Text("People by role", "人数（按岗位）"), Kind.HEADS, assessment.headsByRole());
    }

    private Figure stacked(Text title, Kind kind, List<Line> lines) {
        var curves = lines.stream()
                .filter(line -> Arrays.stream(line.months()).anyMatch(value -> value != 0))
                .map(line -> Curve.of(line.label(), line.months()))
                .toList();
        return new Figure(title, kind, currency(), months(), new Plot.StackedAreas(curves));
    }

    public Figure results() {
        var curves = new ArrayList<Curve>();
        for (var measure : List.of(Measures.REVENUE, Measures.GROSS_PROFIT, Measures.OPERATING_PROFIT)) {
            curve(measure, capital(measure)).ifPresent(curves::add);
        }
        return new Figure(
                new Text("Revenue and profit by month", "每月收入与利润"),
                Kind.MONEY,
                currency(),
                months(),
                new Plot.Lines(curves));
    }

    public Figure revenueByKind() {
        var title = new Text("Revenue by kind and year", "各年收入构成");
        return byYear(title, true, Measures.SUBSCRIPTION, Measures.USAGE, Measures.LICENCE);
    }

    public Figure compute() {
        var curves = new ArrayList<Curve>();
        for (var measure : List.of(Measures.TRAINING_GPU_HOURS, Measures.SERVING_GPU_HOURS)) {
            curve(measure, capital(measure))
                    .filter(curve -> curve.values().stream().anyMatch(v -> v != 0))
                    .ifPresent(curves::add);
        }
        return new Figure(
                new Text("GPU-hours by month", "每月卡时"),
                Kind.GPU_HOURS,
                currency(),
                months(),
                new Plot.StackedAreas(curves));
    }

    /** Price, cost and the price that would just cover what a product costs. */
    public Figure tokens(TokenEconomics tokens) {
        var title =
                new Text(tokens.product() + ": price and cost of a million tokens", tokens.product() + "：百万词元的价格与成本");
        var curves = List.of(
                Curve.of(new Text("Price", "价格"), tokens.price()),
                Curve.of(new Text("Serving cost", "推理成本"), tokens.cost()),
                Curve.of(new Text("Break-even price", "盈亏平衡价格"), tokens.breakEvenPrice()));
        return new Figure(title, Kind.MONEY_PER_MILLION_TOKENS, currency(), years(), new Plot.Bars(curves));
    }

    public Figure customerValue() {
        return byYear(
                new Text("LTV and CAC of an account won in the year", "当年新客户的终身价值与获客成本"),
                false,
                Measures.LTV,
                Measures.CAC);
    }

    private Figure byYear(Text title, boolean isStacked, Measure... measures) {
        var curves = Arrays.stream(measures)
                .flatMap(measure -> Stream.ofNullable(assessment.series().get(measure.key())))
                .map(series -> Curve.of(capital(series.measure()), series.years()))
                .filter(curve -> curve.values().stream().anyMatch(value -> value != 0))
                .toList();
        var plot = isStacked ? new Plot.StackedBars(curves) : new Plot.Bars(curves);
        return new Figure(title, measures[0].kind(), currency(), years(), plot);
    }

    private Optional<Curve> curve(Measure measure, Text label) {
        return Optional.ofNullable(assessment.series().get(measure.key()))
                .map(series -> Curve.of(label, series.months()));
    }

    private static Text capital(Measure measure) {
        return new Text(
                Words.sentence(measure.label(), Language.ENGLISH),
                measure.label().zh());
    }

    private Across months() {
        return new Across.Months(assessment.provenance().timeline());
    }

    private Across years() {
        return new Across.Names(assessment.years().stream()
                .map(year -> new Text(
                        Format.of(assessment, Language.ENGLISH).year(year),
                        Format.of(assessment, Language.CHINESE).year(year)))
                .toList());
    }

    private String currency() {
        return assessment.provenance().currency();
    }
}
