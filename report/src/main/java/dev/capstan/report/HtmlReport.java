package dev.capstan.report;

import dev.capstan.answers.Assessment;
import dev.capstan.basics.Language;
import dev.capstan.report.internal.Document;
import dev.capstan.report.internal.Page;

/**
 * Writes an assessment as one HTML file that an investor can read: style and drawings are inside, no script, no network. It
 * is well-formed XML too, has no date, and is the same for the same assessment, byte for byte.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /** The file's text, to be stored as UTF-8. */
    public static String write(Assessment assessment, Language language) {
        return Document.of(Page.of(assessment, language));
    }
}
