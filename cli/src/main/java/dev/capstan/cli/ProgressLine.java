package dev.capstan.cli;

import dev.capstan.basics.Language;
import dev.capstan.simulation.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Shows on a terminal how far a simulation is, on one line that it takes away at the end; nothing where there is no terminal. */
final class ProgressLine implements Progress {

    private final PrintWriter err;
    private final String words;
    private final boolean shown =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private int percent = -1;

    ProgressLine(PrintWriter err, Language language) {
        this.err = err;
        this.words = language == Language.CHINESE ? "模拟中 " : "simulating ";
    }

    @Override
    public synchronized boolean goOn(int done, int all) {
        int now = (int) (100L * done / all);
        if (shown && now > percent) {
            percent = now;
            err.print(now == 100 ? "\r" + " ".repeat(words.length() * 2 + 6) + "\r" : "\r" + words + now + "%");
            err.flush();
        }
        return true;
    }
}
