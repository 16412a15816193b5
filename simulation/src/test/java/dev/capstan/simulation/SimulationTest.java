package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.observe;
import static dev.capstan.simulation.Runs.program;
import static dev.capstan.simulation.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.numeric.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many paths: the same bits however they are computed, and the distributions that closed forms know. */
class SimulationTest {

    private static final int PATHS = 16_384;

    private static final String UNCERTAIN = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-04, horizon: 30 months, tax: {VAT rate: 6%, purchase VAT rate: 6%}}
        segments:
          a: {accounts: 300 to 600 accounts, initial accounts: 2 to 9 accounts, adoption: {bass: {p: 2% to 5%/year, q: 30% to 60%/year}}, churn: 5% to 15%/year}
          b: {accounts: 90, adoption: {logistic: {share: 20% to 40%, midpoint: 12 months, duration: 20 months}}}
        products:
          p: {segments: [a], price: 6000 to 12000 CNY / account / year, billing: annual in advance, payment days: 75 days}
          q: {price: {value: 100 to 200 CNY / account / month, growth: -10%/year}, billing: in arrears, billing period: 3 months, channel share: 10%}
        roles:
          r: {count: {triangular: {low: 1, mode: 2, high: 4}}, per head: 30 to 60 accounts / head, salary: 20k to 30k CNY / head / month, raise: 5%/year, lead time: 2 months, hiring cost: 9k, function: R&D}
        spending:
          once: {amount: 100k to 300k CNY, useful life: 12 months, start: 2026-08}
          share: {amount: 5% to 10%, function: sales and marketing}
        funding:
          opening cash: 100k to 500k
          rounds: {e: {amount: 1M to 2M, month: 2026-09}}
          loans: {l: {amount: 200k to 300k, month: 2026-07, interest: 5%/year, term: 12 months}}
          grants: {g: {amount: {bernoulli: {chance: 40%, value: 500k}}, month: 2026-10, earned: 2027-02}}
        """;

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void sameBitsWhateverTheThreads(int threads) {
        var one = run(UNCERTAIN, PATHS, 1, 7);
        var several = run(UNCERTAIN, PATHS, threads, 7);
        assertThat(several.requirement().amounts()).isEqualTo(one.requirement().amounts());
        assertThat(several.gap().amounts()).isEqualTo(one.gap().amounts());
        assertThat(several.cashOut()).isEqualTo(one.cashOut());
    }

    @Test
    void morePathsExtendAndNeverReshuffle() {
        var few = run(UNCERTAIN, 1024, 1, 7).requirement().amounts();
        var more = run(UNCERTAIN, 4096, 1, 7).requirement().amounts();
        assertThat(Arrays.copyOf(more, few.length)).isEqualTo(few);
    }

    @Test
    void anotherUncertainNumberMovesNoOtherDraw() {
        var without = run(UNCERTAIN, 1024, 1, 7).requirement().amounts();
        var with = run(
                        UNCERTAIN.replace(
                                "roles:\n",
                                "roles:\n  nobody: {count: 0, salary: 1 to 9 CNY / head / month, function: general}\n"),
                        1024,
                        1,
                        7)
                .requirement()
                .amounts();
        assertThat(with).isEqualTo(without);
    }

    @Test
    void aBlockOfManyPathsIsManyBlocksOfOne() {
        var program = program(UNCERTAIN);
        var varies = program.varying();
        var depths = program.depths(program.columns(), varies);
        var medians = program.run();
        var rows = new double[program.columns().size()][];
        program.columns().stream()
                .filter(column -> !varies[column.index()])
                .forEach(column -> rows[column.index()] = medians.row(column));
        var draws = new double[program.inputs().size()][3];
        program.inputs().forEach(input -> {
            double base = input.median();
            draws[input.index()] = new double[] {base, base * 0.8, base * 1.2};
        });
        var block = new Block(program.plan().timeline(), 3, rows, depths, draws);
        for (int month = 1; month <= program.plan().timeline().months(); month++) {
            for (var column : program.columns()) {
                block.compute(column, month);
            }
            for (var column : program.columns()) {
                assertThat(block.at(column, month, 0))
                        .as("%s in month %d", column, month)
                        .isEqualTo(medians.at(column, month));
            }
        }
    }

    @Test
    void accountsBalanceOnEveryPath() {
        var program = program(UNCERTAIN);
        var worst = new double[1];
        observe(program, 1024, program.columns(), (block, _, month) -> {
            for (var view : List.of(View.REQUIREMENT, View.FUNDED)) {
                for (int lane = 0; lane < block.lanes(); lane++) {
                    worst[0] = Math.max(worst[0], imbalance(program, block, view, lane, month));
                }
            }
        });
        assertThat(worst[0]).isLessThan(1e-12);
    }

    @Test
    void aRunComputesOnlyWhatItsObserverAskedFor() {
        var program = program(UNCERTAIN);
        var asked = program.lines().customers();
        var other = program.lines().requirementCash();
        observe(program, 16, List.of(asked), (block, _, month) -> {
            assertThat(block.at(asked, month, 0)).isPositive();
            Assertions.assertThatNullPointerException().isThrownBy(() -> block.at(other, month, 0));
        });
    }

    private static double imbalance(Program program, Block block, View view, int lane, int month) {
        double net = 0;
        double size = 1;
        for (var account : Account.values()) {
            if (account.kind().isBalance()) {
                double balance = block.at(program.lines().account(view, account), month, lane);
                net += account.kind().growsByDebit() ? balance : -balance;
                size += Math.abs(balance);
            }
        }
        return Math.abs(net) / size;
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        amount                                                        | mean      | median    | p95
        80k to 120k CNY                                               | 98713.1   | 97979.59  | 120000
        {normal: {mean: 100k CNY, sd: 10k CNY}}                       | 100000    | 100000    | 116448.54
        {lognormal: {mean: 100k CNY, sd: 50k CNY}}                    | 100000    | 89442.72  | 194559.6
        {uniform: {low: 50k CNY, high: 150k CNY}}                     | 100000    | 100000    | 145000
        {triangular: {low: 0 CNY, mode: 90k CNY, high: 120k CNY}}     | 70000     | 73484.69  | 106583.59
        {pert: {low: 0 CNY, mode: 90k CNY, high: 120k CNY}}           | 80000     | 82342.8   | 110827
        {bernoulli: {chance: 30%, value: 100k CNY}}                   | 30000     | 0         | 100000
        {discrete: {10k CNY: 50%, 20k CNY: 30%, 90k CNY: 20%}}        | 29000     | 10000     | 90000
        """)
    void drawsHaveTheMomentsOfTheirDistribution(String amount, double mean, double median, double p95) {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 2 months}
            spending: {s: {amount: AMOUNT}}
            """.replace("AMOUNT", amount);
        var requirements = run(plan, 65_536, 2, 3).requirement().amounts();
        Arrays.sort(requirements);
        assertThat(Arrays.stream(requirements).average().orElseThrow()).isCloseTo(mean, within(2e-3 * mean + 1));
        assertThat(requirements[32_767]).isCloseTo(median, within(3e-3 * median + 1));
        assertThat(requirements[(int) (0.95 * 65_536)]).isCloseTo(p95, within(3e-3 * p95 + 1));
    }

    @Test
    void aSumOfLognormalsHasTheSumOfTheirMeansAndVariances() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 1 month}
            spending:
              a: {amount: {lognormal: {mean: 100 CNY, sd: 40 CNY}}}
              b: {amount: {lognormal: {mean: 300 CNY, sd: 90 CNY}}}
              c: {amount: {lognormal: {mean: 50 CNY, sd: 50 CNY}}}
            """;
        var requirements = run(plan, 65_536, 2, 11).requirement().amounts();
        double mean = Arrays.stream(requirements).average().orElseThrow();
        double variance = Arrays.stream(requirements)
                .map(r -> (r - mean) * (r - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(450, within(0.5));
        assertThat(Math.sqrt(variance)).isCloseTo(Math.sqrt(40 * 40 + 90 * 90 + 50 * 50), within(1.5));
    }

    @Test
    void progressMayEndIt() {
        try (var pool = Executors.newFixedThreadPool(1)) {
            Assertions.assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() ->
                            Simulation.run(program(UNCERTAIN), 1, 8192, List.of(), pool, (done, _) -> done < 2048));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 16", "16, 16", "17, 32", "16384, 16384", "16385, 32768"})
    void pathsAreRoundedUp(int asked, int run) {
        assertThat(Simulation.rounded(asked)).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 0.9, 0.95})
    void openingCashOfAQuantileLeavesTheOtherPathsBelowTheFloor(double q) {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-04, horizon: 30 months}
            segments: {a: {accounts: 300 to 600 accounts, adoption: {bass: {p: 2% to 5%/year, q: 30% to 60%/year}}, churn: 5% to 15%/year}}
            products: {p: {price: 500 to 900 CNY / account / month, payment days: 75 days}}
            roles: {r: {count: 2, salary: 20k to 30k CNY / head / month, function: R&D}}
            policy: {cash floor: 100k}
            funding: {opening cash: OPENING}
            """;
        var requirements =
                run(plan.replace("OPENING", "0"), 4096, 2, 5).requirement().amounts();
        double enough = Quantiles.of(requirements, q);
        var gaps = run(plan.replace("OPENING", Double.toString(enough)), 4096, 2, 5)
                .gap()
                .amounts();
        assertThat(Arrays.stream(gaps).filter(gap -> gap > 1e-6).count()).isEqualTo(4096 - (long) Math.ceil(q * 4096));
    }
}
