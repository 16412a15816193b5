package dev.capstan.cli;

import dev.capstan.basics.Language;
import dev.capstan.basics.Result;
import dev.capstan.capital.CapTableReading;
import dev.capstan.capital.TableRound;
import dev.capstan.plan.CapTableReader;
import dev.capstan.plan.TableRoundFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the table after a round, as the name of the file asks for. */
final class TableRoundOutput {

    /** The ending of what only a round is written to, besides those of {@link CapTableExport}. */
    static final String[] YAML = {".yaml", ".yml"};

    private final @Nullable Path out;
    private final Language language;
    private String text = "";

    TableRoundOutput(@Nullable Path out, Language language) {
        this.out = out;
        this.language = language;
    }

    private boolean isYaml() {
        return out != null && CapTableReader.isYaml(out.toString());
    }

    /** The round, once it is certain that it can be written; before that nothing is. */
    Result<TableRound> checked(TableRound round, CapTableReading reading) {
        if (!isYaml()) {
            return new Result.Success<>(round);
        }
        return TableRoundFiles.withRound(reading.sources().getFirst(), Objects.requireNonNull(reading.file()), round)
                .then(added -> {
                    text = added;
                    return new Result.Success<>(round);
                });
    }

    void write(TableRound round) throws IOException {
        if (out == null) {
            return;
        }
        if (isYaml()) {
            CapTableExport.writeFile(out, text.getBytes(StandardCharsets.UTF_8));
        } else {
            new CapTableExport(language).write(out, round.file(), round.after(), List.of());
        }
    }
}
