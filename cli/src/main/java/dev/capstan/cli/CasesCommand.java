package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.Cases;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs known-answer cases through the code that answers plans: how a user comes to trust the numbers. */
@Command(
        name = "cases",
        description = {
            "Runs known-answer cases and compares each figure; exit code 3 where one misses.",
            "运行已知答案的案例并逐项比较；有不符时退出码为 3。"
        },
        mixinStandardHelpOptions = true)
final class CasesCommand implements Callable<Integer> {

    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of cases in YAML. 案例文件（YAML）。")
    private final List<Path> files = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "Where data files are looked for too. 另行查找数据文件的目录。")
    private final List<Path> data = List.of();

    @Option(names = "--brief", description = "Only what does not agree. 只显示不符的案例。")
    private boolean brief;

    @Override
    public Integer call() {
        var report = Cases.run(files, data);
        common.out()
                .print(
                        common.json()
                                ? AnswerJson.of(report, common.language())
                                : new CasesPrinter(common.language(), brief).print(report));
        return report.exitCode().code();
    }
}
