package dev.capstan.compute;

import dev.capstan.basics.Result;
import dev.capstan.compute.internal.ComputeResolver;
import dev.capstan.plan.PlanFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The compute of a plan, resolved: hardware found, memory checked, trainings that end. What the engine works on. What is
 * bought from an API needs no resolving: {@link ApiPrice#at}.
 *
 * @param trainings the run of every model that is trained, by the model's name in the order of the plan
 * @param servings the node of every self-hosted model for each month, index 0 for month 1, likewise
 */
public record ComputePlan(Map<String, TrainingRun> trainings, Map<String, List<ServingNode>> servings) {

    /** More accelerators than this, for one training or one replica, are a mistake. */
    public static final int MOST_ACCELERATORS = 10_000_000;

    /** Tokens that a replica has room for where no product says how long a request is. */
    public static final int LONGEST_REQUEST = 4096;

    public ComputePlan {
        trainings = Collections.unmodifiableMap(new LinkedHashMap<>(trainings));
        servings = Collections.unmodifiableMap(new LinkedHashMap<>(servings));
    }

    /** Resolves a plan's models against its hardware and the standard catalogue; or every {@link ComputeProblem} of them, in the order of the file. */
    public static Result<ComputePlan> resolve(PlanFile file) {
        return ComputeResolver.resolve(file);
    }

    /** How a model is served in a month, from 1 to the horizon; null where it is not self-hosted. */
    public @Nullable ServingNode serving(String model, int month) {
        var months = servings.get(model);
        return months == null ? null : months.get(month - 1);
    }
}
