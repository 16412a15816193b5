package dev.capstan.compute;

import dev.capstan.basics.Explanation;
import dev.capstan.compute.internal.ServingSteps;
import dev.capstan.plan.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one model is served on accelerators in one month: its numbers are those of that month, so that a plan whose throughput
 * rises has a node for each month. Formulas and their sources are in {@link ServingFormulas}.
 *
 * @param model the model's name
 * @param served its weights in memory; null where the plan gives no parameters, and then {@code throughput} is given
 * @param longestRequest tokens of the longest request, prompt and answer, for which a replica has room
 * @param accelerator what it runs on
 * @param throughput answer tokens a second from one accelerator; null where the bound is used
 * @param efficiency share of the bound that is reached, in (0, 1]; no part in a given throughput
 * @param batch sequences that one replica answers together, at most; from 1
 * @param peakToMean load of the busiest hour over the mean, from 1
 * @param minimumReplicas kept running whatever the load, 0 or more
 * @param rentalPrice of one accelerator; its value in a month is venture currency per GPU-month (730 hours)
 */
public record ServingNode(
        String model,
        @Nullable ServedModel served,
        double longestRequest,
        Accelerator accelerator,
        @Nullable Double throughput,
        double efficiency,
        double batch,
        double peakToMean,
        double minimumReplicas,
        Quantity rentalPrice) {

    public ServingNode {
        if (served == null && throughput == null) {
            throw new IllegalArgumentException(model + " has neither parameters nor a throughput");
        }
    }

    /** Accelerators that answer together: the smallest power of two that holds weights and the longest request; 1 where the size is not known. */
    public double acceleratorsPerReplica() {
        return served == null
                ? 1
                : ServingFormulas.acceleratorsPerReplica(served.bytesWith(longestRequest), accelerator.memoryBytes());
    }

    /**
     * Accelerator-seconds of one request on a fully loaded replica. With a given throughput that is {@code answer / throughput},
     * for it was measured at the plan's mix of prompts and answers; else the bound, over the efficiency that is reached.
     *
     * @param prompt prompt tokens, 0 or more
     * @param answer answer tokens, 0 or more
     * @param cached share of the prompt found in the cache, in [0, 1]
     */
    public double gpuSecondsPerRequest(double prompt, double answer, double cached) {
        return throughput == null
                ? prefillSeconds(prompt, cached) + decodeSeconds(prompt, answer)
                : answer / throughput;
    }

    /** Accelerator-seconds that the bound gives for reading a prompt. @throws NullPointerException where the size is not known */
    public double prefillSeconds(double prompt, double cached) {
        var weights = Objects.requireNonNull(served);
        double peak = accelerator.peak(weights.quantisation()) * efficiency;
        return ServingFormulas.prefillSeconds(weights.size().activeParameters(), prompt * (1 - cached), peak);
    }

    /** Accelerator-seconds that the bound gives for writing an answer. @throws NullPointerException where the size is not known */
    public double decodeSeconds(double prompt, double answer) {
        var weights = Objects.requireNonNull(served);
        double sequences = sequences(prompt, answer);
        double perToken = ServingFormulas.decodeSeconds(
                weights.size().activeParameters(),
                ServingFormulas.touchedWeightBytes(
                        weights.weightBytes(), weights.size().activeShare(), sequences),
                ServingFormulas.meanContext(prompt, answer) * weights.contextBytesPerToken(),
                sequences,
                accelerator.peak(weights.quantisation()) * efficiency,
                accelerator.bandwidth() * efficiency);
        return answer * perToken;
    }

    /** Sequences that a replica answers together, in the mean: its batch or what memory has room for. @throws NullPointerException where the size is not known */
    public double sequences(double prompt, double answer) {
        var weights = Objects.requireNonNull(served);
        return ServingFormulas.batch(
                batch,
                acceleratorsPerReplica() * accelerator.memoryBytes(),
                weights.weightBytes(),
                ServingFormulas.meanContext(prompt, answer) * weights.contextBytesPerToken());
    }

    /** Mean demand in accelerator-seconds a second: how many accelerators an even load would keep busy. */
    public double busyAccelerators(double requestsPerMonth, double gpuSecondsPerRequest) {
        return requestsPerMonth * gpuSecondsPerRequest / ServingFormulas.SECONDS_PER_MONTH;
    }

    /** Replicas for the busiest hour, at least the minimum; a whole number where that is one. */
    public double replicas(double busyAccelerators) {
        return ServingFormulas.replicas(busyAccelerators, peakToMean, acceleratorsPerReplica(), minimumReplicas);
    }

    /** Accelerators that are paid for. */
    public double accelerators(double busyAccelerators) {
        return replicas(busyAccelerators) * acceleratorsPerReplica();
    }

    /** Mean demand over what is provided, in [0, 1]; NaN where nothing is. */
    public double utilisation(double busyAccelerators) {
        return busyAccelerators / accelerators(busyAccelerators);
    }

    /** How the accelerators for a month's requests come about; parameters as in {@link #gpuSecondsPerRequest}. */
    public Explanation explain(double requestsPerMonth, double prompt, double answer, double cached) {
        return ServingSteps.accelerators(this, requestsPerMonth, prompt, answer, cached);
    }
}
