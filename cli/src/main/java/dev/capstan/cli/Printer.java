package dev.capstan.cli;

import dev.capstan.basics.Language;

/** What all print with that is for a terminal: words in one language, line by line. */
abstract class Printer {

    final Language language;
    final StringBuilder text = new StringBuilder();

    Printer(Language language) {
        this.language = language;
    }

    String say(String en, String zh) {
        return language == Language.CHINESE ? zh : en;
    }

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
