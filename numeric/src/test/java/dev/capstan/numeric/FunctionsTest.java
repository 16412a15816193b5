package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds are those of the functions' Javadoc; -Dcapstan.show=true prints what was found, -Dsamples=N tries more. */
class FunctionsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;
    private static final int SAMPLES = Integer.getInteger("samples", 1_000);

    private static DoubleStream between(double low, double high) {
        return new Random(1).doubles(SAMPLES, low, high);
    }

    /** Powers of ten with random exponents. */
    private static DoubleStream powers(double low, double high) {
        return between(low, high).map(exponent -> StrictMath.pow(10, exponent));
    }

    private static double largest(String name, DoubleStream arguments, DoubleUnaryOperator error) {
        double largest = arguments.map(error).max().orElseThrow();
        if (Boolean.getBoolean("capstan.show")) {
            System.out.println(name + " " + largest);
        }
        return largest;
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        from   | to     | ulps
        -708   | 709.78 | 1.0
        -1     | 1      | 1.0
        -1e-9  | 1e-9   | 1.0
        -745.1 | -708   | 1.0
        """)
    void exp(double from, double to, double ulps) {
        DoubleUnaryOperator error = x -> Exact.ulps(Functions.exp(x), Exact.exp(new BigDecimal(x)));
        assertThat(largest("exp " + from, between(from, to), error)).isLessThan(ulps);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        from | to   | ulps
        -307 | 308  | 0.9
        -323 | -307 | 0.9
        -1   | 1    | 0.9
        """)
    void log(double from, double to, double ulps) {
        DoubleUnaryOperator error = x -> Exact.ulps(Functions.log(x), Exact.log(x));
        assertThat(largest("log " + from, powers(from, to), error)).isLessThan(ulps);
        assertThat(largest("log near 1", between(0.7, 1.5), error)).isLessThan(ulps);
    }

    @ParameterizedTest
    @CsvSource({"-700, -40", "-40, 40", "-1, 1"})
    void logistic(double from, double to) {
        DoubleUnaryOperator error = x -> Exact.ulps(Functions.logistic(x), Exact.logistic(x));
        assertThat(largest("logistic " + from, between(from, to), error)).isLessThan(2.5);
    }

    @ParameterizedTest
    @CsvSource({"0.075, 0.925", "0.49, 0.51", "1e-11, 0.075", "0.925, 1"})
    void normalQuantile(double from, double to) {
        DoubleUnaryOperator error = p -> Exact.quantileUlps(Functions.normalQuantile(p), p);
        assertThat(largest("quantile " + from, between(from, to), error)).isLessThan(6);
    }

    @ParameterizedTest
    @CsvSource({"-323, -308", "-307, -11", "-11, -1.2"})
    void normalQuantileInTheTails(double from, double to) {
        DoubleUnaryOperator error = p -> Exact.quantileUlps(Functions.normalQuantile(p), p);
        assertThat(largest("quantile 1e" + from, powers(from, to), error)).isLessThan(6);
    }

    @ParameterizedTest
    @CsvSource({"-37.5, -5.66", "-5.66, -0.66", "-0.67, 0.67", "0.66, 8.3"})
    void normalProbability(double from, double to) {
        DoubleUnaryOperator error = x -> Exact.ulps(Functions.normalProbability(x), Exact.normalProbability(x));
        assertThat(largest("probability " + from, between(from, to), error)).isLessThan(6);
    }

    /** Tables of the National Institute of Standards and Technology, Engineering Statistics Handbook 1.3.6.7.1. */
    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.975, 1.959963984540054", "0.9, 1.2815515655446004", "0.05, -1.6448536269514722"})
    void agreesWithTables(double probability, double quantile) {
        assertThat(Functions.normalQuantile(probability))
                .isEqualTo(quantile, org.assertj.core.data.Offset.offset(1e-15));
        assertThat(Functions.normalProbability(quantile))
                .isEqualTo(probability, org.assertj.core.data.Offset.offset(1e-15));
    }

    @Test
    void expAtItsEnds() {
        assertValues(Functions::exp, 0, 1, -0.0, 1, INFINITY, INFINITY, -INFINITY, 0, NAN, NAN, 710, INFINITY, -746, 0);
        assertValues(Functions::exp, Double.MIN_VALUE, 1, Double.MAX_VALUE, INFINITY, -Double.MAX_VALUE, 0);
        assertValues(Functions::exp, 709.782712893384, 1.7976931348622732E308, 709.7827128933842, INFINITY);
        assertValues(Functions::exp, -745.1332191019411, Double.MIN_VALUE, -745.1332191019412, 0);
    }

    @Test
    void logAtItsEnds() {
        assertValues(Functions::log, 1, 0, 0, -INFINITY, -0.0, -INFINITY, INFINITY, INFINITY, NAN, NAN, -1, NAN);
        assertValues(Functions::log, -INFINITY, NAN, -Double.MIN_VALUE, NAN);
        assertValues(Functions::log, Double.MIN_VALUE, -744.4400719213812, Double.MAX_VALUE, 709.782712893384);
    }

    @Test
    void logisticAtItsEnds() {
        assertValues(Functions::logistic, 0, 0.5, -0.0, 0.5, INFINITY, 1, -INFINITY, 0, NAN, NAN, 40, 1, -800, 0);
    }

    @Test
    void normalQuantileAtItsEnds() {
        assertValues(Functions::normalQuantile, 0, -INFINITY, -0.0, -INFINITY, 1, INFINITY, 0.5, 0, NAN, NAN);
        assertValues(Functions::normalQuantile, -0.1, NAN, 1.1, NAN, INFINITY, NAN, -INFINITY, NAN);
        assertValues(Functions::normalQuantile, -Double.MIN_VALUE, NAN, Math.nextUp(1.0), NAN);
    }

    @Test
    void normalProbabilityAtItsEnds() {
        assertValues(Functions::normalProbability, 0, 0.5, -0.0, 0.5, INFINITY, 1, -INFINITY, 0, NAN, NAN);
        assertValues(Functions::normalProbability, -40, 0, 40, 1, Double.MAX_VALUE, 1, -Double.MAX_VALUE, 0, -1e200, 0);
    }

    @Test
    void quantilesAreSymmetric() {
        assertThat(between(0, 0.5).map(p -> Math.round(p * 0x1p53) * 0x1p-53))
                .allSatisfy(p -> assertThat(Functions.normalQuantile(1 - p)).isEqualTo(-Functions.normalQuantile(p)));
    }

    @Test
    void theyRiseAcrossTheSeamsOfTheirApproximations() {
        assertRises(Functions::normalQuantile, 0.075, 0.925, 1 - 1e-11, 1.3887943864964e-11);
        assertRises(Functions::normalProbability, 0.66291, -0.66291, 5.656854249492381, -5.656854249492381);
        assertRises(Functions::exp, -708, 708, Math.sqrt(0.5));
        assertRises(Functions::log, 1, Double.MIN_NORMAL, Math.sqrt(0.5), Math.sqrt(2));
    }

    private static void assertRises(DoubleUnaryOperator f, double... at) {
        for (double seam : at) {
            double step = Math.ulp(seam) * 4096;
            var values = IntStream.range(-20, 20).mapToDouble(i -> f.applyAsDouble(seam + i * step));
            assertThat(values.toArray()).as("at %s", seam).isSorted();
        }
    }

    private static void assertValues(DoubleUnaryOperator f, double... argumentsAndValues) {
        for (int i = 0; i < argumentsAndValues.length; i += 2) {
            double x = argumentsAndValues[i];
            double value = f.applyAsDouble(x);
            assertThat(Double.doubleToLongBits(value))
                    .as("f(%s) = %s", x, value)
                    .isEqualTo(Double.doubleToLongBits(argumentsAndValues[i + 1]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 12, 36, 60, 119, 120})
    void wholePowersAreWithinTheirRoundings(int exponent) {
        DoubleUnaryOperator error = x -> new BigDecimal(Functions.power(x, exponent))
                .divide(new BigDecimal(x).pow(exponent), new MathContext(40))
                .subtract(BigDecimal.ONE)
                .abs()
                .doubleValue();
        assertThat(largest("power " + exponent, between(0.9, 1.1), error)).isLessThanOrEqualTo(exponent * 0x1p-53);
    }

    @Test
    void theEndsOfPowers() {
        assertThat(Functions.power(0, 0)).isEqualTo(1);
        assertThat(Functions.power(-2, 3)).isEqualTo(-8);
        assertThat(Functions.power(1.5, 100_000)).isInfinite();
        assertThat(Functions.power(NAN, 1)).isNaN();
    }
}
