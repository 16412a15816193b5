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
import dev.capstan.answers.Sanity;
import dev.capstan.answers.Series;
import dev.capstan.basics.Language;
import dev.capstan.basics.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
                "sanity", sanity(assessment.sanity()),
                "warnings",
                        assessment.warnings().stream()
                                .map(p -> Json.problem(p, language))
                                .toList(),
                "uncertain",
                        assessment.uncertain() == null
                                ? null
                                : new FuturesJson(language, currency, timeline).tree(assessment.uncertain()));
    }

    private static Map<String, @Nullable Object> provenance(Provenance provenance) {
        return object(
                "version", provenance.version(),
                "file", provenance.file(),
                "sha256", provenance.sha256(),
                "venture", provenance.venture(),
                "about", provenance.about(),
                "currency", provenance.currency(),
                "start", provenance.timeline().start().toString(),
                "months", provenance.timeline().months(),
                "command", provenance.command());
    }

    private Map<String, @Nullable Object> capital(Capital capital) {
        return object(
                "value", capital.amount(),
                "unit", currency,
                "trough", month(capital.trough() == 0 ? null : capital.trough()),
                "censored", capital.censored());
    }

    private Map<String, @Nullable Object> composition() {
        var composition = new LinkedHashMap<String, @Nullable Object>();
        assessment
                .composition()
                .forEach((grouping, parts) -> composition.put(grouping.label().en(), parts(parts)));
        return composition;
    }

    private List<Map<String, @Nullable Object>> parts(List<Part> parts) {
        return Json.parts(parts, currency, language);
    }

    private @Nullable Object month(@Nullable Integer month) {
        return Json.month(month, timeline);
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
                "aggregation", measure.aggregation().name().toLowerCase(Locale.ROOT),
                "months", numbers(series.months()),
                "years", numbers(series.years()));
    }

    private Map<String, @Nullable Object> statement(String key, Statement statement) {
        return object(
                "key", key,
                "title", statement.title().in(language),
                "lines",
                        statement.lines().stream()
                                .map(line -> line(line, currency))
                                .toList());
    }

    private Map<String, @Nullable Object> line(Line line, String unit) {
        return object(
                "key", line.key(),
                "label", line.label().in(language),
                "unit", unit,
                "total", line.total(),
                "months", numbers(line.months()),
                "years", numbers(line.years()));
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

    private Map<String, @Nullable Object> sanity(Sanity sanity) {
        return object(
                "checks",
                        sanity.checks().stream()
                                .map(check -> object(
                                        "label", check.label().in(language),
                                        "unit", check.kind().unit(currency),
                                        "years", Json.numbers(check.years()),
                                        "beyond benchmark", check.beyond(),
                                        "benchmark", check.benchmark().in(language)))
                                .toList(),
                "numbers",
                        sanity.backing().stream()
                                .map(backed -> object(
                                        "backing", backed.backing().name().toLowerCase(Locale.ROOT),
                                        "label", backed.backing().label().in(language),
                                        "count", backed.count(),
                                        "weight", figure(backed.weight(), "1")))
                                .toList());
    }

    private static Map<String, @Nullable Object> yearly(double[] years, String unit) {
        return object("unit", unit, "years", numbers(years));
    }
}
