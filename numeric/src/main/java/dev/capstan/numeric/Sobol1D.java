package dev.capstan.numeric;

/**
 * One-dimensional Sobol points, which are the van der Corput sequence in base 2, in random order and with an Owen scramble:
 * Burley, "Practical Hash-based Owen Scrambling", Journal of Computer Graphics Techniques 9(4), 2020. Several such sequences
 * with keys of their own make a point of many dimensions ("padding").
 *
 * <p>The nested permutation is a hash of the Laine–Karras kind with the constants of Vegdahl, "Building a better LK hash"
 * (psychopath.io, 2021), in which a digit is changed by the digits above it only. There a 32-bit seed gives both addend and
 * factor; here the lower half of a 64-bit key is the addend and its upper half, made odd, the factor.
 *
 * <p>For every k ≤ 32, each aligned run of 2ᵏ points has one point in each interval of length 2⁻ᵏ. The index has 32 bits and
 * so have the scrambled digits. The 20 digits below them are a keyed hash of those above, which is an Owen scramble too,
 * since the sequence has zeros there: no two points of a sequence are equal, and none is 0 or 1.
 */
public final class Sobol1D {

    private Sobol1D() {}

    /** The van der Corput sequence itself, from 0, in multiples of 2⁻³². The index is unsigned. */
    public static double vanDerCorput(int index) {
        return Integer.toUnsignedLong(Integer.reverse(index)) * 0x1p-32;
    }

    /** A point of the shuffled and scrambled sequence, in the open interval (0, 1). The index is unsigned. */
    public static double point(int index, long scrambleKey, long shuffleKey) {
        // The shuffled index is an Owen scramble of the index, so its reversal, which is its van der Corput point,
        // takes one hash.
        int shuffled = nested(Integer.reverse(index), shuffleKey);
        int scrambled = scramble(shuffled, scrambleKey);
        long digits = Integer.toUnsignedLong(scrambled) << 32;
        return Uniform.ofBits(digits | Keys.nth(scrambleKey, digits | 1) >>> 32);
    }

    /** An Owen scramble of 32 binary digits, the first of them the highest bit. */
    static int scramble(int digits, long key) {
        return Integer.reverse(nested(Integer.reverse(digits), key));
    }

    /** A permutation in which no bit depends on a higher one. */
    private static int nested(int bits, long key) {
        int x = bits ^ bits * 0x3d20adea;
        x += (int) key;
        x *= (int) (key >>> 32) | 1;
        x ^= x * 0x05526c56;
        return x ^ x * 0x53a22864;
    }
}
