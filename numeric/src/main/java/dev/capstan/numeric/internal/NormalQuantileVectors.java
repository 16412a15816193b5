package dev.capstan.numeric.internal;

import static dev.capstan.numeric.internal.Coefficients.*;
import static dev.capstan.numeric.internal.Lanes.SPECIES;

import dev.capstan.numeric.Functions;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Functions#normalQuantile} as vectors. Vectors with a lane in the far tail, or outside of (0, 1), go to the twin. */
final class NormalQuantileVectors {

    private NormalQuantileVectors() {}

    static void apply(double[] x, int xAt, double[] out, int outAt, int count) {
        int i = 0;
        for (; i < SPECIES.loopBound(count); i += SPECIES.length()) {
            var v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            var q = v.sub(0.5);
            var tail = v.blend(v.neg().add(1), q.compare(VectorOperators.GE, 0));
            if (!tail.compare(VectorOperators.GE, NEAR_TAIL_LEAST).allTrue()) {
                for (int lane = 0; lane < SPECIES.length(); lane++) {
                    out[outAt + i + lane] = Functions.normalQuantile(x[xAt + i + lane]);
                }
                continue;
            }
            var y = q.neg().fma(q, DoubleVector.broadcast(SPECIES, CENTRAL_SQUARED));
            var a = y.fma(DoubleVector.broadcast(SPECIES, A7), DoubleVector.broadcast(SPECIES, A6));
            a = y.fma(a, DoubleVector.broadcast(SPECIES, A5));
            a = y.fma(a, DoubleVector.broadcast(SPECIES, A4));
            a = y.fma(a, DoubleVector.broadcast(SPECIES, A3));
            a = y.fma(a, DoubleVector.broadcast(SPECIES, A2));
            a = y.fma(a, DoubleVector.broadcast(SPECIES, A1));
            a = y.fma(a, DoubleVector.broadcast(SPECIES, A0));
            var b = y.fma(DoubleVector.broadcast(SPECIES, B7), DoubleVector.broadcast(SPECIES, B6));
            b = y.fma(b, DoubleVector.broadcast(SPECIES, B5));
            b = y.fma(b, DoubleVector.broadcast(SPECIES, B4));
            b = y.fma(b, DoubleVector.broadcast(SPECIES, B3));
            b = y.fma(b, DoubleVector.broadcast(SPECIES, B2));
            b = y.fma(b, DoubleVector.broadcast(SPECIES, B1));
            b = y.fma(b, DoubleVector.broadcast(SPECIES, 1));
            var log = Lanes.log(tail);
            var t = log.neg().sqrt().sub(NEAR_TAIL);
            var c = t.fma(DoubleVector.broadcast(SPECIES, C7), DoubleVector.broadcast(SPECIES, C6));
            c = t.fma(c, DoubleVector.broadcast(SPECIES, C5));
            c = t.fma(c, DoubleVector.broadcast(SPECIES, C4));
            c = t.fma(c, DoubleVector.broadcast(SPECIES, C3));
            c = t.fma(c, DoubleVector.broadcast(SPECIES, C2));
            c = t.fma(c, DoubleVector.broadcast(SPECIES, C1));
            c = t.fma(c, DoubleVector.broadcast(SPECIES, C0));
            var d = t.fma(DoubleVector.broadcast(SPECIES, D7), DoubleVector.broadcast(SPECIES, D6));
            d = t.fma(d, DoubleVector.broadcast(SPECIES, D5));
            d = t.fma(d, DoubleVector.broadcast(SPECIES, D4));
            d = t.fma(d, DoubleVector.broadcast(SPECIES, D3));
            d = t.fma(d, DoubleVector.broadcast(SPECIES, D2));
            d = t.fma(d, DoubleVector.broadcast(SPECIES, D1));
            d = t.fma(d, DoubleVector.broadcast(SPECIES, 1));
            var signed = c.blend(c.neg(), q.compare(VectorOperators.LT, 0));
            var central = q.abs().compare(VectorOperators.LE, CENTRAL);
            signed.blend(q.mul(a), central).div(d.blend(b, central)).intoArray(out, outAt + i);
        }
        for (; i < count; i++) {
            out[outAt + i] = Functions.normalQuantile(x[xAt + i]);
        }
    }
}
