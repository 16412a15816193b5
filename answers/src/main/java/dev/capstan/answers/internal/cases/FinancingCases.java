package dev.capstan.answers.internal.cases;

import dev.capstan.answers.internal.cases.Comparison.Beginning;
import dev.capstan.basics.Text;
import dev.capstan.capital.MilestoneTranches;
import dev.capstan.capital.MilestoneTranches.Milestone;
import dev.capstan.capital.MilestoneTranches.Observation;
import dev.capstan.capital.MilestoneTranches.Tranche;
import dev.capstan.capital.VentureDebt;
import dev.capstan.capital.VentureDebt.Payment;
import dev.capstan.capital.WarrantCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Money that is promised in parts, and venture debt with its warrants. */
final class FinancingCases {

    private static final int MAX_MONTHS = 1_200;
    private static final Pattern BALANCE = Pattern.compile("balance_after_(\\d{1,4})_payments");

    private static final Text REPAYMENT = new Text("equal principal", "等额本金（equal principal）");
    private static final Pattern CLOSING =
            Pattern.compile("(?i)(?:at |on |initial )?(?:closing|signing)|initial|upfront|none|交割|签约");

    private FinancingCases() {}

    static Map<String, Object> milestoneTranche(Given given) {
        var tranches = new MilestoneTranches(given.rows("tranches").stream()
                .map(row -> tranche(row, amount(given, row)))
                .toList());
        double committed = given.notNegativeOr(tranches.commitment(), "commitment");
        if (tranches.commitment() > committed * (1 + 1e-12)) {
            throw given.outOfRange("the tranches exceed the commitment", "各批次之和超过承诺总额");
        }
        var figures = new Figures()
                .put(tranches.atClosing(), "released_before_milestone", "released_at_closing", "released_if_missed")
                .put(tranches.commitment(), "released_if_met")
                .put(tranches.commitment() - tranches.atClosing(), "withheld_if_missed");
        if (given.has("observed", "observations")) {
            var seen = given.rows("observed", "observations").stream()
                    .map(row ->
                            new Observation(row.text("metric"), row.realOr(0, "value"), row.notNegativeOr(0, "month")))
                    .toList();
            figures.put(tranches.released(seen), "released")
                    .put(tranches.commitment() - tranches.released(seen), "unreleased");
        }
        return figures.map();
    }

    /** A percentage is one of the commitment. */
    private static double amount(Given given, Given row) {
        double amount = row.notNegative("amount");
        return Fraction.isPercentage(Given.shown(row.node("amount"))) ? amount * given.positive("commitment") : amount;
    }

    private static Tranche tranche(Given row, double amount) {
        if (!row.has("condition")) {
            return new Tranche(amount, List.of());
        }
        if (row.node("condition") instanceof CaseNode.Scalar) {
            return new Tranche(amount, inWords(row.text("condition")));
        }
        var conditions = row.isList("condition") ? row.rows("condition") : List.of(row.inner("condition"));
        return new Tranche(
                amount,
                conditions.stream()
                        .map(each -> new Milestone(
                                each.text("metric"),
                                each.real("threshold"),
                                each.notNegativeOr(Double.POSITIVE_INFINITY, "deadline_months")))
                        .toList());
    }

    /** What is paid at the closing waits for nothing; anything else must have been observed, with whatever value. */
    private static List<Milestone> inWords(String condition) {
        return CLOSING.matcher(condition.strip()).matches()
                ? List.of()
                : List.of(new Milestone(condition.strip(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    /** Cash by month with and without a loan; month 1 is the opening cash, and a loan is drawn at the end of its month. */
    static Map<String, Object> ventureDebt(Given given) {
        double loan = given.positive("loan", "principal");
        double rate = given.notNegative("annual_rate", "rate") - given.notNegativeOr(0, "treasury_rate");
        int drawdown = given.wholeOr(1, 1, MAX_MONTHS, "drawdown_month");
        var debt = new VentureDebt(
                loan,
                rate,
                given.wholeOr(0, 0, MAX_MONTHS, "interest_only_months"),
                given.whole(1, MAX_MONTHS, "repayment_months", "term_months"));
        if (given.has("repayment")
                && !given.text("repayment").toLowerCase(Locale.ROOT).contains("equal principal")) {
            throw CaseException.wrongType(
                    given.text("repayment"), REPAYMENT, given.node("repayment").origin(), "");
        }
        double fees = given.notNegativeOr(0, "fees", "fee");
        var figures = new Figures()
                .put(debt.totalInterest(), "net_interest_total", "interest_total")
                .put(payments(debt, Payment::principal), "principal_payments")
                .put(payments(debt, Payment::interest), "interest_payments")
                .put(payments(debt, Payment::balance), "balances")
                .put(
                        debt.totalInterest()
                                + fees
                                + given.notNegativeOr(0, "cost_of_warrants_as_printed", "cost_of_warrants"),
                        "total_cost");
        balances(given, debt, figures);
        cash(given, debt, drawdown, fees, figures);
        warrants(given, loan, figures);
        return figures.map();
    }

    private static List<Double> payments(VentureDebt debt, Function<Payment, Double> part) {
        return debt.payments().stream().map(part).toList();
    }

    private static void balances(Given given, VentureDebt debt, Figures figures) {
        var payments = debt.payments();
        for (var name : given.expectedNames()) {
            var count = BALANCE.matcher(name);
            if (count.matches()) {
                int paid = Math.min(payments.size(), Integer.parseInt(count.group(1)));
                figures.put(paid == 0 ? debt.loan() : payments.get(paid - 1).balance(), name);
            }
        }
    }

    private static void cash(Given given, VentureDebt debt, int drawdown, double fees, Figures figures) {
        double burn = given.real("monthly_burn", "monthly_net_burn");
        double without = given.real("opening_cash", "cash");
        double with = without;
        List<Double> cashWith = new ArrayList<>();
        List<Double> cashWithout = new ArrayList<>();
        var payments = debt.payments();
        for (int month = 1; month < drawdown + payments.size(); month++) {
            double spent = month == 1 ? 0 : burn;
            without -= spent;
            with -= spent;
            if (month == drawdown) {
                with += debt.loan() - fees;
            }
            if (month >= drawdown) {
                with -= payments.get(month - drawdown).interest()
                        + payments.get(month - drawdown).principal();
            }
            cashWith.add(with);
            cashWithout.add(without);
        }
        figures.put(new Beginning(cashWith), "cash_with_debt_eom")
                .put(new Beginning(cashWithout), "cash_without_debt_eom");
    }

    private static void warrants(Given given, double loan, Figures figures) {
        if (!given.has("warrant_coverage")) {
            return;
        }
        var warrants = new WarrantCoverage(
                given.notNegative("warrant_coverage"), loan, given.positive("warrant_price", "exercise_price"));
        figures.put(warrants.shares(), "warrant_shares");
        if (given.has("shares_outstanding", "existing_shares")) {
            double outstanding = given.positive("shares_outstanding", "existing_shares");
            figures.put(warrants.ofOutstanding(outstanding), "warrant_ownership")
                    .put(warrants.fullyDiluted(outstanding), "warrant_ownership_fully_diluted");
        }
    }
}
