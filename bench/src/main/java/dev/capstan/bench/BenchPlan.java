package dev.capstan.bench;

import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReader;
import dev.capstan.simulation.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The plan that is measured: the example, with ranges for four of its numbers. */
final class BenchPlan {

    private static final String EXAMPLE = "/examples/medical-llm/plan.yaml";

    private BenchPlan() {}

    /** What is written instead of the first line that begins with a key and value of the example. */
    private static Map<String, String> ranges() {
        var ranges = new LinkedHashMap<String, String>();
        ranges.put("        q: 50%/year", "        q: 40%/year to 60%/year");
        ranges.put("    churn: 7%/year", "    churn: 5%/year to 10%/year");
        ranges.put("    price: 2400 CNY / seat / year", "    price: 2000 to 2900 CNY / seat / year");
        ranges.put("    usage: {value: 1.6B tokens", "    usage: {value: 1.2B to 2.1B tokens");
        return ranges;
    }

    /** The text of the plan. @throws IllegalStateException where the example has changed and a number is no longer there */
    static String text() {
        var text = example();
        for (var range : ranges().entrySet()) {
            int at = text.indexOf("\n" + range.getKey());
            if (at < 0) {
                throw new IllegalStateException("the example has no line \"" + range.getKey() + "\"");
            }
            text = text.substring(0, at + 1)
                    + range.getValue()
                    + text.substring(at + 1 + range.getKey().length());
        }
        return text;
    }

    private static String example() {
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
