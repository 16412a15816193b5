package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.View;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.CapTableReading;
import dev.capstan.plan.CapTableReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The cap table: who holds what at a date, from a history of transactions. */
@Command(
        name = "captable",
        description = "Who holds what, from a history of transactions. 由交易历史得出股权结构表。",
        mixinStandardHelpOptions = true,
        subcommands = {CapTableRoundCommand.class, CapTableConvertCommand.class})
final class CapTableCommand {

    static final String SOURCE =
            "captable.yaml, or a folder, an archive or a manifest of Open Cap Format. captable.yaml，或 OCF 文件夹、压缩包、清单。";

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final WithoutBroken broken = new WithoutBroken();

    @Command(
            name = "show",
            description = "Shows the table at the end of a day. 显示某日终了时的股权结构表。",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "SOURCE", description = SOURCE) Path source,
            @Option(
                            names = "--as-of",
                            paramLabel = "DATE",
                            description =
                                    "The day; where left out, that of the package, or of the last transaction. 日期。")
                    @Nullable
                    LocalDate date,
            @Option(
                            names = "--by",
                            paramLabel = "holder|owner|class|instrument",
                            description = "What is summed; by owner looks through partnerships. 汇总方式；owner 穿透合伙企业。")
                    @Nullable
                    View view)
            throws Exception {
        return ask(source, (file, problems) -> {
            var table = table(file, date);
            if (common.json()) {
                common.out().print(AnswerJson.of(table, problems, common.language()));
            } else {
                common.out()
                        .print(new CapTablePrinter(common.language())
                                .print(table, Objects.requireNonNullElse(view, View.HOLDER)));
            }
        });
    }

    @Command(
            name = "validate",
            description = "Lists all that is wrong with it; exit code 0 or 2. 列出全部错误。",
            mixinStandardHelpOptions = true)
    int validate(@Parameters(paramLabel = "SOURCE", description = SOURCE) Path source) throws Exception {
        return ask(source, (file, problems) -> {
            if (common.json()) {
                common.out().print(AnswerJson.of(problems, common.language()));
            } else {
                int count = file.history().transactions().size();
                common.out()
                        .println(
                                common.language() == Language.CHINESE
                                        ? source + "：" + count + " 笔交易。"
                                        : source + ": " + count + " transactions.");
            }
        });
    }

    @Command(
            name = "export",
            description = {
                "Writes the table as .csv, .xlsx or .json, or the history as a package of Open Cap Format.",
                "将股权结构表写为 .csv、.xlsx 或 .json，或将历史写为 OCF 文件包。"
            },
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "SOURCE", description = SOURCE) Path source,
            @Option(
                            names = "--out",
                            paramLabel = "PATH",
                            required = true,
                            description = "A file ending in .csv, .xlsx, .json or .zip; else a folder. 输出文件或文件夹。")
                    Path out,
            @Option(names = "--as-of", paramLabel = "DATE", description = "The day. 日期。") @Nullable LocalDate date)
            throws Exception {
        CapTableExport.check(out, common.commandLine());
        return ask(source, (file, problems) -> {
            new CapTableExport(common.language()).write(out, file, table(file, date), problems);
            if (common.json()) {
                common.out().print(AnswerJson.of(problems, common.language()));
            } else {
                common.out().println(out);
            }
        });
    }

    Common common() {
        return common;
    }

    /** The history if nothing is wrong with it, or if what is broken may be left out. */
    Result<CapTableFile> history(CapTableReading reading) {
        return broken.result(reading);
    }

    /** Uses a history. */
    private interface Use {
        void of(CapTableFile file, List<Problem> problems) throws Exception;
    }

    private int ask(Path source, Use use) throws Exception {
        var reading = CapTableReader.read(source);
        var result = broken.result(reading);
        int code = common.answer(reading.sources(), result, file -> use.of(file, result.problems()));
        if (result instanceof Result.Failure && reading.file() != null && !common.json()) {
            common.err()
                    .println(
                            common.language() == Language.CHINESE
                                    ? "加 --without-broken 可略去有误部分继续。"
                                    : "With --without-broken it goes on without what is broken.");
        }
        return code;
    }

    /** The table of a day; where none is given, of the package's, or of the last transaction. */
    static CapTable table(CapTableFile file, @Nullable LocalDate date) {
        return CapTable.at(file.history(), day(file, date));
    }

    /** The day asked for; where none is given, that of the package, or of the last transaction. */
    static LocalDate day(CapTableFile file, @Nullable LocalDate date) {
        var last = file.history().lastDate().orElse(LocalDate.EPOCH);
        return date != null ? date : Objects.requireNonNullElse(file.asOf(), last);
    }
}
