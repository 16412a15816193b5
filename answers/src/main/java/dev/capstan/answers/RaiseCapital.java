package dev.capstan.answers;

import dev.capstan.answers.Assess.Sampling;
import dev.capstan.answers.internal.Interruptible;
import dev.capstan.answers.internal.raise.Comparing;
import dev.capstan.answers.internal.raise.Raising;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Language;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.TermSheet;
import java.util.List;
import java.util.concurrent.CancellationException;

/** From whom, with which instrument, on what terms, and what is left for the founders. */
public final class RaiseCapital {

    private RaiseCapital() {}

    /**
     * Who owns what as the rounds of a plan close, and what everybody gets in the end, over many paths; or what stands in its
     * way: a round that sells shares without a price, terms that cannot be met together on some path.
     *
     * @param language in which stocks and holders without a name of their own are called
     * @throws CancellationException where the progress said not to go on
     */
    public static Result<Raise> of(PlanFile file, Sampling sampling, Language language) {
        return Interruptible.run(() -> Raising.of(file, sampling, language, 0));
    }

    /** The same for a plan that has an exit; {@link AnswerProblem#NO_EXIT} where it has none. */
    public static Result<Raise> ending(PlanFile file, Sampling sampling, Language language) {
        if (file.plan().exit() == null) {
            var origin = Origin.ofFile(file.source().file());
            return new Result.Failure<>(List.of(new Problem(AnswerProblem.NO_EXIT, origin, "exit", Attributes.of())));
        }
        return of(file, sampling, language);
    }

    /**
     * A plan and term sheets of one of its rounds side by side, on the same draws.
     *
     * @param terms at least one, all of the same round
     */
    public static Result<TermComparison> compare(
            PlanFile file, List<TermSheet> terms, Sampling sampling, Language language) {
        return Interruptible.run(() -> Comparing.of(file, terms, sampling, language));
    }

    /**
     * Who is paid what at the end of the likely course, on which every number of the plan has its median.
     *
     * @param sale the exit values, with debts and costs besides
     */
    public static Result<Payouts> likely(PlanFile file, Distribute.Sale sale, Language language) {
        return Raising.likely(file, sale, language);
    }
}
