package dev.capstan.answers.internal;

import dev.capstan.answers.AnswerProblem;
import dev.capstan.answers.Assessment;
import dev.capstan.answers.Assessment.Grouping;
import dev.capstan.answers.Kind;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Measure.Aggregation;
import dev.capstan.answers.Measures;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Explanation;
import dev.capstan.basics.Nearest;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanMonth;
import dev.capstan.plan.PlanReference;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a name means and makes its tree. */
public final class Explainer {

    /** Measures that are made from columns of other names. */
    private static final Map<String, List<String>> MADE_FROM = new LinkedHashMap<>();

    static {
        MADE_FROM.put(Measures.GROSS_PROFIT.key(), List.of("revenue", "cost of revenue"));
        MADE_FROM.put(Measures.GROSS_MARGIN.key(), List.of("revenue", "cost of revenue"));
        MADE_FROM.put(Measures.OPERATING_MARGIN.key(), List.of("operating profit", "revenue"));
        MADE_FROM.put(Measures.NET_PROFIT.key(), List.of("profit before tax", "income tax"));
        MADE_FROM.put(Measures.ARR.key(), List.of("subscription revenue"));
        MADE_FROM.put(Measures.USAGE_RUN_RATE.key(), List.of("usage revenue"));
        MADE_FROM.put(
                Measures.FREE_CASH_FLOW.key(), List.of("requirement operating cash", "requirement investing cash"));
        MADE_FROM.put(Measures.BURN.key(), List.of("operating cash", "investing cash"));
        MADE_FROM.put(Measures.RUNWAY.key(), List.of("cash", "operating cash", "investing cash", "financing cash"));
        MADE_FROM.put(Measures.DRAW_DOWN.key(), List.of("requirement cash", "policy.cash floor"));
        MADE_FROM.put(
                Measures.BURN_MULTIPLE.key(), List.of("operating cash", "investing cash", "subscription revenue"));
        MADE_FROM.put(
                Measures.BURN_MULTIPLE_USAGE.key(),
                List.of("operating cash", "investing cash", "subscription revenue", "usage revenue"));
        MADE_FROM.put(Measures.CAC.key(), List.of("sales and marketing", "new accounts"));
        MADE_FROM.put(Measures.PAID_CAC.key(), List.of("sales and marketing", "new accounts"));
    }

    private final PlanFile file;
    private final Program program;
    private final Path path;
    private final Assessment assessment;

    public Explainer(PlanFile file, Program program) {
        this.file = file;
        this.program = program;
        this.path = program.run();
        this.assessment = Assessor.assess(file, program, path, List.of());
    }

    /** The tree of {@code NAME} or {@code NAME@MONTH}. */
    public Result<Explanation> explain(String question) {
        int at = question.lastIndexOf('@');
        var name = (at < 0 ? question : question.substring(0, at)).strip();
        var timeline = path.timeline();
        int month = timeline.months();
        if (at >= 0) {
            month = PlanMonth.parse(question.substring(at + 1))
                    .map(m -> m.number(timeline))
                    .orElse(0);
            if (month < 1 || month > timeline.months()) {
                return failure(
                        AnswerProblem.NOT_IN_HORIZON,
                        Attributes.of(
                                "month",
                                question.substring(at + 1),
                                "start",
                                timeline.start(),
                                "end",
                                timeline.calendar(timeline.months())));
            }
        }
        var found = find(name, month);
        return found.<Result<Explanation>>map(Result.Success::new).orElseGet(() -> unknown(name));
    }

    private Optional<Explanation> find(String name, int month) {
        var quantity =
                file.assumptions().stream().filter(q -> q.key().equals(name)).findFirst();
        if (quantity.isPresent()) {
            return Optional.of(quantity(quantity.get(), month));
        }
        var measure = Measures.all().get(name);
        if (measure != null) {
            return Optional.of(measure.aggregation() == Aggregation.WHOLE ? whole(measure) : series(measure, month));
        }
        return program.column(name).map(column -> program.explain(path, column, month));
    }

    private Explanation quantity(Quantity quantity, int month) {
        var timeline = path.timeline();
        var meaning = PlanReference.meaning(quantity.key());
        var source = quantity.source().isEmpty()
                ? new Text("no source given", "未注明出处")
                : new Text("source: " + quantity.source(), "出处：" + quantity.source());
        var label = new Text(quantity.key() + ": " + meaning.en(), quantity.key() + "：" + meaning.zh());
        var written = Explanation.input(
                new Text("as written: " + quantity, "原文：" + quantity),
                quantity.base().number(),
                quantity.base().unit().text());
        var unit = program.column(quantity.key()).map(Column::unit).orElse("");
        return new Explanation(label, source, quantity.at(month, timeline), unit, List.of(written));
    }

    private Explanation series(Measure measure, int month) {
        var series = assessment.series().get(measure.key());
        var currency = assessment.provenance().currency();
        var own = program.column(measure.key());
        if (own.isPresent() && !MADE_FROM.containsKey(measure.key())) {
            return program.explain(path, own.get(), month);
        }
        var parts = new ArrayList<Explanation>();
        for (var part : MADE_FROM.getOrDefault(measure.key(), List.of())) {
            program.column(part).ifPresent(column -> parts.add(program.explain(path, column, month)));
        }
        double value = series == null ? Double.NaN : series.months()[month - 1];
        boolean share = measure.kind() == Kind.SHARE;
        return new Explanation(
                measure.label(),
                measure.definition(),
                share ? 100 * value : value,
                share ? "%" : measure.kind().unit(currency),
                parts);
    }

    private Explanation whole(Measure measure) {
        var currency = assessment.provenance().currency();
        var value = assessment.value();
        return switch (measure.key()) {
            case "capital requirement" -> made(measure, assessment.requirement().amount(), composition(currency));
            case "gap" ->
                made(
                        measure,
                        assessment.gap().amount(),
                        cashAt(
                                program.lines().account(View.FUNDED, Account.CASH),
                                assessment.gap().trough()));
            case "trough month" ->
                made(
                        measure,
                        assessment.requirement().trough(),
                        cashAt(
                                program.lines().requirementCash(),
                                assessment.requirement().trough()));
            case "NPV" ->
                made(
                        measure,
                        value.npv(),
                        List.of(given("discount rate", "折现率", 100 * value.discountRate(), "%/year")));
            default ->
                made(
                        measure,
                        value.npvWithTerminal(),
                        List.of(
                                given("NPV", "净现值", value.npv(), currency),
                                given("terminal value, discounted", "终值（已折现）", value.terminalValue(), currency),
                                given("discount rate", "折现率", 100 * value.discountRate(), "%/year"),
                                given("terminal growth", "永续增长", 100 * value.terminalGrowth(), "%/year")));
        };
    }

    private Explanation made(Measure measure, double value, List<Explanation> parts) {
        return new Explanation(
                measure.label(),
                measure.definition(),
                value,
                measure.kind().unit(assessment.provenance().currency()),
                parts);
    }

    private static Explanation given(String en, String zh, double value, String unit) {
        return Explanation.input(new Text(en, zh), value, unit);
    }

    private List<Explanation> cashAt(Column cash, int month) {
        return month == 0 ? List.of() : List.of(program.explain(path, cash, month));
    }

    private List<Explanation> composition(String currency) {
        var groups = new ArrayList<Explanation>();
        for (var grouping : Grouping.values()) {
            var parts = assessment.composition().getOrDefault(grouping, List.of());
            if (!parts.isEmpty()) {
                var leaves = parts.stream()
                        .map(part -> Explanation.input(part.label(), part.amount(), currency))
                        .toList();
                var label = new Text(
                        "outflows up to the trough, " + grouping.label().en(),
                        "至谷底的流出，" + grouping.label().zh());
                groups.add(new Explanation(
                        label,
                        new Text("the parts sum to the requirement", "各项之和等于资本需求"),
                        assessment.requirement().amount(),
                        currency,
                        leaves));
            }
        }
        return groups;
    }

    private Result<Explanation> unknown(String name) {
        var names = new ArrayList<>(Measures.all().keySet());
        file.assumptions().forEach(q -> names.add(q.key()));
        program.columns().forEach(column -> names.add(column.name()));
        var suggestion = Nearest.to(name, names)
                .map(nearest -> new Text("Did you mean \"" + nearest + "\"? ", "是否想写“" + nearest + "”？"))
                .orElse(Text.same(""));
        var key = file.assumptions().isEmpty()
                ? "venture.horizon"
                : file.assumptions().getFirst().key();
        return failure(AnswerProblem.UNKNOWN_NAME, Attributes.of("name", name, "suggestion", suggestion, "key", key));
    }

    private Result<Explanation> failure(AnswerProblem code, Attributes attributes) {
        return new Result.Failure<>(
                List.of(new Problem(code, Origin.ofFile(file.source().file()), "", attributes)));
    }
}
