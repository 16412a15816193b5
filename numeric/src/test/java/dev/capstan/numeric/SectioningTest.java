package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectioningTest {

    /** The sum of squares of 1 … 16 about 8.5 is 340. */
    @Test
    void isTheEstimateAndStudentsT() {
        var interval = Sectioning.of(
                8, IntStream.rangeClosed(1, 16).mapToDouble(i -> i).toArray());

        assertThat(interval.halfWidth()).isEqualTo(2.131449545559323 * Math.sqrt(340 / 15.0) / 4);
        assertThat(interval.low()).isEqualTo(8 - interval.halfWidth());
        assertThat(interval.high()).isEqualTo(8 + interval.halfWidth());
    }

    @Test
    void isAPointWhereTheReplicatesAgreeAndNoNumberWhereOneIsNone() {
        double[] replicates = new double[16];
        assertThat(Sectioning.of(0, replicates).halfWidth()).isZero();
        replicates[3] = Double.POSITIVE_INFINITY;
        assertThat(Sectioning.of(0, replicates).halfWidth()).isNaN();
        assertThatThrownBy(() -> Sectioning.of(0, 1, 2)).hasMessage("2 replicates");
    }

    @Test
    void coversTheMeanOfNormalReplicatesIn95OfAHundred() {
        var random = new Random(4);
        long covered = IntStream.range(0, 20_000)
                .filter(n -> {
                    double[] replicates =
                            random.doubles(16).map(Functions::normalQuantile).toArray();
                    double mean = IntStream.range(0, 16)
                            .mapToDouble(i -> replicates[i])
                            .average()
                            .orElseThrow();
                    return Math.abs(mean) <= Sectioning.of(mean, replicates).halfWidth();
                })
                .count();
        assertThat(covered / 20_000.0).isCloseTo(0.95, within(0.005));
    }
}
