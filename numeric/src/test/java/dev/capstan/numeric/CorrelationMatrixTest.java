package dev.capstan.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.numeric.CorrelationMatrix.Pair;
import dev.capstan.numeric.internal.NearestCorrelations;
import dev.capstan.numeric.internal.SymmetricEigen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationMatrixTest {

    private static CorrelationMatrix three(double ab, double bc, double ac) {
        return CorrelationMatrix.of(List.of(new Pair("a", "b", ab), new Pair("b", "c", bc), new Pair("a", "c", ac)));
    }

    @Test
    void variablesStandInTheOrderInWhichPairsNameThem() {
        var matrix = CorrelationMatrix.of(List.of(new Pair("z", "m", 0.5), new Pair("a", "z", -0.25)));

        assertThat(matrix.names()).containsExactly("z", "m", "a");
        assertThat(matrix.value("z", "a")).isEqualTo(-0.25);
        assertThat(matrix.value("m", "a")).isZero();
        assertThat(matrix.value("m", "m")).isEqualTo(1);
    }

    @Test
    void nothingNamedIsPossible() {
        assertThat(CorrelationMatrix.of(List.of()).factor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # ab,  bc,   ac,   possible
        0.5,   0.5,  0.5,  true
        1,     1,    1,    true
        -1,    -1,   1,    true
        1,     0.3,  0.3,  true
        0.6,   0.8,  0,    true
        0.6,   0.8,  0.96, true
        -0.5,  -0.5, -0.5, true
        -0.51, -0.5, -0.5, false
        -1,    -1,   -1,   false
        1,     1,    0,    false
        1,     0.3,  0.31, false
        0.9,   0.9,  0,    false
        """)
    void theFactorTimesItsTransposeIsTheMatrix(double ab, double bc, double ac, boolean possible) {
        var matrix = three(ab, bc, ac);

        assertThat(matrix.isPossible()).isEqualTo(possible);
        if (!possible) {
            assertThatThrownBy(matrix::factor).isInstanceOf(IllegalStateException.class);
            return;
        }
        var factor = matrix.factor();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double product = 0;
                for (int k = 0; k < 3; k++) {
                    product += factor[i][k] * factor[j][k];
                }
                assertThat(product)
                        .isCloseTo(
                                matrix.value(
                                        matrix.names().get(i), matrix.names().get(j)),
                                within(1e-12));
            }
        }
    }

    /** Higham 2002, section 4: the matrix with rows 1 1 0, 1 1 1, 0 1 1. */
    @Test
    void theNearestMatrixIsThePublishedOne() {
        var all = new boolean[][] {{true, true, true}, {true, true, true}, {true, true, true}};
        var nearest = NearestCorrelations.of(new double[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}}, all);

        assertThat(nearest[0][1]).isCloseTo(0.7607, within(5e-5));
        assertThat(nearest[1][2]).isCloseTo(0.7607, within(5e-5));
        assertThat(nearest[0][2]).isCloseTo(0.1573, within(5e-5));
    }

    @Test
    void pairsNotNamedStayZeroInTheNearestMatrix() {
        var nearest = CorrelationMatrix.of(List.of(new Pair("a", "b", 1), new Pair("b", "c", 1)))
                .nearest();

        assertThat(nearest.value("a", "b")).isCloseTo(StrictMath.sqrt(0.5), within(2e-3));
        assertThat(nearest.value("b", "c")).isCloseTo(StrictMath.sqrt(0.5), within(2e-3));
        assertThat(nearest.value("a", "c")).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # ab,  bc,   ac
        -0.51, -0.5, -0.5
        -1,    -1,   -1
        1,     1,    0
        0.9,   0.9,  0
        0.95,  -0.7, 0.8
        """)
    void theNearestMatrixIsPossibleAndInThreeDecimals(double ab, double bc, double ac) {
        var nearest = three(ab, bc, ac).nearest();

        assertThat(nearest.isPossible()).isTrue();
        for (var first : nearest.names()) {
            for (var second : nearest.names()) {
                double thousandths = nearest.value(first, second) * 1000;
                assertThat(thousandths).isCloseTo(StrictMath.rint(thousandths), within(1e-9));
            }
        }
    }

    @Test
    void aMatrixThatIsPossibleIsItsOwnNearest() {
        var nearest = three(0.5, 0.25, -0.125).nearest();

        assertThat(nearest.value("a", "b")).isEqualTo(0.5);
        assertThat(nearest.value("b", "c")).isEqualTo(0.25);
        assertThat(nearest.value("a", "c")).isEqualTo(-0.125);
    }

    @Test
    void eigenvectorsOfAKnownMatrix() {
        var matrix = new double[][] {{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}};
        var eigen = SymmetricEigen.of(matrix);

        assertThat(List.of(eigen.value(0), eigen.value(1), eigen.value(2)).stream()
                        .sorted())
                .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-14 ? 0 : Double.compare(x, y))
                .containsExactly(2 - StrictMath.sqrt(2), 2.0, 2 + StrictMath.sqrt(2));
        for (int vector = 0; vector < 3; vector++) {
            for (int row = 0; row < 3; row++) {
                double product = 0;
                for (int k = 0; k < 3; k++) {
                    product += matrix[row][k] * eigen.component(k, vector);
                }
                assertThat(product).isCloseTo(eigen.value(vector) * eigen.component(row, vector), within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"a, a, 0.5", "a, b, 1.01", "a, b, NaN"})
    void refusesWhatIsNoCorrelation(String first, String second, double value) {
        assertThatThrownBy(() -> new Pair(first, second, value)).isInstanceOf(IllegalArgumentException.class);
    }
}
