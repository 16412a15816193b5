package dev.capstan.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatesTest {

    @Test
    void growthAMonthIsTheTwelfthRoot() {
        assertThat(Rates.monthlyGrowth(0.12, 12)).isCloseTo(0.009488792934583046, within(1e-16));
        assertThat(Rates.monthlyGrowth(0, 12)).isZero();
        assertThat(Rates.monthlyGrowth(-1, 12)).isEqualTo(-1);
    }

    @Test
    void probabilityAMonthIsThatOfNotSurvivingIt() {
        assertThat(Rates.monthlyProbability(0.08, 12)).isCloseTo(0.006924382628299439, within(1e-17));
        assertThat(Rates.monthlyProbability(0, 12)).isZero();
        assertThat(Rates.monthlyProbability(1, 12)).isOne();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 0.001, 0.05, 0.3, 0.9})
    void twelveMonthsMakeAYear(double yearly) {
        double growth = Rates.monthlyGrowth(yearly, 12);
        double probability = Rates.monthlyProbability(yearly, 12);

        assertThat(Math.expm1(12 * Math.log1p(growth))).isCloseTo(yearly, within(1e-14 * yearly));
        assertThat(-Math.expm1(12 * Math.log1p(-probability))).isCloseTo(yearly, within(1e-14 * yearly));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.05, 0.3})
    void aMonthsOwnRateStays(double monthly) {
        assertThat(Rates.monthlyGrowth(monthly, 1)).isCloseTo(monthly, within(1e-16));
        assertThat(Rates.monthlyProbability(monthly, 1)).isCloseTo(monthly, within(1e-16));
    }
}
