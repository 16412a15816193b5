package dev.capstan.numeric.internal;

import static dev.capstan.numeric.internal.Coefficients.*;

import dev.capstan.numeric.Functions;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link Functions#log} as vectors. Vectors with an unusual lane go to the twin. */
final class LogVectors {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

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
            var bits = v.reinterpretAsLongs().add(ROOT_TO_ONE);
            var k = bits.lanewise(VectorOperators.LSHR, 52)
                    .or(INTEGER_BITS)
                    .reinterpretAsDoubles()
                    .sub(INTEGER_BIAS);
            var f = bits.and(FRACTION_BITS)
                    .add(HALF_ROOT_BITS)
                    .reinterpretAsDoubles()
                    .sub(1);
            var s = f.div(f.add(2));
            var z = s.mul(s);
            var w = z.mul(z);
            var odd = w.fma(
                    w.fma(
                            w.fma(DoubleVector.broadcast(SPECIES, L7), DoubleVector.broadcast(SPECIES, L5)),
                            DoubleVector.broadcast(SPECIES, L3)),
                    DoubleVector.broadcast(SPECIES, L1));
            var even = w.fma(
                    w.fma(DoubleVector.broadcast(SPECIES, L6), DoubleVector.broadcast(SPECIES, L4)),
                    DoubleVector.broadcast(SPECIES, L2));
            var rest = z.mul(z.fma(even, odd));
            var half = f.mul(f.mul(0.5));
            var low = s.fma(half.add(rest), k.mul(LN2_LOW));
            var log = k.fma(DoubleVector.broadcast(SPECIES, LN2_HIGH), f.sub(half.sub(low)));
            log.intoArray(out, outAt + i);
        }
        for (; i < count; i++) {
            out[outAt + i] = Functions.log(x[xAt + i]);
        }
    }
}
