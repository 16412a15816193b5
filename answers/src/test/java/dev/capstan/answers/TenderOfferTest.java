package dev.capstan.answers;

import static dev.capstan.answers.HolderPaymentsTest.part;
import static dev.capstan.answers.HolderPaymentsTest.returns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Raise.Part.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tender offers in month 13, by hand: ten accounts at 100 a month earn 1,000 less what is burnt, without tax. Lin, Chen and Angel
 * have 6, 3 and 1 million of the 10 million shares before the round, which pays 1,200 for 2.5 million; in the end there are a
 * year's revenue and the cash: 12,000 + 5,000 + 1,200 and what was earned.
 */
class TenderOfferTest {

    private static String plan(String burn, String offer) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 48 months, tax: {rate: 0%}}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month}}
            spending: {burn: {amount: BURN CNY/month}}
            ownership: {holders: {Lin: {shares: 6M}, Chen: {shares: 3M}, Angel: {shares: 1M, group: investor}}}
            funding:
              opening cash: 5000 CNY
              rounds: {A: {amount: 1200 CNY, pre money: {fixed: 4800 CNY}}}
              tender offers: {first: {month: month 13, OFFER}}
            exit: {multiple: 1, of: arr}
            """.replace("BURN", burn).replace("OFFER", offer);
    }

    /** 1 million shares for 2,000 at 0.002; each seller's part of what is offered where that is more than is bought. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        offer                                                                                     | price   | Lin     | Chen   | Angel
        price: {fixed: 0.002 CNY}, amount: 2000 CNY                                               | 0.002   | 600000  | 300000 | 100000
        price: {fixed: 0.002 CNY}, amount: 2000 CNY, shares: 500k                                 | 0.002   | 300000  | 150000 | 50000
        price: {fixed: 0.002 CNY}, amount: 2000 CNY, sellers: {Lin: 10%, Chen: 500 CNY}           | 0.002   | 600000  | 250000 | 0
        price: {fixed: 0.002 CNY}, shares: 425k, sellers: {Lin: 10%, Chen: 500 CNY}               | 0.002   | 300000  | 125000 | 0
        price: {fixed: 0.002 CNY}, amount: 850 CNY, sellers: {Lin: 600k, Chen: 250k}              | 0.002   | 300000  | 125000 | 0
        price: {of last round: 50%}, shares: 1M, sellers: {Chen: 100%, Angel: 5M}                 | 0.00024 | 0       | 750000 | 250000
        price: {fixed: 0.002 CNY}, sellers: {Angel: 9M}                                           | 0.002   | 0       | 0      | 1000000
        """)
    void sellersAreCutBackInProportion(String offer, double price, double lin, double chen, double angel) {
        var raise = RaiseCapitalTest.raise(plan("500", "buyer: Yuan, " + offer));
        double share = 42_200 / 12.5e6;
        double sold = lin + chen + angel;
        assertThat(returns(raise, "Lin").mean().value()).isCloseTo(lin * price + (6e6 - lin) * share, within(1e-6));
        assertThat(returns(raise, "Chen").mean().value()).isCloseTo(chen * price + (3e6 - chen) * share, within(1e-6));
        assertThat(returns(raise, "Angel").mean().value())
                .isCloseTo(angel * price + (1e6 - angel) * share, within(1e-6));
        assertThat(returns(raise, "Yuan").paid()).isCloseTo(sold * price, within(1e-9));
        assertThat(returns(raise, "Yuan").mean().value()).isCloseTo(sold * share, within(1e-6));
        var founders = part(raise, Kind.FOUNDERS);
        assertThat(founders[11]).isCloseTo(9 / 12.5, within(1e-12));
        assertThat(founders[12]).isCloseTo((9e6 - lin - chen) / 12.5e6, within(1e-12));
        assertThat(raise.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.what().en()).isEqualTo("tender offer first by Yuan");
            assertThat(payment.byOthers()).isCloseTo(sold * price, within(1e-9));
        });
    }

    /** By month 13 twelve months of 500 are earned, or of 10: what there is of 2,000 buys shares that are cancelled. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        burn | paid
        500  | 2000
        990  | 120
        1100 | 0
        """)
    void theCompanyBuysOutOfProfitAndCancelsTheShares(String burn, double paid) {
        var raise = RaiseCapitalTest.raise(plan(
                burn, "buyer: company, price: {fixed: 0.002 CNY}, amount: 2000 CNY, sellers: {Lin: 5M, Chen: 3M}"));
        double sold = paid / 0.002;
        double exit = 18_200 + 48 * (1000 - Double.parseDouble(burn)) - paid;
        double all = 12.5e6 - sold;
        assertThat(raise.payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment.byCompany()).isCloseTo(paid, within(1e-9)));
        assertThat(returns(raise, "Lin").mean().value())
                .isCloseTo(paid * 5 / 8 + exit * (6e6 - sold * 5 / 8) / all, within(1e-6));
        assertThat(returns(raise, "Chen").mean().value())
                .isCloseTo(paid * 3 / 8 + exit * (3e6 - sold * 3 / 8) / all, within(1e-6));
        assertThat(returns(raise, "A").mean().value()).isCloseTo(exit * 2.5e6 / all, within(1e-6));
    }

    @Test
    void nothingIsBoughtAtThePriceOfARoundThatHasNotClosed() {
        var raise = RaiseCapitalTest.raise(plan("500", "buyer: Yuan, price: {of last round: 90%}")
                .replace("A: {amount", "A: {month: month 20, amount"));
        assertThat(returns(raise, "Yuan").paid()).isZero();
        assertThat(raise.payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment.share()).isZero());
    }
}
