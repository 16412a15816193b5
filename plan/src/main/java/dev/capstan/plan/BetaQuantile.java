package dev.capstan.plan;

/** The regularised incomplete beta function and its inverse. */
public final class BetaQuantile {

    private static final int MOST_TERMS = 10_000;
    private static final double TINY = 1e-300;
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-06,
        1.5056327351493116e-07
    };

    private BetaQuantile() {}

    /** The x in [0, 1] at which I_x(a, b) is u, to 1e-15 or half an ulp; a, b above 0, u in [0, 1]. Bisection guards Newton's steps. */
    public static double of(double u, double a, double b) {
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        double scale = logGamma(a + b) - logGamma(a) - logGamma(b);
        for (int i = 0; i < 200 && high - low > 1e-15; i++) {
            double error = regularised(x, a, b) - u;
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = StrictMath.exp(scale + (a - 1) * StrictMath.log(x) + (b - 1) * StrictMath.log1p(-x));
            double next = x - error / density;
            boolean inside = next > low && next < high;
            if (inside && Math.abs(next - x) < 1e-15) {
                return next;
            }
            x = inside ? next : (low + high) / 2;
        }
        return x;
    }

    /** I_x(a, b) by its continued fraction; DLMF 8.17.22, evaluated by the modified Lentz method. */
    public static double regularised(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - regularised(1 - x, b, a);
        }
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        return front * fraction(x, a, b) / a;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double step = d * c;
            value *= step;
            if (Math.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** ln Γ(x) for x above 0; Lanczos 1964 with g = 7 and nine terms, about 1e-15 relative. */
    static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x - 1 + 7.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
