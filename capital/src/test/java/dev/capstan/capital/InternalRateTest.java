package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.capital.InternalRate.Status;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InternalRateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        flows                         | roots            | status
        1, 2, 3                       |                  | NONE
        0, 0                          |                  | NONE
        -100, 100, -100               |                  | NONE
        -100, 110                     | 0.1              | ONE
        -100, 0                       |                  | NONE
        -100, 50                      | -0.5             | ONE
        0, -100, 0, 121, 0            | 0.1              | ONE
        -100, 230, -132               | 0.1, 0.2         | MULTIPLE
        -1000, 3600, -4310, 1716      | 0.1, 0.2, 0.3    | MULTIPLE
        -100, 220, -121               | 0.1              | ONE
        -100, 100, 0, -7              | -0.6789, -0.0833 | MULTIPLE
        """)
    void findsEveryRealRoot(String flows, String roots, Status status) {
        var rate = InternalRate.of(numbers(flows));
        double[] expected = roots == null ? new double[0] : numbers(roots);
        assertThat(rate.status()).isEqualTo(status);
        assertThat(rate.roots()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(rate.roots().get(i)).isCloseTo(expected[i], within(5e-5));
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void prefersTheSmallestRateThatIsNotNegative() {
        assertThat(InternalRate.of(-100, 230, -132).principal()).isCloseTo(0.1, within(1e-12));
        assertThat(InternalRate.of(-100, 100, 0, -7).principal()).isCloseTo(-0.0832996661849, within(1e-12));
        assertThat(InternalRate.of(1, 2).principal()).isNaN();
    }

    @Test
    void addsFlowsOfTheSameTime() {
        var rate = InternalRate.of(new double[] {1, 0, 0, 1}, new double[] {60, -60, -40, 50});
        assertThat(rate.principal()).isCloseTo(0.1, within(1e-14));
    }

    /** Σ a·x^i from chosen roots, x = 1/(1+r), multiplied by factors without real roots above 0. */
    @Test
    void findsTheRootsThatAPolynomialWasMadeFrom() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new SplittableRandom(seed);
            double[] roots = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToDouble(_ -> -0.9 + 3 * random.nextDouble())
                    .sorted()
                    .toArray();
            double[] flows = {1};
            for (double root : roots) {
                flows = times(flows, -1, 1 + root);
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                flows = times(flows, random.nextDouble(), 1);
            }
            var found = InternalRate.of(flows).roots();
            if (apart(roots)) {
                assertThat(found)
                        .as("seed %d: %s", seed, Arrays.toString(roots))
                        .hasSize(roots.length);
                for (int i = 0; i < roots.length; i++) {
                    assertThat(found.get(i)).as("seed %d", seed).isCloseTo(roots[i], within(1e-7));
                }
            }
        }
    }

    private static boolean apart(double[] sorted) {
        return IntStream.range(1, sorted.length).allMatch(i -> sorted[i] - sorted[i - 1] > 0.02);
    }

    private static double[] times(double[] p, double constant, double linear) {
        var product = new double[p.length + 1];
        for (int i = 0; i < p.length; i++) {
            product[i] += constant * p[i];
            product[i + 1] += linear * p[i];
        }
        return product;
    }

    @Test
    void twentyYearsOfMonthsWithOneSignChangeHaveOneRate() {
        double[] flows = new double[241];
        Arrays.fill(flows, 1_000);
        flows[0] = -100_000;
        var rate = InternalRate.of(flows);
        assertThat(rate.roots()).hasSize(1);
        assertThat(Math.abs(PresentValue.npv(rate.principal(), flows))).isLessThan(1e-7);
    }

    @Test
    void flowsThatChangeSignEveryMonthEnd() {
        double[] flows = IntStream.range(0, 360)
                .mapToDouble(i -> (i % 2 == 0 ? -1 : 1) * (100 + i % 7))
                .toArray();
        assertThat(InternalRate.of(flows).roots()).allSatisfy(r -> assertThat(r).isGreaterThan(-1));
    }
}
