package dev.capstan.report;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Raise;
import dev.capstan.answers.TermComparison;
import dev.capstan.basics.Language;
import dev.capstan.report.internal.Document;
import dev.capstan.report.internal.Page;
import dev.capstan.report.internal.Paper;
import org.jspecify.annotations.Nullable;

/**
 * Writes an assessment as one HTML file that an investor can read: style and drawings are inside, no script, no network. It
 * is well-formed XML too, has no date, and is the same for the same assessment, byte for byte.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /** The file's text, to be stored as UTF-8. */
    public static String write(Assessment assessment, Language language) {
        return write(assessment, null, language);
    }

    /**
     * The same with chapters on who owns what and gets what.
     *
     * @param raise null for none
     */
    public static String write(Assessment assessment, @Nullable Raise raise, Language language) {
        return Document.of(Page.of(assessment, language), raise);
    }

    /** Who owns what and gets what, as a file of its own. */
    public static String write(Raise raise, Language language) {
        return Document.of(paper(raise, language), raise);
    }

    /** Term sheets side by side, as a file of its own. */
    public static String write(TermComparison comparison, Language language) {
        return Document.of(paper(comparison.plan().raise(), language), comparison);
    }

    private static Paper paper(Raise raise, Language language) {
        return new Paper.Blank(
                new Format(language, raise.basis().currency(), raise.basis().timeline()));
    }
}
