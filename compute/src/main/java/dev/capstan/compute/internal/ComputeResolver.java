package dev.capstan.compute.internal;

import dev.capstan.basics.Result;
import dev.capstan.compute.ComputePlan;
import dev.capstan.compute.ServingNode;
import dev.capstan.compute.TrainingRun;
import dev.capstan.plan.Model;
import dev.capstan.plan.Model.SelfHosted;
import dev.capstan.plan.PlanFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes through a plan's models once and collects what they are resolved to, or all that is wrong with them. */
public final class ComputeResolver {

    private final Findings findings;
    private final TrainingResolver trainings;
    private final ServingResolver servings;
    private final Map<String, TrainingRun> runs = new LinkedHashMap<>();
    private final Map<String, List<ServingNode>> nodes = new LinkedHashMap<>();

    private ComputeResolver(PlanFile file) {
        var plan = file.plan();
        this.findings = new Findings(file);
        var accelerators = new Accelerators(file, findings);
        var sizes = new Sizes(plan.timeline(), findings);
        this.trainings = new TrainingResolver(plan.timeline(), findings, accelerators, sizes);
        this.servings = new ServingResolver(plan, findings, accelerators, sizes);
    }

    /** The resolved compute of a plan, or every problem in the order of the file. */
    public static Result<ComputePlan> resolve(PlanFile file) {
        var resolver = new ComputeResolver(file);
        file.plan().models().forEach(resolver::add);
        return resolver.findings.isEmpty()
                ? new Result.Success<>(new ComputePlan(resolver.runs, resolver.nodes))
                : new Result.Failure<>(resolver.findings.inOrder());
    }

    private void add(String name, Model model) {
        var training = model.training();
        var run = training == null ? null : trainings.resolve(name, model, training);
        if (run != null) {
            runs.put(name, run);
        }
        if (model.serving() instanceof SelfHosted serving) {
            var months = servings.resolve(name, model, serving);
            if (months != null) {
                nodes.put(name, months);
            }
        }
    }
}
