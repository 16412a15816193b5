package dev.capstan.numeric.internal;

import static dev.capstan.numeric.internal.Coefficients.*;

import dev.capstan.numeric.Functions;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link Functions#logistic} as vectors. Vectors with an unusual lane go to the twin. */
final class LogisticVectors {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

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
            var shifted =
                    u.fma(DoubleVector.broadcast(SPECIES, INVERSE_LN2), DoubleVector.broadcast(SPECIES, ROUNDING));
            var k = shifted.sub(ROUNDING);
            var power = shifted.reinterpretAsLongs()
                    .add(EXPONENT_BIAS)
                    .lanewise(VectorOperators.LSHL, 52)
                    .reinterpretAsDoubles();
            var r = k.fma(
                    DoubleVector.broadcast(SPECIES, -LN2_LOW), k.fma(DoubleVector.broadcast(SPECIES, -LN2_HIGH), u));
            var r2 = r.mul(r);
            var r4 = r2.mul(r2);
            var e2 = r2.fma(
                    r.fma(DoubleVector.broadcast(SPECIES, E5), DoubleVector.broadcast(SPECIES, E4)),
                    r.fma(DoubleVector.broadcast(SPECIES, E3), DoubleVector.broadcast(SPECIES, E2)));
            var e6 = r2.fma(
                    r.fma(DoubleVector.broadcast(SPECIES, E9), DoubleVector.broadcast(SPECIES, E8)),
                    r.fma(DoubleVector.broadcast(SPECIES, E7), DoubleVector.broadcast(SPECIES, E6)));
            var e10 = r2.fma(
                    r.fma(DoubleVector.broadcast(SPECIES, E13), DoubleVector.broadcast(SPECIES, E12)),
                    r.fma(DoubleVector.broadcast(SPECIES, E11), DoubleVector.broadcast(SPECIES, E10)));
            var e = r2.fma(r4.fma(r4.fma(e10, e6), e2), r).add(1).mul(power);
            var one = DoubleVector.broadcast(SPECIES, 1);
            one.blend(e, v.compare(VectorOperators.LT, 0)).div(e.add(1)).intoArray(out, outAt + i);
        }
        for (; i < count; i++) {
            out[outAt + i] = Functions.logistic(x[xAt + i]);
        }
    }
}
