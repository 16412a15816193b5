package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.row;
import static dev.capstan.simulation.Runs.whereNotZero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dividends by hand: ten accounts at 100 a month earn 1,000 less what is burnt, from July 2026 on, without tax. */
class DividendsTest {

    private static String plan(String burn, String dividends) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-07, horizon: 36 months, tax: {rate: 0%}}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month}}
            spending: {burn: {amount: BURN}}
            policy: {cash floor: 100 CNY, dividends: {DIVIDENDS}}
            funding: {opening cash: 1000 CNY}
            """.replace("BURN", burn).replace("DIVIDENDS", dividends);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        burn                                                           | dividends                                            | months   | money
        400 CNY/month                                                  | share of profit: 50%                                 | 12 24 36 | 1800 3600 3600
        400 CNY/month                                                  | share of profit: 50%, from: 2028-01                  | 24 36    | 3600 3600
        1000 CNY/month                                                 | share of profit: 50%                                 |          |
        {value: 400 CNY/month, steps: {month 7: 3000 CNY/month}}       | share of profit: 50%                                 |          |
        {value: 400 CNY/month, steps: {month 7: 1500 CNY/month}}       | share of profit: 50%                                 | 12       | 1100
        {value: 400 CNY/month, steps: {month 7: 1100 CNY/month}}       | share of profit: 100%                                | 12       | 3100
        {value: 400 CNY/month, steps: {month 7: 1100 CNY/month}}       | share of profit: 100%, keep runway: 20 months        | 12       | 2100
        {value: 2000 CNY/month, steps: {month 2: 400 CNY/month, month 8: 1000 CNY/month}} | share of profit: 100% | 12 24 | 2000 600
        """)
    void arePaidInJuneOutOfLastYearsProfitAsFarAsItMay(String burn, String dividends, String months, String money) {
        var paid = row(plan(burn, dividends), "dividends");
        assertThat(whereNotZero(paid)).isEqualTo(months == null ? "" : months);
        double[] expected = money == null
                ? new double[0]
                : Arrays.stream(money.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        assertThat(Arrays.stream(paid).filter(value -> value != 0).toArray()).containsExactly(expected, within(1e-9));
    }

    @Test
    void areCountedAmongWhatTheOwnersGetUntilAnExit() {
        var plan = plan("400 CNY/month", "share of profit: 50%") + "exit: {multiple: 1, of: arr, month: 2028-01}\n";
        assertThat(whereNotZero(row(plan, "exit.proceeds"))).isEqualTo("12 19");
        assertThat(row(plan, "exit.proceeds")[11]).isEqualTo(1800);
        assertThat(whereNotZero(row(plan, "dividends"))).isEqualTo("12");
    }

    @Test
    void waitForWhatInvestorsMayClaim() {
        var plan = plan("900 CNY/month", "share of profit: 50%")
                .replace(
                        "opening cash: 1000 CNY",
                        "opening cash: 1000 CNY, rounds: {A: {amount: 9000 CNY, redemption: {if no public offering by:"
                                + " month 15, price: {multiple: 1}, procedure: 2 months}}}");
        assertThat(whereNotZero(row(plan, "dividends"))).isEqualTo("12");
        assertThat(row(plan, "funding.rounds.A.redemption.paid")[17]).isPositive();
    }
}
