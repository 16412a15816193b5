package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sobol1DTest {

    private static long scrambleKey(int n) {
        return Keys.of(11, n);
    }

    private static long shuffleKey(int n) {
        return Keys.of(12, n);
    }

    @Test
    void isTheVanDerCorputSequenceWhereNothingIsScrambled() {
        assertThat(IntStream.range(0, 8).mapToDouble(Sobol1D::vanDerCorput).toArray())
                .containsExactly(0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875);
        assertThat(Sobol1D.vanDerCorput(-1)).isEqualTo(1 - 0x1p-32);
    }

    /** Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995: a digit's permutation depends on the digits above. */
    @Test
    void scramblesEachDigitByThoseAboveItOnly() {
        for (int n = 0; n < 2_000; n++) {
            long key = scrambleKey(n);
            int digits = (int) Keys.of(1, n);
            int shared = n % 32;
            int other = digits ^ (0x80000000 >>> shared) ^ (int) (Keys.of(2, n) & 0x7fffffff) >>> shared;
            int difference = Sobol1D.scramble(digits, key) ^ Sobol1D.scramble(other, key);
            assertThat(Integer.numberOfLeadingZeros(difference)).isEqualTo(shared);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 12, 16})
    void putsOneOfEachAlignedRunOfPointsIntoEachInterval(int k) {
        int keys = k < 12 ? 200 : 20;
        for (int n = 0; n < keys; n++) {
            for (int run : new int[] {0, 1, 2, 5, 63, 64, -1}) {
                assertStratified(n, run << k, k);
            }
        }
    }

    private static void assertStratified(int n, int first, int k) {
        var hit = new BitSet();
        for (int i = 0; i < 1 << k; i++) {
            double point = Sobol1D.point(first + i, scrambleKey(n), shuffleKey(n));
            assertThat(point).isBetween(0x1p-53, 1 - 0x1p-53);
            hit.set((int) (point * (1 << k)));
        }
        assertThat(hit.cardinality())
                .as("of 2^%d points from %d, key %d", k, first, n)
                .isEqualTo(1 << k);
    }

    @Test
    void hasNoTwoEqualPointsNorBareDigitsBelowThe32nd() {
        var points = IntStream.range(0, 1 << 16).mapToDouble(i -> Sobol1D.point(i, scrambleKey(1), shuffleKey(1)));
        assertThat(points.map(point -> point * 0x1p32 % 1).distinct().count()).isGreaterThan(60_000);
    }

    /** Each digit of a point, and each difference of two points' digits below the first, is even over keys. */
    @Test
    void everyDigitIsEvenOverKeysAndIndependentBetweenHalves() {
        int keys = 20_000;
        int[] ones = new int[52];
        int[] differences = new int[52];
        for (int n = 0; n < keys; n++) {
            long a = (long) (Sobol1D.point(0, scrambleKey(n), shuffleKey(n)) * 0x1p52);
            long b = (long) (Sobol1D.point(1, scrambleKey(n), shuffleKey(n)) * 0x1p52);
            for (int digit = 0; digit < 52; digit++) {
                ones[digit] += (int) ((a >>> (51 - digit)) & 1);
                differences[digit] += (int) (((a ^ b) >>> (51 - digit)) & 1);
            }
        }
        assertThat(differences[0]).isEqualTo(keys);
        for (int digit = 0; digit < 52; digit++) {
            assertThat(ones[digit] / (double) keys).as("digit %d", digit).isBetween(0.482, 0.518);
            assertThat(digit == 0 ? 0.5 : differences[digit] / (double) keys)
                    .as("difference %d", digit)
                    .isBetween(0.482, 0.518);
        }
    }

    /** The standard deviation of a mean of 1,024 points, against that of independent points. */
    @Test
    void meansConvergeMuchFasterThanThoseOfIndependentPoints() {
        assertThat(deviation(u -> u, 1024)).isLessThan(0.003 * Math.sqrt(1 / 12.0) / 32);
        assertThat(deviation(Functions::normalQuantile, 1024)).isLessThan(0.05 / 32);
        assertThat(deviation(u -> Functions.exp(Functions.normalQuantile(u)), 1024))
                .isLessThan(0.25 * 2.16 / 32);
        assertThat(deviation(u -> u < 0.3 ? 1 : 0, 1024)).isLessThan(0.04 * Math.sqrt(0.21) / 32);
        assertThat(deviation(u -> u * u, 4096)).isLessThan(deviation(u -> u * u, 1024) / 5);
    }

    private static double deviation(DoubleUnaryOperator f, int points) {
        int replicates = 200;
        double[] means = new double[replicates];
        for (int n = 0; n < replicates; n++) {
            long scramble = scrambleKey(n);
            long shuffle = shuffleKey(n);
            means[n] = IntStream.range(0, points)
                    .mapToDouble(i -> f.applyAsDouble(Sobol1D.point(i, scramble, shuffle)))
                    .average()
                    .orElseThrow();
        }
        double mean = IntStream.range(0, replicates)
                .mapToDouble(n -> means[n])
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, replicates)
                .mapToDouble(n -> (means[n] - mean) * (means[n] - mean))
                .sum();
        return Math.sqrt(squares / (replicates - 1));
    }
}
