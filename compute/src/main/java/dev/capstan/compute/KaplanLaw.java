package dev.capstan.compute;

/**
 * Loss of a language model by Kaplan et al. 2020 (arXiv 2001.08361, equations 1.1 to 1.5), in nats a token. Older than {@link
 * ScalingLaw} and, for the same compute, for models that are too large on too few tokens.
 *
 * @param alphaN exponent of parameters
 * @param criticalN parameters at which the loss is 1
 * @param alphaD exponent of tokens
 * @param criticalD tokens at which the loss is 1
 */
public record KaplanLaw(double alphaN, double criticalN, double alphaD, double criticalD) {

    public static final KaplanLaw PUBLISHED = new KaplanLaw(0.076, 8.8e13, 0.095, 5.4e13);

    /** Exponent of the loss in compute that is spent best. */
    public static final double ALPHA_C = 0.05;

    /** Compute at which that loss is 1, in petaFLOP-days. */
    public static final double CRITICAL_C_PF_DAYS = 3.1e8;

    /** Exponent of the best number of parameters in compute. */
    public static final double OPTIMAL_N_EXPONENT = 0.73;

    /** With tokens without end. */
    public double lossOfParameters(double parameters) {
        return StrictMath.pow(criticalN / parameters, alphaN);
    }

    /** With parameters without end. */
    public double lossOfTokens(double tokens) {
        return StrictMath.pow(criticalD / tokens, alphaD);
    }

    public double loss(double parameters, double tokens) {
        return StrictMath.pow(StrictMath.pow(criticalN / parameters, alphaN / alphaD) + criticalD / tokens, alphaD);
    }
}
