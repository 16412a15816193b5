package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.Assess;
import dev.capstan.answers.Assess.Sampling;
import dev.capstan.answers.Assessment;
import dev.capstan.answers.Raise;
import dev.capstan.answers.RaiseCapital;
import dev.capstan.basics.ExitCode;
import dev.capstan.basics.Language;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

    /**
     * What is told of a plan.
     *
     * @param raise who owns what, for the report; null where that is not asked or cannot be told
     */
    private record Told(Assessment assessment, @Nullable Raise raise) {}

    @Override
    public Integer call() throws Exception {
        int code = paths.ask(
                common,
                sampling -> common.ask(
                        Objects.requireNonNull(plan),
                        (file, warnings) -> Assess.assess(file, warnings, sampling)
                                .then(assessment -> new Result.Success<>(told(file, assessment, sampling))),
                        this::show));
        return code == 0 && broken ? ExitCode.EXPECTATION.code() : code;
    }

    /** The report tells who owns what where the plan says who owns it at the start. */
    private Told told(PlanFile file, Assessment assessment, Sampling sampling) {
        boolean isAsked = out != null
                && file.plan().ownership() != null
                && !file.plan().funding().rounds().isEmpty();
        if (!isAsked) {
            return new Told(assessment, null);
        }
        if (RaiseCapital.of(file, sampling, common.language()) instanceof Result.Success<Raise> raised) {
            return new Told(assessment, raised.value());
        }
        common.err()
                .println(
                        common.language() == Language.CHINESE
                                ? "报告未含股权章节，原因见：capstan raise " + plan
                                : "The report leaves out who owns what; for the reason see: capstan raise " + plan);
        return new Told(assessment, null);
    }

    private void show(Told told) throws IOException {
        var assessment = told.assessment;
        broken = assessment.uncertain() != null && !assessment.uncertain().holds();
        var language = common.language();
        if (out != null) {
            var files = new LinkedHashMap<String, String>();
            files.put("assessment.json", AnswerJson.of(assessment, language));
            files.put("report.html", HtmlReport.write(assessment, told.raise, language));
            new OutputDirectory(out).write(files);
        }
        if (common.json()) {
            common.out().print(AnswerJson.of(assessment, language));
        } else {
            common.out().print(new AssessmentPrinter(assessment, language).print());
            common.out().println(new NextSteps(assessment, language).print(out));
        }
    }
}
