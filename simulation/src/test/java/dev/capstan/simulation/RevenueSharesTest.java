package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static dev.capstan.simulation.Runs.row;
import static dev.capstan.simulation.Runs.whereNotZero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Revenue shares, founders' capital and platform fees by hand: revenue is 1,000 a month, 1,060 with VAT, paid a month later. */
class RevenueSharesTest {

    private static String plan(String funding) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months, tax: {rate: 0%, VAT rate: 6%}}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month, payment days: 1 month}}
            milestones: {pilot: {date: month 7}}
            funding: {opening cash: 100 CNY, FUNDING}
            """.replace("FUNDING", funding);
    }

    private static String share(String terms) {
        return plan("revenue shares: {f: {amount: 900 CNY, month: month 3, cap: 1.5, " + terms + "}}");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        terms                                          | first | second | last | months
        share: 20%, of: revenue                        | 200   | 200    | 150  | 7
        share: 20%                                     | 212   | 212    | 78   | 7
        share: 20%, of: revenue, term: 4 months        | 200   | 200    | 750  | 4
        share: 5%, of: revenue, term: 12 months        | 50    | 50     | 800  | 12
        share: 100%, of: revenue                       | 1000  | 350    | 350  | 2
        """)
    void isPaidBackAsAShareUpToItsCap(String terms, double first, double second, double last, int months) {
        var repaid = row(share(terms), "funding.revenue shares.f.repaid");
        assertThat(new double[] {repaid[2], repaid[3], repaid[4], repaid[2 + months], repaid[3 + months]})
                .containsExactly(new double[] {0, first, second, last, 0}, within(1e-9));
        assertThat(Arrays.stream(repaid).sum()).isCloseTo(1350, within(1e-9));
        assertThat(Arrays.stream(row(share(terms), "interest")).sum()).isCloseTo(450, within(1e-9));
        assertThat(row(share(terms), "debt")[2]).isCloseTo(900, within(1e-9));
        assertThat(row(share(terms), "debt")[3]).isCloseTo(900 - first / 1.5, within(1e-9));
        assertThat(row(share(terms), "debt")[23]).isCloseTo(0, within(1e-9));
    }

    @Test
    void isCommittedOnlyWhereItWaitsForNothing() {
        double without = row(plan(""), "committed cash")[23];
        assertThat(row(share("share: 20%"), "committed cash")[23]).isCloseTo(without - 450, within(1e-9));
        assertThat(row(share("share: 20%, chance: 50%"), "committed cash")[23]).isEqualTo(without);
        var waits = share("share: 20%, waits for: [pilot]");
        assertThat(row(waits, "committed cash")[23]).isEqualTo(without);
        assertThat(whereNotZero(row(waits, "funding.revenue shares.f.received")))
                .isEqualTo("7");
        var granted = months(program(share("share: 20%, chance: 50%")), 4096, "funding.revenue shares.f.received");
        assertThat(Arrays.stream(granted).filter(path -> path[2] > 0).count() / 4096.0)
                .isCloseTo(0.5, within(0.01));
    }

    @Test
    void foundersPayInWithoutSellingAnything() {
        var plan = plan("founders: {Lin: {amount: 300 CNY, month: month 4}}");
        assertThat(row(plan, "paid-in capital")).startsWith(100, 100, 100, 400);
        assertThat(row(plan, "committed cash")[23] - row(plan(""), "committed cash")[23])
                .isEqualTo(300);
        assertThat(whereNotZero(row(plan, "founders pay in"))).isEqualTo("4");
    }

    @Test
    void thePlatformKeepsItsFeeOfWhatTheCrowdPays() {
        var plan = plan("rounds: {crowd: {amount: 1000 EUR, month: month 2, crowdfunding: {regime: eu ecspr, platform"
                        + " fee: 7%, holders: 40}}}")
                .replace("tax:", "exchange rates: {EUR: 8}, tax:");
        assertThat(row(plan, "paid-in capital")).startsWith(100, 100 + 8000 * 0.93);
        assertThat(row(plan, "funding.rounds.crowd.paid in")[1]).isEqualTo(8000);
    }
}
