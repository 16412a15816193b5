package dev.capstan.simulation.internal;

import dev.capstan.compute.ComputePlan;
import dev.capstan.plan.Plan;
import dev.capstan.plan.Product;
import java.util.Objects;
import java.util.stream.IntStream;

/** In which month models are ready and products and segments are launched; drawn before the monthly loop. */
final class Launches {

    /** Later than any month. */
    static final int NEVER = Integer.MAX_VALUE;

    private final Plan plan;
    private final ComputePlan compute;

    Launches(Plan plan, ComputePlan compute) {
        this.plan = plan;
        this.compute = compute;
    }

    /** The first month in which a product is sold: that of its own and that of its model, whichever is later. */
    int product(Product product) {
        int ownMonth = product.launch() == null ? 1 : product.launch().number(plan.timeline());
        return product.model() == null ? ownMonth : Math.max(ownMonth, ready(product.model()));
    }

    /** The first month of a model's training: its own, or that in which the model it waits for is ready. */
    int trainingStart(String model) {
        var training = Objects.requireNonNull(
                Objects.requireNonNull(plan.models().get(model)).training());
        int ownMonth = training.start().number(plan.timeline());
        return training.after() == null ? ownMonth : Math.max(ownMonth, ready(training.after()));
    }

    /** The first month in which a model can be used: that after its training has ended. */
    int ready(String model) {
        var run = compute.trainings().get(model);
        return run == null ? 1 : trainingStart(model) + Math.max(1, (int) Math.ceil(run.months() - 1e-9));
    }

    /** The launch of the first product that is sold to the segment. */
    int segment(String segment) {
        return earliest(plan.products().entrySet().stream()
                .filter(product -> sells(product.getValue(), segment))
                .mapToInt(product -> product(product.getValue())));
    }

    /** The launch of the first product that a model serves. */
    int served(String model) {
        return earliest(plan.products().values().stream()
                .filter(product -> model.equals(product.model()) && product.usage() != null)
                .mapToInt(this::product));
    }

    static boolean sells(Product product, String segment) {
        return product.segments().isEmpty() || product.segments().contains(segment);
    }

    private static int earliest(IntStream months) {
        return months.min().orElse(NEVER);
    }
}
