package dev.capstan.answers;

import dev.capstan.answers.internal.Assessor;
import dev.capstan.answers.internal.Futures;
import dev.capstan.answers.internal.Interruptible;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Progress;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;

/** Answers the first stage: how much capital, by when, for what. */
public final class Assess {

    private Assess() {}

    /**
     * How many futures of a plan with uncertain numbers are run.
     *
     * @param seed of all draws
     * @param paths asked for; rounded up to 16 × 2^k
     * @param pool whose threads run them
     * @param progress asked after each block of them
     */
    public record Sampling(long seed, int paths, ExecutorService pool, Progress progress) {}

    /** The warnings of a plan that can be assessed, its scenarios and expectations included, or what stands in its way. */
    public static Result<List<Problem>> check(PlanFile file, List<Problem> warnings) {
        return Program.compile(file).then(program -> {
            var problems = Futures.problems(file, program);
            return problems.isEmpty() ? new Result.Success<>(warnings) : new Result.Failure<>(problems);
        });
    }

    /** The assessment of a plan where every number has its median, or what stands in its way. */
    public static Result<Assessment> assess(PlanFile file, List<Problem> warnings) {
        return Program.compile(file)
                .then(program -> new Result.Success<>(Assessor.assess(file, program, program.run(), warnings)));
    }

    /**
     * The assessment of a plan; with what many paths tell where a number is uncertain.
     *
     * @throws CancellationException where the progress said not to go on
     */
    public static Result<Assessment> assess(PlanFile file, List<Problem> warnings, Sampling sampling) {
        return Program.compile(file).then(program -> {
            var assessment = Assessor.assess(file, program, program.run(), warnings);
            return Futures.areAsked(file, program)
                    ? uncertain(file, program, assessment.requirement().amount(), sampling)
                            .then(uncertain -> new Result.Success<>(assessment.with(uncertain)))
                    : new Result.Success<>(assessment);
        });
    }

    private static Result<Uncertain> uncertain(PlanFile file, Program program, double medians, Sampling sampling) {
        return Interruptible.run(() -> Futures.of(file, program, medians, sampling));
    }
}
