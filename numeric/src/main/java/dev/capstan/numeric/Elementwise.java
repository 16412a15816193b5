package dev.capstan.numeric;

/**
 * Arithmetic on the first {@code count} elements of arrays; {@code out} may be one of the arguments. One rounding for each
 * operation, NaN and infinities as in Java.
 *
 * <p>These are plain loops, which the compiler turns into vectors as good as those of the Vector API and without their slow
 * start. It does so because all arrays have the same index: with an offset of its own for each, HotSpot 25 cannot exclude that
 * they overlap, and takes 2 to 4 times as long.
 */
public final class Elementwise {

    private Elementwise() {}

    /** x + y. */
    public static void add(double[] x, double[] y, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = x[i] + y[i];
        }
    }

    /** x − y. */
    public static void subtract(double[] x, double[] y, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = x[i] - y[i];
        }
    }

    /** x · y. */
    public static void multiply(double[] x, double[] y, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = x[i] * y[i];
        }
    }

    /** x / y. */
    public static void divide(double[] x, double[] y, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = x[i] / y[i];
        }
    }

    /** x · y + z, rounded once. */
    public static void fma(double[] x, double[] y, double[] z, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = Math.fma(x[i], y[i], z[i]);
        }
    }

    /** factor · x + y, rounded once. */
    public static void addScaled(double factor, double[] x, double[] y, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = Math.fma(factor, x[i], y[i]);
        }
    }

    /** factor · x. */
    public static void scale(double factor, double[] x, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = factor * x[i];
        }
    }

    /** The smaller; −0 is smaller than 0, and NaN where one is NaN. */
    public static void min(double[] x, double[] y, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = Math.min(x[i], y[i]);
        }
    }

    /** The larger; 0 is larger than −0, and NaN where one is NaN. */
    public static void max(double[] x, double[] y, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = Math.max(x[i], y[i]);
        }
    }

    /** The nearest to x from {@code low} to {@code high}, both included; NaN of NaN. */
    public static void clamp(double[] x, double low, double high, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = Math.min(Math.max(x[i], low), high);
        }
    }
}
