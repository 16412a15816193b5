package dev.capstan.answers;

import dev.capstan.answers.internal.AssessmentJson;
import dev.capstan.answers.internal.CapTableJson;
import dev.capstan.answers.internal.CaseJson;
import dev.capstan.answers.internal.Json;
import dev.capstan.answers.internal.PayoutsJson;
import dev.capstan.answers.internal.RaiseJson;
import dev.capstan.answers.internal.RaiseSchema;
import dev.capstan.answers.internal.TableRoundJson;
import dev.capstan.answers.internal.Version;
import dev.capstan.basics.Explanation;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.TableRound;
import java.util.List;
import java.util.Map;

/** Answers as JSON text, indented, with a unit for every figure. */
public final class AnswerJson {

    private AnswerJson() {}

    /** The version of this Capstan, such as {@code 0.1.0}; {@code development} outside an archive. */
    public static String version() {
        return Version.current();
    }

    public static String of(Assessment assessment, Language language) {
        return Json.text(AssessmentJson.tree(assessment, language));
    }

    public static String of(Explanation explanation, Language language) {
        return Json.text(Json.explanation(explanation, language));
    }

    /** Problems with their places; {@code valid} tells whether none is an error. */
    public static String of(List<Problem> problems, Language language) {
        return Json.text(Json.problems(problems, language));
    }

    /** What came of known-answer cases; numbers that were expected are texts as the file writes them. */
    public static String of(CaseReport report, Language language) {
        return Json.text(CaseJson.tree(report, language));
    }

    /** Who is paid what when a company is sold. */
    public static String of(Payouts payouts, Language language) {
        return Json.text(PayoutsJson.tree(payouts, language));
    }

    /** Who owns what as rounds close, and what everybody gets. */
    public static String of(Raise raise, Language language) {
        return Json.text(new RaiseJson(raise, language).tree());
    }

    /** Term sheets side by side. */
    public static String of(TermComparison comparison, Language language) {
        return Json.text(RaiseJson.comparison(comparison, language));
    }

    /** The JSON Schema (2020-12) of {@link #of(Raise, Language)}. */
    public static Map<String, Object> raiseSchema() {
        return RaiseSchema.schema();
    }

    /**
     * A cap table.
     *
     * @param problems what is broken in its history and left out, and warnings
     */
    public static String of(CapTable table, List<Problem> problems, Language language) {
        return Json.text(CapTableJson.tree(table, problems, language));
    }

    /** A proposed round on a cap table. */
    public static String of(TableRound round, Language language) {
        return Json.text(TableRoundJson.tree(round, language));
    }

    /** What notes and SAFEs take at an exit. */
    public static String of(ConvertiblesAtExit answer, Language language) {
        return Json.text(PayoutsJson.tree(answer, language));
    }

    /** A tree of maps, lists, texts and numbers, such as a schema. */
    public static String of(Map<String, Object> tree) {
        return Json.text(tree);
    }

    /** The JSON Schema (2020-12) of {@link #of(Assessment, Language)}. */
    public static Map<String, Object> assessmentSchema() {
        return AssessmentJson.schema();
    }
}
