package dev.capstan.plan;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.basics.Text;
import dev.capstan.plan.internal.Binder;
import dev.capstan.plan.internal.PlanChecks;
import dev.capstan.plan.internal.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a plan from YAML 1.2. A plan comes out complete and valid, or all of its mistakes do. */
public final class PlanReader {

    /** The largest plan in bytes. */
    public static final int MAX_BYTES = 2_000_000;

    /**
     * What was read.
     *
     * @param source the text, to show problems in; empty where the file could not be read
     * @param result the plan with warnings, or every problem found
     */
    public record Reading(SourceText source, Result<PlanFile> result) {}

    private PlanReader() {}

    /** Reads a file. A missing or unreadable one is a problem like any other. */
    public static Reading read(Path file) {
        return plan(text(file));
    }

    /** Reads the bytes of a file of that name; never throws, whatever they are. */
    public static Reading read(String name, byte[] bytes) {
        return plan(text(name, bytes));
    }

    private static Reading plan(Written written) {
        return new Reading(
                written.source,
                written.result
                        .then(source -> YamlTree.parse(source).then(tree -> Binder.bind(source, tree)))
                        .then(PlanChecks::check));
    }

    /** What a file says; its source is empty where it cannot be read. */
    record Written(SourceText source, Result<SourceText> result) {}

    /** The text of a file. */
    static Written text(Path file) {
        var name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            return text(name, in.readNBytes(MAX_BYTES + 1));
        } catch (IOException failure) {
            return refused(name, PlanProblem.UNREADABLE, Attributes.of("reason", reason(file, failure)));
        }
    }

    /** The text of the bytes of a file of that name. */
    static Written text(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refused(name, PlanProblem.TOO_LARGE, Attributes.of("limit", "2 MB"));
        }
        try {
            var source = SourceText.decoded(name, bytes);
            return source.text().isBlank()
                    ? refused(name, PlanProblem.EMPTY, Attributes.of())
                    : new Written(source, new Result.Success<>(source));
        } catch (CharacterCodingException notText) {
            return refused(name, PlanProblem.NOT_TEXT, Attributes.of());
        }
    }

    private static Written refused(String name, PlanProblem code, Attributes attributes) {
        var problem = new Problem(code, Origin.ofFile(name), "", attributes);
        return new Written(new SourceText(name, ""), new Result.Failure<>(List.of(problem)));
    }

    private static Text reason(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return new Text("it is a directory", "这是一个目录");
        }
        return Files.exists(file)
                ? Text.same(Text.shown(String.valueOf(failure.getMessage())))
                : new Text("there is no such file", "文件不存在");
    }
}
