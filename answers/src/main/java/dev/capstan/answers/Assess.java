package dev.capstan.answers;

import dev.capstan.answers.internal.Assessor;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.simulation.Program;
import java.util.List;

/** Answers the first stage: how much capital, by when, for what. */
public final class Assess {

    private Assess() {}

    /** The assessment of a plan, or what its compute cannot do. */
    public static Result<Assessment> assess(PlanFile file, List<Problem> warnings) {
        return Program.compile(file)
                .then(program -> new Result.Success<>(Assessor.assess(file, program, program.run(), warnings)));
    }
}
