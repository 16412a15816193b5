package dev.capstan.plan.internal;

import dev.capstan.plan.Correlation;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Quantity;
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
    private final Map<List<String>, String> pairs = new LinkedHashMap<>();
    private boolean sound = true;

    CorrelationChecks(Plan plan, PlanChecks checks, Map<String, Quantity> quantities) {
        this.plan = plan;
        this.checks = checks;
        this.quantities = quantities;
    }

    void check() {
        plan.correlations().forEach(this::correlation);
        if (sound && !plan.correlationMatrix().isPossible()) {
            checks.add(PlanProblem.IMPOSSIBLE_CORRELATIONS, SECTION, "nearest", nearest());
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
        var other = pairs.putIfAbsent(between.stream().sorted().toList(), name);
        if (other != null) {
            sound = false;
            checks.add(PlanProblem.CORRELATED_TWICE, key + ".between", "other", other);
        }
        between.stream()
                .filter(number -> !isUncertain(number))
                .forEach(number -> checks.add(PlanProblem.CORRELATES_CERTAIN, key + ".between", "name", number));
    }

    private boolean isUncertain(String number) {
        var quantity = quantities.get(number);
        return quantity != null && quantity.isUncertain();
    }

    /** What each correlation that has to change becomes. */
    private String nearest() {
        var nearest = plan.correlationMatrix().nearest();
        var changed = new LinkedHashMap<String, Double>();
        plan.correlations().forEach((name, correlation) -> {
            double value = nearest.value(
                    correlation.between().getFirst(), correlation.between().getLast());
            if (value != correlation.is().value()) {
                changed.put(name, value);
            }
        });
        return changed.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
