package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Raise.Part.Kind;
import dev.capstan.answers.Raise.Returns;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holders are paid before the end, by hand: ten accounts at 100 a month earn 1,000 less what is burnt, without tax. A pays
 * 1,200 in month 1 for a fifth of the company: 2.5 million shares beside the 10 million of the founders.
 */
class HolderPaymentsTest {

    private static String plan(String burn, String terms) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 48 months, tax: {rate: 0%}}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month}}
            spending: {burn: {amount: BURN CNY/month}}
            policy: {cash floor: 100 CNY}
            funding: {opening cash: 5000 CNY, rounds: {A: {amount: 1200 CNY, pre money: {fixed: 4800 CNY}, TERMS}}}
            exit: {multiple: 1, of: arr}
            """.replace("BURN", burn).replace("TERMS", terms);
    }

    static Returns returns(Raise raise, String holder) {
        return Objects.requireNonNull(raise.holders().stream()
                .filter(one -> one.name().en().equals(holder))
                .findFirst()
                .orElseThrow()
                .returns());
    }

    static double[] part(Raise raise, Kind kind) {
        return raise.ownership().stream()
                .filter(part -> part.kind() == kind)
                .findFirst()
                .orElseThrow()
                .months();
    }

    /** Asked for in month 13, due four months later, 16 months after the investment: 1,200 · (1 + 9 % · 16/12) = 1,344. */
    private static String redemption(String terms) {
        return "redemption: {if no public offering by: month 12, price: {interest: 9%/year}, procedure: 4 months, "
                + terms + "}";
    }

    @Test
    void redeemedSharesAreCancelledFromTheMonthInWhichTheyArePaid() {
        var raise = RaiseCapitalTest.raise(plan("500", redemption("obligor: company")));
        var founders = part(raise, Kind.FOUNDERS);
        assertThat(founders[15]).isCloseTo(0.8, within(1e-12));
        assertThat(founders[16]).isEqualTo(1);
        var a = returns(raise, "A");
        assertThat(a.mean().value()).isCloseTo(1344, within(1e-9));
        assertThat(a.multiple()).isCloseTo(1.12, within(1e-12));
        assertThat(a.rate()).isCloseTo(StrictMath.pow(1.12, 12.0 / 16) - 1, within(1e-9));
        // a year's revenue and the cash: 12,000 + 5,000 + 1,200 + 48 · 500 − 1,344
        assertThat(returns(raise, "founders").mean().value()).isCloseTo(40856, within(1e-6));
        assertThat(raise.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.what().en()).isEqualTo("redemption of A");
            assertThat(payment.share()).isEqualTo(1);
            assertThat(payment.byCompany()).isCloseTo(1344, within(1e-9));
            assertThat(payment.unpaid()).isCloseTo(0, within(1e-9));
        });
    }

    /**
     * Ten a month are earned: 160 by month 17, and ten in each of the 31 months after it. Of 1,344 founders owe 1,184 where they
     * owe what the company cannot pay; of 2.5 million shares 2.5M · left / 1,344 stay, those for which founders pay are theirs.
     */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        terms                                                                    | company | founders | their shares | shares of A
        obligor: company                                                         | 470     | 0        | 0            | 2500000
        obligor: company, shares leave: as they are paid                         | 470     | 0        | 0            | 1625744.047619
        obligor: both                                                            | 160     | 1184     | 2202380.95238| 0
        obligor: both, founders pay: 50%                                         | 160     | 592      | 0            | 2500000
        obligor: both, founders pay: 50%, shares leave: as they are paid         | 160     | 592      | 1101190.47619| 1101190.47619
        obligor: both, founders pay: 0%, shares leave: as they are paid          | 160     | 0        | 0            | 2202380.95238
        """)
    void sharesLeaveInPartOnlyWhereTheTermsSaySo(
            String terms, double company, double founders, double theirs, double left) {
        var raise = RaiseCapitalTest.raise(plan("990", redemption(terms)));
        assertThat(raise.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.byCompany()).isCloseTo(company, within(1e-6));
            assertThat(payment.byFounders()).isCloseTo(founders, within(1e-6));
            assertThat(payment.unpaid()).isCloseTo(1344 - company - founders, within(1e-6));
        });
        double all = 1e7 + theirs + left;
        assertThat(part(raise, Kind.FOUNDERS)[47]).isCloseTo((1e7 + theirs) / all, within(1e-12));
        // 12,000 + 5,000 + 1,200 + 48 · 10 − what the company paid; 1,200 come back or a part as common shares,
        // whichever is more
        double exit = 18680 - company;
        double atTheEnd = exit * left / all;
        assertThat(returns(raise, "A").mean().value()).isCloseTo(company + founders + atTheEnd, within(1e-6));
        assertThat(returns(raise, "founders").mean().value()).isCloseTo(exit - atTheEnd, within(1e-6));
        assertThat(returns(raise, "founders").paid()).isCloseTo(founders, within(1e-9));
    }

    @Test
    void laterRoundsArePricedOnWhatIsLeft() {
        var raise = RaiseCapitalTest.raise(plan("500", redemption("obligor: company"))
                .replace(
                        "rounds: {",
                        "rounds: {B: {amount: 1000 CNY, month: month 30, pre money: {fixed: 10000 CNY}}, "));
        var b = raise.rounds().getFirst();
        assertThat(b.price().median()).isEqualTo(0.001);
        assertThat(b.foundersBefore()).isEqualTo(1);
        assertThat(b.foundersAfter()).isCloseTo(10.0 / 11, within(1e-12));
    }

    /** The figure is 12,000 of 16,000: a quarter of 1,200 is given back in month 28; without a promise that is kept founders have paid 60 %. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        terms                                | company | founders
        obligor: founders                    | 0       | 300
        obligor: founders, founders pay: 60% | 0       | 180
        obligor: company                     | 300     | 0
        """)
    void compensationInCashIsTheirsWhoBought(String terms, double company, double founders) {
        var raise = RaiseCapitalTest.raise(plan(
                "500",
                "investors: {Yuan: 75%}, performance adjustments: {revenue: {metric: revenue 12m, year: 2027, at"
                        + " least: 16000 CNY, else: {cash: {}}, " + terms + "}}"));
        double exit = 12000 + 5000 + 1200 + 24000 - company;
        assertThat(returns(raise, "Yuan").mean().value())
                .isCloseTo(0.75 * (company + founders + exit / 5), within(1e-6));
        assertThat(returns(raise, "A").mean().value()).isCloseTo(0.25 * (company + founders + exit / 5), within(1e-6));
        assertThat(returns(raise, "founders").paid()).isCloseTo(founders, within(1e-9));
    }

    /** 600 a month are earned from July 2026 on; each June half of the last calendar year's profit, or a hundredth, is paid. */
    private static String dividends(String share, String dividend) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-07, horizon: 36 months, tax: {rate: 0%}}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month}}
            spending: {burn: {amount: 400 CNY/month}}
            policy: {cash floor: 100 CNY, dividends: {share of profit: SHARE}}
            funding:
              opening cash: 1000 CNY
              rounds:
                A:
                  amount: 1200 CNY
                  pre money: {fixed: 4800 CNY}
                  sells: {preferred: {participation: full, dividend: DIVIDEND}}
            exit: {multiple: 0, of: arr}
            """.replace("SHARE", share).replace("DIVIDEND", dividend);
    }

    /**
     * A accrues 8 in a month, from month 1 to months 12, 24 and 36. Of 1,800, 3,600 and 3,600 it takes 88, 96 and 96 and a fifth
     * of the rest; of 36, 72 and 72 all, which leaves 52, 76 and 100 accrued. In the end there are 23,800 less the dividends: A has
     * 1,200, what it is still owed and its part of the rest. In kind its shares are 1 + 8 % · 11/12 times as many in month 12, so
     * that 0.25 · 1.0733 / 1.2683 of 1,800 are its. Where dividends bear some, 1,200 · 1.08^(11/12) less 36 are 1,251.71, and so on.
     */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        share | dividend                                          | paid to A | in the end  | part
        50%   | {rate: 8%/year}                                   | 2024      | 1200        | 0.2
        50%   | {rate: 8%/year, compounding: yearly}              | 2023.7718 | 1200        | 0.2
        50%   | {rate: 8%/year, kind: non-cumulative}             | 2030.4    | 1200        | 0.2
        50%   | {rate: 8%/year, settlement: in kind}              | 2034.914  | 1480        | 0.235668789809
        1%    | {rate: 8%/year}                                   | 180       | 1300        | 0.2
        1%    | {rate: 8%/year, compounding: yearly}              | 180       | 1310.2401   | 0.2
        1%    | {rate: 8%/year, kind: non-cumulative}             | 180       | 1200        | 0.2
        """)
    void dividendsAreSharedByTheTermsOfTheClasses(
            String share, String dividend, double before, double claim, double part) {
        var raise = RaiseCapitalTest.raise(dividends(share, dividend));
        double paid = share.equals("50%") ? 9000 : 180;
        double exit = 23800 - paid;
        assertThat(raise.payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment.byCompany()).isCloseTo(paid, within(1e-9)));
        double atTheEnd = claim + (exit - claim) * part;
        assertThat(returns(raise, "A").mean().value()).isCloseTo(before + atTheEnd, within(0.002));
        assertThat(returns(raise, "A").mean().value()
                        + returns(raise, "founders").mean().value())
                .isCloseTo(exit + paid, within(1e-6));
    }

    /**
     * B pays 600 in month 12, a twelfth of the company, and accrues 4 in a month: 48 of the 72 in month 24 and in month 36, A the
     * rest. In the end there are 24,400 − 180: A has 1,200 + 280 − 36 − 24 − 24 and its part, B becomes common shares for its part.
     */
    @Test
    void seniorSharesArePaidTheirDividendsFirst() {
        var raise = RaiseCapitalTest.raise(dividends("1%", "{rate: 8%/year}")
                .replace(
                        "  rounds:\n",
                        "  rounds:\n    B: {amount: 600 CNY, month: month 12, pre money: {fixed: 6600 CNY},"
                                + " sells: {preferred: {dividend: {rate: 8%/year}}}}\n"));
        double shared = 24400 - 180 - 1396;
        assertThat(returns(raise, "B").mean().value()).isCloseTo(96 + shared / 12, within(1e-6));
        assertThat(returns(raise, "A").mean().value()).isCloseTo(84 + 1396 + shared * 11 / 60, within(1e-6));
        assertThat(returns(raise, "founders").mean().value()).isCloseTo(shared * 11 / 15, within(1e-6));
    }

    @Test
    void whatFoundersPayInAndLendIsTheirs() {
        var raise = RaiseCapitalTest.raise(plan("500", "chance: 100%")
                .replace(
                        "rounds: {",
                        "founders: {more: {amount: 100 CNY, month: month 3}}, loans: {of Lin: {kind: shareholder loan,"
                                + " amount: 600 CNY, month: month 2, interest: 12%/year, term: 60 months, repayment: at"
                                + " the end}}, rounds: {"));
        // 6 a month from month 3 on, and 600 in the end, before shares: 12,000 + 5,000 + 1,200 + 24,000 + 100 − 46 · 6
        var founders = returns(raise, "founders");
        assertThat(founders.paid()).isCloseTo(700, within(1e-9));
        assertThat(founders.mean().value()).isCloseTo(46 * 6 + 600 + 0.8 * (42300 - 276), within(1e-6));
        assertThat(returns(raise, "A").mean().value()).isCloseTo(0.2 * (42300 - 276), within(1e-6));
    }

    @Test
    void aLenderThatIsNamedIsPaidBackItself() {
        var raise = RaiseCapitalTest.raise(plan("500", "chance: 100%")
                .replace(
                        "rounds: {",
                        "loans: {of A: {kind: shareholder loan, lender: A, amount: 600 CNY, month: month"
                                + " 2, interest: 0%/year, term: 12 months}}, rounds: {"));
        assertThat(returns(raise, "A").paid()).isCloseTo(1800, within(1e-9));
        assertThat(returns(raise, "A").mean().value()).isCloseTo(600 + 0.2 * 42200, within(1e-6));
    }
}
