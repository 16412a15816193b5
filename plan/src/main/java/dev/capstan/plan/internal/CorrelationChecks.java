package dev.capstan.plan.internal;

import dev.capstan.plan.Correlation;
import dev.capstan.plan.Correlation.Of;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Quantity;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must hold for correlations: each of two numbers, each pair once, and all of them possible together. */
final class CorrelationChecks {

    private static final String SECTION = "correlations";

    private final Plan plan;
    private final PlanChecks checks;
    private final Map<String, Quantity> quantities;
    private final Map<Of, Map<List<String>, String>> pairs = new EnumMap<>(Of.class);
    private boolean sound = true;

    CorrelationChecks(Plan plan, PlanChecks checks, Map<String, Quantity> quantities) {
        this.plan = plan;
        this.checks = checks;
        this.quantities = quantities;
    }

    void check() {
        plan.correlations().forEach(this::correlation);
        for (var of : Of.values()) {
            if (sound && !plan.correlationMatrix(of).isPossible()) {
                checks.add(PlanProblem.IMPOSSIBLE_CORRELATIONS, SECTION, "nearest", nearest(of));
            }
        }
    }

    private void correlation(String name, Correlation correlation) {
        var key = SECTION + "." + name;
        var between = correlation.between();
        if (between.size() != 2) {
            sound = false;
            checks.add(PlanProblem.NOT_A_PAIR, key + ".between", "count", between.size());
            return;
        }
        var other = pairs.computeIfAbsent(correlation.of(), _ -> new LinkedHashMap<>())
                .putIfAbsent(between.stream().sorted().toList(), name);
        if (other != null) {
            sound = false;
            checks.add(PlanProblem.CORRELATED_TWICE, key + ".between", "other", other);
        }
        var withoutEffect =
                correlation.of() == Of.VALUES ? PlanProblem.CORRELATES_CERTAIN : PlanProblem.CORRELATES_STEADY;
        between.stream()
                .filter(number -> !has(number, correlation.of()))
                .forEach(number -> checks.add(withoutEffect, key + ".between", "name", number));
    }

    private boolean has(String number, Of of) {
        var quantity = quantities.get(number);
        return quantity != null
                && switch (of) {
                    case VALUES -> quantity.uncertainty() != null;
                    case MOVEMENTS -> quantity.wandering() != null;
                };
    }

    /** What each correlation that has to change becomes. */
    private String nearest(Of of) {
        var nearest = plan.correlationMatrix(of).nearest();
        var changed = new LinkedHashMap<String, Double>();
        plan.correlations().forEach((name, correlation) -> {
            if (correlation.of() == of) {
                double value = nearest.value(
                        correlation.between().getFirst(), correlation.between().getLast());
                if (value != correlation.is().value()) {
                    changed.put(name, value);
                }
            }
        });
        return changed.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
