package dev.capstan.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Published figures are cases of {@code capstan cases}; here is what must hold for any law. */
class ScalingLawTest {

    @Test
    void theOptimumIsOne() {
        for (var law : List.of(ScalingLaw.HOFFMANN, ScalingLaw.HOFFMANN_UNROUNDED, ScalingLaw.EPOCH)) {
            var best = law.optimum(1e24);
            double least = law.loss(best.parameters(), best.tokens());
            assertThat(6 * best.parameters() * best.tokens()).isCloseTo(1e24, within(1e12));
            assertThat(law.loss(best.parameters() * 1.1, best.tokens() / 1.1)).isGreaterThan(least);
            assertThat(law.loss(best.parameters() / 1.1, best.tokens() * 1.1)).isGreaterThan(least);
        }
    }

    @Test
    void lossFallsWithEverythingAndNeverBelowE() {
        var law = ScalingLaw.EPOCH;
        assertThat(law.loss(1e9, 1e10)).isGreaterThan(law.loss(1e10, 1e10)).isGreaterThan(law.loss(1e9, 1e11));
        assertThat(law.loss(1e40, 1e40)).isCloseTo(law.e(), within(1e-9));
        var kaplan = KaplanLaw.PUBLISHED;
        assertThat(kaplan.loss(1e9, 1e40)).isCloseTo(kaplan.lossOfParameters(1e9), within(1e-9));
        assertThat(kaplan.loss(1e40, 1e9)).isCloseTo(kaplan.lossOfTokens(1e9), within(1e-9));
    }

    @Test
    void refusesWhatIsNoLaw() {
        assertThatThrownBy(() -> new ScalingLaw(1, 1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScalingLawFit.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
