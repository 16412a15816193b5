package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.Json.figure;
import static dev.capstan.answers.internal.Json.numbers;
import static dev.capstan.answers.internal.Json.object;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Assessment.Capital;
import dev.capstan.answers.Assessment.Line;
import dev.capstan.answers.Assessment.Milestones;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Assessment.Provenance;
import dev.capstan.answers.Assessment.Statement;
import dev.capstan.answers.Assessment.Value;
import dev.capstan.answers.Series;
import dev.capstan.answers.Uncertain;
import dev.capstan.basics.Language;
import dev.capstan.basics.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The assessment as JSON. Every figure stands beside its unit; series have one unit for all months. */
public final class AssessmentJson {

    private final Assessment assessment;
    private final Language language;
    private final String currency;
    private final Timeline timeline;

    private AssessmentJson(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
        this.currency = assessment.provenance().currency();
        this.timeline = assessment.provenance().timeline();
    }

    /** All of it. */
    public static Map<String, @Nullable Object> tree(Assessment assessment, Language language) {
        return new AssessmentJson(assessment, language).tree();
    }

    /** The JSON Schema of the tree. */
    public static Map<String, Object> schema() {
        return AssessmentSchema.schema();
    }

    private Map<String, @Nullable Object> tree() {
        return object(
                "capstan", 1,
                "provenance", provenance(assessment.provenance()),
                "years",
                        assessment.years().stream()
                                .map(y -> object("year", y.year(), "from", y.from(), "to", y.to(), "part", y.isPart()))
                                .toList(),
                "requirement", capital(assessment.requirement()),
                "gap", capital(assessment.gap()),
                "composition", composition(),
                "milestones", milestones(assessment.milestones()),
                "value", value(assessment.value()),
                "measures", measures(),
                "statements",
                        List.of(
                                statement("income", assessment.income()),
                                statement("balance", assessment.balance()),
                                statement("cash flow", assessment.cashFlow())),
                "use of funds",
                        assessment.useOfFunds().stream()
                                .map(line -> line(line, currency))
                                .toList(),
                "heads by role",
                        assessment.headsByRole().stream()
                                .map(line -> line(line, "heads"))
                                .toList(),
                "token economics",
                        assessment.tokens().stream().map(this::tokens).toList(),
                "segments", assessment.segments().stream().map(this::segment).toList(),
                "sources", parts(assessment.sources()),
                "uses", parts(assessment.uses()),
                "assumptions",
                        assessment.assumptions().stream()
                                .map(a -> object(
                                        "key",
                                        a.key(),
                                        "meaning",
                                        a.meaning().in(language),
                                        "value",
                                        a.value(),
                                        "source",
                                        a.source()))
                                .toList(),
                "warnings",
                        assessment.warnings().stream()
                                .map(p -> Json.problem(p, language))
                                .toList(),
                "uncertain", assessment.uncertain() == null ? null : uncertain(assessment.uncertain()));
    }

    private static Map<String, @Nullable Object> provenance(Provenance provenance) {
        return object(
                "version",
                provenance.version(),
                "file",
                provenance.file(),
                "sha256",
                provenance.sha256(),
                "venture",
                provenance.venture(),
                "about",
                provenance.about(),
                "currency",
                provenance.currency(),
                "start",
                provenance.timeline().start().toString(),
                "months",
                provenance.timeline().months(),
                "command",
                provenance.command());
    }

    private Map<String, @Nullable Object> capital(Capital capital) {
        return object(
                "value",
                capital.amount(),
                "unit",
                currency,
                "trough",
                month(capital.trough() == 0 ? null : capital.trough()),
                "censored",
                capital.censored());
    }

    private @Nullable Object month(@Nullable Integer month) {
        return month == null
                ? null
                : object("month", month, "calendar", timeline.calendar(month).toString());
    }

    private Map<String, @Nullable Object> composition() {
        var composition = new LinkedHashMap<String, @Nullable Object>();
        assessment
                .composition()
                .forEach((grouping, parts) -> composition.put(grouping.label().en(), parts(parts)));
        return composition;
    }

    private List<Map<String, @Nullable Object>> parts(List<Part> parts) {
        return parts.stream()
                .map(part -> object("label", part.label().in(language), "value", part.amount(), "unit", currency))
                .toList();
    }

    private Map<String, @Nullable Object> milestones(Milestones milestones) {
        return object(
                "first profitable month", month(milestones.operatingProfit()),
                "first month with operating cash", month(milestones.operatingCash()),
                "cash below floor", month(milestones.cashBelowFloor()),
                "cash out", month(milestones.cashOut()),
                "runway", milestones.runway() == null ? null : figure(milestones.runway(), "months"));
    }

    private Map<String, @Nullable Object> value(Value value) {
        return object(
                "discount rate", figure(value.discountRate(), "1 / year"),
                "terminal growth", figure(value.terminalGrowth(), "1 / year"),
                "NPV", figure(value.npv(), currency),
                "terminal value", figure(value.terminalValue(), currency),
                "NPV with terminal value", figure(value.npvWithTerminal(), currency),
                "share of terminal value", figure(value.terminalShare(), "1"));
    }

    private Map<String, @Nullable Object> measures() {
        var measures = new LinkedHashMap<String, @Nullable Object>();
        assessment.series().forEach((key, series) -> measures.put(key, series(series)));
        return measures;
    }

    private Map<String, @Nullable Object> series(Series series) {
        var measure = series.measure();
        return object(
                "label", measure.label().in(language),
                "definition", measure.definition().in(language),
                "unit", measure.kind().unit(currency),
                "aggregation", measure.aggregation().name().toLowerCase(java.util.Locale.ROOT),
                "months", numbers(series.months()),
                "years", numbers(series.years()));
    }

    private Map<String, @Nullable Object> statement(String key, Statement statement) {
        return object(
                "key",
                key,
                "title",
                statement.title().in(language),
                "lines",
                statement.lines().stream().map(line -> line(line, currency)).toList());
    }

    private Map<String, @Nullable Object> line(Line line, String unit) {
        return object(
                "key",
                line.key(),
                "label",
                line.label().in(language),
                "unit",
                unit,
                "total",
                line.total(),
                "months",
                numbers(line.months()),
                "years",
                numbers(line.years()));
    }

    private Map<String, @Nullable Object> tokens(Assessment.TokenEconomics tokens) {
        var perMillion = currency + " / 1M tokens";
        return object(
                "product", tokens.product(),
                "model", tokens.model(),
                "self-hosted", tokens.hosted(),
                "tokens", yearly(tokens.tokens(), "tokens"),
                "price", yearly(tokens.price(), perMillion),
                "cost", yearly(tokens.cost(), perMillion),
                "utilisation", yearly(tokens.utilisation(), "1"),
                "break-even price", yearly(tokens.breakEvenPrice(), perMillion),
                "break-even utilisation", yearly(tokens.breakEvenUtilisation(), "1"));
    }

    private Map<String, @Nullable Object> segment(Assessment.SegmentEconomics segment) {
        return object(
                "segment", segment.segment(),
                "accounts", yearly(segment.accounts(), "accounts"),
                "new accounts", yearly(segment.gained(), "accounts"),
                "LTV", yearly(segment.lifetimeValue(), currency + " / account"),
                "LTV by Skok", yearly(segment.skok(), currency + " / account"));
    }

    private static Map<String, @Nullable Object> yearly(double[] years, String unit) {
        return object("unit", unit, "years", numbers(years));
    }

    private Map<String, @Nullable Object> uncertain(Uncertain uncertain) {
        return object(
                "seed", uncertain.seed(),
                "paths", uncertain.paths(),
                "uncertain numbers", uncertain.uncertain(),
                "requirement", uncertain.requirement().stream().map(this::level).toList(),
                "gap", uncertain.gap().stream().map(this::level).toList(),
                "censored", figure(uncertain.censored(), "1"),
                "ruin", estimate(uncertain.ruin(), "1"),
                "ruin by month", object("unit", "1", "months", numbers(uncertain.ruinByMonth())),
                "trough", uncertain.trough().stream().map(this::month).toList(),
                "fans", uncertain.fans().stream().map(this::fan).toList(),
                "histogram",
                        object(
                                "low", uncertain.histogram().low(),
                                "width", uncertain.histogram().width(),
                                "unit", currency,
                                "shares", uncertain.histogram().shares()),
                "never profitable", estimate(uncertain.neverProfitable(), "1"),
                "milestones", uncertain.milestones().stream().map(this::chance).toList(),
                "rounds", uncertain.rounds().stream().map(this::chance).toList(),
                "need", need(uncertain.need()),
                "returns", uncertain.returns() == null ? null : returns(uncertain.returns()),
                "raises", uncertain.raises().stream().map(this::raise).toList(),
                "composition at 90 %", parts(uncertain.composition()),
                "bridge", parts(uncertain.bridge()),
                "drivers", uncertain.drivers().stream().map(this::driver).toList(),
                "scenarios", uncertain.scenarios().stream().map(this::scenario).toList(),
                "expectations",
                        uncertain.expectations().stream().map(this::expected).toList());
    }

    private Map<String, @Nullable Object> chance(Uncertain.Chance chance) {
        return object(
                "name", chance.name(),
                "within", estimate(chance.within(), "1"),
                "median", month(chance.median()),
                "by month", object("unit", "1", "months", numbers(chance.byMonth())));
    }

    private Map<String, @Nullable Object> need(Uncertain.Need need) {
        return object(
                "shortfall", month(need.shortfall()),
                "round", need.round(),
                "time to close", object("value", need.timeToClose(), "unit", "months"),
                "latest launch",
                        need.latestLaunch() == null || need.latestLaunch() < 1 ? null : month(need.latestLaunch()),
                "launch overdue", need.latestLaunch() != null && need.latestLaunch() < 1,
                "runway", need.runway(),
                "runway at 10 %", need.shortRunway());
    }

    private static Map<String, @Nullable Object> returns(Uncertain.Returns returns) {
        return object(
                "IRR", figure(returns.irr(), "1 / year"),
                "MOIC", estimate(returns.moic(), "1"),
                "MOIC at 10 %", Json.number(returns.low()),
                "MOIC at 50 %", Json.number(returns.median()),
                "MOIC at 90 %", Json.number(returns.high()),
                "total loss", estimate(returns.loss(), "1"));
    }

    private Map<String, @Nullable Object> raise(Uncertain.Raise raise) {
        return object(
                "label", raise.label().in(language),
                "amount", object("value", raise.amount(), "unit", currency),
                "ruin", estimate(raise.ruin(), "1"),
                "months", raise.months(),
                "months at 10 %", raise.shortMonths(),
                "milestones", raise.milestones());
    }

    private Map<String, @Nullable Object> driver(Uncertain.Driver driver) {
        return object(
                "name", driver.name(),
                "meaning", driver.meaning().in(language),
                "event", driver.event(),
                "low input", driver.lowInput(),
                "high input", driver.highInput(),
                "low", driver.low(),
                "high", driver.high(),
                "difference", estimate(driver.difference(), currency),
                "low ruin", driver.lowRuin(),
                "high ruin", driver.highRuin(),
                "clear", driver.isClear());
    }

    private Map<String, @Nullable Object> scenario(Uncertain.ScenarioResult scenario) {
        return object(
                "name", scenario.name(),
                "keys", scenario.keys(),
                "medians", object("value", scenario.medians(), "unit", currency),
                "requirement at 50 %", estimate(scenario.middle(), currency),
                "requirement at 90 %", estimate(scenario.high(), currency),
                "change at 90 %", estimate(scenario.change(), currency),
                "gap at 90 %", estimate(scenario.gap(), currency),
                "ruin", estimate(scenario.ruin(), "1"),
                "MOIC at 50 %", Json.number(scenario.moic()));
    }

    private Map<String, @Nullable Object> expected(Uncertain.Expected expected) {
        return object(
                "name", expected.name(),
                "promise", expected.promise(),
                "share", estimate(expected.share(), "1"),
                "needed", expected.needed(),
                "holds", expected.holds());
    }

    private Map<String, @Nullable Object> level(Uncertain.Level level) {
        return object("probability", level.probability(), "amount", estimate(level.amount(), currency));
    }

    private static Map<String, @Nullable Object> estimate(Uncertain.Estimate estimate, String unit) {
        return object(
                "value", Json.number(estimate.value()),
                "low", Json.number(estimate.low()),
                "high", Json.number(estimate.high()),
                "unit", unit);
    }

    private Map<String, @Nullable Object> fan(Uncertain.Fan fan) {
        var quantiles = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < fan.quantiles().size(); i++) {
            quantiles.add(object(
                    "probability",
                    fan.probabilities().get(i),
                    "months",
                    numbers(fan.quantiles().get(i))));
        }
        return object(
                "measure", fan.measure().key(), "unit", fan.measure().kind().unit(currency), "quantiles", quantiles);
    }
}
