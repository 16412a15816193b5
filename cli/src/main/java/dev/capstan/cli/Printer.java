package dev.capstan.cli;

import dev.capstan.basics.Language;
import java.util.regex.Pattern;

/** What all print with that is for a terminal: words in one language, line by line. */
abstract class Printer {

    private static final Pattern BLANKS = Pattern.compile(" +$", Pattern.MULTILINE);

    final Language language;
    final StringBuilder text = new StringBuilder();

    Printer(Language language) {
        this.language = language;
    }

    String say(String en, String zh) {
        return language == Language.CHINESE ? zh : en;
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** All of it; no line ends in blanks. */
    String printed() {
        return BLANKS.matcher(text).replaceAll("");
    }
}
