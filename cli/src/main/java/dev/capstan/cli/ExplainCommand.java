package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.Explain;
import dev.capstan.basics.Explanation;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a number came about. */
@Command(
        name = "explain",
        description = "Shows how a number came about, as a tree. 以树形说明一个数字的由来。",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan. 计划文件。")
    private @Nullable Path plan;

    @Parameters(
            index = "1",
            paramLabel = "NAME[@MONTH]",
            description =
                    "A measure, a key of the plan or a column, at 2027-03 or \"month 15\"; the last month where left"
                            + " out. 指标、计划中的键或引擎列，可指定月份。")
    private String name = "";

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "4",
            description = "Levels of the tree shown in the terminal. 终端显示的层数。")
    private int depth;

    @Override
    public Integer call() throws Exception {
        return common.ask(Objects.requireNonNull(plan), (file, _) -> Explain.explain(file, name), this::show);
    }

    private void show(Explanation explanation) {
        common.out()
                .print(
                        common.json()
                                ? AnswerJson.of(explanation, common.language())
                                : new TreePrinter(common.language(), depth).print(explanation));
    }
}
