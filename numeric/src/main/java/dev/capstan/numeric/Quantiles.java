package dev.capstan.numeric;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Exact quantiles: the q-quantile of N values is the ⌈qN⌉-th smallest of them, never interpolated. Values may repeat, −0 counts
 * as 0, infinities have their places, NaN is refused.
 *
 * <p>Selection by radix, 8 bits at a time: at most eight passes, whatever the values are, and of values that are spread only two
 * or three over many of them. Wider digits would make fewer, and cost more than they save on the thousand values of a replicate.
 */
public final class Quantiles {

    private static final int DIGIT = 8;
    private static final int DIGITS = 1 << DIGIT;

    private Quantiles() {}

    /** ⌈qN⌉, and 1 for q = 0; q, from 0 to 1, is the decimal number that it prints as, so that 0.07 of 100 is 7. */
    public static int rank(double q, int count) {
        return Math.toIntExact(rank(q, (long) count));
    }

    static long rank(double q, long count) {
        if (!(q >= 0 && q <= 1) || count < 1) {
            throw new IllegalArgumentException("no rank for q = " + q + " of " + count + " values");
        }
        var exact = BigDecimal.valueOf(q).multiply(BigDecimal.valueOf(count));
        return Math.max(1, exact.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** The q-quantile of all values. */
    public static double of(double[] values, double q) {
        return of(values, new double[] {q})[0];
    }

    /** The quantiles of all values, one for each q, in the order of the qs. The values are not changed. */
    public static double[] of(double[] values, double... qs) {
        int[] ranks = new int[qs.length];
        for (int i = 0; i < qs.length; i++) {
            ranks[i] = rank(qs[i], values.length);
        }
        return atRanks(values, ranks);
    }

    /** The smallest values of some ranks, from 1, in the order of the ranks. The values are not changed. */
    public static double[] atRanks(double[] values, int... ranks) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Ordered.bits(values[i]);
        }
        double[] result = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] < 1 || ranks[i] > bits.length) {
                throw new IllegalArgumentException("no rank " + ranks[i] + " of " + bits.length + " values");
            }
            result[i] = Ordered.value(select(bits, ranks[i] - 1, Long.SIZE - DIGIT));
        }
        return result;
    }

    /** Of bits that are equal above the digit at {@code shift}; {@code rank} from 0. */
    private static long select(long[] bits, int rank, int shift) {
        if (shift < 0) {
            return bits[0];
        }
        int[] counts = new int[DIGITS];
        for (long each : bits) {
            counts[digit(each, shift)]++;
        }
        int digit = 0;
        int before = 0;
        while (before + counts[digit] <= rank) {
            before += counts[digit++];
        }
        return select(having(bits, digit, shift, counts[digit]), rank - before, shift - DIGIT);
    }

    private static int digit(long bits, int shift) {
        return (int) (bits >>> shift) & DIGITS - 1;
    }

    private static long[] having(long[] bits, int digit, int shift, int count) {
        long[] chosen = new long[count];
        int next = 0;
        for (long each : bits) {
            if (digit(each, shift) == digit) {
                chosen[next++] = each;
            }
        }
        return chosen;
    }
}
