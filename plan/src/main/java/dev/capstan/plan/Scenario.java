package dev.capstan.plan;

import java.util.List;

/**
 * The plan with some of its keys written otherwise: base, downside, upside. What it then says is in {@link PlanFile#scenarios}.
 *
 * @param keys those that it writes otherwise, in the order of the file
 */
public record Scenario(List<String> keys) {

    public Scenario {
        keys = List.copyOf(keys);
    }
}
