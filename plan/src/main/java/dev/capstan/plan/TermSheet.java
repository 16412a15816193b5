package dev.capstan.plan;

import java.util.List;

/**
 * Terms of one round, laid over a plan.
 *
 * @param name as its file gives it
 * @param round whose terms they are
 * @param keys of the round that it writes otherwise
 * @param plan the plan with these terms
 */
public record TermSheet(String name, String round, List<String> keys, PlanFile plan) {
    public TermSheet {
        keys = List.copyOf(keys);
    }
}
