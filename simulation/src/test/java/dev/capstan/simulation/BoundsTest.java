package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers stay within their range whatever draws, growth, movements and events make of them, and it is told how often. */
class BoundsTest {

    private static final int PATHS = 16_384;

    private static String plan(String churn, String burn, String event) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            segments: {s: {accounts: 1000 accounts, initial accounts: 100 accounts, churn: CHURN}}
            products: {p: {price: 10 CNY / account / month}}
            spending: {burn: {amount: BURN}}
            EVENT
            """.replace("CHURN", churn).replace("BURN", burn).replace("EVENT", event);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        key                  | churn                                        | burn                                            | event                                                                                          | low        | high
        spending.burn.amount | 10%/year                                     | {normal: {mean: 100 CNY/month, sd: 100 CNY/month}} |                                                                                             | 0.1586553  | 0
        spending.burn.amount | 10%/year                                     | 100 CNY/month                                   | events: {e: {kind: market, chance: 30%, effects: {spending.burn.amount: {plus: -900 CNY/month}}}} | 0.3      | 0
        segments.s.churn     | {uniform: {low: 20%/month, high: 100%/month}} | 100 CNY/month                                  | events: {e: {kind: market, chance: 100%, until: month 1, effects: {segments.s.churn: {times: 2}}}} | 0       | 0.625
        segments.s.churn     | {value: 40%/month, volatility: 50%/year}     | 100 CNY/month                                   |                                                                                                | 0          | 0.0226
        """)
    void itIsToldHowOftenANumberIsHeld(String key, String churn, String burn, String event, double low, double high) {
        var plan = plan(churn, burn, event == null ? "" : event);
        var held = Runs.run(plan, PATHS, 2, 7).held();
        assertThat(held).hasSize(1);
        assertThat(held.getFirst().bounded().quantity().key()).isEqualTo(key);
        assertThat(held.getFirst().lowShare()).isCloseTo(low, within(2e-3));
        assertThat(held.getFirst().highShare()).isCloseTo(high, within(2e-3));
        var accounts = months(program(plan), 256, "segments.s.active accounts");
        assertThat(Arrays.stream(accounts).flatMapToDouble(Arrays::stream).min().orElseThrow())
                .isNotNegative();
        var spent = months(program(plan), 256, "spending.burn.amount");
        assertThat(Arrays.stream(spent).flatMapToDouble(Arrays::stream).min().orElseThrow())
                .isNotNegative();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5% to 15%/year                               | 80 to 120 CNY/month                           |
        10%/year                                     | {value: 80 to 120 CNY/month, volatility: 30%/year, growth: 90%/year} | events: {e: {kind: market, chance: 30%, effects: {spending.burn.amount: {times: 3}}}}
        """)
    void nothingIsLookedAtThatCannotLeaveItsRange(String churn, String burn, String event) {
        assertThat(program(plan(churn, burn, event == null ? "" : event))
                        .lines()
                        .bounded())
                .isEmpty();
    }

    @Test
    void aRateThatWandersAsRatesDoIsNotLookedAt() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 60 months, exchange rates: {USD: {value: 6.5 to 7.8, volatility: 8%/year}}, tax: {rate: 15% to 25%}}
            spending: {burn: {amount: 100 USD/month}}
            """;
        assertThat(program(plan).lines().bounded()).isEmpty();
    }

    @Test
    void whatIsDrawnOnceIsHeldAndToldToo() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            funding: {opening cash: {normal: {mean: 100 CNY, sd: 100 CNY}}}
            roles: {r: {count: {normal: {mean: 2, sd: 2}}, salary: 1 CNY / head / month, function: R&D}}
            """;
        var outcome = Runs.run(plan, PATHS, 1, 7);
        assertThat(outcome.held())
                .hasSize(2)
                .allSatisfy(held -> assertThat(held.lowShare()).isCloseTo(0.1586553, within(2e-3)));
    }

    @Test
    void aNumberThatMustBeAboveNothingStopsBeforeIt() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            segments: {s: {accounts: 100 accounts, initial accounts: 100 accounts}}
            products: {p: {price: 1 CNY / account / month}}
            roles: {r: {count: 1, per head: 50 accounts / head, salary: 1 CNY / head / month, function: R&D}}
            events: {e: {kind: market, chance: 100%, until: month 1, effects: {roles.r.per head: {times: 0}}}}
            """;
        var heads = months(program(plan), 16, "roles.r.heads");
        assertThat(heads[0][5]).isCloseTo(2e6, within(1.0));
    }
}
