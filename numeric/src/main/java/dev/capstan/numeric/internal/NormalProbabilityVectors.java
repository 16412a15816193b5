package dev.capstan.numeric.internal;

import static dev.capstan.numeric.internal.Coefficients.*;
import static dev.capstan.numeric.internal.Lanes.SPECIES;

import dev.capstan.numeric.Functions;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Functions#normalProbability} as vectors. Vectors with a lane beyond √32 go to the twin. */
final class NormalProbabilityVectors {

    private NormalProbabilityVectors() {}

    static void apply(double[] x, int xAt, double[] out, int outAt, int count) {
        int i = 0;
        for (; i < SPECIES.loopBound(count); i += SPECIES.length()) {
            var v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            var y = v.abs();
            if (!y.compare(VectorOperators.LE, ANORM_NEAR).allTrue()) {
                for (int lane = 0; lane < SPECIES.length(); lane++) {
                    out[outAt + i + lane] = Functions.normalProbability(x[xAt + i + lane]);
                }
                continue;
            }
            var z = v.mul(v);
            var m = z.fma(DoubleVector.broadcast(SPECIES, M4), DoubleVector.broadcast(SPECIES, M3));
            m = z.fma(m, DoubleVector.broadcast(SPECIES, M2));
            m = z.fma(m, DoubleVector.broadcast(SPECIES, M1));
            m = z.fma(m, DoubleVector.broadcast(SPECIES, M0));
            var n = z.add(N3);
            n = z.fma(n, DoubleVector.broadcast(SPECIES, N2));
            n = z.fma(n, DoubleVector.broadcast(SPECIES, N1));
            n = z.fma(n, DoubleVector.broadcast(SPECIES, N0));
            var error = y.fma(y, z.neg());
            var u = z.mul(-0.5);
            var e = Lanes.exp(u);
            var density = e.fma(error.mul(-0.5), e);
            var p = y.fma(DoubleVector.broadcast(SPECIES, P8), DoubleVector.broadcast(SPECIES, P7));
            p = y.fma(p, DoubleVector.broadcast(SPECIES, P6));
            p = y.fma(p, DoubleVector.broadcast(SPECIES, P5));
            p = y.fma(p, DoubleVector.broadcast(SPECIES, P4));
            p = y.fma(p, DoubleVector.broadcast(SPECIES, P3));
            p = y.fma(p, DoubleVector.broadcast(SPECIES, P2));
            p = y.fma(p, DoubleVector.broadcast(SPECIES, P1));
            p = y.fma(p, DoubleVector.broadcast(SPECIES, P0));
            var d = y.fma(DoubleVector.broadcast(SPECIES, 1), DoubleVector.broadcast(SPECIES, Q7));
            d = y.fma(d, DoubleVector.broadcast(SPECIES, Q6));
            d = y.fma(d, DoubleVector.broadcast(SPECIES, Q5));
            d = y.fma(d, DoubleVector.broadcast(SPECIES, Q4));
            d = y.fma(d, DoubleVector.broadcast(SPECIES, Q3));
            d = y.fma(d, DoubleVector.broadcast(SPECIES, Q2));
            d = y.fma(d, DoubleVector.broadcast(SPECIES, Q1));
            d = y.fma(d, DoubleVector.broadcast(SPECIES, Q0));
            var near = density.mul(p.div(d));
            var below = near.blend(near.neg().add(1), v.compare(VectorOperators.GT, 0));
            var central = v.mul(m).div(n).add(0.5);
            below.blend(central, y.compare(VectorOperators.LE, ANORM_CENTRAL)).intoArray(out, outAt + i);
        }
        for (; i < count; i++) {
            out[outAt + i] = Functions.normalProbability(x[xAt + i]);
        }
    }
}
