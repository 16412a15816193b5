package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Timeline;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanMonthTest {

    private static final Timeline TIMELINE = new Timeline(YearMonth.of(2026, 4), 24);

    @ParameterizedTest
    @CsvSource({
        "2026-04, 1",
        "2027-03, 12",
        "2026-03, 0",
        "2025-04, -11",
        "2099-12, 885",
        "month 1, 1",
        "month 15, 15",
        "month 9999, 9999"
    })
    void isCountedFromTheStartOfTheVenture(String written, int number) {
        var month = PlanMonth.parse(" " + written + " ").orElseThrow();

        assertThat(month.number(TIMELINE)).isEqualTo(number);
        assertThat(month).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-13",
                "2026-00",
                "2026-1",
                "2026-01-15",
                "26-01",
                "month 0",
                "month -1",
                "month 10000",
                "month",
                "Month 3",
                "March 2026",
                "三月",
                "２０２６-０１"
            })
    void isNothingElse(String written) {
        assertThat(PlanMonth.parse(written)).isEmpty();
    }
}
