package dev.capstan.report;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Assessment.Assumption;
import dev.capstan.answers.Assessment.Capital;
import dev.capstan.answers.Assessment.Grouping;
import dev.capstan.answers.Assessment.Line;
import dev.capstan.answers.Assessment.Milestones;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Assessment.Provenance;
import dev.capstan.answers.Assessment.SegmentEconomics;
import dev.capstan.answers.Assessment.Statement;
import dev.capstan.answers.Assessment.TokenEconomics;
import dev.capstan.answers.Assessment.Value;
import dev.capstan.answers.Assessment.Year;
import dev.capstan.answers.Kind;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.answers.Sanity;
import dev.capstan.answers.Series;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A made-up assessment with any horizon, whose parts tests replace; its numbers are not those of any plan. */
public final class Sample {

    public String venture = "Aurora";
    public Capital requirement;
    public Capital gap;
    public Milestones milestones = new Milestones(24, 22, 15, 17, 16);
    public double revenue = 1_000_000;
    public double funding = 10_000_000;
    public List<String> roles = List.of("engineers", "sellers");
    public List<Problem> warnings = List.of();
    private final Timeline timeline;
    private final List<Year> years;

    public Sample(int months) {
        timeline = new Timeline(YearMonth.of(2026, 4), months);
        years = years(timeline);
        requirement = new Capital(48_300_000, Math.min(18, months), false);
        gap = new Capital(6_100_000, Math.min(20, months), false);
    }

    private static List<Year> years(Timeline timeline) {
        var years = new ArrayList<Year>();
        int from = 1;
        for (int month = 1; month <= timeline.months(); month++) {
            if (timeline.closesYear(month)) {
                years.add(new Year(timeline.calendar(month).getYear(), from, month));
                from = month + 1;
            }
        }
        return years;
    }

    public Assessment build() {
        var people = line("people", new Text("people", "人员"), month -> 900_000 + 10_000.0 * month);
        var compute = line("compute", new Text("compute", "算力"), month -> month == 2 ? 2_000_000 : 0);
        return new Assessment(
                new Provenance(
                        "0.1.0",
                        "plan.yaml",
                        "ab".repeat(32),
                        venture,
                        "",
                        "CNY",
                        timeline,
                        "capstan assess plan.yaml"),
                years,
                requirement,
                gap,
                composition(),
                milestones,
                new Value(0.18, 0.03, -20_000_000, Double.NaN, Double.NaN, Double.NaN),
                series(),
                new Statement(new Text("Income statement", "利润表"), List.of(people, total(people))),
                new Statement(new Text("Balance sheet", "资产负债表"), List.of(people, total(people))),
                new Statement(new Text("Cash-flow statement", "现金流量表"), List.of(compute, total(compute))),
                List.of(people, compute),
                roles.stream()
                        .map(role -> line(role, Text.same(role), month -> 2 + month / 6.0))
                        .toList(),
                List.of(tokens()),
                List.of(new SegmentEconomics("hospitals", yearly(40), yearly(12), yearly(Double.NaN), yearly(250_000))),
                List.of(new Part(new Text("opening cash", "期初现金"), 10_000_000)),
                List.of(
                        new Part(new Text("people", "人员"), 9_000_000),
                        new Part(new Text("cash at the end", "期末现金"), 1_000_000)),
                List.of(
                        new Assumption(
                                "roles.engineers.salary",
                                new Text("Yearly pay.", "年薪。"),
                                "400k CNY / head / year",
                                "survey of 2026"),
                        new Assumption("products.a.price", new Text("Price.", "价格。"), "40 CNY / 1M tokens", "")),
                new Sanity(
                        List.of(new Sanity.Check(
                                new Text("market share: hospitals", "市场份额：医院"),
                                Kind.SHARE,
                                yearly(0.6),
                                years.stream().map(_ -> true).toList(),
                                new Text("half of a market", "市场的一半"))),
                        List.of(new Sanity.Backed(Sanity.Backing.SOURCED, 1, Double.NaN))),
                warnings,
                null);
    }

    private Map<Grouping, List<Part>> composition() {
        var composition = new EnumMap<Grouping, List<Part>>(Grouping.class);
        if (requirement.amount() > 0) {
            for (var grouping : Grouping.values()) {
                composition.put(
                        grouping,
                        List.of(
                                new Part(new Text("people", "人员"), 60_000_000),
                                new Part(
                                        new Text("receipts from customers", "客户回款"),
                                        requirement.amount() - 60_000_000)));
            }
        }
        return composition;
    }

    private Map<String, Series> series() {
        var series = new LinkedHashMap<String, Series>();
        for (var measure : Measures.all().values()) {
            put(series, measure, month -> 100.0 * month);
        }
        put(series, Measures.REVENUE, month -> revenue * month);
        put(series, Measures.GROSS_MARGIN, month -> month < 6 ? Double.NaN : 0.625);
        put(
                series,
                Measures.REQUIREMENT_CASH,
                month -> -Math.min(month, 18) * 2_000_000.0 + Math.max(0, month - 18) * 900_000.0);
        put(
                series,
                Measures.CASH,
                month -> funding - Math.min(month, 18) * 2_000_000.0 + Math.max(0, month - 18) * 900_000.0);
        put(series, Measures.RUNWAY, month -> month > 18 ? Double.POSITIVE_INFINITY : 4.8);
        return series;
    }

    private void put(Map<String, Series> series, Measure measure, IntToDoubleFunction month) {
        var line = line(measure.key(), measure.label(), month);
        series.put(measure.key(), new Series(measure, line.months(), line.years()));
    }

    private TokenEconomics tokens() {
        return new TokenEconomics(
                "api", "base", true, yearly(2e9), yearly(40), yearly(Double.NaN), yearly(0.3), yearly(22), yearly(1.2));
    }

    private double[] yearly(double number) {
        var all = new double[years.size()];
        Arrays.fill(all, number);
        return all;
    }

    private static Line total(Line line) {
        return new Line("total", new Text("total", "合计"), true, line.months(), line.years());
    }

    /** Its year is its last month's. */
    private Line line(String key, Text label, IntToDoubleFunction month) {
        var months = new double[timeline.months()];
        Arrays.setAll(months, i -> month.applyAsDouble(i + 1));
        var ofYears = years.stream().mapToDouble(year -> months[year.to() - 1]).toArray();
        return new Line(key, label, false, months, ofYears);
    }

    /** Milestones of which any may be missing. */
    public static Milestones milestones(@Nullable Integer profit, @Nullable Integer belowFloor, @Nullable Integer out) {
        return new Milestones(profit, profit, belowFloor, out, out == null ? null : out - 1);
    }
}
