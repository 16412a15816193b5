package dev.capstan.answers;

import dev.capstan.basics.ExitCode;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.SourceText;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of files of known-answer cases.
 *
 * @param files in the order asked for
 */
public record CaseReport(List<CaseFile> files) {

    public CaseReport {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param source its text, to show problems in
     * @param cases in the order of the file; none where it could not be read
     * @param problems of the file as a whole
     */
    public record CaseFile(SourceText source, List<Outcome> cases, List<Problem> problems) {
        public CaseFile {
            cases = List.copyOf(cases);
            problems = List.copyOf(problems);
        }
    }

    /** How a case, or one figure of it, came out. */
    public enum Verdict {
        /** All figures lie within their tolerance. */
        MET,
        /** At least one does not. */
        MISSED,
        /** The kind is not one of ours: nothing was computed. */
        UNKNOWN_KIND,
        /** The case itself is wrong; its problems say where. */
        BROKEN
    }

    /**
     * One case.
     *
     * @param id as the file names it, or its place
     * @param kind as the file says, or as recognised by the names of its inputs; the topic where it is none of ours
     * @param title empty where there is none
     * @param origin where it stands
     * @param unused inputs that the kind has not looked at
     */
    public record Outcome(
            String id,
            String kind,
            String title,
            Origin origin,
            Verdict verdict,
            List<Figure> figures,
            List<Problem> problems,
            List<String> unused) {
        public Outcome {
            figures = List.copyOf(figures);
            problems = List.copyOf(problems);
            unused = List.copyOf(unused);
        }
    }

    /**
     * One figure of a case.
     *
     * @param name its dotted path, with the index in a list from 0: {@code schedule[2][0]}
     * @param expected as the file writes it
     * @param computed a {@link Number}, {@link Boolean} or {@link String}; the text {@code absent} where there is none
     * @param tolerance the difference allowed
     */
    public record Figure(String name, String expected, Object computed, double tolerance, boolean met) {}

    /** All cases of all files. */
    public List<Outcome> cases() {
        return files.stream().flatMap(file -> file.cases.stream()).toList();
    }

    /** Everything that is wrong with files and cases. */
    public List<Problem> problems() {
        return files.stream()
                .flatMap(file -> Stream.concat(
                        file.problems.stream(), file.cases.stream().flatMap(outcome -> outcome.problems.stream())))
                .toList();
    }

    public long count(Verdict verdict) {
        return cases().stream().filter(outcome -> outcome.verdict == verdict).count();
    }

    /** A wrong file or case is the input's fault, else a figure that misses is an expectation not met. */
    public ExitCode exitCode() {
        if (!problems().isEmpty()) {
            return ExitCode.INPUT;
        }
        return count(Verdict.MISSED) > 0 ? ExitCode.EXPECTATION : ExitCode.DONE;
    }
}
