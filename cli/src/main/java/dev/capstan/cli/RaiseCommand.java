package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.Assess.Sampling;
import dev.capstan.answers.Raise;
import dev.capstan.answers.RaiseCapital;
import dev.capstan.answers.TermComparison;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReader;
import dev.capstan.plan.TermSheet;
import dev.capstan.plan.TermSheetReader;
import dev.capstan.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** From whom, with which instrument, on what terms; what is left for the founders. */
@Command(
        name = "raise",
        description = "From whom, with which instrument, on what terms? 向谁、以何种证券、按什么条款融资？",
        mixinStandardHelpOptions = true)
final class RaiseCommand implements Callable<Integer> {

    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "PLAN", description = "The plan. 计划文件。")
    private @Nullable Path plan;

    @Mixin
    private final Paths paths = new Paths();

    @Option(
            names = "--terms",
            paramLabel = "FILE",
            arity = "1..*",
            description = {
                "Term sheets of one round to compare with the plan, on the same draws.",
                "与计划对比的条款清单（同一轮次），使用相同的抽样。"
            })
    private final List<Path> terms = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes raise.html and raise.json there. 将 raise.html 与 raise.json 写入该目录。")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        return paths.ask(common, terms.isEmpty() ? this::raise : this::compare);
    }

    private int raise(Sampling sampling) throws Exception {
        return common.ask(
                Objects.requireNonNull(plan),
                (file, _) -> RaiseCapital.of(file, sampling, common.language()),
                this::show);
    }

    private int compare(Sampling sampling) throws Exception {
        var reading = PlanReader.read(Objects.requireNonNull(plan));
        var sources = new ArrayList<>(List.of(reading.source()));
        var compared = reading.result()
                .then(file -> sheets(file, sources)
                        .then(sheets -> RaiseCapital.compare(file, sheets, sampling, common.language())));
        return common.answer(sources, compared, this::show);
    }

    /** The term sheets, all of one round; or all that is wrong with them. */
    private Result<List<TermSheet>> sheets(PlanFile file, List<SourceText> sources) {
        var sheets = new ArrayList<TermSheet>();
        var problems = new ArrayList<Problem>();
        for (var path : terms) {
            var reading = TermSheetReader.read(path, file);
            sources.add(reading.source());
            switch (reading.result()) {
                case Result.Success<TermSheet> sheet -> sheets.add(sheet.value());
                case Result.Failure<TermSheet> failure -> problems.addAll(failure.problems());
            }
        }
        if (sheets.stream().map(TermSheet::round).distinct().count() > 1) {
            throw new ParameterException(common.commandLine(), "--terms takes term sheets of one round 条款清单须属于同一轮次");
        }
        return problems.isEmpty() ? new Result.Success<>(sheets) : new Result.Failure<>(problems);
    }

    private void show(Raise raise) throws IOException {
        var language = common.language();
        show(
                AnswerJson.of(raise, language),
                () -> HtmlReport.write(raise, language),
                () -> new RaisePrinter(raise, language).print());
    }

    private void show(TermComparison comparison) throws IOException {
        var language = common.language();
        show(
                AnswerJson.of(comparison, language),
                () -> HtmlReport.write(comparison, language),
                () -> new TermsPrinter(comparison, language).print());
    }

    private void show(String json, Supplier<String> html, Supplier<String> words) throws IOException {
        if (out != null) {
            var files = new LinkedHashMap<String, String>();
            files.put("raise.json", json);
            files.put("raise.html", html.get());
            new OutputDirectory(out).write(files);
        }
        common.out().print(common.json() ? json : words.get());
    }
}
