package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.ProblemRenderer;
import dev.capstan.basics.Result;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plans for tests: one tiny venture of 24 months from 2026-01, in CNY. */
public final class Plans {

    public static final String VENTURE = """
        capstan: 1
        venture: {name: Kangda, currency: CNY, start: 2026-01, horizon: 24 months}
        """;

    private Plans() {}

    public static PlanReader.Reading read(String text) {
        return PlanReader.read("plan.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The plan of a text that has no mistake; it may have warnings. */
    public static PlanFile valid(String text) {
        var reading = read(text);
        assertThat(reading.result())
                .as(() -> rendered(reading, Language.ENGLISH))
                .isInstanceOf(Result.Success.class);
        return ((Result.Success<PlanFile>) reading.result()).value();
    }

    /** The tiny venture with more sections. */
    public static Plan plan(String sections) {
        return valid(VENTURE + sections).plan();
    }

    /** The thing of that name, which there must be. */
    public static <T> T named(Map<String, T> things, String name) {
        return Objects.requireNonNull(things.get(name), name);
    }

    public static List<Problem> problems(String text) {
        return read(text).result().problems();
    }

    public static String rendered(PlanReader.Reading reading, Language language) {
        return new ProblemRenderer(reading.source(), language)
                .render(reading.result().problems());
    }
}
