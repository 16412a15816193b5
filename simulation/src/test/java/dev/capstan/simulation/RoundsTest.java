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

/** Rounds by hand: cash falls by 100 a month from 1,000, so that the runway at the end of month t is 10 − t months. */
class RoundsTest {

    private static String plan(String round) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months}
            spending: {burn: {amount: 100 CNY/month}}
            milestones: {filing: {date: month 6}}
            funding:
              opening cash: 1000 CNY
              rounds:
                first: {amount: 0 CNY, month: month 3}
                A: ROUND
            """.replace("ROUND", round);
    }

    private static double[] figure(String round, String figure) {
        return row(plan(round), "funding.rounds.A." + figure);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        round                                                                                         | launched | closes | received
        {amount: 500 CNY, month: month 4}                                                             | 4        | 4      | 500
        {amount: 500 CNY, month: month 4, time to close: 3 months, share closed: 80%}                 | 4        | 7      | 400
        {amount: 500 CNY, waits for: [filing], time to close: 1 months}                               | 6        | 7      | 500
        {amount: 500 CNY, month: month 4, time to close: 1 months, approvals: {fund: 2 months, ODI: 1 months}} | 4 | 8     | 500
        {amount: 500 CNY, after: first, time to close: 2 months}                                      | 3        | 5      | 500
        {amount: 500 CNY, runway below: 5 months}                                                     | 7        | 7      | 500
        {amount: 500 CNY, runway below: 5 months, month: month 9, waits for: [filing], after: first}  | 9        | 9      | 500
        {amount: 500 CNY, runway below: 1 months, time to close: 2 months}                            | 11       |        |
        {amount: 500 CNY, month: month 23, time to close: 6 months}                                   |          |        |
        """)
    void aRoundIsLaunchedOnceAllThatItWaitsForHoldsAndClosesLater(
            String round, String launched, String closes, Double received) {
        // the last two are launched only if the cash still lasts, and are paid only if it does
        var paid = figure(round, "paid in");
        if (closes == null) {
            assertThat(paid).containsOnly(0);
        } else {
            assertThat(whereNotZero(figure(round, "launched"))).isEqualTo(launched);
            assertThat(whereNotZero(figure(round, "closes"))).isEqualTo(closes);
            assertThat(whereNotZero(paid)).isEqualTo(closes);
            assertThat(Arrays.stream(paid).sum()).isCloseTo(received, within(1e-9));
        }
    }

    private static final String FAILS =
            "{amount: 5000 CNY, month: month 2, chance: CHANCE, time to close: 2 months, pre money: {fixed: 1000 CNY},"
                    + " on failure: {retries: 2, retry after: 3 months, price cut: 20%, bridge: 300 CNY}}";

    @Test
    void aRoundWithoutAChanceFailsAsOftenAsItMayAndABridgeIsLentAtEachFailure() {
        var round = FAILS.replace("CHANCE", "0%");
        assertThat(whereNotZero(figure(round, "launched"))).isEqualTo("2 7 12");
        assertThat(whereNotZero(figure(round, "fails"))).isEqualTo("4 9 14");
        assertThat(whereNotZero(figure(round, "bridge"))).isEqualTo("4 9 14");
        assertThat(figure(round, "bridge owed")[23]).isEqualTo(900);
        assertThat(figure(round, "closed")).containsOnly(0);
        var price = figure(round, "pre-money");
        assertThat(new double[] {price[0], price[1], price[5], price[6], price[23]})
                .containsExactly(new double[] {0, 1000, 1000, 800, 640}, within(1e-9));
    }

    @Test
    void theBridgeIsRepaidWhenTheRoundCloses() {
        var round = FAILS.replace("CHANCE", "{value: 0%, steps: {2026-06: 100%}}");
        assertThat(whereNotZero(figure(round, "launched"))).isEqualTo("2 7");
        assertThat(whereNotZero(figure(round, "closes"))).isEqualTo("9");
        assertThat(whereNotZero(figure(round, "bridge"))).isEqualTo("4");
        assertThat(whereNotZero(figure(round, "bridge repaid"))).isEqualTo("9");
        // 1,000 − 24 · 100 + 5,000, and nothing left of the bridge
        assertThat(row(plan(round), "cash")[23]).isCloseTo(3600, within(1e-9));
        var owed = row(plan(round), "shareholder loans");
        assertThat(new double[] {owed[2], owed[3], owed[7], owed[8], owed[23]}).containsExactly(0, 300, 300, 0, 0);
        assertThat(row(plan(round), "debt")).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        round                                                   | committed
        {amount: 5000 CNY, month: month 2}                      | true
        {amount: 5000 CNY, month: month 2, share closed: 90%}   | true
        {amount: 5000 CNY, month: month 2, chance: 99%}         | false
        {amount: 5000 CNY, runway below: 100 months}            | false
        {amount: 5000 CNY, waits for: [filing]}                 | false
        {amount: 5000 CNY, after: first}                        | false
        """)
    void onlyARoundWithoutChanceOrTriggerIsCommitted(String round, boolean committed) {
        double gap = Runs.run(plan(round), 16, 1, 7).gap().amounts()[0];
        assertThat(gap).isEqualTo(committed ? 0 : 1400);
    }

    @Test
    void triesAreIndependentAndEachHasItsChance() {
        var program =
                program(plan("{amount: 5000 CNY, month: month 2, chance: 40%, on failure: {retries: 2, retry after:"
                        + " 1 months}}"));
        var closes = months(program, 16_384, "funding.rounds.A.closes");
        double[] expected = {0.4, 0.24, 0.144};
        for (int attempt = 0; attempt < 3; attempt++) {
            int month = 2 + attempt;
            assertThat(Arrays.stream(closes)
                            .mapToDouble(path -> path[month - 1])
                            .average()
                            .orElseThrow())
                    .as("try %d", attempt + 1)
                    .isCloseTo(expected[attempt], within(0.012));
        }
    }

    @Test
    void aRoundDoesNotCloseOnAPathThatHasRunOutOfCash() {
        var outcome = Runs.run(plan("{amount: 5000 CNY, month: month 20}"), 16, 1, 7);
        assertThat(outcome.cashOut()).containsOnly(11);
        assertThat(Objects.requireNonNull(outcome.rounds().get("A")).month().months())
                .containsOnly(0);
        assertThat(outcome.gap().amounts()[0]).as("the committed view goes on").isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        second tranche                                     | months | money
        share: 40%                                         | 3      | 1000
        share: 40%, waits for: [filing]                    | 3 6    | 1000
        share: 40%, waits for: [filing], long stop: month 5 | 3     | 600
        share: 40%, waits for: [filing], chance: 0%        | 3      | 600
        share: 40%, chance: 0%                             | 3      | 600
        """)
    void aTrancheComesAtTheClosingOrOnceItIsReleased(String second, String months, double money) {
        var round =
                "{amount: 1250 CNY, share closed: 80%, month: month 3, tranches: {first: {share: 60%}, second: {SECOND}}}"
                        .replace("SECOND", second);
        assertThat(whereNotZero(figure(round, "received"))).isEqualTo(months);
        assertThat(Arrays.stream(figure(round, "received")).sum()).isCloseTo(money, within(1e-9));
        assertThat(row(plan(round), "paid-in capital")[23]).isCloseTo(1000 + money, within(1e-9));
        assertThat(Arrays.stream(figure(round, "tranches.first.paid in")).sum())
                .isCloseTo(600 / 0.6 * 0.6, within(1e-9));
        boolean waits = second.contains("waits") || second.contains("chance");
        assertThat(row(plan(round), "committed cash")[23]).isCloseTo(1000 - 2400 + (waits ? 600 : 1000), within(1e-9));
    }

    @Test
    void aTrancheWaitsForTheClosingToo() {
        var round =
                "{amount: 1000 CNY, month: month 7, time to close: 1 months, tranches: {first: {share: 60%}, second:"
                        + " {share: 40%, waits for: [filing]}}}";
        assertThat(whereNotZero(figure(round, "tranches.second.received"))).isEqualTo("8");
        var outcome = Runs.run(plan(round), 16, 1, 7);
        var second = Objects.requireNonNull(
                Objects.requireNonNull(outcome.rounds().get("A")).tranches().get("second"));
        assertThat(second.month().months()).containsOnly(8);
        assertThat(second.received().sums()).containsOnly(400);
    }

    @Test
    void thePriceIsAMultipleOfLastMonthsBaseAndAtLeastTheFloor() {
        var plan = plan("{amount: 5 CNY, month: MONTH, pre money: {multiple: {times: 10, of: arr, floor: 30000 CNY}}}")
                + """
                segments: {s: {accounts: 100 accounts, adoption: {new accounts: 1 accounts/month}}}
                products: {p: {price: 100 CNY / account / month}}
                """;
        assertThat(row(plan.replace("MONTH", "month 8"), "funding.rounds.A.pre-money")[7])
                .isCloseTo(10 * 12 * 100 * 7, within(1e-6));
        assertThat(row(plan.replace("MONTH", "month 2"), "funding.rounds.A.pre-money")[1])
                .isCloseTo(30_000, within(1e-6));
    }
}
