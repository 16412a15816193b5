package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static dev.capstan.simulation.Runs.row;
import static dev.capstan.simulation.Runs.whereNotZero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owners get: ten accounts at 100 a month are an ARR of 12,000; the cash changes by 1,000 less what is spent. */
class ExitTest {

    private static String plan(String burn, String exit) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month DAYS}}
            spending: {burn: {amount: BURN}}
            funding:
              opening cash: 1000 CNY
              loans: {l: {amount: 600 CNY, month: month 1, interest: 0%/year, term: 24 months, interest only: 12 months}}
            exit: EXIT
            """.replace("BURN", burn).replace("EXIT", exit);
    }

    private static String abroad(String plan, String terms) {
        return plan.replace(
                "horizon: 12 months}", "horizon: 12 months, offshore: {parent: Cayman Islands" + terms + "}}");
    }

    /** 61,600 to share out, 600 of debt and 1,000 paid in: a profit of 60,000. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        terms                                              | withheld
        , withholding: 10%                                 | 0
        , withholding: 10%, sale: operating company        | 6000
        , withholding: 5%, sale: operating company         | 3000
        """)
    void whatLeavesTheMainlandAboveThePaidInCapitalBearsATax(String terms, double withheld) {
        var plan = abroad(plan("1000 CNY/month", "{multiple: 5, of: arr}").replace("DAYS", ""), terms);

        assertThat(row(plan, "exit.withheld")[11]).isCloseTo(withheld, within(1e-6));
        assertThat(row(plan, "exit.proceeds")[11]).isCloseTo(61_000 - withheld, within(1e-6));
        assertThat(row(plan, "exit.owed with tax")[11]).isCloseTo(600 + withheld, within(1e-6));
    }

    /** Half a year's profit of 6,000 is paid out in June, of which a tenth stays on the mainland. */
    @Test
    void dividendsAreWithheldOnTheWayToTheOwners() {
        var plan = abroad(
                plan("0 CNY/month", "{multiple: 0, of: arr}")
                                .replace("DAYS", "")
                                .replace("start: 2026-01", "start: 2026-07, tax: {rate: 0%}")
                        + "policy: {dividends: {share of profit: 100%, from: month 1, keep runway: 0 months}}\n",
                ", withholding: 10%");

        assertThat(row(plan, "dividends")[11]).isCloseTo(6_000, within(1e-6));
        assertThat(row(plan, "dividends withheld")[11]).isCloseTo(600, within(1e-6));
        var without = plan.replace("withholding: 10%", "withholding: 0%");
        assertThat(row(without, "exit.proceeds")[11] - row(plan, "exit.proceeds")[11])
                .isCloseTo(600, within(1e-6));
    }

    private static double[] proceeds(String burn, String exit) {
        return row(plan(burn, exit).replace("DAYS", ""), "exit.proceeds");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        burn            | exit                                              | month | proceeds
        1000 CNY/month  | {multiple: 5, of: arr}                            | 12    | 61000
        1000 CNY/month  | {multiple: 5, of: arr, month: month 6}            | 6     | 61000
        900 CNY/month   | {multiple: 5, of: arr, month: month 6}            | 6     | 61600
        1000 CNY/month  | {multiple: 2, of: revenue 12m, month: month 6}    | 6     | 13000
        1000 CNY/month  | {multiple: 0, of: arr, month: month 6}            | 6     | 1000
        1200 CNY/month  | {multiple: 0, of: arr, month: month 6}            |       | 0
        1000 CNY/month  | {multiple: 5, of: arr, acquisitions: 100/year}    | 1     | 61000
        1000 CNY/month  | {multiple: 5, of: arr, acquisitions: 100/year, least: 13000 CNY} | 12 | 61000
        3000 CNY/month  | {multiple: 5, of: arr}                            |       | 0
        1000 CNY/month  | {multiple: 5, of: arr, costs: 10%}                | 12    | 55000
        1000 CNY/month  | {multiple: 5, of: arr, public offering: {of: revenue 12m, at least: 6000 CNY, multiple: 20, costs: 5%}} | 6 | 115000
        1000 CNY/month  | {multiple: 5, of: arr, public offering: {of: revenue 12m, at least: 6000 CNY, multiple: 20, earliest: month 8}} | 8 | 161000
        1000 CNY/month  | {multiple: 5, of: arr, public offering: {of: revenue 12m, at least: 6000 CNY, multiple: 20, chance: 0%}} | 12 | 61000
        1000 CNY/month  | {multiple: 5, of: arr, month: month 4, public offering: {of: revenue 12m, at least: 6000 CNY, multiple: 20}} | 4 | 61000
        800 CNY/month   | {multiple: 5, of: arr, public offering: {of: profit 12m, at least: 600 CNY, multiple: 100}} | 3 | 61600
        """)
    void proceedsAreTheMultipleOfTheBaseWithCashAndWithoutDebt(
            String burn, String exit, String month, double proceeds) {
        var row = proceeds(burn, exit);
        assertThat(Arrays.stream(row).sum()).isCloseTo(proceeds, within(1e-6));
        assertThat(whereNotZero(row)).isEqualTo(month == null ? "" : month);
    }

    @Test
    void anAcquirerComesByItsHazard() {
        var plan = plan("1000 CNY/month", "{multiple: 5, of: arr, acquisitions: 50%/year}")
                .replace("DAYS", "");
        var exits = months(program(plan), 4096, "exit.month");
        double early = Arrays.stream(exits).filter(path -> path[11] == 0).count() / 4096.0;
        // the acquirer of month 12 pays in the month that was planned anyway
        assertThat(early).isCloseTo(1 - StrictMath.exp(-0.5 * 11 / 12), within(2e-3));
        assertThat(Arrays.stream(exits))
                .allSatisfy(path -> assertThat(Arrays.stream(path).sum()).isEqualTo(1));
    }

    @Test
    void anOfferingSucceedsAsOftenAsItsChanceAndIsTriedOnce() {
        var plan = plan(
                        "1000 CNY/month",
                        "{multiple: 5, of: arr, public offering: {of: revenue 12m, at least: 6000 CNY, multiple: 20,"
                                + " chance: 30%}}")
                .replace("DAYS", "");
        var exits = months(program(plan), 4096, "exit.offered");
        assertThat(Arrays.stream(exits).filter(path -> path[5] == 1).count() / 4096.0)
                .isCloseTo(0.3, within(0.01));
        assertThat(Arrays.stream(exits)
                                .filter(path -> Arrays.stream(path).sum() > 0)
                                .count()
                        / 4096.0)
                .isCloseTo(0.3, within(0.01));
    }

    @Test
    void whatAWindDownLeavesGoesToTheOwnersAfterAllDebts() {
        var plan = plan("700 CNY/month", "{multiple: 5, of: arr}")
                .replace("DAYS", ", payment days: 4 months")
                .replace(
                        "loans: {l: {amount: 600 CNY, month: month 1, interest: 0%/year, term: 24 months, interest"
                                + " only: 12 months}}",
                        "");
        // 1,000 − 700 · 2 = −400 in month 2; half of 2,000 receivables come in month 3
        assertThat(row(plan, "exit.proceeds"))
                .containsExactly(new double[] {0, 0, 600, 0, 0, 0, 0, 0, 0, 0, 0, 0}, within(1e-6));
    }

    @Test
    void whoHasLeftGetsNothingOfALaterWindDown() {
        var plan = plan("700 CNY/month", "{multiple: 5, of: arr, month: month 1}")
                .replace("DAYS", ", payment days: 4 months")
                .replace(
                        "loans: {l: {amount: 600 CNY, month: month 1, interest: 0%/year, term: 24 months, interest"
                                + " only: 12 months}}",
                        "");
        assertThat(whereNotZero(row(plan, "exit.proceeds"))).isEqualTo("1");
    }

    @Test
    void nothingAfterAnExitIsRuinOrMoneyOfTheOwners() {
        // 1,600 − 700 a month lasts to month 2; the round would close in month 5, and both are after the exit of month
        // 2
        var rounds =
                "rounds: {late: {amount: 9000 CNY, month: month 1, time to close: 4 months, chance: 100%}}\n  loans:";
        var plan = plan("1700 CNY/month", "{multiple: 5, of: arr, month: month 2}")
                .replace("DAYS", "")
                .replace("loans:", rounds);
        var outcome = Runs.run(plan, 16, 1, 7);
        assertThat(outcome.cashOut()).containsOnly(0);
        assertThat(Objects.requireNonNull(outcome.rounds().get("late")).month().months())
                .containsOnly(0);
        assertThat(row(plan, "funding.rounds.late.paid in")).containsOnly(0);
        assertThat(row(plan, "alive")).startsWith(1, 1, 0).endsWith(0, 0, 0);
        assertThat(row(plan, "wind-down")).containsOnly(0);
        assertThat(row(plan, "cash")).startsWith(900, 200, 200).endsWith(200);
    }

    @Test
    void theMonthInWhichTheCashRunsOutIsNoMonthToSellIn() {
        var plan =
                plan("1700 CNY/month", "{multiple: 5, of: arr, month: month 3}").replace("DAYS", "");
        assertThat(Runs.run(plan, 16, 1, 7).cashOut()).containsOnly(3);
        assertThat(row(plan, "exit.month")).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        burn            | exit                                   | sold | wound up | value | owed
        1000 CNY/month  | {multiple: 5, of: arr, month: month 6} | 1    | 0        | 61600 | 600
        3000 CNY/month  | {multiple: 5, of: arr}                 | 0    | 1        | 0     | 600
        """)
    void valueLessWhatIsOwedIsWhatOwnersGet(
            String burn, String exit, double sold, double woundUp, double value, double owed) {
        var text = plan(burn, exit).replace("DAYS", "");
        assertThat(Arrays.stream(row(text, "exit.month")).sum()).isEqualTo(sold);
        assertThat(Arrays.stream(row(text, "wind-down")).sum()).isEqualTo(woundUp);
        assertThat(Arrays.stream(row(text, "exit.value")).sum()).isCloseTo(value, within(1e-9));
        assertThat(Arrays.stream(row(text, "exit.owed")).sum()).isCloseTo(owed, within(1e-9));
        assertThat(Arrays.stream(proceeds(burn, exit)).sum()).isCloseTo(Math.max(0, value - owed), within(1e-9));
    }
}
