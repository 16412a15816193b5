package dev.capstan.numeric;

import static dev.capstan.numeric.internal.Coefficients.*;

/**
 * Elementary functions whose bits are the same on every machine: only correctly rounded operations and operations on bits, in
 * one order. These are the twins of the vectors in {@link Kernels}. Their largest errors, in units in the last place (ulp), are
 * those that FunctionsTest finds against 60 decimal digits, rounded up.
 */
public final class Functions {

    private Functions() {}

    /**
     * eˣ within 1 ulp. 0 below −745.14, infinity above 709.79, NaN of NaN. Cody and Waite's reduction x = k ln 2 + r and the Taylor
     * polynomial of degree 13, whose remainder is under 2⁻⁵⁷ for |r| ≤ ½ ln 2.
     */
    public static double exp(double x) {
        double shifted = Math.fma(x, INVERSE_LN2, ROUNDING);
        if (Math.abs(x) <= EXP_USUAL) {
            long exponent = (Double.doubleToRawLongBits(shifted) + EXPONENT_BIAS) << 52;
            return expOfRest(x, shifted - ROUNDING) * Double.longBitsToDouble(exponent);
        }
        if (!(x <= EXP_INFINITE)) {
            return x > 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        return x < EXP_ZERO ? 0 : expNearTheEnds(x, shifted);
    }

    /** In two steps, since 2ᵏ is no normal number or the result is none. */
    private static double expNearTheEnds(double x, double shifted) {
        int k = (int) (shifted - ROUNDING);
        int half = k >> 1;
        return expOfRest(x, k) * powerOfTwo(half) * powerOfTwo(k - half);
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((EXPONENT_BIAS + exponent) << 52);
    }

    private static double expOfRest(double x, double k) {
        double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
        double r2 = r * r;
        double r4 = r2 * r2;
        double e2 = Math.fma(r2, Math.fma(r, E5, E4), Math.fma(r, E3, E2));
        double e6 = Math.fma(r2, Math.fma(r, E9, E8), Math.fma(r, E7, E6));
        double e10 = Math.fma(r2, Math.fma(r, E13, E12), Math.fma(r, E11, E10));
        return 1 + Math.fma(r2, Math.fma(r4, Math.fma(r4, e10, e6), e2), r);
    }

    /**
     * A whole power of a number, by squaring; 1 for the power 0. Its relative error is at most n·2⁻⁵³ for the power n, to first
     * order (each rounding counts as often as its factor does).
     *
     * @param exponent 0 or more
     */
    public static double power(double base, int exponent) {
        double power = 1;
        double square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            power = (rest & 1) == 1 ? power * square : power;
            square *= square;
        }
        return power;
    }

    /**
     * The natural logarithm within 0.9 ulp. −infinity of 0 and of −0, NaN of what is negative or NaN, infinity of infinity; subnormal
     * arguments are as good as others. The method of fdlibm's e_log.c.
     */
    public static double log(double x) {
        if (x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY) {
            return logOfNormal(x, INTEGER_BIAS);
        }
        if (x > 0) {
            return x < Double.MIN_NORMAL ? logOfNormal(x * 0x1p54, INTEGER_BIAS + 54) : x;
        }
        return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }

    /** Of x · 2ᵏ, with {@code bias} less by k than that of integers. */
    private static double logOfNormal(double x, double bias) {
        long bits = Double.doubleToRawLongBits(x) + ROOT_TO_ONE;
        double k = Double.longBitsToDouble(bits >>> 52 | INTEGER_BITS) - bias;
        double f = Double.longBitsToDouble((bits & FRACTION_BITS) + HALF_ROOT_BITS) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double odd = Math.fma(w, Math.fma(w, Math.fma(w, L7, L5), L3), L1);
        double even = Math.fma(w, Math.fma(w, L6, L4), L2);
        double rest = z * Math.fma(z, even, odd);
        double half = f * (0.5 * f);
        double low = Math.fma(s, half + rest, k * LN2_LOW);
        return Math.fma(k, LN2_HIGH, f - (half - low));
    }

    /** 1 / (1 + e⁻ˣ) within 2.5 ulp: 0 of −infinity, 1 of infinity, NaN of NaN. */
    public static double logistic(double x) {
        double e = exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /**
     * The x below which a standard normal variable lies with probability p, within 6 ulp, subnormal p included. −infinity of 0
     * and −0, infinity of 1, NaN of what is no probability. Wichura, "Algorithm AS 241: the percentage points of the normal
     * distribution", Applied Statistics 37(3), 1988, PPND16.
     */
    public static double normalQuantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= CENTRAL) {
            return centralQuantile(q);
        }
        double tail = q < 0 ? p : 1 - p;
        if (!(tail > 0)) {
            return tail == 0 ? q * Double.POSITIVE_INFINITY : Double.NaN;
        }
        double r = Math.sqrt(-log(tail));
        return Math.copySign(r <= NEAR_TAIL_MOST ? nearQuantile(r - NEAR_TAIL) : farQuantile(r - FAR_TAIL), q);
    }

    private static double centralQuantile(double q) {
        double r = Math.fma(-q, q, CENTRAL_SQUARED);
        double a = polynomial(r, A0, A1, A2, A3, A4, A5, A6, A7);
        return q * a / polynomial(r, 1, B1, B2, B3, B4, B5, B6, B7);
    }

    private static double nearQuantile(double r) {
        return polynomial(r, C0, C1, C2, C3, C4, C5, C6, C7) / polynomial(r, 1, D1, D2, D3, D4, D5, D6, D7);
    }

    private static double farQuantile(double r) {
        return polynomial(r, F0, F1, F2, F3, F4, F5, F6, F7) / polynomial(r, 1, G1, G2, G3, G4, G5, G6, G7);
    }

    /**
     * The probability that a standard normal variable is below x, within 6 ulp, small ones included while they are normal
     * numbers. 0 from −39 down, 1 from 8.3 up, NaN of NaN. Cody's ANORM (SPECFUN, 1993; "Rational Chebyshev approximations for the error function", Mathematics of
     * Computation 23, 1969), with the square in the exponent split by fma.
     */
    public static double normalProbability(double x) {
        double y = Math.abs(x);
        if (y <= ANORM_CENTRAL) {
            return centralProbability(x);
        }
        if (!(y < ANORM_END)) {
            return x < 0 ? 0 : x > 0 ? 1 : Double.NaN;
        }
        double tail = density(y) * (y <= ANORM_NEAR ? nearRatio(y) : farRatio(y));
        return x > 0 ? 1 - tail : tail;
    }

    private static double centralProbability(double x) {
        double z = x * x;
        double m = Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, M4, M3), M2), M1), M0);
        double n = Math.fma(z, Math.fma(z, Math.fma(z, z + N3, N2), N1), N0);
        return 0.5 + x * m / n;
    }

    /** exp(−y²/2); the square's rounding error is made good by the first terms of its own exponential. */
    private static double density(double y) {
        double square = y * y;
        double error = Math.fma(y, y, -square);
        double e = exp(-0.5 * square);
        return Math.fma(e, -0.5 * error, e);
    }

    private static double nearRatio(double y) {
        double p = Math.fma(y, polynomial(y, P1, P2, P3, P4, P5, P6, P7, P8), P0);
        return p / Math.fma(y, polynomial(y, Q1, Q2, Q3, Q4, Q5, Q6, Q7, 1), Q0);
    }

    private static double farRatio(double y) {
        double z = 1 / (y * y);
        double s = Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, S5, S4), S3), S2), S1), S0);
        double t = Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, z + T4, T3), T2), T1), T0);
        return (INVERSE_ROOT_2PI - z * s / t) / y;
    }

    /** By Horner's rule. */
    private static double polynomial(
            double x, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7) {
        double high = Math.fma(x, Math.fma(x, Math.fma(x, c7, c6), c5), c4);
        return Math.fma(x, Math.fma(x, Math.fma(x, Math.fma(x, high, c3), c2), c1), c0);
    }
}
