package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.ConvertiblesAtExit;
import dev.capstan.answers.Distribute;
import dev.capstan.answers.Payouts;
import dev.capstan.basics.Language;
import dev.capstan.basics.Origin;
import dev.capstan.basics.TerminalText;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.CapTableReading;
import dev.capstan.capital.PricingMethod;
import dev.capstan.capital.TableRound;
import dev.capstan.capital.TableRoundTerms;
import dev.capstan.plan.CapTableReader;
import dev.capstan.report.CapTableSheets;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What open SAFEs and notes would become, or take. */
@Command(
        name = "convert",
        description =
                "What every SAFE and note becomes at a valuation or a price, or takes at a sale. SAFE 与可转债的转换或受偿。",
        mixinStandardHelpOptions = true)
final class CapTableConvertCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable CapTableCommand parent;

    @Parameters(paramLabel = "SOURCE", description = CapTableCommand.SOURCE)
    private @Nullable Path source;

    /** One of three. */
    static final class At {
        @Option(names = "--pre-money", paramLabel = "VALUE", description = "Before the next money. 下一轮投前估值。")
        private @Nullable String preMoney;

        @Option(names = "--price", paramLabel = "PRICE", description = "Of a new share. 新股每股价格。")
        private @Nullable String price;

        @Option(names = "--at-exit", paramLabel = "VALUE", description = "The company is sold. 公司出售价值。")
        private @Nullable String exit;
    }

    @ArgGroup(multiplicity = "1")
    private At at = new At();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day. 日期。")
    private @Nullable LocalDate date;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Writes the table after it; not of a sale. 写出转换后的股权结构表。")
    private @Nullable Path out;

    private Common common() {
        return Objects.requireNonNull(parent).common();
    }

    @Override
    public Integer call() throws Exception {
        CapTableExport.check(out, common().commandLine(), TableRoundOutput.YAML);
        if (at.exit != null && out != null) {
            throw new ParameterException(
                    common().commandLine(), "--out writes a table after a round; a sale leaves none");
        }
        var reading = CapTableReader.read(Objects.requireNonNull(source));
        return at.exit == null ? round(reading) : sale(reading, at.exit);
    }

    private Origin origin() {
        return Origin.ofFile(String.valueOf(source));
    }

    private int round(CapTableReading reading) throws Exception {
        var output = new TableRoundOutput(out, common().language());
        var round = Objects.requireNonNull(parent)
                .history(reading)
                .then(file -> TableRound.propose(file, terms(file), origin()))
                .then(found -> output.checked(found, reading));
        return common().answer(reading.sources(), round, found -> {
            output.write(found);
            common().out()
                    .print(
                            common().json()
                                    ? AnswerJson.of(found, common().language())
                                    : new TableRoundPrinter(found, common().language()).conversionsOnly());
        });
    }

    private TableRoundTerms terms(CapTableFile file) {
        var day = CapTableCommand.day(file, date);
        return at.price == null
                ? TableRoundTerms.withoutMoney(
                        day,
                        common().positive("--pre-money", String.valueOf(at.preMoney))
                                .decimal(),
                        PricingMethod.PERCENTAGE_OWNERSHIP)
                : TableRoundTerms.atPrice(
                        CapTableCommand.table(file, day),
                        common().positive("--price", at.price).decimal());
    }

    private int sale(CapTableReading reading, String value) throws Exception {
        var exit = common().amount("--at-exit", value);
        var answer = Objects.requireNonNull(parent)
                .history(reading)
                .then(file -> Distribute.convertibles(
                        CapTableCommand.table(file, date), exit, origin(), common().language()));
        return common().answer(reading.sources(), answer, this::show);
    }

    private void show(ConvertiblesAtExit answer) {
        var language = common().language();
        if (common().json()) {
            common().out().print(AnswerJson.of(answer, language));
            return;
        }
        answer.convertibles()
                .forEach((security, paid) -> common().out()
                        .println(TerminalText.padded(Text.shown(security), 24)
                                + TerminalText.leftPadded(
                                        CapTableSheets.number(paid.paid().decimal(2, RoundingMode.HALF_EVEN)), 18)
                                + "  "
                                + Payouts.why(paid, answer.price()).in(language)));
        var title = language == Language.CHINESE ? "假设：" : "Taken for granted:";
        common().out().println(title);
        answer.assumptions().forEach(each -> common().out().println("  " + Text.shown(each.in(language))));
    }
}
