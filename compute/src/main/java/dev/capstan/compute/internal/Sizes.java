package dev.capstan.compute.internal;

import dev.capstan.basics.Timeline;
import dev.capstan.compute.ComputeProblem;
import dev.capstan.compute.ModelSize;
import dev.capstan.plan.Model;
import dev.capstan.plan.Quantity;
import org.jspecify.annotations.Nullable;

/** How large the plan's models are. */
final class Sizes {

    private final Timeline timeline;
    private final Findings findings;

    Sizes(Timeline timeline, Findings findings) {
        this.timeline = timeline;
        this.findings = findings;
    }

    /** The size in a month; null, with a finding, where more parameters are active than there are. */
    @Nullable
    ModelSize of(String name, Model model, Quantity parameters, int month) {
        var active = model.activeParameters() == null ? parameters : model.activeParameters();
        double all = parameters.at(month, timeline);
        double some = active.at(month, timeline);
        if (some > 0 && some <= all) {
            return new ModelSize(all, some);
        }
        findings.add(
                ComputeProblem.ACTIVE_ABOVE_ALL,
                "models." + name + ".active parameters",
                "name",
                name,
                "active",
                Findings.scaled(some),
                "parameters",
                Findings.scaled(all));
        return null;
    }
}
