package dev.capstan.answers;

import dev.capstan.answers.internal.cases.CaseRunner;
import dev.capstan.answers.internal.cases.Kinds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs known-answer cases, from textbooks, spreadsheets and papers or the user's own, through the code that answers plans.
 * {@code docs/reference/cases.md} describes the file and every kind.
 */
public final class Cases {

    private Cases() {}

    /** The largest file of cases, and of data that one refers to, in bytes. */
    public static final int MAX_BYTES = 10_000_000;

    /**
     * Runs every case of every file. A case that cannot be computed does not stop the others.
     *
     * @param data folders where data files are looked for, after the case file's own and the one above it
     */
    public static CaseReport run(List<Path> files, List<Path> data) {
        return run(files, data, Map.of());
    }

    /**
     * The same, with kinds for cases that have none.
     *
     * @param kinds id of a case to its kind, before what the names of its inputs suggest
     */
    public static CaseReport run(List<Path> files, List<Path> data, Map<String, String> kinds) {
        return new CaseReport(files.stream()
                .map(file -> new CaseRunner(file, data, kinds).run())
                .toList());
    }

    /** The names of all kinds that are computed, in alphabetical order. */
    public static List<String> kinds() {
        return Kinds.names();
    }
}
