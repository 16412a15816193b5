package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static dev.capstan.simulation.Runs.row;
import static dev.capstan.simulation.Runs.whereNotZero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.capital.Annuity;
import dev.capstan.capital.LoanSchedule;
import dev.capstan.capital.VentureDebt;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loans by hand and against the schedules of the module capital. Cash is 10,000 less 100 a month. */
class LoansTest {

    private static String plan(String loan) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 36 months}
            spending: {burn: {amount: 100 CNY/month}}
            milestones: {pilot: {date: month 7}, crowd: {metric: {of: heads, at least: 3 heads}}}
            roles: {r: {count: {value: 2, steps: {month 9: 3}}, salary: 0 CNY / head / month, function: general}}
            funding: {opening cash: 10000 CNY, loans: {l: LOAN}}
            """.replace("LOAN", loan);
    }

    private static double[] figure(String loan, String figure) {
        return row(plan(loan), "funding.loans.l." + figure);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        terms                                                        | repaid in    | each      | interest  | fees
        term: 6 months                                               | 3 4 5 6 7 8  | 200       | 42        | 0
        term: 6 months, interest only: 4 months                      | 7 8          | 600       | 66        | 0
        term: 6 months, repayment: at the end                        | 8            | 1200      | 72        | 0
        term: 6 months, repayment: at the end, interest every: 4 months | 8         | 1200      | 72        | 0
        term: 6 months, arrangement fee: 1%, end fee: 5%             | 3 4 5 6 7 8  | 200       | 42        | 72
        term: 60 months, repayment: at the end                       |              | 0         | 408       | 0
        """)
    void isRepaidAsAgreed(String terms, String months, double each, double interest, double fees) {
        var loan = "{amount: 1200 CNY, month: month 2, interest: 12%/year, " + terms + "}";
        var repaid = figure(loan, "repaid");
        assertThat(whereNotZero(repaid)).isEqualTo(months == null ? "" : months);
        assertThat(Arrays.stream(repaid).max().orElseThrow()).isCloseTo(each, within(1e-9));
        assertThat(Arrays.stream(figure(loan, "interest paid")).sum()).isCloseTo(interest, within(1e-9));
        double expense = Arrays.stream(row(plan(loan), "interest")).sum();
        assertThat(expense).isCloseTo(interest + fees, within(1e-9));
        double left = 10_000 - 3600 - interest - fees + (months == null ? 1200 : 0);
        assertThat(row(plan(loan), "cash")[35]).isCloseTo(left, within(1e-9));
    }

    @Test
    void couponsAreOwedTillTheyArePaid() {
        var loan = "{kind: bond, amount: 1200 CNY, month: month 2, interest: 12%/year, term: 7 months,"
                + " repayment: at the end, interest every: 3 months}";
        assertThat(figure(loan, "interest paid")).startsWith(0, 0, 0, 0, 36, 0, 0, 36, 12, 0);
        assertThat(row(plan(loan), "debt")).startsWith(0, 1200, 1212, 1224, 1200, 1212, 1224, 1200, 0);
        assertThat(row(plan(loan), "interest")).startsWith(0, 0, 12, 12, 12, 12, 12, 12, 12, 0);
    }

    @ParameterizedTest
    @CsvSource({"6, 12, 0", "6, 24, 6", "0, 12, 3"})
    void anAnnuityIsThatOfALoanSchedule(double percent, int term, int interestOnly) {
        var loan =
                "{amount: 1200 CNY, month: month 2, interest: %s%%/year, term: %s months, interest only: %s months, repayment: annuity}"
                        .formatted(percent, term, interestOnly);
        var rate = BigDecimal.valueOf(percent).divide(BigDecimal.valueOf(1200), MathContext.DECIMAL128);
        var schedule = LoanSchedule.level(BigDecimal.valueOf(1200), rate, term, interestOnly, null);
        var repaid = figure(loan, "repaid");
        var interest = figure(loan, "interest paid");
        for (int month = 1; month <= term; month++) {
            var instalment = schedule.instalments().get(month - 1);
            assertThat(repaid[1 + month]).isCloseTo(instalment.principal().doubleValue(), within(1e-9));
            assertThat(interest[1 + month]).isCloseTo(instalment.interest().doubleValue(), within(1e-9));
        }
        double payment = new Annuity(percent / 1200, term - interestOnly, false).payment(-1200, 0);
        assertThat(repaid[1 + term] + interest[1 + term]).isCloseTo(payment, within(1e-9));
        assertThat(figure(loan, "balance")[1 + term]).isCloseTo(0, within(1e-9));
    }

    /** That model's first payment falls into the month of the drawdown; ours into the one after. */
    @Test
    void equalPrincipalIsThatOfVentureDebt() {
        var loan = "{kind: venture debt, amount: 1200 CNY, month: month 1, interest: 10.5%/year, term: 18 months,"
                + " interest only: 6 months}";
        var payments = new VentureDebt(1200, 0.105, 6, 12).payments();
        var repaid = figure(loan, "repaid");
        var interest = figure(loan, "interest paid");
        for (int month = 0; month < payments.size(); month++) {
            assertThat(repaid[1 + month]).isCloseTo(payments.get(month).principal(), within(1e-9));
            assertThat(interest[1 + month]).isCloseTo(payments.get(month).interest(), within(1e-9));
        }
    }

    @Test
    void anAnnuityIsWorkedOutAnewWhenTheRateChanges() {
        var loan = "{amount: 1200 CNY, month: month 1, interest: {value: 12%/year, steps: {month 8: 0%/year}}, term: 12"
                + " months, repayment: annuity}";
        var repaid = figure(loan, "repaid");
        double left = figure(loan, "balance")[6];
        assertThat(Arrays.copyOfRange(repaid, 7, 13)).containsOnly(new double[] {left / 6}, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        condition                              | drawn
        chance: 100%                           | 2
        chance: 0%                             |
        waits for: [pilot]                     | 7
        waits for: [pilot, crowd]              | 10
        """)
    void isDrawnOnceAllThatItWaitsForHoldsIfItIsGranted(String condition, String drawn) {
        var loan = "{amount: 1200 CNY, month: month 2, interest: 12%/year, term: 6 months, " + condition + "}";
        assertThat(whereNotZero(figure(loan, "received"))).isEqualTo(drawn == null ? "" : drawn);
        assertThat(Arrays.stream(figure(loan, "repaid")).sum()).isCloseTo(drawn == null ? 0 : 1200, within(1e-9));
    }

    @Test
    void isGrantedAsOftenAsItsChanceAndNotCommittedThen() {
        var loan = "{amount: 10000 CNY, month: month 2, interest: 0%/year, term: 60 months, chance: 30%}";
        var drawn = months(program(plan(loan)), 4096, "funding.loans.l.principal");
        assertThat(Arrays.stream(drawn).filter(path -> path[35] > 0).count() / 4096.0)
                .isCloseTo(0.3, within(0.01));
        assertThat(row(plan(loan), "committed cash")[35]).isEqualTo(10_000 - 3600);
        assertThat(row(plan(loan.replace(", chance: 30%", "")), "committed cash")[35])
                .isCloseTo(16_400 - 10_000 * 34 / 60.0, within(1e-6));
    }

    @Test
    void aBreachedCovenantMakesAllOfItDueAMonthLater() {
        var loan =
                "{amount: 1200 CNY, month: month 1, interest: 0%/year, term: 24 months, repayment: at the end, end fee:"
                        + " 10%, minimum cash: 10000 CNY}";
        // cash is 11,200 less 100 a month: 9,900 at the end of month 13
        assertThat(whereNotZero(figure(loan, "repaid"))).isEqualTo("14");
        assertThat(figure(loan, "fees")[13]).isEqualTo(120);
        assertThat(whereNotZero(figure(loan, "fees"))).isEqualTo("14");
        assertThat(figure(loan, "balance")[13]).isZero();
        assertThat(row(plan(loan), "committed funding.loans.l.repaid")[24])
                .as("the committed view serves it as agreed")
                .isEqualTo(1200);
    }

    @Test
    void aShareholdersLoanIsShownAsSuchAndPaidBeforeTheOwnersInASale() {
        var loan = "{kind: shareholder loan, amount: 1200 CNY, month: month 1, interest: 0%/year, term: 60 months,"
                + " repayment: at the end}";
        var plan = plan(loan) + "exit: {multiple: 1, of: arr}\n";
        assertThat(row(plan, "shareholder loans")[35]).isEqualTo(1200);
        assertThat(row(plan, "debt")[35]).isZero();
        assertThat(row(plan, "exit.proceeds")[35]).isEqualTo(10_000 - 3600);
    }

    @Test
    void warrantsBuySharesForAPartOfIt() {
        var loan = "{amount: 1200 CNY, month: month 3, interest: 12%/year, term: 6 months, warrants: {coverage: 8%,"
                + " strike: 2 CNY}}";
        assertThat(figure(loan, "warrants")[2]).isCloseTo(96, within(1e-9));
        assertThat(whereNotZero(figure(loan, "warrants"))).isEqualTo("3");
    }
}
