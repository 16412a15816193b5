package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link BaseDraw} and {@link Innovation}; all seeds are fixed, so what passes once passes always. */
class DrawsTest {

    private static final int POINTS = 1024;
    private static final int PATHS = POINTS * BaseDraw.REPLICATES;

    private static double[] base(long seed, String name) {
        double[] out = new double[PATHS];
        new BaseDraw(seed, name).fill(0, out, 0, PATHS);
        return out;
    }

    private static double[] innovation(String name, int month, long firstPath) {
        double[] out = new double[PATHS];
        new Innovation(1, name).fill(month, firstPath, out, 0, PATHS);
        return out;
    }

    @Test
    void aPathIsAPointOfAReplicate() {
        double[] all = base(1, "price");
        for (int replicate = 0; replicate < BaseDraw.REPLICATES; replicate++) {
            int first = replicate;
            var cells = IntStream.range(0, POINTS).map(point -> (int) (all[first + point * 16] * POINTS));
            assertThat(cells.distinct().count()).isEqualTo(POINTS);
        }
    }

    @Test
    void aRunOfPathsIsThePathsAndMorePathsExtendThem() {
        var draw = new BaseDraw(1, "price");
        var process = new Innovation(1, "price");
        double[] base = new double[40];
        double[] innovation = new double[40];
        draw.fill(1_000_003, base, 5, 30);
        process.fill(7, 1_000_003, innovation, 5, 30);
        for (int i = 0; i < 40; i++) {
            boolean inside = i >= 5 && i < 35;
            assertThat(base[i]).isEqualTo(inside ? draw.at(1_000_003 + i - 5) : 0);
            assertThat(innovation[i]).isEqualTo(inside ? process.at(1_000_003 + i - 5, 7) : 0);
        }
        assertThat(draw.at((1L << 36) - 1)).isBetween(0.0, 1.0);
    }

    @Test
    void replicatesSeedsAndNamesDiffer() {
        var draw = new BaseDraw(1, "price");
        assertThat(IntStream.range(0, 16).mapToDouble(draw::at).distinct().count())
                .isEqualTo(16);
        assertThat(base(1, "price"))
                .isEqualTo(base(1, "price"))
                .isNotEqualTo(base(2, "price"))
                .isNotEqualTo(base(1, "prices"));
    }

    /**
     * Sums over replicates of an 8 × 8 chi-square. Its mean for two Owen-shuffled sequences is 56 a replicate: each product of
     * digits a and a of the two takes part with 1 + 2^(1−a) and not with 1, since each aligned pair of points is in opposite
     * halves of both; and by simulation with true nested permutations its standard deviation is 20.
     */
    @Test
    void namesAreIndependentInPairs() {
        double[][] draws =
                IntStream.range(0, 40).mapToObj(n -> base(1, "name " + n)).toArray(double[][]::new);
        int pairs = 0;
        double sum = 0;
        double most = 0;
        for (int a = 0; a < draws.length; a++) {
            for (int b = 0; b < a; b++) {
                double z = (chiSquare(draws[a], draws[b]) - 16 * 56) / (4 * 20);
                pairs++;
                sum += z;
                most = Math.max(most, Math.abs(z));
            }
        }
        assertThat(most).isLessThan(5);
        assertThat(sum / Math.sqrt(pairs)).isBetween(-4.0, 4.0);
    }

    private static double chiSquare(double[] x, double[] y) {
        double result = 0;
        for (int replicate = 0; replicate < 16; replicate++) {
            int[] counts = new int[64];
            for (int i = replicate; i < PATHS; i += 16) {
                counts[((int) (x[i] * 8)) * 8 + (int) (y[i] * 8)]++;
            }
            for (int count : counts) {
                result += (count - 16.0) * (count - 16.0) / 16.0;
            }
        }
        return result;
    }

    @Test
    void baseDrawsOfTwoNamesDoNotCorrelate() {
        for (int n = 0; n < 300; n++) {
            double r = correlation(base(1, "a" + n), base(1, "b" + n));
            assertThat(r * Math.sqrt(PATHS)).as("pair %d", n).isBetween(-5.5, 5.5);
        }
    }

    @Test
    void innovationsAreUniformAndIndependentOverNamesMonthsAndPaths() {
        for (int month = 1; month <= 60; month++) {
            double[] x = innovation("price", month, 0);
            assertThat(serialChiSquare(x)).as("month %d", month).isBetween(-4.5, 4.5);
            assertThat(correlation(x, innovation("price", month + 1, 0)) * 128).isBetween(-4.5, 4.5);
            assertThat(correlation(x, innovation("price", month + 12, 0)) * 128).isBetween(-4.5, 4.5);
            assertThat(correlation(x, innovation("price", month, 1)) * 128).isBetween(-4.5, 4.5);
            assertThat(correlation(x, innovation("prices", month, 0)) * 128).isBetween(-4.5, 4.5);
            assertThat(correlation(x, base(1, "price")) * 128).isBetween(-4.5, 4.5);
        }
    }

    /** Of each value with the next, in 16 × 16 cells, as a number of standard deviations. */
    private static double serialChiSquare(double[] x) {
        int[] counts = new int[256];
        for (int i = 0; i < x.length; i += 2) {
            counts[((int) (x[i] * 16)) * 16 + (int) (x[i + 1] * 16)]++;
        }
        double expected = x.length / 512.0;
        double sum = IntStream.of(counts)
                .mapToDouble(c -> (c - expected) * (c - expected) / expected)
                .sum();
        return (sum - 255) / Math.sqrt(2 * 255);
    }

    private static double correlation(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - 0.5) * (y[i] - 0.5);
        }
        return sum / x.length * 12;
    }

    @Test
    void uniformsOfBitsAreOddMultiplesAndNeverTheEnds() {
        assertThat(Uniform.ofBits(0)).isEqualTo(0x1p-53);
        assertThat(Uniform.ofBits(-1)).isEqualTo(1 - 0x1p-53);
        assertThat(Uniform.ofBits(Long.MIN_VALUE)).isEqualTo(0.5 + 0x1p-53);
        assertThat(Uniform.ofBits(0xfff)).isEqualTo(Uniform.ofBits(0));
        for (int n = 0; n < 1_000; n++) {
            long bits = Keys.of(3, n);
            assertThat(Uniform.ofBits(bits))
                    .isEqualTo(((bits >>> 12) * 2 + 1) * 0x1p-53)
                    .isEqualTo(1 - Uniform.ofBits(~bits));
        }
    }
}
