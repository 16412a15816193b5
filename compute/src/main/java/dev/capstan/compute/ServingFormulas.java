package dev.capstan.compute;

import dev.capstan.plan.Model.Quantisation;

/**
 * The arithmetic of serving, on plain numbers; {@link ServingNode} applies it to a plan. Times are those of the roofline
 * (Williams, Waterman and Patterson 2009, CACM 52(4), 65–76): whichever of memory and arithmetic takes longer, at full speed.
 * Applied to transformers as in Pope et al. 2022 (Efficiently Scaling Transformer Inference, arXiv 2211.05102).
 */
public final class ServingFormulas {

    /** Seconds of a month, one twelfth of 365 days. */
    public static final double SECONDS_PER_MONTH = 730 * 3600;

    /** Share of memory for weights and contexts together; the default of vLLM (Kwon et al. 2023, arXiv 2309.06180). */
    public static final double USABLE = 0.9;

    /** Replicas are not added for less than this share of one: rounding noise, no demand. */
    private static final double TINY = 1e-9;

    private static final double CONTEXT_BYTES_PER_ROOT_PARAMETER = 1.2;

    private ServingFormulas() {}

    /** Bytes of one weight. */
    public static double bytesPerWeight(Quantisation quantisation) {
        return switch (quantisation) {
            case BF16 -> 2;
            case FP8, INT8 -> 1;
            case INT4 -> 0.5;
        };
    }

    /**
     * Estimated memory of one token of context, in bytes: {@code 1.2·√N} for N active parameters. Fitted by us on the
     * published shapes of 20 models with grouped-query attention from 0.5B to 405B (Llama 3, Qwen 2.5 and 3, Mistral,
     * Mixtral), keys and values at 16 bits: {@code 2 · layers · key-value heads · width of a head · 2 bytes}. Its typical
     * error is a factor of 1.4, its largest 2.2. Models with multi-head attention take several times more, with latent
     * attention (DeepSeek) about a third: give theirs in the plan.
     */
    public static double contextBytesPerToken(double activeParameters) {
        return CONTEXT_BYTES_PER_ROOT_PARAMETER * Math.sqrt(activeParameters);
    }

    /**
     * The smallest power of two of accelerators whose usable memory holds these bytes: a layer splits evenly over 2, 4, 8 …
     * of them (tensor parallelism, Shoeybi et al. 2019, arXiv 1909.08053).
     *
     * @param bytes weights and the context of one sequence; 0 or more
     * @param memoryBytes memory of one accelerator, above 0
     */
    public static double acceleratorsPerReplica(double bytes, double memoryBytes) {
        double accelerators = 1;
        while (accelerators * USABLE * memoryBytes < bytes) {
            accelerators *= 2;
        }
        return accelerators;
    }

    /**
     * Sequences that are answered together: as many as memory has room for beside the weights (paged, so that a sequence
     * takes what it uses: Kwon et al. 2023), at most {@code limit}, at least 1. A mean, so not a whole number.
     *
     * @param replicaBytes memory of all accelerators of a replica
     * @param sequenceBytes context of one sequence, in bytes
     */
    public static double batch(double limit, double replicaBytes, double weightBytes, double sequenceBytes) {
        double room = (USABLE * replicaBytes - weightBytes) / sequenceBytes;
        return Math.max(1, Math.min(limit, room));
    }

    /**
     * Bytes of weights that one step reads: all in a dense model. In a mixture of experts a batch of B tokens touches
     * {@code 1 − (1 − a)^B} of them, with a the share of active parameters: as if every weight belonged to an expert chosen
     * evenly. That is never too little, for weights that all tokens share are counted as spread out: with S of N parameters
     * shared, the rest untouched is (N − S)·((1 − a)·N/(N − S))^B ≥ N·(1 − a)^B.
     *
     * @param activeShare a, in (0, 1]
     */
    public static double touchedWeightBytes(double weightBytes, double activeShare, double batch) {
        return activeShare == 1 ? weightBytes : weightBytes * -StrictMath.expm1(batch * StrictMath.log1p(-activeShare));
    }

    /**
     * Accelerator-seconds to read a prompt: {@code 2·N·tokens / peak} (Pope et al. 2022, section 2; a prompt is long enough
     * to be bound by arithmetic).
     *
     * @param tokens prompt tokens that are not in the cache
     * @param peak FLOP a second of one accelerator
     */
    public static double prefillSeconds(double activeParameters, double tokens, double peak) {
        return 2 * activeParameters * tokens / peak;
    }

    /** Tokens in the context halfway through an answer. */
    public static double meanContext(double prompt, double answer) {
        return prompt + answer / 2;
    }

    /**
     * Accelerator-seconds to make one answer token: {@code max((weights + B·context) / bandwidth, 2·N·B / peak) / B}. How many
     * accelerators share the step cancels out.
     *
     * @param touchedBytes weights that the step reads
     * @param sequenceBytes context of one sequence, in bytes
     * @param batch B, sequences answered together
     * @param peak FLOP a second of one accelerator
     * @param bandwidth bytes a second of one accelerator
     */
    public static double decodeSeconds(
            double activeParameters,
            double touchedBytes,
            double sequenceBytes,
            double batch,
            double peak,
            double bandwidth) {
        double reading = (touchedBytes + batch * sequenceBytes) / bandwidth;
        double computing = 2 * activeParameters * batch / peak;
        return Math.max(reading, computing) / batch;
    }

    /**
     * Replicas for the busiest hour: {@code max(minimum, ⌈peakToMean · busy / acceleratorsPerReplica⌉)}.
     *
     * @param busyAccelerators mean demand in accelerator-seconds a second
     */
    public static double replicas(
            double busyAccelerators, double peakToMean, double acceleratorsPerReplica, double minimum) {
        return Math.max(minimum, Math.ceil(peakToMean * busyAccelerators / acceleratorsPerReplica - TINY));
    }
}
