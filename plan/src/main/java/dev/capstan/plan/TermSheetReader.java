package dev.capstan.plan;

import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.plan.internal.TermSheets;
import dev.capstan.plan.internal.YamlTree;
import java.nio.file.Path;

/**
 * Reads a term sheet, {@code {capstan: 1, terms: NAME, round: A, changes: {amount: 40M CNY, …}}}, and lays it over a round of a
 * plan as scenarios are laid over a plan; mistakes stand at their places in its own file.
 */
public final class TermSheetReader {

    /**
     * What was read.
     *
     * @param source the term sheet's text
     */
    public record Reading(SourceText source, Result<TermSheet> result) {}

    private TermSheetReader() {}

    /** Reads a file. A missing or unreadable one is a problem like any other. */
    public static Reading read(Path file, PlanFile plan) {
        var text = PlanReader.text(file);
        var result = switch (text.result()) {
            case Result.Failure<SourceText> failure -> new Result.Failure<TermSheet>(failure.problems());
            case Result.Success<SourceText> success ->
                YamlTree.parse(success.value())
                        .then(sheet -> YamlTree.parse(plan.source()).then(tree -> TermSheets.lay(sheet, tree, plan)));
        };
        return new Reading(text.source(), result);
    }
}
