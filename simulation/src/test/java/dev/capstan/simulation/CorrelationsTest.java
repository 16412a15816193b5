package dev.capstan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Result;
import dev.capstan.numeric.Functions;
import dev.capstan.numeric.Kernels;
import dev.capstan.plan.PlanReader;
import dev.capstan.simulation.internal.Sampler;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are drawn together: as correlated as the plan says, and otherwise as if they were not. */
class CorrelationsTest {

    private static final long SEED = 7;
    private static final int PATHS = 16_384;
    private static final String PRICE = "products.p.price";
    private static final String CHURN = "segments.a.churn";
    private static final String ARRIVALS = "segments.a.adoption.new accounts";
    private static final String CASH = "funding.opening cash";

    private static final String PLAN = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
        segments:
          a: {accounts: 900, adoption: {new accounts: {triangular: {low: 1/month, mode: 2/month, high: 6/month}}}, churn: 5% to 15%/year}
        products:
          p: {price: 1000 to 3000 CNY / account / month}
        funding: {opening cash: 1M to 2M CNY}
        correlations:
        """;

    private static Program program(String... correlations) {
        return compiled(PLAN + (correlations.length == 0 ? "  {}\n" : String.join("", correlations)));
    }

    private static Program compiled(String plan) {
        var result = PlanReader.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8))
                .result()
                .then(Program::compile);
        return switch (result) {
            case Result.Success<Program> compiled -> compiled.value();
            case Result.Failure<Program> wrong -> throw new AssertionError(wrong.problems());
        };
    }

    private static String correlated(String one, String other, double value) {
        return "  %s with %s: {between: [%s, %s], is: %s}\n"
                .formatted(one.replace('.', ' '), other.replace('.', ' '), one, other, value);
    }

    private static double[] draws(Program program, String key) {
        var input = program.inputs().stream()
                .filter(candidate -> candidate.name().equals(key))
                .findFirst()
                .orElseThrow();
        return Simulation.draws(program, SEED, PATHS, input);
    }

    /** The correlation of the normal quantiles of the ranks: that of the normals behind two continuous numbers. */
    private static double latent(double[] one, double[] other) {
        var x = scores(one);
        var y = scores(other);
        double products = 0;
        double squares = 0;
        for (int path = 0; path < x.length; path++) {
            products += x[path] * y[path];
            squares += x[path] * x[path];
        }
        return products / squares;
    }

    private static double[] scores(double[] values) {
        var scores = new double[values.length];
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(path -> values[path]))
                .toList();
        for (int rank = 0; rank < scores.length; rank++) {
            scores[order.get(rank)] = Functions.normalQuantile((rank + 0.5) / scores.length);
        }
        return scores;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.9, -0.4, 0, 0.25, 0.7, 1})
    void ofALognormalAndALogitNormalNumberIsTheOneStated(double value) {
        var program = program(correlated(CHURN, PRICE, value));

        assertThat(latent(draws(program, CHURN), draws(program, PRICE))).isCloseTo(value, within(0.02));
    }

    @Test
    void ofThreeNumbersAreThoseStatedWhateverTheirDistributions() {
        var program = program(
                correlated(PRICE, CHURN, 0.6), correlated(ARRIVALS, PRICE, -0.7), correlated(CHURN, ARRIVALS, -0.2));

        assertThat(latent(draws(program, PRICE), draws(program, CHURN))).isCloseTo(0.6, within(0.02));
        assertThat(latent(draws(program, PRICE), draws(program, ARRIVALS))).isCloseTo(-0.7, within(0.02));
        assertThat(latent(draws(program, CHURN), draws(program, ARRIVALS))).isCloseTo(-0.2, within(0.02));
    }

    @Test
    void numbersCorrelatedWithAThirdAloneAreIndependent() {
        var program = program(correlated(PRICE, CHURN, 0.7), correlated(PRICE, ARRIVALS, 0.7));

        assertThat(latent(draws(program, CHURN), draws(program, ARRIVALS))).isCloseTo(0, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-1, -1"})
    void oneAndMinusOneOrderThePathsAlikeOrOppositely(double value, int sign) {
        var program = program(correlated(CHURN, PRICE, value));
        var churn = draws(program, CHURN);
        var price = draws(program, PRICE);

        var paths = IntStream.range(0, PATHS)
                .boxed()
                .sorted(Comparator.comparingDouble(path -> churn[path]))
                .toList();
        for (int rank = 1; rank < PATHS; rank++) {
            double step = price[paths.get(rank)] - price[paths.get(rank - 1)];
            assertThat(sign * step).isGreaterThanOrEqualTo(-1e-9 * price[paths.get(rank)]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PRICE, CHURN, ARRIVALS})
    void leavesTheDistributionOfEachNumber(String key) {
        var alone = draws(program(), key);
        Arrays.sort(alone);
        var together = draws(
                program(correlated(CASH, PRICE, 0.8), correlated(PRICE, CHURN, -0.5), correlated(CASH, ARRIVALS, -0.3)),
                key);

        for (double probability : new double[] {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99}) {
            double quantile = alone[(int) (probability * PATHS)];
            double below =
                    Arrays.stream(together).filter(value -> value < quantile).count() / (double) PATHS;
            double error = StrictMath.sqrt(probability * (1 - probability) / PATHS);
            assertThat(below).isCloseTo(probability, within(4 * error));
        }
    }

    @Test
    void movesOnlyTheNumbersNamedAfterTheFirst() {
        var alone = program();
        var together = program(correlated(CHURN, PRICE, 0.5));

        assertThat(draws(together, CHURN)).isEqualTo(draws(alone, CHURN));
        assertThat(draws(together, ARRIVALS)).isEqualTo(draws(alone, ARRIVALS));
        assertThat(draws(together, CASH)).isEqualTo(draws(alone, CASH));
        assertThat(draws(together, PRICE)).isNotEqualTo(draws(alone, PRICE));
    }

    @Test
    void ofZeroMovesNothing() {
        assertThat(draws(program(correlated(CHURN, PRICE, 0)), PRICE)).isEqualTo(draws(program(), PRICE));
    }

    @Test
    void aNumberMadeCertainLeavesTheDrawsOfThoseItIsCorrelatedWith() {
        var correlations =
                PLAN + correlated(CHURN, PRICE, 0.5) + correlated(CHURN, ARRIVALS, 0.5) + correlated(PRICE, CASH, 0.5);
        var uncertain = compiled(correlations);
        var certain = compiled(correlations.replace("churn: 5% to 15%/year", "churn: 8%/year"));

        for (var key : new String[] {PRICE, ARRIVALS, CASH}) {
            assertThat(draws(certain, key)).isEqualTo(draws(uncertain, key));
        }
    }

    @Test
    void theDrawsOfBlocksAreThoseOfDrivers() {
        var program = program(correlated(CHURN, PRICE, 0.5), correlated(PRICE, CASH, -0.5));
        var sampler = new Sampler(SEED, program.plan(), program.inputs(), program.shocks(), Kernels.scalar());
        var bases = new double[program.inputs().size()][Block.PATHS];

        for (int first = 0; first < PATHS; first += Block.PATHS) {
            sampler.draw(first, bases);
            for (var input : program.inputs()) {
                assertThat(bases[input.index()])
                        .isEqualTo(Arrays.copyOfRange(draws(program, input.name()), first, first + Block.PATHS));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.6, 0, 0.8, 1})
    void movementsOfAMonthAreAsCorrelatedAsThePlanSays(double correlation) {
        var program = compiled(WANDERING
                + "correlations: {prices: {between: [products.p.price, products.q.price], is: %s, of: movements}}\n"
                        .formatted(correlation));
        var sampler = new Sampler(SEED, program.plan(), program.inputs(), program.shocks(), Kernels.scalar());

        for (int month : new int[] {2, 7, 12}) {
            assertThat(latent(shocks(sampler, "p", month), shocks(sampler, "q", month)))
                    .isCloseTo(correlation, within(0.02));
        }
        assertThat(latent(shocks(sampler, "p", 3), shocks(sampler, "q", 4))).isCloseTo(0, within(0.03));
    }

    @Test
    void correlatingMovementsLeavesTheFirstAndThoseNotNamedAsTheyWere() {
        var uncorrelated = compiled(WANDERING);
        var apart = new Sampler(SEED, uncorrelated.plan(), List.of(), uncorrelated.shocks(), Kernels.scalar());
        var together = compiled(WANDERING
                + "correlations: {prices: {between: [products.p.price, products.q.price], is: 0.7, of: movements}}\n");
        var sampler = new Sampler(SEED, together.plan(), List.of(), together.shocks(), Kernels.scalar());

        assertThat(shocks(sampler, "p", 5)).isEqualTo(shocks(apart, "p", 5));
        assertThat(shocks(sampler, "r", 5)).isEqualTo(shocks(apart, "r", 5));
        assertThat(shocks(sampler, "q", 5)).isNotEqualTo(shocks(apart, "q", 5));
    }

    private static final String WANDERING = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
        segments: {a: {accounts: 900, initial accounts: 10}}
        products:
          p: {price: {value: 14 CNY / account / month, volatility: 20%/year}}
          q: {price: {value: 8 CNY / account / month, volatility: 30%/year, half-life: 6 months}}
          r: {price: {value: 20 CNY / account / month, volatility: 20%/year}}
        """;

    private static double[] shocks(Sampler sampler, String product, int month) {
        var shock = new Shock("products." + product + ".price");
        var all = new double[PATHS];
        var block = new double[Block.PATHS];
        for (int first = 0; first < PATHS; first += Block.PATHS) {
            sampler.shock(shock, first, month, block);
            System.arraycopy(block, 0, all, first, block.length);
        }
        return all;
    }
}
