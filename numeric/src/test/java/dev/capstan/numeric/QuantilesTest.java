package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        q     | count | rank
        0     | 10    | 1
        0.05  | 10    | 1
        0.5   | 10    | 5
        0.5   | 11    | 6
        0.07  | 100   | 7
        0.29  | 100   | 29
        0.9   | 16384 | 14746
        0.95  | 16384 | 15565
        1     | 10    | 10
        1     | 1     | 1
        """)
    void aRankIsTheCeilingOfTheDecimalProduct(double q, int count, int rank) {
        assertThat(Quantiles.rank(q, count)).isEqualTo(rank);
    }

    @Test
    void areOrderStatisticsOfWhateverValues() {
        var random = new Random(5);
        for (int n = 0; n < 300; n++) {
            double[] values = values(n % 6, random, 1 + random.nextInt(2_000));
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double[] kept = values.clone();
            double[] found = Quantiles.of(values, 0.9, 0, 0.5, 1, 0.05);

            assertThat(found)
                    .as("kind %d, %d values", n % 6, values.length)
                    .containsExactly(at(sorted, 0.9), at(sorted, 0), at(sorted, 0.5), at(sorted, 1), at(sorted, 0.05));
            assertThat(values).isEqualTo(kept);
        }
    }

    private static double at(double[] sorted, double q) {
        return sorted[Quantiles.rank(q, sorted.length) - 1] + 0.0;
    }

    private static double[] values(int kind, Random random, int count) {
        return random.doubles(count)
                .map(u -> switch (kind) {
                    case 0 -> u;
                    case 1 -> (u - 0.5) * 1e9;
                    case 2 -> Math.rint(u * 3) - 1;
                    case 3 -> u < 0.5 ? -0.0 : 0.0;
                    case 4 -> 1 + u * 0x1p-45;
                    default -> 1 / Math.rint(u * 4 - 2);
                })
                .toArray();
    }

    @Test
    void ofManyEqualNeighboursAreExact() {
        double[] values = new Random(6).doubles(200_000, 1, 1 + 0x1p-40).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        assertThat(Quantiles.atRanks(values, 1, 77_777, 200_000))
                .containsExactly(sorted[0], sorted[77_776], sorted[199_999]);
    }

    @Test
    void refuseNaNAndWhatIsNoRank() {
        assertThatThrownBy(() -> Quantiles.of(new double[] {1, Double.NaN}, 0.5))
                .hasMessage("NaN has no rank");
        assertThatThrownBy(() -> Quantiles.of(new double[] {}, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantiles.rank(1.1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantiles.rank(Double.NaN, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantiles.atRanks(new double[] {1}, 2)).hasMessage("no rank 2 of 1 values");
    }
}
