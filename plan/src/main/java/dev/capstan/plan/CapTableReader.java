package dev.capstan.plan;

import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.CapTableReading;
import dev.capstan.capital.OcfReader;
import dev.capstan.plan.internal.CapTableYaml;
import dev.capstan.plan.internal.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a cap table: {@code captable.yaml}, which people write, or a package of Open Cap Format, which programs write. */
public final class CapTableReader {

    private CapTableReader() {}

    /** By the name of the file: YAML, or else a package. */
    public static CapTableReading read(Path path) {
        return isYaml(path.toString()) ? read(PlanReader.text(path)) : OcfReader.read(path);
    }

    /** Whether a file of that name is a {@code captable.yaml}, and not a package. */
    public static boolean isYaml(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    /** Reads the bytes of a {@code captable.yaml}; never throws, whatever they are. */
    public static CapTableReading read(String name, byte[] bytes) {
        return read(PlanReader.text(name, bytes));
    }

    private static CapTableReading read(PlanReader.Written written) {
        return switch (written.result()) {
            case Result.Success<SourceText> text -> read(text.value());
            case Result.Failure<SourceText>(var problems) -> new CapTableReading(List.of(), null, problems);
        };
    }

    private static CapTableReading read(SourceText source) {
        return switch (YamlTree.parse(source).then(CapTableYaml::read)) {
            case Result.Success<CapTableFile>(var file, var warnings) -> {
                List<Problem> problems = new ArrayList<>(warnings);
                problems.addAll(CapTable.problems(file.history(), file.places()));
                yield new CapTableReading(List.of(source), file, problems);
            }
            case Result.Failure<CapTableFile>(var problems) -> new CapTableReading(List.of(source), null, problems);
        };
    }
}
