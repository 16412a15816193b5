package dev.capstan.answers;

import static dev.capstan.answers.HolderPaymentsTest.part;
import static dev.capstan.answers.HolderPaymentsTest.returns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Raise.Part.Kind;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A fund's shares that are bought back, by hand: ten accounts at 100 a month earn 1,000 less what is burnt, without tax. Fund and
 * Yuan pay 600 each in month 1 for 1.25 million shares each beside the 10 million of the founders. A sale in month t pays a
 * year's revenue and the cash: 12,000 + 5,000 + 1,200 + 500 · t where 500 are burnt; the exit is in month 48.
 */
class BuyBackTest {

    private static final double EXIT = 42_200;

    private static String plan(String burn, String buyBack) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 48 months, tax: {rate: 0%}}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month}}
            spending: {burn: {amount: BURN CNY/month}}
            funding:
              opening cash: 5000 CNY
              rounds:
                A:
                  amount: 1200 CNY
                  pre money: {fixed: 4800 CNY}
                  investors: {Fund: 50%, Yuan: 50%}
                  buy back: {investor: Fund, TERMS}
            exit: {multiple: 1, of: arr}
            """.replace("BURN", burn).replace("TERMS", buyBack);
    }

    /** The window closes 36 months after month 1, in month 37; 6 % a year are 3 of 600 in a month. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        terms                                                                                         | month | price
        within: 36 months                                                                             | 37    | 600
        within: 36 months, interest: 6%/year                                                          | 37    | 708
        within: 36 months, interest: 6%/year, interest free: 36 months                                | 37    | 600
        within: 36 months, interest: 6%/year, interest free: 24 months                                | 37    | 708
        within: 36 months, interest: 6%/year, interest free: 24 months, interest runs: after the free months | 37 | 636
        within: 36 months, by: 2028-06, interest: 6%/year                                             | 30    | 687
        by: 2028-06, interest: 6%/year                                                                | 30    | 687
        within: 60 months, interest: 6%/year                                                          | 48    | 741
        within: 36 months, interest: 6%/year, interest free: 24 months, exercised: always             | 25    | 600
        within: 36 months, interest: 6%/year, after: 12 months, exercised: always                     | 13    | 636
        within: 36 months, exercised: always                                                          | 37    | 600
        within: 36 months, exercised: never                                                           |       | 0
        within: 60 months, after: 50 months                                                           |       | 0
        """)
    void foundersBuyInTheLastMonthThatTheTermsGive(String terms, Integer month, double price) {
        var raise = RaiseCapitalTest.raise(plan("500", terms));
        double bought = price > 0 ? 0.1 : 0;
        assertThat(returns(raise, "founders").paid()).isCloseTo(price, within(1e-9));
        assertThat(returns(raise, "founders").mean().value()).isCloseTo((0.8 + bought) * EXIT, within(1e-6));
        assertThat(returns(raise, "Fund").mean().value()).isCloseTo(price + (0.1 - bought) * EXIT, within(1e-6));
        assertThat(returns(raise, "Yuan").mean().value()).isCloseTo(0.1 * EXIT, within(1e-6));
        if (month != null) {
            var founders = part(raise, Kind.FOUNDERS);
            assertThat(founders[month - 2]).isCloseTo(0.8, within(1e-12));
            assertThat(raise.payments())
                    .filteredOn(payment -> payment.due() > 0)
                    .singleElement()
                    .satisfies(payment -> {
                        assertThat(payment.share()).isEqualTo(1);
                        assertThat(payment.byFounders()).isCloseTo(price, within(1e-9));
                        assertThat(payment.unpaid()).isCloseTo(0, within(1e-9));
                    });
            assertThat(founders[month - 1]).isCloseTo(0.9, within(1e-12));
        }
    }

    /** 100 are lost in a month: a sale in month 37 pays 2,500 for what the accounts bring and the cash, of which 600 come first. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        exercised    | price | founders get
        when it pays | 0     | 200
        always       | 600   | 800
        """)
    void theyDoNotBuyWhatBringsThemNoMoreThanItCosts(String exercised, double price, double gets) {
        var raise = RaiseCapitalTest.raise(
                plan("1100", "within: 36 months, exercised: " + exercised).replace("multiple: 1,", "multiple: 0,"));
        assertThat(returns(raise, "founders").paid()).isCloseTo(price, within(1e-9));
        assertThat(returns(raise, "founders").mean().value()).isCloseTo(gets, within(1e-6));
        assertThat(returns(raise, "Fund").mean().value()).isCloseTo(600, within(1e-6));
    }

    /** In month 37 a sale pays little; from month 40 on every account pays a thousand times as much, which nobody knew. */
    @Test
    void nobodyKnowsWhatComesAfterTheLastMonth() {
        var plan = plan("2", "within: 36 months, interest: 6%/year")
                .replace("opening cash: 5000 CNY", "opening cash: 0 CNY")
                .replace(
                        "price: 100 CNY / account / month",
                        "price: {value: 0.1 CNY / account / month, steps:" + " {2029-04: 100 CNY / account / month}}");
        var raise = RaiseCapitalTest.raise(plan);
        assertThat(returns(raise, "founders").paid()).isZero();
        double exit = 12_000 + 1200 + 39 * -1.0 + 9 * 998;
        assertThat(returns(raise, "Fund").mean().value()).isCloseTo(0.1 * exit, within(1e-6));
    }

    @Test
    void anotherShareholderBuysThemWithTheirRights() {
        var raise = RaiseCapitalTest.raise(plan("1100", "within: 36 months, buyer: Yuan, exercised: always")
                .replace("multiple: 1,", "multiple: 0,"));
        // of 1,400 that are left both preferences come first
        assertThat(returns(raise, "Yuan").paid()).isCloseTo(1200, within(1e-9));
        assertThat(returns(raise, "Yuan").mean().value()).isCloseTo(1200, within(1e-6));
        assertThat(returns(raise, "Fund").mean().value()).isCloseTo(600, within(1e-6));
        assertThat(raise.rounds().getFirst().multiple()).isCloseTo(1, within(1e-9));
        assertThat(raise.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.byOthers()).isCloseTo(600, within(1e-9));
            assertThat(payment.byFounders()).isZero();
            assertThat(payment.what().en()).isEqualTo("buy-back of Fund's shares of A");
        });
    }

    /** Ten a month are earned: 360 by month 37 and ten a month after it; shares leave with the last payment. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        burn | paid | left
        500  | 600  | 0
        990  | 470  | 1250000
        """)
    void theCompanyPaysOutOfProfitAndCancelsThem(double burn, double paid, double left) {
        var raise = RaiseCapitalTest.raise(
                plan(String.valueOf((int) burn), "within: 36 months, buyer: company, exercised: always"));
        double exit = 18_200 + 48 * (1000 - burn) - paid;
        double all = 11.25e6 + left;
        assertThat(raise.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.byCompany()).isCloseTo(paid, within(1e-6));
            assertThat(payment.unpaid()).isCloseTo(600 - paid, within(1e-6));
        });
        assertThat(returns(raise, "Fund").mean().value()).isCloseTo(paid + exit * left / all, within(1e-6));
        assertThat(returns(raise, "Yuan").mean().value()).isCloseTo(exit * 1.25e6 / all, within(1e-6));
        assertThat(returns(raise, "founders").mean().value()).isCloseTo(exit * 10e6 / all, within(1e-6));
    }

    /** The later half comes in month 13: each bears interest from its own month, 36 and 24 of them. */
    @Test
    void eachTrancheBearsInterestFromItsOwnMonth() {
        var raise = RaiseCapitalTest.raise(plan("500", "within: 36 months, interest: 6%/year")
                .replace("funding:\n", "milestones: {pilot: {date: month 13}}\nfunding:\n")
                .replace(
                        "      buy back:",
                        "      tranches: {now: {share: 50%}, later: {share: 50%, waits for: [pilot]}}\n"
                                + "      buy back:"));
        assertThat(returns(raise, "founders").paid()).isCloseTo(300 * 1.18 + 300 * 1.12, within(1e-6));
    }

    /** Only what they have bound themselves to: a right that they use when it pays is not owed. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        terms                                                                                  | owed
        within: 36 months, interest: 6%/year, interest free: 24 months, exercised: always      | 600
        within: 36 months, interest: 6%/year, exercised: always, after: 12 months              | 636
        within: 36 months, exercised: always, buyer: Yuan                                      | 0
        within: 36 months, exercised: always, buyer: Lin                                       | 600
        within: 36 months, exercised: when it pays                                             | 0
        """)
    void whatFoundersAreBoundToBuyIsAmongWhatTheyOwe(String terms, double owed) {
        var plan = plan("500", terms).replace("funding:\n", "ownership: {holders: {Lin: {shares: 10M}}}\nfunding:\n");
        var exposure = Objects.requireNonNull(
                        Plans.assess(Plans.text(plan), 16, 1).uncertain())
                .foundersOwe();
        if (owed == 0) {
            assertThat(exposure).isNull();
        } else {
            assertThat(Objects.requireNonNull(exposure).chance().value()).isEqualTo(1);
            assertThat(exposure.mean().value()).isCloseTo(owed, within(1e-9));
        }
    }
}
