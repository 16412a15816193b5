package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact ratio, such as 2 : 1 for a split of each share into two; both parts above 0. Unlike a {@link Rational} it is not in
 * lowest terms: packages are written again with the parts and decimals that they had.
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    public static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    public Ratio {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("both parts of a ratio are above 0: " + numerator + " : " + denominator);
        }
    }

    /** The quantity times this ratio, to so many decimals. */
    public BigDecimal of(BigDecimal quantity, int decimals, RoundingMode rounding) {
        return quantity.multiply(numerator).divide(denominator, decimals, rounding);
    }

    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Rational rational() {
        return Rational.of(numerator).over(Rational.of(denominator));
    }

    public Ratio inverse() {
        return new Ratio(denominator, numerator);
    }
}
