package dev.capstan.capital;

import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a cap table.
 *
 * @param sources the files, to show problems in
 * @param file what could be read; null where nothing could
 * @param problems all that is wrong: with the files, the objects, and the history from its first day to its last
 */
public record CapTableReading(
        List<SourceText> sources, @Nullable CapTableFile file, List<Problem> problems) {

    public CapTableReading {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /** The history if nothing is wrong with it, or all that is. */
    public Result<CapTableFile> result() {
        return file == null || problems.stream().anyMatch(Problem::isError)
                ? new Result.Failure<>(problems)
                : new Result.Success<>(file, problems);
    }

    /** The history without what is broken; a failure only where nothing could be read. */
    public Result<CapTableFile> withoutBroken() {
        return file == null ? new Result.Failure<>(problems) : new Result.Success<>(file, problems);
    }
}
