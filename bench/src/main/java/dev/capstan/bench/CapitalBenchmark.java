package dev.capstan.bench;

import dev.capstan.basics.Origin;
import dev.capstan.basics.Result;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.Capitalization;
import dev.capstan.capital.ConversionTerm;
import dev.capstan.capital.ConversionTerm.Discount;
import dev.capstan.capital.ConversionTerm.PostMoneyCap;
import dev.capstan.capital.ConversionTerm.PreMoneyCap;
import dev.capstan.capital.Convertible;
import dev.capstan.capital.ExitSplit;
import dev.capstan.capital.PoolIncrease;
import dev.capstan.capital.PricedRound;
import dev.capstan.capital.PricingMethod;
import dev.capstan.capital.RoundOutcome;
import dev.capstan.capital.RoundSolver;
import dev.capstan.capital.ShareRounding;
import dev.capstan.capital.Waterfall;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds for the tables of capital: exits, histories, rounds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class CapitalBenchmark {

    private static final int EXITS = 100_000;
    private static final int TRANSACTIONS = 10_000;
    private static final int CONVERTIBLES = 40;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private final double[] exits = new double[EXITS];
    private Waterfall waterfall = BenchTables.waterfall();
    private ExitSplit split = ExitSplit.of(waterfall);
    private double[] paid = new double[0];
    private CapTableHistory history = BenchTables.history(1);
    private List<Convertible> convertibles = List.of();

    @Setup
    public void prepare() {
        Arrays.setAll(exits, i -> 2e9 * (i + 0.5) / EXITS);
        waterfall = BenchTables.waterfall();
        split = ExitSplit.of(waterfall);
        paid = new double[waterfall.classes().size()];
        history = BenchTables.history(TRANSACTIONS);
        convertibles = IntStream.range(0, CONVERTIBLES)
                .mapToObj(i -> new Convertible("holder " + i, 100_000 + 10_000 * i, terms(i)))
                .toList();
    }

    private static List<ConversionTerm> terms(int i) {
        double cap = 40e6 + 1e6 * i;
        return switch (i % 4) {
            case 0 -> List.of(new PostMoneyCap(cap));
            case 1 -> List.of(new PreMoneyCap(cap), new Discount(0.2));
            case 2 -> List.of(new Discount(0.15));
            default -> List.of(new PostMoneyCap(cap), new Discount(0.1));
        };
    }

    /** What 60 holders of 6 classes are paid of 100,000 exits, the break points of the table found first. */
    @Benchmark
    public double[][] exitsOfOneTable() {
        return waterfall.payoff().byHolder(exits);
    }

    /** What the 6 classes are paid of 100,000 exits, as paths do whose tables differ. */
    @Benchmark
    public double exitsOfAnyTable() {
        double price = 0;
        for (double exit : exits) {
            price += split.pay(exit, paid);
        }
        return price;
    }

    /** The table after a history of 10,000 transactions. */
    @Benchmark
    public CapTable tableOfAHistory() {
        return CapTable.at(history, DAY);
    }

    /** A round with 40 SAFEs and notes and a pool to a target, in whole shares. */
    @Benchmark
    public Result<RoundOutcome> round() {
        var before = new Capitalization(List.of(new Capitalization.Holding("founders", 9e6)), 1e6);
        var round = new PricedRound(
                PricingMethod.PERCENTAGE_OWNERSHIP,
                80e6,
                List.of(new PricedRound.Investment("fund", 20e6)),
                new PoolIncrease.Target(0.1, PoolIncrease.Placement.BEFORE_THE_MONEY));
        return RoundSolver.solve(before, convertibles, round, ShareRounding.STANDARD, Origin.ofFile("bench"));
    }
}
