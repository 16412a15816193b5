package dev.capstan.numeric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The functions to some 45 correct digits. */
final class Exact {

    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final BigDecimal TINY = new BigDecimal("1e-58");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ROOT_2PI =
            new BigDecimal("2.50662827463100050241576528481104525300698674060993831662992357634229365460784197");

    private Exact() {}

    static BigDecimal exp(BigDecimal x) {
        int halvings = Math.max(0, Math.getExponent(x.doubleValue()) + 10);
        var y = x.divide(new BigDecimal(2).pow(halvings), DIGITS);
        var sum = BigDecimal.ONE;
        var term = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(TINY) > 0; n++) {
            term = term.multiply(y, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    /** A Newton step of third order from the double. */
    static BigDecimal log(double x) {
        var start = new BigDecimal(StrictMath.log(x));
        var d = new BigDecimal(x).multiply(exp(start.negate()), DIGITS).subtract(BigDecimal.ONE);
        var cube = d.pow(3, DIGITS).divide(BigDecimal.valueOf(3), DIGITS);
        return start.add(d).subtract(d.pow(2, DIGITS).multiply(HALF)).add(cube);
    }

    static BigDecimal logistic(double x) {
        var e = exp(new BigDecimal(-x));
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(e), DIGITS);
    }

    static BigDecimal normalDensity(double x) {
        return exp(new BigDecimal(x).pow(2).multiply(HALF).negate()).divide(ROOT_2PI, DIGITS);
    }

    /** A power series near the middle, Laplace's continued fraction in the tails: Abramowitz and Stegun 26.2.11, 26.2.14. */
    static BigDecimal normalProbability(double x) {
        if (Math.abs(x) < 4) {
            return HALF.add(normalDensity(x).multiply(series(new BigDecimal(x)), DIGITS));
        }
        var tail = normalDensity(x).divide(fraction(new BigDecimal(Math.abs(x))), DIGITS);
        return x < 0 ? tail : BigDecimal.ONE.subtract(tail);
    }

    private static BigDecimal series(BigDecimal x) {
        var square = x.multiply(x);
        var term = x;
        var sum = x;
        for (int n = 3; term.abs().compareTo(TINY) > 0; n += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    private static BigDecimal fraction(BigDecimal x) {
        var value = x;
        for (int n = 250; n > 0; n--) {
            value = x.add(BigDecimal.valueOf(n).divide(value, DIGITS));
        }
        return value;
    }

    /** How far a double is from the exact value, in units of its last place. */
    static double ulps(double value, BigDecimal exact) {
        double ulp = Math.ulp(exact.doubleValue());
        return new BigDecimal(value)
                .subtract(exact)
                .divide(new BigDecimal(ulp), DIGITS)
                .abs()
                .doubleValue();
    }

    /** The same for a quantile, by how far its probability is from the wanted one. */
    static double quantileUlps(double value, double probability) {
        var missing = normalProbability(value).subtract(new BigDecimal(probability));
        return missing.divide(normalDensity(value), DIGITS)
                .divide(new BigDecimal(Math.ulp(value)), DIGITS)
                .abs()
                .doubleValue();
    }
}
