package dev.capstan.answers.internal.cases;

import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as a case writes it: a decimal, or a quotient {@code a/b} that stays exact. */
record Fraction(BigDecimal numerator, BigDecimal denominator) {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,3})?");

    static Optional<Fraction> parse(String text) {
        var parts = text.strip().split("/", -1);
        if (parts.length > 2 || !isDecimal(parts[0]) || !isDecimal(parts[parts.length - 1])) {
            return Optional.empty();
        }
        var denominator = parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1].strip());
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(new Fraction(new BigDecimal(parts[0].strip()), denominator));
    }

    private static boolean isDecimal(String text) {
        return DECIMAL.matcher(text.strip()).matches();
    }

    private boolean isDecimal() {
        return denominator.compareTo(BigDecimal.ONE) == 0;
    }

    /** Exact for a decimal, to 34 digits for a quotient. */
    BigDecimal decimal() {
        return isDecimal() ? numerator : numerator.divide(denominator, MathContext.DECIMAL128);
    }

    /** Exact. */
    Rational rational() {
        return Rational.of(numerator).over(Rational.of(denominator));
    }

    double real() {
        return decimal().doubleValue();
    }

    /** Half a unit of the last digit written; 0 for a whole number and for a quotient. */
    BigDecimal halfLastDigit() {
        boolean isWhole = numerator.scale() <= 0;
        return isWhole || !isDecimal() ? BigDecimal.ZERO : numerator.ulp().divide(BigDecimal.TWO);
    }
}
