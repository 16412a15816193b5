package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RootsTest {

    /** The functions of section 5 of the ITP paper with their roots, and some that are hard for a secant. */
    enum Case {
        LAMBERT(x -> x * StrictMath.exp(x) - 1, -1, 1, 0.567143290409784),
        POLYNOMIAL(x -> x * x * x - x - 2, 1, 2, 1.521379706804568),
        FLAT(x -> Math.pow(x - 0.3, 9), -1, 1, 0.3),
        STEEP(x -> StrictMath.exp(50 * x) - 2, -10, 10, 0.013862943611198907),
        STEP(x -> x < 0.123 ? -1 : 1, -1, 1, 0.123),
        POLE(x -> 1 / (x - 0.7), 0, 1, 0.7),
        FALLING(x -> 0.25 - x, -1e6, 1e6, 0.25),
        INFINITE(x -> x < 5 ? Double.NEGATIVE_INFINITY : x - 6, 0, 100, 6),
        INTERNAL_RATE(r -> -100 + 60 / (1 + r) + 60 / ((1 + r) * (1 + r)), -0.9, 10, 0.1306623862918075);

        private final DoubleUnaryOperator f;
        private final double low;
        private final double high;
        private final double root;

        Case(DoubleUnaryOperator f, double low, double high, double root) {
            this.f = f;
            this.low = low;
            this.high = high;
            this.root = root;
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheRootWithinTheToleranceAndTwoStepsMoreThanBisection(Case some) {
        for (double tolerance : new double[] {1, 1e-3, 1e-6, 1e-9, 1e-12}) {
            var calls = new AtomicInteger();
            double found = Roots.find(
                    x -> {
                        calls.incrementAndGet();
                        return some.f.applyAsDouble(x);
                    },
                    some.low,
                    some.high,
                    tolerance);
            double halvings = Math.max(
                    0, Math.ceil(StrictMath.log((some.high - some.low) / (2 * tolerance)) / StrictMath.log(2)));
            assertThat(found).isCloseTo(some.root, within(tolerance + 1e-15));
            assertThat(calls.get()).isLessThanOrEqualTo((int) halvings + 4);
        }
    }

    @Test
    void needsFewStepsForSmoothFunctions() {
        var calls = new AtomicInteger();
        Roots.find(
                x -> {
                    calls.incrementAndGet();
                    return x * x - 2;
                },
                0,
                100,
                1e-12);
        assertThat(calls.get()).isLessThan(20);
    }

    @Test
    void endsAtNeighbouringDoubles() {
        double found = Roots.find(x -> x - 1e9 / 3, 0, 1e9, Double.MIN_VALUE);
        assertThat(found).isCloseTo(1e9 / 3, within(Math.ulp(1e9)));
    }

    @Test
    void takesARootAtAnEnd() {
        assertThat(Roots.find(x -> x, 0, 1, 1e-9)).isZero();
        assertThat(Roots.find(x -> x - 1, 0, 1, 1e-9)).isEqualTo(1);
    }

    @Test
    void isNoNumberWithoutABracket() {
        assertThat(Roots.find(x -> 1 + x * x, -1, 1, 1e-9)).isNaN();
        assertThat(Roots.find(x -> -1 - x * x, -1, 1, 1e-9)).isNaN();
        assertThat(Roots.find(StrictMath::log, -1, 2, 1e-9)).isNaN();
        assertThat(Roots.find(x -> Math.abs(x) < 0.5 ? Double.NaN : x, -1, 1, 1e-9))
                .isNaN();
    }

    @Test
    void refusesWhatIsNoInterval() {
        assertThatThrownBy(() -> Roots.find(x -> x, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Roots.find(x -> x, 0, Double.POSITIVE_INFINITY, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Roots.find(x -> x, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
