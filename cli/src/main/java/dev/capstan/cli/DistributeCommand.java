package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.Distribute;
import dev.capstan.answers.Distribute.Sale;
import dev.capstan.answers.Distribute.Unvested;
import dev.capstan.answers.Payouts;
import dev.capstan.answers.Raise;
import dev.capstan.answers.RaiseCapital;
import dev.capstan.basics.Origin;
import dev.capstan.capital.Debt;
import dev.capstan.cli.NamedAmounts.NamedAmount;
import dev.capstan.numeric.Rational;
import dev.capstan.plan.CapTableReader;
import dev.capstan.report.PayoffChart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Who is paid what when the company is sold. */
@Command(name = "distribute", description = "Who is paid what at an exit? 退出时各方分得多少？", mixinStandardHelpOptions = true)
final class DistributeCommand implements Callable<Integer> {

    @Mixin
    private final Common common = new Common();

    @Parameters(
            paramLabel = "PLAN",
            arity = "0..1",
            description = {
                "A plan: its simulated exits, or with --exit the end of its likely course.",
                "计划文件：按其模拟退出分配；给出 --exit 时按可能进程分配。"
            })
    private @Nullable Path plan;

    @Mixin
    private final Paths paths = new Paths();

    @Option(
            names = "--captable",
            paramLabel = "SOURCE",
            description = "captable.yaml, or a package of Open Cap Format. captable.yaml 或 OCF 文件包。")
    private @Nullable Path source;

    @Option(
            names = "--exit",
            paramLabel = "VALUE",
            split = ",",
            description = {
                "Exit values such as 50M or 3000万; where left out, every break point and beyond.",
                "退出价值，如 50M 或 3000万；缺省为各分段点及其以上。"
            })
    private final List<String> exits = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day of the sale. 出售日期。")
    private @Nullable LocalDate date;

    @Option(
            names = "--debt",
            paramLabel = "NAME=VALUE",
            converter = NamedAmount.Reader.class,
            description = "Paid before all securities; may be repeated, the first named first. 先于全部证券偿还的债务，可重复。")
    private final List<NamedAmount> debts = new ArrayList<>();

    @Option(
            names = "--costs",
            paramLabel = "PERCENT",
            defaultValue = "0%",
            description = "Costs of the sale as a part of its value, such as 2%%. 交易费用占比，如 2%%。")
    private String costs = "0%";

    @Option(
            names = "--accelerate",
            description = "Options that have not vested vest by the sale; without it they lapse. 未归属期权因出售加速归属；缺省失效。")
    private boolean accelerate;

    @Mixin
    private final WithoutBroken broken = new WithoutBroken();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes distribution.json and payoff.svg there. 将 distribution.json 与 payoff.svg 写入该目录。")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        if ((plan == null) == (source == null)) {
            throw new ParameterException(common.commandLine(), "give a PLAN or --captable 请给出 PLAN 或 --captable");
        }
        refuseWhatCountsForNothing();
        return plan == null ? captable() : exits.isEmpty() ? simulated(plan) : likely(plan);
    }

    /** What would be left out in silence. */
    private void refuseWhatCountsForNothing() {
        if (plan == null) {
            refuse("--captable", List.of("--paths", "--seed", "--threads"));
        } else {
            refuse("a PLAN", List.of("--as-of", "--accelerate", "--without-broken"));
            refuse("a PLAN without --exit", exits.isEmpty() ? List.of("--debt", "--costs") : List.of());
        }
    }

    private void refuse(String what, List<String> options) {
        common.given(options).ifPresent(option -> {
            throw new ParameterException(common.commandLine(), what + " does not take " + option + ". 此处不接受该选项。");
        });
    }

    private int simulated(Path its) throws Exception {
        return paths.ask(
                common,
                sampling -> common.ask(
                        its, (file, _) -> RaiseCapital.ending(file, sampling, common.language()), this::show));
    }

    private int likely(Path its) throws Exception {
        var sale = sale();
        return common.ask(its, (file, _) -> RaiseCapital.likely(file, sale, common.language()), this::show);
    }

    private void show(Raise raise) throws IOException {
        var language = common.language();
        if (out != null) {
            write(out, AnswerJson.of(raise, language), null);
        }
        common.out()
                .print(
                        common.json()
                                ? AnswerJson.of(raise, language)
                                : new RaisePrinter(raise, language).printProceeds());
    }

    private int captable() throws Exception {
        var sale = sale();
        var reading = CapTableReader.read(Objects.requireNonNull(source));
        var payouts = broken.result(reading)
                .then(file -> Distribute.of(CapTableCommand.table(file, date), sale, origin(), common.language()));
        return common.answer(reading.sources(), payouts, this::show);
    }

    private Origin origin() {
        return Origin.ofFile(String.valueOf(source));
    }

    private Sale sale() {
        List<Debt> owed = new ArrayList<>();
        new NamedAmounts(debts)
                .byName("--debt", common.commandLine())
                .forEach((name, value) -> owed.add(new Debt(name, owed.size(), common.amount("--debt", value))));
        var rate = common.amount("--costs", costs);
        if (!Rational.ONE.isAbove(rate)) {
            throw new ParameterException(common.commandLine(), "--costs takes 0% to below 100%");
        }
        return new Sale(
                exits.stream().map(value -> common.amount("--exit", value)).toList(),
                owed,
                rate,
                accelerate ? Unvested.VESTS : Unvested.LAPSES);
    }

    private static void write(Path directory, String json, @Nullable String chart) throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("distribution.json", json);
        if (chart != null) {
            files.put("payoff.svg", chart);
        }
        new OutputDirectory(directory).write(files);
    }

    private void show(Payouts payouts) throws IOException {
        var language = common.language();
        if (out != null) {
            write(out, AnswerJson.of(payouts, language), PayoffChart.svg(payouts, language));
        }
        common.out()
                .print(
                        common.json()
                                ? AnswerJson.of(payouts, language)
                                : new PayoutsPrinter(payouts, language).print());
    }
}
