package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.Assess;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists everything that is wrong with a plan. */
@Command(
        name = "check",
        description = "Lists all mistakes of a plan; exit code 0 or 2. 列出计划的全部错误。",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "PLAN", description = "The plan. 计划文件。")
    private @Nullable Path plan;

    @Override
    public Integer call() throws Exception {
        return common.ask(Objects.requireNonNull(plan), Assess::check, this::show);
    }

    private void show(List<Problem> warnings) {
        if (common.json()) {
            common.out().print(AnswerJson.of(warnings, common.language()));
        } else {
            common.out().println(common.language() == Language.CHINESE ? plan + "：没有错误。" : plan + ": no errors.");
        }
    }
}
