package dev.capstan.report.internal;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Assessment.Year;
import dev.capstan.basics.Language;
import dev.capstan.basics.Text;

/** Small choices of words. */
public final class Words {

    private Words() {}

    /** A label at the beginning of a line: with a capital letter in English, unless the user chose the name. */
    public static String sentence(Text label, Language language) {
        var text = label.in(language);
        boolean ours = language == Language.ENGLISH && !label.en().equals(label.zh());
        return ours && !text.isEmpty() && Character.isLowerCase(text.charAt(0))
                ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
                : text;
    }

    /** The last year that the plan covers wholly, or the last part of one where there is none. */
    public static Year lastWholeYear(Assessment assessment) {
        return assessment.years().reversed().stream()
                .filter(year -> !year.isPart())
                .findFirst()
                .orElse(assessment.years().getLast());
    }
}
