package dev.capstan.numeric.internal;

import static dev.capstan.numeric.internal.Coefficients.*;
import static dev.capstan.numeric.internal.Lanes.SPECIES;

import dev.capstan.numeric.Functions;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Functions#logistic} as vectors. Vectors with an unusual lane go to the twin. */
final class LogisticVectors {

    private LogisticVectors() {}

    static void apply(double[] x, int xAt, double[] out, int outAt, int count) {
        int i = 0;
        for (; i < SPECIES.loopBound(count); i += SPECIES.length()) {
            var v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            if (!v.abs().compare(VectorOperators.LE, EXP_USUAL).allTrue()) {
                for (int lane = 0; lane < SPECIES.length(); lane++) {
                    out[outAt + i + lane] = Functions.logistic(x[xAt + i + lane]);
                }
                continue;
            }
            var u = v.abs().neg();
            var e = Lanes.exp(u);
            var one = DoubleVector.broadcast(SPECIES, 1);
            one.blend(e, v.compare(VectorOperators.LT, 0)).div(e.add(1)).intoArray(out, outAt + i);
        }
        for (; i < count; i++) {
            out[outAt + i] = Functions.logistic(x[xAt + i]);
        }
    }
}
