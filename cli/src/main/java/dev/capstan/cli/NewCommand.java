package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.basics.ExitCode;
import dev.capstan.basics.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts a plan from the example. */
@Command(
        name = "new",
        description =
                "Starts a commented plan from the medical example; an existing file is left as it is. 由医疗示例生成带注释的计划。",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    private static final String EXAMPLE = "/examples/medical-llm/plan.yaml";

    @Mixin
    private final Common common = new Common();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "plan.yaml",
            description = "Where to write it; plan.yaml where left out. 写到何处。")
    private Path file = Path.of("plan.yaml");

    @Override
    public Integer call() throws IOException {
        try (InputStream example = Objects.requireNonNull(NewCommand.class.getResourceAsStream(EXAMPLE))) {
            Files.copy(example, file);
        }
        if (common.json()) {
            common.out().print(AnswerJson.of(Map.of("file", file.toString())));
            return ExitCode.DONE.code();
        }
        common.out()
                .println(
                        common.language() == Language.CHINESE
                                ? "已写入 " + file + "。下一步：capstan assess " + file
                                : "Wrote " + file + ". Next: capstan assess " + file);
        return ExitCode.DONE.code();
    }
}
