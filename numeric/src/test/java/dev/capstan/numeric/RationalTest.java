package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {

    private static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @ParameterizedTest
    @CsvSource({"6, 4, 3/2", "-6, 4, -3/2", "6, -4, -3/2", "-6, -4, 3/2", "0, -7, 0", "8, 2, 4"})
    void isInLowestTermsWithAPositiveDenominator(long numerator, long denominator, String text) {
        assertThat(of(numerator, denominator)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"0.125, 1/8", "-2.50, -5/2", "3E+2, 300", "1E-3, 1/1000", "0.00, 0"})
    void isExactlyADecimal(BigDecimal number, String text) {
        assertThat(Rational.of(number)).hasToString(text);
        assertThat(Rational.of(number).decimal()).isEqualByComparingTo(number);
    }

    @Test
    void thirdsSumToOne() {
        var third = of(1, 3);
        assertThat(Rational.sum(List.of(third, third, third))).isEqualTo(Rational.ONE);
        assertThat(third.decimal(3, RoundingMode.HALF_UP)).isEqualByComparingTo("0.333");
        assertThat(third.real()).isEqualTo(1.0 / 3);
        assertThat(Rational.ofExactly(0.1)).isNotEqualTo(of(1, 10)).isEqualByComparingTo(Rational.ofExactly(0.1));
    }

    @Test
    void obeysTheLawsOfAField() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new SplittableRandom(seed);
            var a = of(random.nextLong(-99, 99), random.nextLong(1, 99));
            var b = of(random.nextLong(1, 99), random.nextLong(1, 99));
            var c = of(random.nextLong(-99, 99), random.nextLong(1, 99));
            assertThat(a.plus(b).times(c))
                    .as("seed %d", seed)
                    .isEqualTo(a.times(c).plus(b.times(c)));
            assertThat(a.minus(b).plus(b)).as("seed %d", seed).isEqualTo(a);
            assertThat(a.over(b).times(b)).as("seed %d", seed).isEqualTo(a);
            assertThat(a.compareTo(c)).as("seed %d", seed).isEqualTo(a.minus(c).signum());
            assertThat(a.min(c).plus(a.max(c))).as("seed %d", seed).isEqualTo(a.plus(c));
            assertThat(a.isAbove(c)).as("seed %d", seed).isEqualTo(a.real() > c.real());
        }
    }

    @Test
    void refusesAQuotientByNothing() {
        assertThatThrownBy(() -> of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.ONE.over(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }
}
