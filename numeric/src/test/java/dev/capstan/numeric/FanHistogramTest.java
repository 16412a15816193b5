package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FanHistogramTest {

    private static final double[] QS = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

    private static FanHistogram of(double... values) {
        var histogram = new FanHistogram(1);
        histogram.add(1, values, 0, values.length);
        return histogram;
    }

    private static double[] quantiles(FanHistogram histogram, int month) {
        return DoubleStream.of(QS).map(q -> histogram.quantile(month, q)).toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-3, 1, 1e6, 1e300})
    void quantilesAreWithinOne128thOfTheExactOnes(double size) {
        double[] values = new Random(1).doubles(10_001, -size, size).toArray();
        double[] exact = Quantiles.of(values, QS);
        double[] found = quantiles(of(values), 1);
        for (int i = 0; i < QS.length; i++) {
            assertThat(Math.abs(found[i] - exact[i])).isLessThanOrEqualTo(Math.abs(exact[i]) / 128);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1234567.89, -0.1, 1e-320, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void equalValuesAreExact(double value) {
        assertThat(of(value, value, value).quantile(1, 0.5)).isEqualTo(value + 0.0);
    }

    @Test
    void partsMergeToTheWhole() {
        double[] values = new Random(2).doubles(5_000).map(u -> 1 / (u - 0.5)).toArray();
        var whole = new FanHistogram(2);
        var parts = new FanHistogram(2);
        whole.add(2, values, 0, 5_000);
        for (int part = 4; part >= 0; part--) {
            var one = new FanHistogram(2);
            one.add(2, values, part * 1_000, 1_000);
            parts.merge(one);
        }
        assertThat(parts.count(1)).isZero();
        assertThat(parts.count(2)).isEqualTo(whole.count(2)).isEqualTo(5_000);
        for (int rank = 1; rank <= 5_000; rank += 7) {
            double q = rank / 5_000.0;
            assertThat(parts.quantile(2, q)).isEqualTo(whole.quantile(2, q));
        }
    }

    @Test
    void infinitiesStandAtTheEnds() {
        double[] values = {Double.NEGATIVE_INFINITY, -1, 0, 1, Double.POSITIVE_INFINITY};
        var histogram = of(values);
        assertThat(histogram.quantile(1, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(histogram.quantile(1, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Math.abs(histogram.quantile(1, 0.5))).isLessThan(Double.MIN_NORMAL);
        Arrays.sort(values);
    }

    @Test
    void refusesNaNEmptyMonthsAndOtherLengths() {
        assertThatThrownBy(() -> of(Double.NaN)).hasMessage("NaN has no rank");
        assertThatThrownBy(() -> of().quantile(1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of().merge(new FanHistogram(2))).hasMessage("2 months into 1");
    }
}
