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
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** How much capital, by when, for what. */
@Command(
        name = "assess",
        description = "How much capital, by when, for what? 需要多少资本、何时、用于什么？",
        mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

    private static final int MOST_PATHS = 1 << 24;

    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "PLAN", description = "The plan. 计划文件。")
    private @Nullable Path plan;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes report.html and assessment.json there. 将 report.html 与 assessment.json 写入该目录。")
    private @Nullable Path out;

    @Option(
            names = "--paths",
            paramLabel = "N",
            defaultValue = "16384",
            description =
                    "Futures to run where numbers are uncertain, rounded up to 16 × 2^k; ${DEFAULT-VALUE}. 不确定时模拟的路径数。")
    private int paths;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of all draws; the same seed gives the same bits. 随机种子。")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "All processors where left out; the result does not depend on it. 线程数，不影响结果。")
    private @Nullable Integer threads;

    private boolean broken;

    @Override
    public Integer call() throws Exception {
        if (paths < 1 || paths > MOST_PATHS || (threads != null && threads < 1)) {
            throw new ParameterException(
                    common.commandLine(), "--paths takes 1 to " + MOST_PATHS + ", --threads 1 or more");
        }
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var sampling = new Assess.Sampling(seed, paths, pool, new ProgressLine(common.err(), common.language()));
            int code = common.ask(
                    Objects.requireNonNull(plan),
                    (file, warnings) -> Assess.assess(file, warnings, sampling),
                    this::show);
            return code == 0 && broken ? ExitCode.EXPECTATION.code() : code;
        }
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
