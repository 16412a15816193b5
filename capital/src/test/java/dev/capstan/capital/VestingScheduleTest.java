package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.capital.Issuance.EquityCompensation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vesting terms of Open Cap Format, evaluated at a day. */
class VestingScheduleTest {

    private static final LocalDate GRANTED = LocalDate.of(2026, 1, 10);

    /** Starts, a quarter after a year, then a 48th each month; or all that is left on a sale. */
    private static final String FOUR_YEARS = """
        {"name": "x", "description": "x", "allocation_type": "%s", "vesting_conditions": [
         {"id": "start", "quantity": "0", "trigger": {"type": "VESTING_START_DATE"},
          "next_condition_ids": ["sale", "cliff"]},
         {"id": "cliff", "portion": {"numerator": "12", "denominator": "48"}, "next_condition_ids": ["sale", "monthly"],
          "trigger": {"type": "VESTING_SCHEDULE_RELATIVE", "relative_to_condition_id": "start", "period":
           {"type": "MONTHS", "length": 12, "occurrences": 1,
            "day_of_month": "VESTING_START_DAY_OR_LAST_DAY_OF_MONTH"}}},
         {"id": "monthly", "portion": {"numerator": "1", "denominator": "48"}, "next_condition_ids": [],
          "trigger": {"type": "VESTING_SCHEDULE_RELATIVE", "relative_to_condition_id": "cliff", "period":
           {"type": "MONTHS", "length": 1, "occurrences": 36,
            "day_of_month": "VESTING_START_DAY_OR_LAST_DAY_OF_MONTH"}}},
         {"id": "sale", "portion": {"numerator": "1", "denominator": "1", "remainder": true}, "next_condition_ids": [],
          "trigger": {"type": "VESTING_EVENT"}}]}
        """.replace("\n", "");

    private final List<Transaction> events = new ArrayList<>();

    private static EquityCompensation grant(String details) {
        return new EquityCompensation(
                "g",
                GRANTED,
                "g",
                "ann",
                EquityCompensation.Compensation.OPTION,
                "common",
                null,
                BigDecimal.valueOf(1000),
                new Money(BigDecimal.ONE, "CNY"),
                null,
                new Details(details));
    }

    private VestingScheduleTest recorded(String type, String date, String details) {
        events.add(new Recorded(type, "e" + events.size(), LocalDate.parse(date), "g", new Details(details)));
        return this;
    }

    private @Nullable String vested(String details, String terms, String date) {
        var others = List.of(new RecordedObject("VESTING_TERMS", "terms", new Details(terms)));
        var history = new CapTableHistory(null, List.of(), List.of(), List.of(), events, others);
        return VestingSchedule.of(history, grant(details), BigDecimal.valueOf(1000))
                .map(schedule -> schedule.vested(LocalDate.parse(date)).toPlainString())
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        allocation,            date,       vested
        CUMULATIVE_ROUNDING,   2027-01-30, 0
        CUMULATIVE_ROUNDING,   2027-01-31, 250
        CUMULATIVE_ROUNDING,   2027-02-27, 250
        CUMULATIVE_ROUNDING,   2027-02-28, 271
        CUMULATIVE_ROUND_DOWN, 2027-02-28, 270
        CUMULATIVE_ROUND_DOWN, 2027-03-31, 291
        CUMULATIVE_ROUNDING,   2027-03-31, 292
        FRONT_LOADED,          2027-02-28, 271
        BACK_LOADED,           2027-02-28, 270
        CUMULATIVE_ROUND_DOWN, 2029-12-31, 979
        CUMULATIVE_ROUND_DOWN, 2030-01-31, 1000
        """)
    void aCliffThenEveryMonthOnTheDayOfTheStart(String allocation, String date, String vested) {
        recorded("TX_VESTING_START", "2026-01-31", "{\"vesting_condition_id\": \"start\"}");

        assertThat(vested("{\"vesting_terms_id\": \"terms\"}", FOUR_YEARS.formatted(allocation), date))
                .isEqualTo(vested);
    }

    @Test
    void anEventBeforeTheCliffVestsWhatIsLeft() {
        recorded("TX_VESTING_START", "2026-01-31", "{\"vesting_condition_id\": \"start\"}")
                .recorded("TX_VESTING_EVENT", "2026-06-01", "{\"vesting_condition_id\": \"sale\"}");

        var terms = FOUR_YEARS.formatted("CUMULATIVE_ROUND_DOWN");
        assertThat(vested("{\"vesting_terms_id\": \"terms\"}", terms, "2026-05-31"))
                .isEqualTo("0");
        assertThat(vested("{\"vesting_terms_id\": \"terms\"}", terms, "2026-06-01"))
                .isEqualTo("1000");
    }

    @Test
    void nothingVestsBeforeTheStartIsRecorded() {
        assertThat(vested("{\"vesting_terms_id\": \"terms\"}", FOUR_YEARS.formatted("FRACTIONAL"), "2035-01-01"))
                .isEqualTo("0");
    }

    @Test
    void aListOfDaysGoesBeforeAndAnAccelerationBringsThemForward() {
        recorded("TX_VESTING_ACCELERATION", "2026-07-01", "{\"quantity\": \"300\", \"reason_text\": \"x\"}");
        var listed = "{\"vestings\": [{\"date\": \"2027-01-01\", \"amount\": \"200\"},"
                + " {\"date\": \"2028-01-01\", \"amount\": \"200\"}]}";

        assertThat(List.of("2026-06-30", "2026-07-01", "2027-12-31", "2028-01-01").stream()
                        .map(date -> vested(listed, "{}", date)))
                .containsExactly("0", "300", "300", "400");
    }

    @Test
    void withoutTermsAllVestsWithTheGrantAndWithUnknownOnesNobodyKnows() {
        assertThat(vested("{}", "{}", "2026-01-10")).isEqualTo("1000");
        assertThat(vested("{\"vesting_terms_id\": \"other\"}", "{}", "2030-01-10"))
                .isNull();
        assertThat(vested("{\"vesting_terms_id\": \"terms\"}", "{\"allocation_type\": \"ODD\"}", "2030-01-10"))
                .isNull();
    }

    /** 500 of 1000 have vested, 100 are exercised, then each share becomes two. */
    @Test
    void theStatusOfAGrantFollowsExercisesAndSplits() {
        var history = new History()
                .grant(
                        "2025-01-01",
                        "g",
                        "ann",
                        1000,
                        new Details("{\"vestings\": [{\"date\": \"2025-06-01\", \"amount\": \"500\"},"
                                + " {\"date\": \"2026-06-01\", \"amount\": \"500\"}]}"))
                .event("2025-07-01", "EXERCISE", "g", "100", "s", null)
                .stock("2025-07-01", "s", "ann", "common", 100)
                .split("2025-08-01", "common", "2", "1")
                .build();

        assertThat(CapTable.at(history, LocalDate.of(2025, 12, 31)).grants())
                .extracting(status ->
                        status.granted() + " " + status.vested() + " " + status.exercised() + " " + status.available())
                .containsExactly("2000 1000 200 800");
    }
}
