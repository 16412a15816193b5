package dev.capstan.answers;

import dev.capstan.answers.internal.Explainer;
import dev.capstan.basics.Explanation;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.simulation.Program;

/** Says how a number came about. */
public final class Explain {

    private Explain() {}

    /**
     * The tree behind a number.
     *
     * @param name a measure, a dotted key of the plan or a column of the engine; then perhaps {@code @2027-03} or {@code @month
     *     15}, the last month where left out
     */
    public static Result<Explanation> explain(PlanFile file, String name) {
        return Program.compile(file).then(program -> new Explainer(file, program).explain(name));
    }
}
