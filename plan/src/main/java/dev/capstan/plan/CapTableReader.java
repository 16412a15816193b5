package dev.capstan.plan;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.CapTableReading;
import dev.capstan.capital.OcfReader;
import dev.capstan.plan.internal.CapTableYaml;
import dev.capstan.plan.internal.YamlTree;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a cap table: {@code captable.yaml}, which people write, or a package of Open Cap Format, which programs write. */
public final class CapTableReader {

    private CapTableReader() {}

    /** By the name of the file: YAML, or else a package. */
    public static CapTableReading read(Path path) {
        if (!isYaml(path.toString())) {
            return OcfReader.read(path);
        }
        try {
            return Files.size(path) > PlanReader.MAX_BYTES
                    ? refused(path.toString(), PlanProblem.TOO_LARGE, Attributes.of("limit", "2 MB"))
                    : read(path.toString(), Files.readAllBytes(path));
        } catch (IOException failure) {
            var reason = Files.exists(path)
                    ? Text.same(Text.shown(String.valueOf(failure.getMessage())))
                    : new Text("there is no such file", "文件不存在");
            return refused(path.toString(), PlanProblem.UNREADABLE, Attributes.of("reason", reason));
        }
    }

    /** Whether a file of that name is a {@code captable.yaml}, and not a package. */
    public static boolean isYaml(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    /** Reads the bytes of a {@code captable.yaml}; never throws, whatever they are. */
    public static CapTableReading read(String name, byte[] bytes) {
        try {
            return read(SourceText.decoded(name, bytes));
        } catch (CharacterCodingException notText) {
            return refused(name, PlanProblem.NOT_TEXT, Attributes.NONE);
        }
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

    private static CapTableReading refused(String name, PlanProblem code, Attributes attributes) {
        var problem = new Problem(code, Origin.ofFile(name), "", attributes);
        return new CapTableReading(List.of(), null, List.of(problem));
    }
}
