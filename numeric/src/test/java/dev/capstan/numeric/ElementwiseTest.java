package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ElementwiseTest {

    private static final int COUNT = 1000;
    private static final double[] SPECIAL = {
        0, -0.0, 1, -1, Double.NaN, 1 / 0.0, -1 / 0.0, Double.MIN_VALUE, Double.MAX_VALUE
    };

    private interface Expected {
        double at(double x, double y, double z);
    }

    private static double[] some(int seed) {
        var random = new Random(seed);
        return random.doubles(COUNT + 1)
                .map(u -> u < 0.2 ? SPECIAL[random.nextInt(SPECIAL.length)] : u - 0.5)
                .toArray();
    }

    /** Often enough for the compiled loop. */
    private static void check(Expected expected, Consumer<double[]> operation) {
        double[] out = new double[COUNT + 1];
        for (int i = 0; i < 2_000; i++) {
            operation.accept(out);
        }
        for (int i = 0; i < COUNT; i++) {
            assertThat(Double.doubleToLongBits(out[i]))
                    .isEqualTo(Double.doubleToLongBits(expected.at(X[i], Y[i], Z[i])));
        }
        assertThat(out[COUNT]).isZero();
    }

    private static final double[] X = some(1);
    private static final double[] Y = some(2);
    private static final double[] Z = some(3);

    @Test
    void eachIsWhatItsNameSays() {
        check((x, y, _) -> x + y, out -> Elementwise.add(X, Y, out, COUNT));
        check((x, y, _) -> x - y, out -> Elementwise.subtract(X, Y, out, COUNT));
        check((x, y, _) -> x * y, out -> Elementwise.multiply(X, Y, out, COUNT));
        check((x, y, _) -> x / y, out -> Elementwise.divide(X, Y, out, COUNT));
        check((x, y, z) -> Math.fma(x, y, z), out -> Elementwise.fma(X, Y, Z, out, COUNT));
        check((x, y, _) -> Math.fma(0.3, x, y), out -> Elementwise.addScaled(0.3, X, Y, out, COUNT));
        check((x, _, _) -> 0.3 * x, out -> Elementwise.scale(0.3, X, out, COUNT));
        check((x, y, _) -> Math.min(x, y), out -> Elementwise.min(X, Y, out, COUNT));
        check((x, y, _) -> Math.max(x, y), out -> Elementwise.max(X, Y, out, COUNT));
        check((x, _, _) -> Math.min(Math.max(x, -0.2), 0.2), out -> Elementwise.clamp(X, -0.2, 0.2, out, COUNT));
    }
}
