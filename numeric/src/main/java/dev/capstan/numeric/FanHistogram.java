package dev.capstan.numeric;

import java.util.Arrays;

/**
 * Counts of values by month, for the fans of charts and nothing else: exact quantiles are in {@link Quantiles}. A bucket is what
 * sign, exponent and the upper 6 bits of the fraction have in common, so its width is at most 1/64 of its values; counts are
 * integers, so histograms of parts merge to exactly that of the whole. Infinities have buckets, NaN is refused, −0 is 0.
 *
 * <p>16 kB a month and 0.5 kB for each power of two that occurs. Not for use by several threads at once.
 */
public final class FanHistogram {

    private static final int FRACTION = 6;
    private static final int SHIFT = Long.SIZE - 12 - FRACTION;
    private static final int SLOTS = 1 << FRACTION;
    private static final int PAGES = 1 << 12;
    private static final long[] NO_PAGE = {};

    private final Month[] months;

    /** An empty histogram of months 1 to {@code months}. */
    public FanHistogram(int months) {
        this.months = new Month[months];
        for (int i = 0; i < months; i++) {
            this.months[i] = new Month();
        }
    }

    /** Counts the values of paths in a month. */
    public void add(int month, double[] values, int at, int count) {
        var to = months[month - 1];
        for (int i = at; i < at + count; i++) {
            to.add(values[i]);
        }
    }

    /** Counts all that another histogram of as many months has counted. */
    public void merge(FanHistogram other) {
        if (other.months.length != months.length) {
            throw new IllegalArgumentException(other.months.length + " months into " + months.length);
        }
        for (int i = 0; i < months.length; i++) {
            months[i].merge(other.months[i]);
        }
    }

    /** How many values a month has. */
    public long count(int month) {
        return months[month - 1].count;
    }

    /**
     * The q-quantile of a month, within 1/128 of the exact one's size (below 10⁻³⁰⁸ within that), and exact where all values are
     * equal.
     */
    public double quantile(int month, double q) {
        var from = months[month - 1];
        return from.atRank(Quantiles.rank(q, from.count));
    }

    private static final class Month {
        private final long[][] pages = new long[PAGES][];
        private long count;
        private double smallest = Double.POSITIVE_INFINITY;
        private double largest = Double.NEGATIVE_INFINITY;

        Month() {
            Arrays.fill(pages, NO_PAGE);
        }

        void add(double value) {
            int bucket = (int) (Ordered.bits(value) >>> SHIFT);
            page(bucket >>> FRACTION)[bucket & SLOTS - 1]++;
            count++;
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }

        private long[] page(int index) {
            var page = pages[index];
            if (page.length == 0) {
                page = new long[SLOTS];
                pages[index] = page;
            }
            return page;
        }

        void merge(Month other) {
            for (int index = 0; index < PAGES; index++) {
                var from = other.pages[index];
                if (from.length > 0) {
                    var to = page(index);
                    for (int slot = 0; slot < SLOTS; slot++) {
                        to[slot] += from[slot];
                    }
                }
            }
            count += other.count;
            smallest = Math.min(smallest, other.smallest);
            largest = Math.max(largest, other.largest);
        }

        double atRank(long rank) {
            long left = rank;
            for (int index = 0; index < PAGES; index++) {
                var page = pages[index];
                for (int slot = 0; slot < page.length; slot++) {
                    left -= page[slot];
                    if (left <= 0) {
                        return clamped(index << FRACTION | slot);
                    }
                }
            }
            throw new IllegalStateException("rank " + rank + " of " + count);
        }

        /** The middle of a bucket; that of an infinity's bucket is no number. */
        private double clamped(int bucket) {
            double middle = Ordered.value(((long) bucket << SHIFT) | (1L << (SHIFT - 1)));
            if (Double.isNaN(middle)) {
                return bucket < PAGES * SLOTS / 2 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            // Nobody pays 10^-310: what is found there is a 0 that shares its bucket with nothing that occurs.
            double found = Math.abs(middle) < Double.MIN_NORMAL ? 0 : middle;
            return Math.min(Math.max(found, smallest), largest);
        }
    }
}
