package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.Assess;
import dev.capstan.answers.Assessment;
import dev.capstan.basics.ExitCode;
import dev.capstan.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much capital, by when, for what. */
@Command(
        name = "assess",
        description = "How much capital, by when, for what? 需要多少资本、何时、用于什么？",
        mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "PLAN", description = "The plan. 计划文件。")
    private @Nullable Path plan;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes report.html and assessment.json there. 将 report.html 与 assessment.json 写入该目录。")
    private @Nullable Path out;

    @Mixin
    private final Paths paths = new Paths();

    private boolean broken;

    @Override
    public Integer call() throws Exception {
        int code = paths.ask(
                common,
                sampling -> common.ask(
                        Objects.requireNonNull(plan),
                        (file, warnings) -> Assess.assess(file, warnings, sampling),
                        this::show));
        return code == 0 && broken ? ExitCode.EXPECTATION.code() : code;
    }

    private void show(Assessment assessment) throws IOException {
        broken = assessment.uncertain() != null && !assessment.uncertain().holds();
        var language = common.language();
        if (out != null) {
            var directory = new OutputDirectory(out);
            directory.write("assessment.json", AnswerJson.of(assessment, language));
            directory.write("report.html", HtmlReport.write(assessment, language));
        }
        if (common.json()) {
            common.out().print(AnswerJson.of(assessment, language));
        } else {
            common.out().print(new AssessmentPrinter(assessment, language).print());
            common.out().println(new NextSteps(assessment, language).print(out));
        }
    }
}
