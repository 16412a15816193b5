package dev.capstan.plan;

import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.View;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.RoundProblem;
import dev.capstan.capital.TableRound;
import dev.capstan.capital.TableRoundTerms;
import dev.capstan.plan.internal.CapTableAdditions;
import dev.capstan.plan.internal.RoundTermsYaml;
import dev.capstan.plan.internal.YamlTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The files of a proposed round: its terms, and the {@code captable.yaml} that it makes of another. */
public final class TableRoundFiles {

    private TableRoundFiles() {}

    /** What was read of a file of terms. */
    public record Terms(SourceText source, Result<TableRoundTerms> result) {}

    /**
     * Reads the terms.
     *
     * @param otherwise the date where the file has none
     */
    public static Terms terms(Path file, LocalDate otherwise) {
        var text = PlanReader.text(file);
        return new Terms(
                text.source(),
                text.result()
                        .then(source -> YamlTree.parse(source).then(tree -> RoundTermsYaml.read(tree, otherwise))));
    }

    /**
     * The text of a {@code captable.yaml} with a round. It is read again, and must tell the same table.
     *
     * @param before the history that the text tells
     * @return a failure where the text is no YAML, or is laid out so that nothing can be added to it
     */
    public static Result<String> withRound(SourceText source, CapTableFile before, TableRound round) {
        var text = CapTableReader.isYaml(source.file())
                ? CapTableAdditions.text(
                        source.text(),
                        before.history().upTo(round.before().date()),
                        round.file().history())
                : Optional.<String>empty();
        return text.filter(added -> tells(source.file(), added, round.after()))
                .<Result<String>>map(Result.Success::new)
                .orElseGet(() -> new Result.Failure<>(
                        List.of(RoundProblem.CANNOT_ADD.at(Origin.ofFile(source.file()), source.file()))));
    }

    private static boolean tells(String name, String text, CapTable table) {
        var reading = CapTableReader.read(name, text.getBytes(StandardCharsets.UTF_8));
        var read = reading.file();
        return read != null
                && reading.problems().stream().noneMatch(Problem::isError)
                && CapTable.at(read.history(), table.date()).rows(View.HOLDER).equals(table.rows(View.HOLDER));
    }
}
