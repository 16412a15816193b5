package dev.capstan.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KEYS =
            List.of("count", "salary", "payment days", "hiring cost", "VAT rate", "p", "医院", "社区医院");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        written      | meant
        cuont        | count
        salery       | salary
        payment_days | payment days
        paymentdays  | payment days
        Payment-Days | payment days
        hirring costs | hiring cost
        vat rate     | VAT rate
        社区医完     | 社区医院
        医园         | 医院
        """)
    void findsTheNameThatWasMeant(String written, String meant) {
        assertThat(Nearest.to(written, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"revenue", "q", "x", "''", "cat", "学校"})
    void findsNothingWhereTooMuchWouldHaveToChange(String written) {
        assertThat(Nearest.to(written, KEYS)).isEmpty();
    }

    @Test
    void takesTheFirstOfEquallyNearNames() {
        assertThat(Nearest.to("rolf", List.of("role", "roll"))).contains("role");
    }

    @Test
    void doesNotCompareLongNames() {
        assertThat(Nearest.to("a".repeat(101), List.of("a".repeat(100)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "abc, abcd, 1", "abc, xbc, 1", "ca, abc, 3", "abc, '', 3"})
    void countsInsertionsDeletionsSubstitutionsAndSwaps(String left, String right, int distance) {
        assertThat(Nearest.distance(left, right)).isEqualTo(distance);
        assertThat(Nearest.distance(right, left)).isEqualTo(distance);
    }
}
