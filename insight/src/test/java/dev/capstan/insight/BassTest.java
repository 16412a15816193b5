package dev.capstan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.insight.BassFit.Form;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BassTest {

    private static final BassCurve CURVE = new BassCurve(100, 0.03, 0.38);

    @Test
    void theRateIsTheSlopeOfTheCumulative() {
        for (double t = 0.5; t < 20; t += 1.5) {
            double slope = (CURVE.cumulative(t + 1e-5) - CURVE.cumulative(t - 1e-5)) / 2e-5;
            assertThat(CURVE.rate(t)).isCloseTo(slope, within(1e-7));
        }
        assertThat(CURVE.cumulative(1000)).isCloseTo(100, within(1e-10));
        assertThat(CURVE.cumulative(-1)).isZero();
        assertThat(CURVE.rate(-1)).isZero();
    }

    @Test
    void peaksWhereTheClosedFormSays() {
        assertThat(CURVE.rate(CURVE.peakTime())).isCloseTo(CURVE.peakRate(), within(1e-12));
        assertThat(CURVE.rate(CURVE.peakTime() + 0.1)).isLessThan(CURVE.peakRate());
        var falling = new BassCurve(10, 0.5, 0.2);
        assertThat(falling.peakTime()).isZero();
        assertThat(falling.rate(0)).isCloseTo(falling.peakRate(), within(1e-14));
    }

    @Test
    void refusesWhatIsNoDiffusion() {
        assertThatThrownBy(() -> new BassCurve(10, 0, 0.3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BassFit.leastSquares(Form.RATE, 1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void findsTheCurveThatTheDataWereMadeFrom(Form form) {
        double[] adoptions = IntStream.rangeClosed(1, 12)
                .mapToDouble(t -> switch (form) {
                    case RATE -> CURVE.rate(t);
                    case INTERVAL -> CURVE.cumulative(t) - CURVE.cumulative(t - 1);
                })
                .toArray();
        var fit = BassFit.leastSquares(form, adoptions);
        assertThat(fit.curve().market()).isCloseTo(100, within(1e-7));
        assertThat(fit.curve().innovation()).isCloseTo(0.03, within(1e-9));
        assertThat(fit.curve().imitation()).isCloseTo(0.38, within(1e-9));
        assertThat(fit.residualSumOfSquares()).isCloseTo(0, within(1e-12));
    }

    @Test
    void theRegressionTellsWhereThereIsNoCurve() {
        assertThat(BassFit.regression(1, 2, 4, 8, 16, 32)).isEmpty();
        assertThat(BassFit.regression(0.517, 1.169, 1.604, 2.044, 2.286)).isPresent();
    }
}
