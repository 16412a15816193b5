package dev.capstan.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final Timeline TIMELINE = new Timeline(YearMonth.of(2026, 10), 18);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        month | calendar | closes a year | Januaries so far | first of the year
        -11   | 2025-10  | false         | -1               | 1
        1     | 2026-10  | false         | 0                | 1
        3     | 2026-12  | true          | 0                | 1
        4     | 2027-01  | false         | 1                | 4
        15    | 2027-12  | true          | 1                | 4
        16    | 2028-01  | false         | 2                | 16
        18    | 2028-03  | true          | 2                | 16
        """)
    void countsMonthsFromTheStart(int month, YearMonth calendar, boolean closesYear, int januaries, int firstOfYear) {
        assertThat(TIMELINE.calendar(month)).isEqualTo(calendar);
        assertThat(TIMELINE.month(calendar)).isEqualTo(month);
        assertThat(TIMELINE.closesYear(month)).isEqualTo(closesYear);
        assertThat(TIMELINE.januaries(month)).isEqualTo(januaries);
        assertThat(TIMELINE.firstOfYear(month)).isEqualTo(firstOfYear);
    }

    @Test
    void lastsAMonthAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Timeline(YearMonth.of(2026, 1), 0));
    }
}
