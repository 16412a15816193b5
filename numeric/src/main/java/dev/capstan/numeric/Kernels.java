package dev.capstan.numeric;

import dev.capstan.numeric.internal.ScalarKernels;
import dev.capstan.numeric.internal.VectorKernels;
import dev.capstan.numeric.internal.VectorModule;

/**
 * The functions of {@link Functions} from arrays to arrays, as scalar code or as vectors, with equal bits: nobody can tell one
 * from the other but by the clock. Vector code is slow until it is compiled, so a short run is faster without.
 *
 * <p>Each method reads {@code count} elements of {@code x} from {@code xAt} and writes as many to {@code out} from {@code outAt};
 * the two may be the same elements, but must not overlap otherwise.
 */
public interface Kernels {

    /** Element operations of a run from which vectors are faster: they save some 6 ns each and cost 1.3 s to compile, as measured. */
    long VECTORS_FROM = 200_000_000;

    /**
     * The kernels for a run of so many element operations: vectors from {@link #VECTORS_FROM} where there are any. The system
     * property {@code capstan.kernels} forces {@code scalar} or {@code vector}; its default is {@code auto}.
     */
    static Kernels forRun(long elementOperations) {
        var choice = System.getProperty("capstan.kernels", "auto");
        return switch (choice) {
            case "scalar" -> scalar();
            case "vector" -> vector();
            case "auto" -> elementOperations >= VECTORS_FROM && VectorModule.isPresent() ? vector() : scalar();
            default -> throw new IllegalArgumentException("capstan.kernels: auto, scalar or vector, not " + choice);
        };
    }

    /** The twins: scalar code. */
    static Kernels scalar() {
        return ScalarKernels.INSTANCE;
    }

    /** Vectors, as wide as the machine has them. */
    static Kernels vector() {
        if (!VectorModule.isPresent()) {
            throw new IllegalStateException(VectorModule.ABSENT);
        }
        return VectorKernels.INSTANCE;
    }

    /** {@link Functions#exp} of each element. */
    void exp(double[] x, int xAt, double[] out, int outAt, int count);

    /** {@link Functions#log} of each element. */
    void log(double[] x, int xAt, double[] out, int outAt, int count);

    /** {@link Functions#logistic} of each element. */
    void logistic(double[] x, int xAt, double[] out, int outAt, int count);

    /** {@link Functions#normalQuantile} of each element. */
    void normalQuantile(double[] x, int xAt, double[] out, int outAt, int count);

    /** {@link Functions#normalProbability} of each element. */
    void normalProbability(double[] x, int xAt, double[] out, int outAt, int count);
}
