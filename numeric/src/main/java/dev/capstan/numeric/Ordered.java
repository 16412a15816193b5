package dev.capstan.numeric;

/** Doubles as integers in the same order: −infinity first, −0 the same as 0, infinity last. */
final class Ordered {

    private Ordered() {}

    /** Unsigned; refuses NaN, which has no place in an order. */
    static long bits(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("NaN has no rank");
        }
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }

    static double value(long ordered) {
        return Double.longBitsToDouble(ordered ^ (~ordered >> 63 | Long.MIN_VALUE));
    }
}
