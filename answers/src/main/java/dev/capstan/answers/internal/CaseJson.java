package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.Json.object;

import dev.capstan.answers.CaseReport;
import dev.capstan.answers.CaseReport.Figure;
import dev.capstan.answers.CaseReport.Outcome;
import dev.capstan.answers.CaseReport.Verdict;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of known-answer cases, as JSON. */
public final class CaseJson {

    private CaseJson() {}

    public static Map<String, @Nullable Object> tree(CaseReport report, Language language) {
        return object(
                "capstan",
                1,
                "summary",
                summary(report),
                "files",
                report.files().stream()
                        .map(file -> object(
                                "file",
                                file.source().file(),
                                "problems",
                                problems(file.problems(), language),
                                "cases",
                                file.cases().stream()
                                        .map(outcome -> outcome(outcome, language))
                                        .toList()))
                        .toList());
    }

    private static Map<String, @Nullable Object> summary(CaseReport report) {
        var figures = report.cases().stream()
                .flatMap(outcome -> outcome.figures().stream())
                .toList();
        return object(
                "cases", report.cases().size(),
                "met", report.count(Verdict.MET),
                "missed", report.count(Verdict.MISSED),
                "broken", report.count(Verdict.BROKEN),
                "unknown kind", report.count(Verdict.UNKNOWN_KIND),
                "figures", figures.size(),
                "figures met", figures.stream().filter(Figure::met).count(),
                "exit code", report.exitCode().code());
    }

    private static Map<String, @Nullable Object> outcome(Outcome outcome, Language language) {
        return object(
                "id", outcome.id(),
                "kind", outcome.kind(),
                "title", outcome.title(),
                "line", outcome.origin().line(),
                "verdict", outcome.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                "figures", outcome.figures().stream().map(CaseJson::figure).toList(),
                "problems", problems(outcome.problems(), language),
                "unused inputs", outcome.unused());
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        return object(
                "figure", figure.name(),
                "expected", figure.expected(),
                "computed", figure.computed(),
                "tolerance", figure.tolerance(),
                "met", figure.met());
    }

    private static List<Map<String, @Nullable Object>> problems(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> Json.problem(problem, language)).toList();
    }
}
