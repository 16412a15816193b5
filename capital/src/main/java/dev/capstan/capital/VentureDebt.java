package dev.capstan.capital;

import java.util.ArrayList;
import java.util.List;

/**
 * Venture debt month by month, as Bessemer Venture Partners' model has it: equal repayments of principal, of which the first and
 * the first interest fall into the month of the drawdown; interest on the balance before the repayment.
 *
 * @param loan above 0
 * @param annualRate what the loan costs a year, net of what the same money earns
 * @param interestOnlyMonths before the first repayment of principal; at least 0
 * @param repaymentMonths of principal; at least 1
 */
public record VentureDebt(double loan, double annualRate, int interestOnlyMonths, int repaymentMonths) {

    public VentureDebt {
        Checks.positive(loan, "a loan");
        if (interestOnlyMonths < 0 || repaymentMonths < 1) {
            throw new IllegalArgumentException("a loan has at least one repayment, and no months below 0");
        }
    }

    /**
     * A month's payment.
     *
     * @param balance after it
     */
    public record Payment(double interest, double principal, double balance) {}

    /** All payments, from the month of the drawdown on. */
    public List<Payment> payments() {
        List<Payment> payments = new ArrayList<>();
        double balance = loan;
        for (int month = 0; month < interestOnlyMonths + repaymentMonths; month++) {
            int left = interestOnlyMonths + repaymentMonths - Math.max(month, interestOnlyMonths);
            double principal = month < interestOnlyMonths ? 0 : balance / left;
            double interest = balance * annualRate / 12;
            balance -= principal;
            payments.add(new Payment(interest, principal, balance));
        }
        return List.copyOf(payments);
    }

    /** Interest over the loan's life. */
    public double totalInterest() {
        return payments().stream().mapToDouble(Payment::interest).sum();
    }
}
