package dev.capstan.answers;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.ProblemRenderer;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReader;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/** Plans for tests, from the repository or from a text. */
final class Plans {

    static final Path ROOT = Path.of(System.getProperty("capstan.root", ".."));

    private Plans() {}

    static PlanFile file(String path) {
        return valid(PlanReader.read(ROOT.resolve(path)));
    }

    static PlanFile text(String yaml) {
        return valid(PlanReader.read("plan.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    static Program program(PlanFile file) {
        return valid(file, Program.compile(file));
    }

    static Assessment assess(PlanFile file) {
        return valid(file, Assess.assess(file, List.of()));
    }

    /** With many paths. */
    static Assessment assess(PlanFile file, int paths, long seed) {
        return valid(file, tried(file, paths, seed));
    }

    /** What stands in the way of assessing it. */
    static List<Problem> problems(PlanFile file, int paths) {
        return tried(file, paths, 1).problems();
    }

    private static Result<Assessment> tried(PlanFile file, int paths, long seed) {
        try (var pool = Executors.newFixedThreadPool(2)) {
            return Assess.assess(file, List.of(), new Assess.Sampling(seed, paths, pool, Progress.NONE));
        }
    }

    private static PlanFile valid(PlanReader.Reading reading) {
        return switch (reading.result()) {
            case Result.Success<PlanFile> read -> read.value();
            case Result.Failure<PlanFile> wrong ->
                throw new AssertionError(
                        new ProblemRenderer(reading.source(), Language.ENGLISH).render(wrong.problems()));
        };
    }

    private static <T> T valid(PlanFile file, Result<T> result) {
        return switch (result) {
            case Result.Success<T> made -> made.value();
            case Result.Failure<T> wrong ->
                throw new AssertionError(new ProblemRenderer(file.source(), Language.ENGLISH).render(wrong.problems()));
        };
    }
}
