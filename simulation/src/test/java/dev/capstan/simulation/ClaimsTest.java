package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.row;
import static dev.capstan.simulation.Runs.whereNotZero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.capital.RedemptionTerms;
import dev.capstan.capital.RedemptionTerms.Obligor;
import dev.capstan.capital.RedemptionTerms.Price;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Redemption and performance adjustments by hand, from January 2026 on: ten accounts at 100 a month earn 1,000 less what is burnt, without
 * tax; 1,200 are invested in month 1.
 */
class ClaimsTest {

    private static String plan(String burn, String terms) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 48 months, tax: {rate: 0%}}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month}}
            spending: {burn: {amount: BURN CNY/month}}
            milestones: {pilot: {metric: {of: cash, at least: 4900 CNY}}}
            policy: {cash floor: 100 CNY}
            funding: {opening cash: 5000 CNY, rounds: {A: {amount: 1200 CNY, TERMS}}}
            """.replace("BURN", burn).replace("TERMS", terms);
    }

    private static double[] figure(String plan, String figure) {
        return row(plan, "funding.rounds.A." + figure);
    }

    /** Asked for in month 13, due four months later: 16 months after the investment. */
    private static final String REDEMPTION =
            "redemption: {if no public offering by: month 12, price: {PRICE}, obligor: OBLIGOR, procedure: 4 months}";

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        price             | obligor  | burn | first | company in all | founders
        interest: 9%/year | company  | 500  | 17    | 1344           | 0
        interest: 9%/year | company  | 1100 |       | 0              | 0
        interest: 9%/year | company  | 990  | 17    | 470            | 0
        multiple: 1.5     | company  | 500  | 17    | 1800           | 0
        interest: 9%/year | both     | 990  | 17    | 160            | 1184
        interest: 9%/year | both     | 500  | 17    | 1344           | 0
        """)
    void theCompanyPaysOutOfProfitAndTheRestWaitsOrIsTheFounders(
            String price, String obligor, String burn, String first, double company, double founders) {
        var plan = plan(burn, REDEMPTION.replace("PRICE", price).replace("OBLIGOR", obligor));
        var paid = figure(plan, "redemption.paid");
        assertThat(Arrays.stream(paid).sum()).isCloseTo(company, within(1e-6));
        assertThat(whereNotZero(paid).split(" ", -1)[0]).isEqualTo(first == null ? "" : first);
        if (obligor.equals("both")) {
            assertThat(Arrays.stream(row(plan, "founders owe")).sum()).isCloseTo(founders, within(1e-6));
        }
        double earned = 48 * (1000 - Double.parseDouble(burn));
        assertThat(row(plan, "retained earnings")[47]).isCloseTo(earned - company, within(1e-6));
    }

    @Test
    void theFoundersOweAllOfItAtOnceWhereTheyAreTheOnlyObligors() {
        var plan = plan("500", REDEMPTION.replace("PRICE", "interest: 9%/year").replace("OBLIGOR", "founders"));
        assertThat(whereNotZero(row(plan, "founders owe"))).isEqualTo("13");
        assertThat(row(plan, "founders owe")[12]).isCloseTo(1200 * 1.09, within(1e-9));
        assertThat(row(plan, "cash")[47]).isEqualTo(5000 + 1200 + 48 * 500);
    }

    @ParameterizedTest
    @CsvSource({"990, BOTH", "990, COMPANY", "500, BOTH", "1100, BOTH"})
    void theMonthInWhichItFallsDueIsThatOfTheTermsOfTheModuleCapital(int burn, Obligor obligor) {
        var plan = plan(
                "" + burn,
                REDEMPTION
                        .replace("PRICE", "interest: 9%/year")
                        .replace("OBLIGOR", obligor.name().toLowerCase(Locale.ROOT)));
        var terms = new RedemptionTerms(new Price.WithInterest(Rational.of(new BigDecimal("0.09"))), obligor);
        var redeemed = terms.redeem(
                Rational.of(1200),
                Rational.of(16).over(Rational.of(12)),
                Rational.ZERO,
                Rational.of(16L * (1000 - burn)));
        assertThat(figure(plan, "redemption.paid")[16])
                .isCloseTo(redeemed.byCompany().real(), within(1e-9));
        boolean waits = obligor == Obligor.COMPANY;
        assertThat(waits ? figure(plan, "redemption.owed")[16] : row(plan, "founders owe")[16])
                .isCloseTo((waits ? redeemed.unpaid() : redeemed.byFounders()).real(), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        terms                                                      | exit               | asked
        if no public offering by: month 12                         |                    | 13
        if no public offering by: month 12                         | {multiple: 1, of: arr, month: month 12} |
        if no public offering by: month 12                         | {multiple: 1, of: arr, month: month 13} | 13
        if missed: pilot, missed by: month 6                       |                    |
        if missed: late, missed by: month 6                        |                    | 7
        if no public offering by: month 12, if missed: late, missed by: month 6 |       | 7
        """)
    void isAskedForOnceADateHasPassed(String terms, String exit, Integer asked) {
        var plan = plan("500", "redemption: {" + terms + ", price: {multiple: 1}}")
                        .replace("milestones: {", "milestones: {late: {date: month 30}, ")
                + (exit == null ? "" : "exit: " + exit + "\n");
        var months = whereNotZero(figure(plan, "redemption.asked")).split(" ", -1);
        assertThat(months[0]).isEqualTo(asked == null ? "" : asked.toString());
        if (exit != null) {
            assertThat(figure(plan, "redemption.claim")).as("a sale ends it").containsOnly(0);
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        promise                                                                  | founders | company | shares
        metric: revenue 12m, at least: 12000 CNY, else: {cash: {}}               | 0        | 0       | 0
        metric: revenue 12m, at least: 16000 CNY, else: {cash: {}}               | 300      | 0       | 0
        metric: revenue 12m, at least: 16000 CNY, else: {cash: {at most: 10%}}   | 120      | 0       | 0
        metric: revenue 12m, at least: 16000 CNY, else: {cash: {}}, obligor: company | 0    | 300     | 0
        metric: profit 12m, at least: 12000 CNY, else: {cash: {}}                | 600      | 0       | 0
        metric: revenue 12m, at least: 16000 CNY, else: {shares: {}}             | 0        | 0       | 0.333333333333
        metric: revenue 12m, at least: 16000 CNY, else: {shares: {at most: 20%}} | 0        | 0       | 0.2
        metric: heads, at least: 3 heads, else: {shares: {}}                     | 0        | 0       | 1
        """)
    void aMissedPromiseIsMadeUpForInCashOrShares(String promise, double founders, double company, double shares) {
        var plan = plan("500", "performance adjustments: {a: {year: 2027, due after: 4 months, " + promise + "}}");
        if (promise.contains("shares")) {
            assertThat(figure(plan, "performance adjustments.a.shares given")[27])
                    .isCloseTo(shares, within(1e-9));
            var outcome = Runs.run(plan, 16, 1, 7);
            assertThat(Objects.requireNonNull(
                                    Objects.requireNonNull(outcome.rounds().get("A"))
                                            .sharesGiven()
                                            .get("a"))
                            .sums())
                    .containsOnly(new double[] {shares}, within(1e-9));
        } else if (promise.contains("company")) {
            assertThat(figure(plan, "performance adjustments.a.paid")[27]).isCloseTo(company, within(1e-9));
        } else {
            assertThat(row(plan, "founders owe")[27]).isCloseTo(founders, within(1e-9));
        }
    }

    @Test
    void foundersOweAlsoWhenTheVentureHasEnded() {
        var plan = plan("1900", REDEMPTION.replace("PRICE", "multiple: 1").replace("OBLIGOR", "both"));
        var outcome = Runs.run(plan, 16, 1, 7);
        assertThat(outcome.cashOut()).containsOnly(7);
        assertThat(Objects.requireNonNull(outcome.foundersOwe()).sums()).containsOnly(1200);
    }

    @Test
    void severalClaimsShareTheSameProfit() {
        var plan = plan(
                "990",
                "redemption: {if no public offering by: month 12, price: {multiple: 1}, procedure: 4 months},"
                        + " performance adjustments: {a: {metric: revenue 12m, year: 2026, at least: 24000 CNY, else:"
                        + " {cash: {}}, due after: 5 months, obligor: company}}");
        assertThat(figure(plan, "redemption.paid")[16]).isCloseTo(160, within(1e-9));
        assertThat(figure(plan, "performance adjustments.a.paid")[16]).isZero();
        assertThat(figure(plan, "redemption.owed")[16] + figure(plan, "performance adjustments.a.owed")[16])
                .isCloseTo(1200 - 160 + 600, within(1e-9));
    }
}
