package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trainings that may fail, and trainings whose size is not known. */
class TrainingsTest {

    private static final int PATHS = 16_384;

    private static String plan(String training) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 60 months}
            hardware: {H100: {rental price: 10 CNY / GPU-hour}}
            milestones: {done: {model: m}}
            models: {m: {parameters: 7B, training: {hardware: H100, accelerators: 64, utilisation: 40%, TRAINING}}}
            """.replace("TRAINING", training);
    }

    @Test
    void attemptsAreGeometricAndEachFurtherOneCostsItsShare() {
        var program = program(plan("tokens: 10T, chance: 60%, attempts: 3, retry: 50%"));
        var found = months(
                program,
                PATHS,
                "models.m.training attempts",
                "models.m.training GPU-hours",
                "models.m.ready as planned",
                "models.m.ready");
        var attempts = found.get("models.m.training attempts");
        double once = 0;
        var counts = new int[5];
        for (int path = 0; path < PATHS; path++) {
            int needed = (int) attempts[path][0];
            counts[needed]++;
            double hours = Arrays.stream(found.get("models.m.training GPU-hours")[path])
                    .sum();
            double runs = 1 + (Math.min(3, needed) - 1) * 0.5;
            once = once == 0 ? hours / runs : once;
            assertThat(hours).isCloseTo(once * runs, within(1e-9 * once));
            if (needed == 4) {
                assertThat(found.get("models.m.ready as planned")[path][0]).isInfinite();
                assertThat(found.get("models.m.ready")[path]).containsOnly(0);
            }
        }
        double[] expected = {0, 0.6, 0.24, 0.096, 0.064};
        for (int k = 1; k <= 4; k++) {
            assertThat((double) counts[k] / PATHS).as("first success %d", k).isCloseTo(expected[k], within(1e-3));
        }
        assertThat(once).isPositive();
    }

    @Test
    void gpuHoursAreLinearInTheTokens() {
        var program = program(plan("tokens: 5T to 15T tokens"));
        var hours = months(program, 1024, "models.m.training GPU-hours");
        var tokens = Simulation.draws(program, Runs.SEED, 1024, program.inputs().getFirst());
        double each = Arrays.stream(hours[0]).sum() / tokens[0];
        for (int path = 0; path < 1024; path++) {
            assertThat(Arrays.stream(hours[path]).sum())
                    .isCloseTo(each * tokens[path], within(1e-9 * each * tokens[path]));
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        uncertain
        tokens: 5T to 15T tokens
        tokens: 10T, utilisation: 30% to 50%
        tokens: 10T, experiments: 20% to 60%
        """)
    void whatIsUncertainInATrainingMovesItsEnd(String uncertain) {
        var text = plan(uncertain).replace(uncertain.contains("utilisation") ? "utilisation: 40%, " : "nothing", "");
        var ready = months(program(text), 1024, "models.m.ready as planned");
        assertThat(Arrays.stream(ready).mapToDouble(path -> path[0]).distinct().count())
                .isGreaterThan(1);
    }
}
