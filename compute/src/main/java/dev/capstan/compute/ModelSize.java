package dev.capstan.compute;

/**
 * How large a model is.
 *
 * @param parameters all of them, above 0: what memory has to hold
 * @param activeParameters those that one token passes through, above 0 and at most {@code parameters}: what is computed; all
 *     of them in a dense model, fewer in a mixture of experts
 */
public record ModelSize(double parameters, double activeParameters) {

    public ModelSize {
        if (!(activeParameters > 0 && activeParameters <= parameters)) {
            throw new IllegalArgumentException(activeParameters + " active of " + parameters + " parameters");
        }
    }

    /** A model in which each token passes through every parameter. */
    public static ModelSize dense(double parameters) {
        return new ModelSize(parameters, parameters);
    }

    /** The share of the parameters that one token passes through, in (0, 1]. */
    public double activeShare() {
        return activeParameters / parameters;
    }
}
