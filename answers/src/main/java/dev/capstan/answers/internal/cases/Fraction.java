package dev.capstan.answers.internal.cases;

import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as a case writes it: a decimal, a percentage such as {@code 8%}, which is 0.08, or a quotient {@code a/b} that stays
 * exact. Unlike {@link Rational} it keeps the digits that were written, which tell how exactly a printed figure is meant.
 */
record Fraction(BigDecimal numerator, BigDecimal denominator) {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,3})?");

    static Optional<Fraction> parse(String text) {
        var written = text.strip();
        if (isPercentage(written)) {
            return quotient(written.substring(0, written.length() - 1)).map(Fraction::hundredth);
        }
        return quotient(written);
    }

    private static Optional<Fraction> quotient(String written) {
        var parts = written.split("/", -1);
        if (parts.length == 2 && isPercentage(parts[0])) {
            return quotient(parts[0].strip().substring(0, parts[0].strip().length() - 1) + "/" + parts[1])
                    .map(Fraction::hundredth);
        }
        if (parts.length > 2 || !isDecimal(parts[0]) || !isDecimal(parts[parts.length - 1])) {
            return Optional.empty();
        }
        var denominator = parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1].strip());
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(new Fraction(new BigDecimal(parts[0].strip()), denominator));
    }

    /** Whether a number is written with a percent sign, in either width. */
    static boolean isPercentage(String text) {
        return text.stripTrailing().endsWith("%") || text.stripTrailing().endsWith("％");
    }

    private Fraction hundredth() {
        return new Fraction(numerator.scaleByPowerOfTen(-2), denominator);
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
