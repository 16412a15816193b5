package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.RiskFormulas.Outcome;
import dev.capstan.answers.RiskFormulas.Portfolio;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskFormulasTest {

    @ParameterizedTest
    @CsvSource({"0.5", "0.9", "0.999"})
    void theTailIsTheMeanOfTheQuantilesAboveIt(double level) {
        var normal = RiskFormulas.normal(3, 2, level);
        var lognormal = RiskFormulas.lognormal(0.1, 0.4, level);
        double sumNormal = 0;
        double sumLognormal = 0;
        int steps = 200_000;
        for (int i = 0; i < steps; i++) {
            double at = level + (1 - level) * (i + 0.5) / steps;
            sumNormal += RiskFormulas.normal(3, 2, at).var();
            sumLognormal += RiskFormulas.lognormal(0.1, 0.4, at).var();
        }
        assertThat(normal.cvar()).isCloseTo(sumNormal / steps, within(1e-4));
        assertThat(lognormal.cvar()).isCloseTo(sumLognormal / steps, within(1e-4));
    }

    @Test
    void aSampleIsCoherent() {
        var outcomes = IntStream.range(0, 10).mapToObj(i -> new Outcome(i, 0.1)).toList();
        assertThat(RiskFormulas.discrete(outcomes, 0.9).var()).isEqualTo(8);
        assertThat(RiskFormulas.discrete(outcomes, 0.9).cvar()).isCloseTo(9, within(1e-12));
        assertThat(RiskFormulas.discrete(List.of(new Outcome(7, 1)), 0.3).cvar())
                .isCloseTo(7, within(1e-12));
    }

    @Test
    void noPortfolioReachesMoreThanItsBestAsset() {
        var portfolio = new Portfolio(new double[] {0.1, 0.2}, new double[][] {{1, 0}, {0, 1}});
        assertThat(portfolio.leastVariance(0.3)).isEmpty();
        assertThat(portfolio.leastVariance(0.2)).containsExactly(new double[] {0, 1}, within(1e-12));
    }

    @Test
    void ruinIsCertainInTheLongRunWithoutDrift() {
        assertThat(RuinFormulas.firstPassage(10, 0, 1, 1e12)).isCloseTo(1, within(1e-4));
        assertThat(RuinFormulas.firstPassage(10, 0.1, 1, 1e12)).isCloseTo(StrictMath.exp(-2), within(1e-12));
        assertThat(RuinFormulas.firstPassage(100, -60, 1, 2)).isCloseTo(1, within(1e-12));
        assertThat(RuinFormulas.firstPassage(100, -50, 1, 2)).isBetween(0.5, 0.53);
        assertThat(RuinFormulas.firstPassage(10, -0.25, 1.5, 24))
                .isGreaterThan(RuinFormulas.firstPassageWatchedEachPeriod(10, -0.25, 1.5, 24));
    }

    /** P(i) = p·P(i+1) + q·P(i−1). */
    @ParameterizedTest
    @CsvSource({"0.3", "0.5", "0.50000001", "0.7"})
    void theGamblersChancesFitTogether(double p) {
        for (int i = 1; i < 20; i++) {
            double mixed = p * RuinFormulas.gambler(p, i + 1, 20) + (1 - p) * RuinFormulas.gambler(p, i - 1, 20);
            assertThat(RuinFormulas.gambler(p, i, 20)).isCloseTo(mixed, within(1e-12));
            double steps = 1
                    + p * RuinFormulas.gamblerDuration(p, i + 1, 20)
                    + (1 - p) * RuinFormulas.gamblerDuration(p, i - 1, 20);
            assertThat(RuinFormulas.gamblerDuration(p, i, 20)).isCloseTo(steps, within(1e-5));
        }
        assertThat(RuinFormulas.gambler(p, 20, 20)).isZero();
        assertThat(RuinFormulas.gambler(p, 0, 20)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"0.4, 5, 25", "0.5, 5, Infinity", "0.6, 5, Infinity", "0.6, 0, 0"})
    void whoNeverStopsPlaysUntilHeIsRuined(double win, double start, double games) {
        assertThat(RuinFormulas.gamblerDuration(win, start, Double.POSITIVE_INFINITY))
                .isCloseTo(games, within(1e-12));
    }
}
