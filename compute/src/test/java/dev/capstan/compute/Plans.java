package dev.capstan.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small plans for tests. */
final class Plans {

    private static final String HEAD = """
        capstan: 1
        venture: {name: Test, currency: CNY, start: 2026-01, horizon: 24 months, exchange rates: {USD: 7}}
        """;

    private Plans() {}

    /** A plan in CNY over 24 months with 7 CNY for a USD, and these sections. */
    static PlanFile plan(String sections) {
        return file(HEAD + sections);
    }

    static PlanFile file(String yaml) {
        var reading = PlanReader.read("plan.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return switch (reading.result()) {
            case Result.Success<PlanFile> success -> success.value();
            case Result.Failure<PlanFile> failure -> throw new AssertionError(messages(failure.problems()));
        };
    }

    static ComputePlan resolved(String sections) {
        return switch (ComputePlan.resolve(plan(sections))) {
            case Result.Success<ComputePlan> success -> success.value();
            case Result.Failure<ComputePlan> failure -> throw new AssertionError(messages(failure.problems()));
        };
    }

    static TrainingRun training(String sections) {
        return resolved(sections).trainings().values().iterator().next();
    }

    static ServingNode serving(String sections, int month) {
        var months = resolved(sections).servings().values().iterator().next();
        assertThat(months).hasSize(24);
        return months.get(month - 1);
    }

    static List<Problem> problems(PlanFile file) {
        return ComputePlan.resolve(file).problems();
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.origin() + " " + problem.message(Language.ENGLISH))
                .toList();
    }
}
