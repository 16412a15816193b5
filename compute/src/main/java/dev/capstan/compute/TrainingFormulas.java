package dev.capstan.compute;

import dev.capstan.plan.Model.Method;

/** The arithmetic of a training, on plain numbers; {@link TrainingRun} applies it to a plan. */
public final class TrainingFormulas {

    /** Hours of a month, one twelfth of 365 days. */
    public static final double HOURS_PER_MONTH = 730;

    /** Share of memory that the states of a training may take; the rest is for activations, buffers and fragmentation. */
    public static final double USABLE_FOR_STATES = 0.8;

    /**
     * FLOP for each parameter and token where activations are computed a second time in the backward pass: 8 (Narayanan et al.
     * 2021, arXiv 2104.04473, section 3). For a throughput that counts that work too; useful work stays at 6.
     */
    public static final double WITH_RECOMPUTATION = 8;

    private TrainingFormulas() {}

    /**
     * FLOP of a training: {@code 6·N·D} where all weights are trained (forward 2, backward 4: Kaplan et al. 2020, arXiv
     * 2001.08361, section 2.1; the same in Hoffmann et al. 2022, arXiv 2203.15556), {@code 4·N·D} for low-rank adapters on
     * frozen weights (Hu et al. 2021, arXiv 2106.09685): gradients still flow back through every layer, but the 2·N·D for
     * those of the weights fall away; the adapters' own are below 1 % and left out. Attention over the context is left out
     * too; {@link #flopsPerToken} has it.
     *
     * @param activeParameters parameters that one token passes through
     * @param tokens tokens read
     */
    public static double flops(Method method, double activeParameters, double tokens) {
        return perParameterAndToken(method) * activeParameters * tokens;
    }

    /** FLOP for each active parameter and token. */
    public static double perParameterAndToken(Method method) {
        return switch (method) {
            case FULL -> 6;
            case LORA -> 4;
        };
    }

    /**
     * FLOP to train on one token with attention: {@code 6·N + 12·L·d·s} (Chowdhery et al. 2022, PaLM, arXiv 2204.02311,
     * appendix B).
     *
     * @param layers number of layers, L
     * @param width width of the model, d
     * @param context tokens of a sequence, s
     */
    public static double flopsPerToken(double activeParameters, double layers, double width, double context) {
        return 6 * activeParameters + 12 * layers * width * context;
    }

    /** Hours that the computing itself takes: FLOP over the rate that is reached. Peak in FLOP a second, utilisation in (0, 1]. */
    public static double productiveHours(double flops, double accelerators, double peak, double utilisation) {
        return flops / (accelerators * peak * utilisation) / 3600;
    }

    /** Failures of the whole machine in an hour, where one accelerator fails every {@code hoursBetweenFailures} (may be infinite). */
    public static double failuresPerHour(double accelerators, double hoursBetweenFailures) {
        return accelerators / hoursBetweenFailures;
    }

    /**
     * Hours from start to end with interruptions: {@code productive / (1 − λ·r)}, where each failure costs {@code r} hours of
     * lost work and restart. It is the first-order balance of Daly 2006 (Future Generation Computer Systems 22, 303–312): the
     * wall-clock time is the productive time plus what λ·wall failures cost. Not computable, and infinite here, where
     * {@code λ·r ≥ 1}: the machine then fails faster than it restarts.
     *
     * @param failuresPerHour λ, of the whole machine, per wall-clock hour
     * @param restartHours r
     */
    public static double wallHours(double productiveHours, double failuresPerHour, double restartHours) {
        double lost = failuresPerHour * restartHours;
        return lost < 1 ? productiveHours / (1 - lost) : Double.POSITIVE_INFINITY;
    }

    /**
     * Accelerator-hours of a training with what surrounds it: the final run times one plus the shares of the others.
     *
     * @param wallHours of the final run
     * @param experiments compute of experiments as a share of the final run, 0 or more
     * @param failedRuns the same of failed runs
     */
    public static double gpuHours(double accelerators, double wallHours, double experiments, double failedRuns) {
        return accelerators * wallHours * (1 + experiments + failedRuns);
    }

    /** Months that accelerator-hours take on so many accelerators, a month being 730 hours; not a whole number. */
    public static double months(double gpuHours, double accelerators) {
        return gpuHours / accelerators / HOURS_PER_MONTH;
    }

    /** Model FLOPs utilisation: FLOP over what the accelerators could have done in their hours at peak (Chowdhery et al. 2022). */
    public static double mfu(double flops, double acceleratorHours, double peak) {
        return flops / (acceleratorHours * 3600 * peak);
    }

    /** Model FLOPs utilisation from a throughput in tokens a second of all accelerators together. */
    public static double mfuFromThroughput(
            double flopsPerToken, double tokensPerSecond, double accelerators, double peak) {
        return flopsPerToken * tokensPerSecond / (accelerators * peak);
    }

    /**
     * Bytes that the states of a training take for one parameter. All weights in mixed precision with Adam: 16, namely 2 for
     * the weight, 2 for its gradient, 12 for the optimiser's copy and moments (Rajbhandari et al. 2020, ZeRO, arXiv
     * 1910.02054, section 3.1); counted so for FP8 too. Adapters: 2 for the frozen weight and 16 for each of the adapters'
     * own, taken as 1 % of the weights.
     */
    public static double bytesPerParameter(Method method) {
        return switch (method) {
            case FULL -> 16;
            case LORA -> 2 + 0.01 * 16;
        };
    }

    /**
     * The smallest number of accelerators whose memory holds the states, sharded evenly (ZeRO stage 3), with a fifth of it
     * left free. Activations fit into that with recomputation and a small enough micro-batch (Korthikanti et al. 2022, arXiv
     * 2205.05198).
     *
     * @param parameters all parameters, not only the active ones
     * @param memoryBytes memory of one accelerator
     */
    public static double smallestAccelerators(Method method, double parameters, double memoryBytes) {
        return Math.ceil(bytesPerParameter(method) * parameters / (USABLE_FOR_STATES * memoryBytes));
    }
}
