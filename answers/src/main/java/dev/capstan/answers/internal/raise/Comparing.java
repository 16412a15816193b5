package dev.capstan.answers.internal.raise;

import dev.capstan.answers.Assess.Sampling;
import dev.capstan.answers.Raise;
import dev.capstan.answers.TermComparison;
import dev.capstan.answers.TermComparison.Sheet;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.TermSheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a plan and its term sheets on the same draws. */
public final class Comparing {

    private Comparing() {}

    public static Result<TermComparison> of(PlanFile file, List<TermSheet> terms, Sampling sampling, Language language)
            throws InterruptedException {
        var round = terms.getFirst().round();
        int runs = terms.size() + 1;
        var first = Raising.of(file, part(sampling, 0, runs), language, 0);
        if (!(first instanceof Result.Success<Raise> success)) {
            return new Result.Failure<>(first.problems());
        }
        var plan = sheet(new Text("the plan", "原计划"), List.of(), success.value(), round, null);
        var sheets = new ArrayList<>(List.of(plan));
        var problems = new ArrayList<Problem>();
        double high = success.value().course().exits().getLast() / 2;
        for (int i = 0; i < terms.size(); i++) {
            var sheet = terms.get(i);
            switch (Raising.of(sheet.plan(), part(sampling, i + 1, runs), language, high)) {
                case Result.Success<Raise> made ->
                    sheets.add(sheet(Text.same(sheet.name()), sheet.keys(), made.value(), round, plan));
                case Result.Failure<Raise> failure -> problems.addAll(failure.problems());
            }
        }
        return problems.isEmpty()
                ? new Result.Success<>(new TermComparison(round, sheets))
                : new Result.Failure<>(problems);
    }

    private static Sampling part(Sampling sampling, int run, int of) {
        return new Sampling(
                sampling.seed(),
                sampling.paths(),
                sampling.pool(),
                sampling.progress().part(run, of));
    }

    private static Sheet sheet(Text name, List<String> keys, Raise raise, String round, @Nullable Sheet plan) {
        var terms = raise.rounds().stream()
                .filter(one -> one.name().equals(round))
                .findFirst()
                .orElseThrow();
        var alone = new Sheet(name, keys, raise, terms, List.of());
        return plan == null ? alone : new Sheet(name, keys, raise, terms, Differences.of(plan, alone));
    }
}
