package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.PoolIncrease.Placement;
import dev.capstan.capital.TableRound;
import dev.capstan.capital.TableRoundTerms;
import dev.capstan.capital.TableRoundTerms.Investment;
import dev.capstan.cli.NamedAmounts.NamedAmount;
import dev.capstan.numeric.Rational;
import dev.capstan.plan.CapTableReader;
import dev.capstan.plan.RoundWords;
import dev.capstan.plan.TableRoundFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A priced round proposed on a cap table. */
@Command(
        name = "round",
        description = {
            "What a priced round does to everybody: the price, what SAFEs and notes become, ownership before and"
                    + " after.",
            "一轮定价融资对各方的影响：每股价格、SAFE 与可转债的转换、融资前后的持股。"
        },
        mixinStandardHelpOptions = true)
final class CapTableRoundCommand implements Callable<Integer> {

    private static final List<String> OF_TERMS = List.of(
            "--pre-money", "--invest", "--pool", "--pool-after", "--method", "--price-decimals", "--shares", "--class");

    @ParentCommand
    private @Nullable CapTableCommand parent;

    @Parameters(paramLabel = "SOURCE", description = CapTableCommand.SOURCE)
    private @Nullable Path source;

    @Option(
            names = "--terms",
            paramLabel = "FILE",
            description = "The terms as YAML, instead of options. 以 YAML 文件给出条款。")
    private @Nullable Path termsFile;

    @Option(names = "--pre-money", paramLabel = "VALUE", description = "Valuation before the money. 投前估值。")
    private @Nullable String preMoney;

    @Option(
            names = "--invest",
            paramLabel = "NAME=AMOUNT",
            split = ",",
            converter = NamedAmount.Reader.class,
            description = "Who puts in how much; may be repeated. 投资人与金额，可重复。")
    private final List<NamedAmount> investments = new ArrayList<>();

    @Option(
            names = "--pool",
            paramLabel = "PERCENT",
            defaultValue = "0%",
            description = "Unissued pool after the round, such as 10%%. 本轮后未授予期权池占比。")
    private String pool = "0%";

    @Option(names = "--pool-after", description = "New investors bear their part of the pool. 期权池由新老股东共同承担。")
    private boolean poolAfter;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "percent-ownership",
            description = "percent-ownership, pre-money or dollars-invested. 定价方法。")
    private String method = "percent-ownership";

    @Option(names = "--price-decimals", paramLabel = "N", defaultValue = "4", description = "Of prices. 价格小数位数。")
    private int decimals = RoundWords.PRICE_DECIMALS;

    @Option(names = "--shares", paramLabel = "floor|nearest", defaultValue = "floor", description = "Rounding. 股数舍入。")
    private String shares = "floor";

    @Option(names = "--class", paramLabel = "NAME", description = "The class sold: of the table, or new. 发行的股份类别。")
    private @Nullable String stockClass;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day of the closing. 交割日。")
    private @Nullable LocalDate date;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = {
                "Writes the table after it: .csv, .xlsx, .json, .yaml (SOURCE with the round added), .zip or a folder.",
                "写出本轮之后的股权结构表。"
            })
    private @Nullable Path out;

    private Common common() {
        return Objects.requireNonNull(parent).common();
    }

    @Override
    public Integer call() throws Exception {
        CapTableExport.check(out, common().commandLine(), TableRoundOutput.YAML);
        if (termsFile != null) {
            refuseBesideTerms();
        }
        var path = Objects.requireNonNull(source);
        var reading = CapTableReader.read(path);
        List<SourceText> sources = new ArrayList<>(reading.sources());
        var round = Objects.requireNonNull(parent)
                .history(reading)
                .then(file -> terms(file, sources).then(terms -> TableRound.propose(file, terms, origin())));
        var output = new TableRoundOutput(out, common().language());
        return common().answer(
                        sources, round.then(found -> output.checked(found, reading)), found -> show(found, output));
    }

    /** What a file of terms says, options would say a second time. */
    private void refuseBesideTerms() {
        common().given(OF_TERMS).ifPresent(option -> {
            throw usage("--terms says what " + option + " says: give one of them");
        });
    }

    private Origin origin() {
        return Origin.ofFile(String.valueOf(termsFile == null ? source : termsFile));
    }

    private Result<TableRoundTerms> terms(CapTableFile file, List<SourceText> sources) {
        var day = CapTableCommand.day(file, date);
        if (termsFile == null) {
            return new Result.Success<>(terms(day));
        }
        var terms = TableRoundFiles.terms(termsFile, day);
        sources.add(terms.source());
        return terms.result();
    }

    private TableRoundTerms terms(LocalDate day) {
        if (preMoney == null) {
            throw usage("--pre-money or --terms is needed");
        }
        var part = common().amount("--pool", pool);
        if (!Rational.ONE.isAbove(part)) {
            throw usage("--pool takes 0% to below 100%: " + pool);
        }
        return new TableRoundTerms(
                day,
                common().positive("--pre-money", preMoney).decimal(),
                new NamedAmounts(investments)
                        .byName("--invest", common().commandLine()).entrySet().stream()
                                .map(each -> new Investment(
                                        each.getKey(),
                                        common().positive("--invest", each.getValue())
                                                .decimal()))
                                .toList(),
                word("--method", method, RoundWords.METHODS),
                part.decimal(),
                poolAfter ? Placement.AFTER_THE_MONEY : Placement.BEFORE_THE_MONEY,
                RoundWords.rounding(decimals(), word("--shares", shares, RoundWords.SHARES)),
                Objects.requireNonNullElse(stockClass, ""));
    }

    private int decimals() {
        if (decimals < 0 || decimals > RoundWords.PRICE_DECIMALS_MAX) {
            throw usage("--price-decimals takes 0 to " + RoundWords.PRICE_DECIMALS_MAX + ": " + decimals);
        }
        return decimals;
    }

    private <T> T word(String option, String written, Map<String, T> words) {
        var meaning = words.get(written);
        if (meaning == null) {
            throw usage(option + " takes " + String.join(", ", words.keySet()) + ": " + written);
        }
        return meaning;
    }

    private ParameterException usage(String message) {
        return new ParameterException(common().commandLine(), message);
    }

    private void show(TableRound round, TableRoundOutput output) throws Exception {
        output.write(round);
        common().out()
                .print(
                        common().json()
                                ? AnswerJson.of(round, common().language())
                                : new TableRoundPrinter(round, common().language()).round());
    }
}
