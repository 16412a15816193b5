package dev.capstan.bench;

import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReader;
import dev.capstan.simulation.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The plan that is measured: the example. */
final class BenchPlan {

    private static final String EXAMPLE = "/examples/medical-llm/plan.yaml";

    private BenchPlan() {}

    static String text() {
        try (var in = Objects.requireNonNull(BenchPlan.class.getResourceAsStream(EXAMPLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static PlanFile read(String text) {
        return value(PlanReader.read("plan.yaml", text.getBytes(StandardCharsets.UTF_8))
                .result());
    }

    static Program program() {
        return value(Program.compile(read(text())));
    }

    private static <T> T value(Result<T> result) {
        return switch (result) {
            case Result.Success<T> success -> success.value();
            case Result.Failure<T> failure ->
                throw new IllegalStateException(failure.problems().toString());
        };
    }
}
