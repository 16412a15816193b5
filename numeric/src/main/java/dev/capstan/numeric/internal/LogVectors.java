package dev.capstan.numeric.internal;

import static dev.capstan.numeric.internal.Coefficients.*;
import static dev.capstan.numeric.internal.Lanes.SPECIES;

import dev.capstan.numeric.Functions;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Functions#log} as vectors. Vectors with an unusual lane go to the twin. */
final class LogVectors {

    private LogVectors() {}

    static void apply(double[] x, int xAt, double[] out, int outAt, int count) {
        int i = 0;
        for (; i < SPECIES.loopBound(count); i += SPECIES.length()) {
            var v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            if (!v.compare(VectorOperators.GE, Double.MIN_NORMAL)
                    .and(v.compare(VectorOperators.LT, Double.POSITIVE_INFINITY))
                    .allTrue()) {
                for (int lane = 0; lane < SPECIES.length(); lane++) {
                    out[outAt + i + lane] = Functions.log(x[xAt + i + lane]);
                }
                continue;
            }
            Lanes.log(v).intoArray(out, outAt + i);
        }
        for (; i < count; i++) {
            out[outAt + i] = Functions.log(x[xAt + i]);
        }
    }
}
