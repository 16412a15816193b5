package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Serving whose busiest hour is not known. */
class ServingTest {

    @Test
    void acceleratorsFollowThePeakOfEachPath() {
        var program = program("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 2 months}
            segments: {s: {accounts: 100 accounts, initial accounts: 100 accounts}}
            products: {p: {price: 1 CNY / account / month, model: m, usage: 900000 requests / account / month, request: {prompt: 3000 tokens, answer: 500 tokens}}}
            models: {m: {parameters: 7B, serving: {self-hosted: {hardware: H20, peak to mean: {uniform: {low: 1, high: 6}}, minimum replicas: 0}}}}
            hardware: {H20: {rental price: 6 CNY / GPU-hour}}
            """);
        var found = months(
                program,
                256,
                "models.m.serving accelerators",
                "models.m.busy accelerators",
                "models.m.serving.self-hosted.peak to mean");
        for (int path = 0; path < 256; path++) {
            double needed = found.get("models.m.busy accelerators")[path][0]
                    * found.get("models.m.serving.self-hosted.peak to mean")[path][0];
            assertThat(needed).isGreaterThan(10);
            assertThat(found.get("models.m.serving accelerators")[path][0])
                    .isCloseTo(needed, within(8.0))
                    .isGreaterThanOrEqualTo(needed - 1e-6);
        }
    }
}
