package dev.capstan.compute;

import dev.capstan.plan.Model.Quantisation;

/**
 * A model as it lies in memory to be served.
 *
 * @param size its parameters
 * @param quantisation bits of a weight
 * @param contextBytesPerToken memory of one token of context, in bytes, above 0; stays at 16 bits unless the plan says less
 */
public record ServedModel(ModelSize size, Quantisation quantisation, double contextBytesPerToken) {

    /** Memory of the weights, in bytes. */
    public double weightBytes() {
        return size.parameters() * ServingFormulas.bytesPerWeight(quantisation);
    }

    /** Memory of the weights and one sequence of so many tokens, in bytes. */
    public double bytesWith(double contextTokens) {
        return weightBytes() + contextTokens * contextBytesPerToken;
    }
}
