package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.compute.Accelerator;
import dev.capstan.compute.ModelSize;
import dev.capstan.compute.ServedModel;
import dev.capstan.compute.ServingFormulas;
import dev.capstan.compute.ServingNode;
import dev.capstan.plan.Model.Quantisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Serving whose load, or whose nodes, are not known. */
class ServingTest {

    private static final int PATHS = 16;

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

    /** A plan in which every number of serving differs; the arithmetic is that of the resolved node, to the bit. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 36})
    void aRequestTakesAsLongAsOnANodeWithThePathsNumbers(int month) throws IOException {
        var program = program(Files.readString(Path.of("src/test/resources/uncertain-serving.yaml")));
        var serving = "models.mixture.serving.self-hosted.";
        var request = "products.own.request.";
        var seconds = "models.mixture.own.GPU-seconds of a request";
        var found = months(
                program,
                PATHS,
                seconds,
                request + "prompt",
                request + "answer",
                request + "cached",
                serving + "efficiency",
                serving + "batch",
                serving + "context memory");
        for (int path = 0; path < PATHS; path++) {
            int lane = path;
            ToDoubleFunction<String> figure = name -> found.get(name)[lane][month - 1];
            double prompt = figure.applyAsDouble(request + "prompt");
            double answer = figure.applyAsDouble(request + "answer");
            var size = new ModelSize(
                    drawn(program, "models.mixture.parameters")[path],
                    drawn(program, "models.mixture.active parameters")[path]);
            var usual = Objects.requireNonNull(program.compute().serving("mixture", month));
            var node = new ServingNode(
                    usual.model(),
                    new ServedModel(size, Quantisation.FP8, figure.applyAsDouble(serving + "context memory")),
                    prompt + answer,
                    chip(program, usual.accelerator(), path),
                    null,
                    Math.min(1, figure.applyAsDouble(serving + "efficiency")),
                    figure.applyAsDouble(serving + "batch"),
                    usual.peakToMean(),
                    usual.minimumReplicas(),
                    usual.rentalPrice());

            assertThat(figure.applyAsDouble(seconds))
                    .isPositive()
                    .isEqualTo(node.gpuSecondsPerRequest(prompt, answer, figure.applyAsDouble(request + "cached")));
        }
    }

    private static Accelerator chip(Program program, Accelerator usual, int path) {
        return new Accelerator(
                usual.name(),
                drawn(program, "hardware.chip.peak bf16")[path] / ServingFormulas.SECONDS_PER_MONTH,
                drawn(program, "hardware.chip.peak fp8")[path] / ServingFormulas.SECONDS_PER_MONTH,
                drawn(program, "hardware.chip.memory")[path],
                drawn(program, "hardware.chip.bandwidth")[path] / ServingFormulas.SECONDS_PER_MONTH,
                usual.watts(),
                usual.rentalPrice(),
                usual.purchasePrice());
    }

    private static double[] drawn(Program program, String name) {
        var input = program.inputs().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
        return Simulation.draws(program, Runs.SEED, PATHS, input);
    }
}
