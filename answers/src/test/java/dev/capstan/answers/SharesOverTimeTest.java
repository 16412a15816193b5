package dev.capstan.answers;

import static dev.capstan.answers.HolderPaymentsTest.part;
import static dev.capstan.answers.HolderPaymentsTest.returns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Raise.Part.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shares that come with tranches, warrants of lenders, options that vest and that are granted, by hand: ten accounts at 100 a
 * month earn 1,000 less 500, without tax. In the end there are a year's revenue and the cash, 12,000 + 5,000 + 24,000, and what
 * A has paid.
 */
class SharesOverTimeTest {

    private static final double WITHOUT_A = 41000;

    private static String plan(String funding, String ownership) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 48 months, tax: {rate: 0%}}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month}}
            spending: {burn: {amount: 500 CNY/month}}
            milestones: {pilot: {date: month 13}, never: {date: month 60}}
            OWNERSHIP
            funding: {opening cash: 5000 CNY, FUNDING}
            exit: {multiple: 1, of: arr}
            """.replace("FUNDING", funding).replace("OWNERSHIP", ownership);
    }

    private static String round(String terms) {
        return "rounds: {A: {amount: 1200 CNY, pre money: {fixed: 4800 CNY}" + terms + "}}";
    }

    private static String tranches(String waitsFor) {
        return round(
                ", sells: {preferred: {participation: full, dividend: {rate: 8%/year}}}, tranches: {now: {share: 50%},"
                        + " later: {share: 50%, waits for: [" + waitsFor + "]}}");
    }

    /** Which of 48 months is the first in which a part is another than in month 1. */
    private static int changes(double[] months) {
        int month = 1;
        while (months[month - 1] == months[0]) {
            month++;
        }
        return month;
    }

    /** 1.25 million shares for 600 at a price of 4,800 over 10 million, and as many again: a ninth and a fifth of the company. */
    @Test
    void sharesOfATrancheComeWithItsMoney() {
        var plan = plan(tranches("pilot"), "");
        var raise = RaiseCapitalTest.raise(plan);
        var program = Plans.program(Plans.text(plan));
        var path = program.run();
        var paid = program.columns().stream()
                .filter(column -> column.name().equals("funding.rounds.A.tranches.later.paid in"))
                .findFirst()
                .orElseThrow();
        var founders = part(raise, Kind.FOUNDERS);
        int month = changes(founders);
        assertThat(path.at(paid, month)).isEqualTo(600);
        assertThat(founders[0]).isCloseTo(10 / 11.25, within(1e-12));
        assertThat(founders[47]).isCloseTo(0.8, within(1e-12));
        // each half accrues from its own month on
        double claim = 1200 + 600 * 0.08 * 47 / 12 + 600 * 0.08 * (48 - month) / 12;
        double exit = WITHOUT_A + 1200;
        assertThat(returns(raise, "A").mean().value()).isCloseTo(claim + (exit - claim) / 5, within(1e-6));
        assertThat(returns(raise, "A").paid()).isCloseTo(1200, within(1e-9));
        assertThat(raise.rounds().getFirst().price().median()).isCloseTo(0.00048, within(1e-15));
    }

    @Test
    void aTrancheThatNeverComesIssuesNothing() {
        var raise = RaiseCapitalTest.raise(plan(tranches("never"), ""));
        assertThat(part(raise, Kind.FOUNDERS)[47]).isCloseTo(10 / 11.25, within(1e-12));
        assertThat(returns(raise, "A").paid()).isCloseTo(600, within(1e-9));
        assertThat(raise.rounds().getFirst().amount().median()).isEqualTo(600);
    }

    /** A tenth of 600 buys 125,000 shares at A's price, whichever comes first; a price of 0.01 is above what a share is paid. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        month of A | warrants                        | shares
        month 1    | {coverage: 10%}                 | 125000
        month 9    | {coverage: 10%}                 | 125000
        month 1    | {coverage: 10%, strike: 0.00024 CNY} | 250000
        month 1    | {coverage: 10%, strike: 0.01 CNY} | 0
        """)
    void aLenderExercisesItsWarrantsWhereThatPays(String month, String warrants, double shares) {
        var raise = RaiseCapitalTest.raise(plan(
                round(", month: " + month)
                        + ", loans: {debt: {kind: venture debt, lender: Bank, amount: 600 CNY, month: month 2,"
                        + " interest: 0%/year, term: 12 months, warrants: " + warrants + "}}",
                ""));
        double exit = WITHOUT_A + 1200;
        double price = (exit + (shares > 0 ? 60 : 0)) / (12.5e6 + shares);
        assertThat(returns(raise, "Bank").mean().value()).isCloseTo(shares > 0 ? shares * price - 60 : 0, within(1e-6));
        assertThat(returns(raise, "A").mean().value()).isCloseTo(2.5e6 * price, within(1e-6));
        if (shares > 0) {
            assertThat(part(raise, Kind.LENDERS)[47]).isCloseTo(shares / (12.5e6 + shares), within(1e-12));
        }
    }

    /** Of a million options beside nine million shares; A has 2.5 million. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        vesting                                                          | vested
                                                                         | 1000000
        , vesting: {term: 96 months}                                     | 500000
        , vesting: {term: 96 months, cliff: 60 months}                   | 0
        , vesting: {term: 96 months, cliff: 60 months, accelerates: yes} | 1000000
        , vesting: {term: 96 months, start: 2028-01}                     | 239583.333333333
        , vesting: {term: 36 months, start: 2024-01}                     | 1000000
        """)
    void optionsThatHaveNotVestedLapse(String vesting, double vested) {
        var raise = RaiseCapitalTest.raise(plan(
                round(""),
                "ownership: {holders: {Lin: {shares: 9M}, Wang: {options: 1M" + (vesting == null ? "" : vesting)
                        + "}}}"));
        double exit = WITHOUT_A + 1200;
        assertThat(returns(raise, "Wang").mean().value()).isCloseTo(exit * vested / (11.5e6 + vested), within(1e-6));
        assertThat(returns(raise, "Lin").mean().value()).isCloseTo(exit * 9e6 / (11.5e6 + vested), within(1e-6));
    }

    /**
     * Half of the pool of two million in each year: 1, 0.5, 0.25 and 0.125 million at half of A's price of 0.0004; by the end all of
     * the first two have vested, half of the third and nothing of the last.
     */
    @Test
    void optionsAreGrantedFromThePoolOnceAYear() {
        var raise = RaiseCapitalTest.raise(plan(
                round(""),
                "ownership: {holders: {Lin: {shares: 10M}}, pool: 2M, grants: {part: 50%, strike: 50%, vesting: {term:"
                        + " 24 months, cliff: 0 months}}}"));
        assertThat(part(raise, Kind.EMPLOYEES)[10]).isZero();
        assertThat(part(raise, Kind.EMPLOYEES)[11]).isCloseTo(1 / 15.0, within(1e-12));
        assertThat(part(raise, Kind.POOL)[47]).isCloseTo(0.125 / 15, within(1e-12));
        double vested = 1.625e6;
        double price = (WITHOUT_A + 1200 + vested * 0.0002) / (13e6 + vested);
        assertThat(returns(raise, "employees to come").mean().value())
                .isCloseTo(vested * (price - 0.0002), within(1e-6));
        assertThat(returns(raise, "Lin").mean().value()).isCloseTo(10e6 * price, within(1e-6));
        assertThat(List.of(part(raise, Kind.FOUNDERS)[47])).containsExactly(part(raise, Kind.FOUNDERS)[0]);
    }

    /** Lin sells a million of eight for three quarters of A's price of 0.00048; or all that he has, where he would sell more. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        sellers    | sold
        {Lin: 1M}  | 1000000
        {Lin: 20M} | 8000000
        {Lin: 360 CNY} | 1000000
        {Lin: 0.06k USD} | 1000000
        {Lin: 12.5%} | 1000000
        """)
    void holdersSellSharesToTheInvestorsOfARound(String sellers, double sold) {
        var raise = RaiseCapitalTest.raise(plan(
                        round(", secondary: {sellers: " + sellers + ", discount: 25%}"),
                        "ownership: {holders: {Lin: {shares: 8M}, Chen: {shares: 2M}}}")
                .replace("name: x,", "name: x, exchange rates: {USD: 6},"));
        double exit = WITHOUT_A + 1200;
        double paid = sold * 0.00036;
        var a = returns(raise, "A");
        assertThat(a.paid()).isCloseTo(1200 + paid, within(1e-9));
        assertThat(a.mean().value()).isCloseTo(exit * (2.5e6 + sold) / 12.5e6, within(1e-6));
        assertThat(returns(raise, "Lin").mean().value()).isCloseTo(paid + exit * (8e6 - sold) / 12.5e6, within(1e-6));
        assertThat(returns(raise, "Chen").mean().value()).isCloseTo(exit * 2e6 / 12.5e6, within(1e-6));
        assertThat(raise.rounds().getFirst().foundersAfter()).isCloseTo((10e6 - sold) / 12.5e6, within(1e-12));
        assertThat(part(raise, Kind.FOUNDERS)[0]).isCloseTo((10e6 - sold) / 12.5e6, within(1e-12));
    }
}
