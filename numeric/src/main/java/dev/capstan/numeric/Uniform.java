package dev.capstan.numeric;

/** Numbers in the open interval (0, 1), from random bits. */
public final class Uniform {

    private Uniform() {}

    /**
     * (k + ½) · 2⁻⁵² with k the upper 52 of 64 bits: from 2⁻⁵³ to 1 − 2⁻⁵³, never 0 or 1, symmetric about ½, exact. The complement
     * of the bits gives 1 less the number.
     */
    public static double ofBits(long bits) {
        return Double.longBitsToDouble(bits >>> 12 | 0x3ff0000000000000L) - (1 - 0x1p-53);
    }
}
