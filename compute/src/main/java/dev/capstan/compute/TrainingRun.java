package dev.capstan.compute;

import dev.capstan.basics.Explanation;
import dev.capstan.compute.internal.TrainingSteps;
import dev.capstan.plan.Model.Method;
import dev.capstan.plan.Model.TrainingPrecision;
import dev.capstan.plan.Quantity;

/**
 * One training with what surrounds it, resolved: every number is that of its first month. Formulas and their sources are in
 * {@link TrainingFormulas}.
 *
 * @param model the model's name
 * @param size its parameters
 * @param tokens that the final run reads, above 0
 * @param method which weights are trained
 * @param precision of the arithmetic, which decides the peak that utilisation refers to
 * @param accelerator what it runs on
 * @param accelerators how many, at least {@link #smallestAccelerators()}
 * @param utilisation model FLOPs utilisation over the whole run without interruptions, in (0, 1]
 * @param interruptions how often it fails; such that it ends
 * @param experiments compute of experiments as a share of the final run, 0 or more
 * @param failedRuns compute of failed runs as a share of the final run, 0 or more
 * @param startMonth its first month, from 1; later where it waits for another model
 * @param rentalPrice of one accelerator; its value in a month is venture currency per GPU-month (730 hours)
 */
public record TrainingRun(
        String model,
        ModelSize size,
        double tokens,
        Method method,
        TrainingPrecision precision,
        Accelerator accelerator,
        double accelerators,
        double utilisation,
        Interruptions interruptions,
        double experiments,
        double failedRuns,
        int startMonth,
        Quantity rentalPrice) {

    /** FLOP of the final run. */
    public double flops() {
        return TrainingFormulas.flops(method, size.activeParameters(), tokens);
    }

    /** FLOP a second of one accelerator in the precision of this training. */
    public double peak() {
        return accelerator.peak(precision);
    }

    /** Hours of the final run without interruptions. */
    public double productiveHours() {
        return TrainingFormulas.productiveHours(flops(), accelerators, peak(), utilisation);
    }

    /** Failures of the whole machine in an hour. */
    public double failuresPerHour() {
        return TrainingFormulas.failuresPerHour(accelerators, interruptions.hoursBetweenFailures());
    }

    /** Hours of the final run from start to end, interruptions included. */
    public double wallHours() {
        return TrainingFormulas.wallHours(productiveHours(), failuresPerHour(), interruptions.restartHours());
    }

    /** Accelerator-hours of the final run, interruptions included. */
    public double finalGpuHours() {
        return accelerators * wallHours();
    }

    /** Accelerator-hours of everything: the final run times one plus the shares of experiments and failed runs. */
    public double gpuHours() {
        return TrainingFormulas.gpuHours(accelerators, wallHours(), experiments, failedRuns);
    }

    /** Months that all of it takes on these accelerators, a month being 730 hours; not a whole number. */
    public double months() {
        return TrainingFormulas.months(gpuHours(), accelerators);
    }

    /** The fewest accelerators whose memory holds the training. */
    public double smallestAccelerators() {
        return TrainingFormulas.smallestAccelerators(method, size.parameters(), accelerator.memoryBytes());
    }

    /** How the accelerator-hours come about. */
    public Explanation explain() {
        return TrainingSteps.gpuHours(this);
    }

    /** How the calendar time comes about. */
    public Explanation explainMonths() {
        return TrainingSteps.months(this);
    }

    /**
     * How the cost comes about at one price throughout.
     *
     * @param pricePerGpuHour of one accelerator
     * @param currency of the price, such as {@code CNY}
     */
    public Explanation explainCost(double pricePerGpuHour, String currency) {
        return TrainingSteps.cost(this, pricePerGpuHour, currency);
    }
}
