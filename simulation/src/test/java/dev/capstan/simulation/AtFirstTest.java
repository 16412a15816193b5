package dev.capstan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cash falls by 10 a month from 1,000; a round of 1 closes in a month. */
class AtFirstTest {

    private static double[] values(String month, int before) {
        var program = Runs.program("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            spending: {burn: {amount: {value: 10 CNY/month, steps: {month 4: 40 CNY/month}}}}
            funding: {opening cash: 1000 CNY, rounds: {A: {amount: 1 to 2 CNY, month: MONTH}}}
            """.replace("MONTH", month));
        var closed = program.column("funding.rounds.A.closed").orElseThrow();
        var flow = program.lines().flow(View.FUNDED, CashFlow.OPERATING);
        var seen = before == 0 ? AtFirst.of(closed, flow, 16) : AtFirst.meanBefore(closed, List.of(flow), before, 16);
        try (var pool = Executors.newSingleThreadExecutor()) {
            Simulation.observe(program, Runs.SEED, 16, List.of(seen), pool, Progress.NONE);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return seen.values();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        month    | before | value
        month 3  | 0      | -10
        month 4  | 0      | -40
        month 5  | 3      | -20
        month 3  | 3      | -10
        month 1  | 3      | 0
        """)
    void isTheFigureOfTheMonthOrTheMeanOfThoseBefore(String month, int before, double value) {
        assertThat(values(month, before)).hasSize(16).containsOnly(value);
    }

    @Test
    void isNothingWhereTheFlagNeverIsOne() {
        var program = Runs.program("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            funding: {opening cash: 1000 CNY, rounds: {A: {amount: 1 to 2 CNY, chance: 0%}}}
            """);
        var closed = program.column("funding.rounds.A.closed").orElseThrow();
        assertThat(AtFirst.of(closed, closed, 16).values()).containsOnly(0);
    }
}
