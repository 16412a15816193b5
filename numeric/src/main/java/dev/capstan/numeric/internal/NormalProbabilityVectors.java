package dev.capstan.numeric.internal;

import static dev.capstan.numeric.internal.Coefficients.*;

import dev.capstan.numeric.Functions;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link Functions#normalProbability} as vectors. Vectors with a lane beyond √32 go to the twin. */
final class NormalProbabilityVectors {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

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
