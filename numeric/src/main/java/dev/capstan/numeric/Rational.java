package dev.capstan.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A quotient of whole numbers in lowest terms: sums, products and comparisons are exact. For sharing money out, where the
 * parts must sum to the whole and a tie is a tie; not for simulation.
 *
 * @param numerator any whole number
 * @param denominator above 0, without a common factor with the numerator
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /** Reduces to lowest terms. @throws ArithmeticException where the denominator is 0 */
    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a quotient by 0");
        }
        var divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Rational of(long number) {
        return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
    }

    /** Exactly this decimal. */
    public static Rational of(BigDecimal number) {
        var power = BigInteger.TEN.pow(Math.abs(number.scale()));
        return number.scale() > 0
                ? new Rational(number.unscaledValue(), power)
                : new Rational(number.unscaledValue().multiply(power), BigInteger.ONE);
    }

    /** Exactly this double, which is finite: 0.1 is not a tenth. */
    public static Rational ofExactly(double number) {
        return of(new BigDecimal(number));
    }

    public static Rational sum(Iterable<Rational> numbers) {
        var sum = ZERO;
        for (var number : numbers) {
            sum = sum.plus(number);
        }
        return sum;
    }

    public Rational plus(Rational other) {
        if (signum() == 0 || other.signum() == 0) {
            return signum() == 0 ? other : this;
        }
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient. @throws ArithmeticException where the other is 0 */
    public Rational over(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isAbove(Rational other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The largest whole number that is not above. */
    public Rational floor() {
        return of(decimal(0, RoundingMode.FLOOR));
    }

    /** To so many decimals. */
    public BigDecimal decimal(int decimals, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
    }

    /** To 34 significant digits. */
    public BigDecimal decimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
    }

    /** The nearest double, but for a rounding of 34 digits before. */
    public double real() {
        return decimal().doubleValue();
    }

    /** {@code 3} or {@code 18/7}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
