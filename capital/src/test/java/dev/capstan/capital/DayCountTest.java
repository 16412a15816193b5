package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    /** ISDA 2006, 4.16 (f) and (g), and the NASD rule; month-ends in and out of leap years. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        from,       to,         30/360, 30/360-US, 30E/360
        2007-01-15, 2007-01-30, 15,     15,        15
        2007-01-31, 2007-02-28, 28,     28,        28
        2007-02-28, 2007-03-31, 33,     30,        32
        2008-02-29, 2009-02-28, 359,    360,       359
        2007-08-31, 2008-02-29, 179,    179,       179
        2007-09-15, 2007-10-31, 46,     46,        45
        2007-10-30, 2007-10-31, 0,      0,         0
        2024-12-31, 2024-12-01, -29,    -29,       -29
        """)
    void countsMonthsOfThirtyDays(LocalDate from, LocalDate to, long bond, long nasd, long euro) {
        assertThat(DayCount.THIRTY_360.days(from, to)).isEqualTo(bond);
        assertThat(DayCount.THIRTY_360_US.days(from, to)).isEqualTo(nasd);
        assertThat(DayCount.THIRTY_E_360.days(from, to)).isEqualTo(euro);
    }

    /** YEARFRAC's documented example, 1 January to 30 July 2012. */
    @ParameterizedTest
    @CsvSource({"30/360-US, 0.58055556", "ACT/ACT-EXCEL, 0.57650273", "ACT/365F, 0.57808219", "ACT/360, 0.58611111"})
    void agreesWithYearfrac(String name, double years) {
        var convention = DayCount.named(name).orElseThrow();
        assertThat(convention.years(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 7, 30)))
                .isCloseTo(years, within(5e-9));
    }

    /** 184 days of 365 and 182 of 366: 66887/66795. */
    @Test
    void splitsAtTheTurnOfTheYear() {
        double years = DayCount.ACT_ACT_ISDA.years(LocalDate.of(2019, 7, 1), LocalDate.of(2020, 7, 1));
        assertThat(years).isEqualTo(66887.0 / 66795, within(1e-15));
    }

    @Test
    void isAdditiveAndAntisymmetricWhereItShouldBe() {
        var start = LocalDate.of(2023, 12, 30);
        for (var convention : new DayCount[] {DayCount.ACT_365F, DayCount.ACT_360, DayCount.ACT_ACT_ISDA}) {
            for (int i = 0; i < 800; i += 37) {
                var middle = start.plusDays(i);
                var end = start.plusDays(900);
                double whole = convention.years(start, end);
                assertThat(convention.years(start, middle) + convention.years(middle, end))
                        .isCloseTo(whole, within(1e-14));
                assertThat(convention.years(end, start)).isEqualTo(-whole);
            }
        }
    }

    @Test
    void knowsEachByItsName() {
        for (var convention : DayCount.values()) {
            assertThat(DayCount.named(convention.toString())).contains(convention);
        }
        assertThat(DayCount.named(" act/365 ")).contains(DayCount.ACT_365F);
        assertThat(DayCount.named("ACT/3")).isEmpty();
    }
}
