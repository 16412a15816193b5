package dev.capstan.numeric.internal;

import static dev.capstan.numeric.internal.Coefficients.*;

import dev.capstan.numeric.Functions;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Two functions of usual lanes, which several vectors are made from. The compiler inlines them into the loops with little room to
 * spare: with a method of their own for each step of a polynomial, {@link NormalQuantileVectors} took seven times as long.
 */
final class Lanes {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private Lanes() {}

    /** {@link Functions#exp} of lanes whose powers of two are normal numbers. */
    static DoubleVector exp(DoubleVector x) {
        var shifted = x.fma(DoubleVector.broadcast(SPECIES, INVERSE_LN2), DoubleVector.broadcast(SPECIES, ROUNDING));
        var k = shifted.sub(ROUNDING);
        var power = shifted.reinterpretAsLongs()
                .add(EXPONENT_BIAS)
                .lanewise(VectorOperators.LSHL, 52)
                .reinterpretAsDoubles();
        var r = k.fma(DoubleVector.broadcast(SPECIES, -LN2_LOW), k.fma(DoubleVector.broadcast(SPECIES, -LN2_HIGH), x));
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
        return r2.fma(r4.fma(r4.fma(e10, e6), e2), r).add(1).mul(power);
    }

    /** {@link Functions#log} of normal numbers. */
    static DoubleVector log(DoubleVector x) {
        var bits = x.reinterpretAsLongs().add(ROOT_TO_ONE);
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
        return k.fma(DoubleVector.broadcast(SPECIES, LN2_HIGH), f.sub(half.sub(low)));
    }
}
