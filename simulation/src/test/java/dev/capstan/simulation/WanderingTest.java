package dev.capstan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.plan.PlanReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that wander over time: mean 1 in every month, and the variance that random walk and mean reversion have. */
class WanderingTest {

    private static final int PATHS = 16_384;

    private static Program program(String amount) {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 36 months}
            spending: {office: {amount: %s, function: general}}
            """.formatted(amount);
        return Runs.program(plan);
    }

    /** Mean and standard deviation of the logarithm of the amount over all paths, in a month. */
    private static double[] moments(Program program, int month) {
        var total = new Total(program.column("spending.office.amount").orElseThrow(), month, month, PATHS);
        try (var pool = Executors.newFixedThreadPool(2)) {
            Simulation.observe(program, 1, PATHS, List.of(total), pool, Progress.NONE);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        double mean = 0;
        double log = 0;
        double squares = 0;
        for (double value : total.sums()) {
            mean += value / PATHS;
            log += Math.log(value) / PATHS;
        }
        for (double value : total.sums()) {
            squares += Math.pow(Math.log(value) - log, 2) / PATHS;
        }
        return new double[] {mean, Math.sqrt(squares)};
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        amount                                                              | month | mean | sd of the logarithm
        {value: 100 CNY/month, volatility: 30%/year}                        | 1     | 100  | 0
        {value: 100 CNY/month, volatility: 30%/year}                        | 13    | 100  | 0.3
        {value: 100 CNY/month, volatility: 30%/year, growth: 10%/year}      | 25    | 121  | 0.424264
        {value: 100 CNY/month, volatility: 30%/year, half-life: 6 months}   | 36    | 100  | 0.190640
        """)
    void hasItsMeanAndItsVariance(String amount, int month, double mean, double sd) {
        var moments = moments(program(amount), month);

        assertThat(moments[0]).isCloseTo(mean, within(0.01 * mean));
        assertThat(moments[1]).isCloseTo(sd, within(0.01));
    }

    @Test
    void staysAtItsValueOnThePathOfMedians() {
        var program = program("{value: 100 CNY/month, volatility: 50%/year}");

        assertThat(program.run().row(program.column("spending.office.amount").orElseThrow()))
                .containsOnly(100);
    }

    @Test
    void cannotBeANumberThatIsSettledBefore() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 36 months}
            events: {e: {kind: market, chance: {value: 20%, volatility: 30%/year}, cost: 1 CNY}}
            """;
        var reading = PlanReader.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.result().then(Program::compile).problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("SIMULATION-003");
    }
}
