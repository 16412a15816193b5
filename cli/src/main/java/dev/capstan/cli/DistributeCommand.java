package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.Distribute;
import dev.capstan.answers.Distribute.Sale;
import dev.capstan.answers.Distribute.Unvested;
import dev.capstan.answers.Payouts;
import dev.capstan.basics.Origin;
import dev.capstan.capital.Debt;
import dev.capstan.numeric.Rational;
import dev.capstan.plan.CapTableReader;
import dev.capstan.report.PayoffChart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who is paid what when the company is sold. */
@Command(name = "distribute", description = "Who is paid what at an exit? 退出时各方分得多少？", mixinStandardHelpOptions = true)
final class DistributeCommand implements Callable<Integer> {

    @Mixin
    private final Common common = new Common();

    @Option(
            names = "--captable",
            paramLabel = "SOURCE",
            required = true,
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
            description = "Paid before all securities; may be repeated, the first named first. 先于全部证券偿还的债务，可重复。")
    private final Map<String, String> debts = new LinkedHashMap<>();

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
        debts.forEach((name, value) -> owed.add(new Debt(name, owed.size(), common.amount("--debt", value))));
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

    private void show(Payouts payouts) throws IOException {
        var language = common.language();
        if (out != null) {
            var directory = new OutputDirectory(out);
            directory.write("distribution.json", AnswerJson.of(payouts, language));
            directory.write("payoff.svg", PayoffChart.svg(payouts, language));
        }
        common.out()
                .print(
                        common.json()
                                ? AnswerJson.of(payouts, language)
                                : new PayoutsPrinter(payouts, language).print());
    }
}
