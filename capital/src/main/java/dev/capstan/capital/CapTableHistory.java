package dev.capstan.capital;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a company's securities: who, which classes and pools, and what happened.
 *
 * @param issuer null where a package comes without its manifest
 * @param transactions in the order of their source; the table sorts them by date
 * @param others what the table is not made of, kept as written
 */
public record CapTableHistory(
        @Nullable Issuer issuer,
        List<Stakeholder> stakeholders,
        List<StockClass> stockClasses,
        List<StockPlan> stockPlans,
        List<Transaction> transactions,
        List<RecordedObject> others) {

    public CapTableHistory {
        stakeholders = List.copyOf(stakeholders);
        stockClasses = List.copyOf(stockClasses);
        stockPlans = List.copyOf(stockPlans);
        transactions = List.copyOf(transactions);
        others = List.copyOf(others);
    }

    /** Without what happened after a day. */
    public CapTableHistory upTo(LocalDate date) {
        var sofar = transactions.stream()
                .filter(transaction -> !transaction.date().isAfter(date))
                .toList();
        return new CapTableHistory(issuer, stakeholders, stockClasses, stockPlans, sofar, others);
    }

    /** Whether the company's capital, at the end of a day, is registered capital and not shares. */
    public boolean isLimitedLiability(LocalDate date) {
        return issuer != null
                && issuer.kind() == Issuer.Kind.LIMITED_LIABILITY
                && transactions.stream()
                        .noneMatch(transaction ->
                                isConversion(transaction) && !transaction.date().isAfter(date));
    }

    private static boolean isConversion(Transaction transaction) {
        return transaction instanceof Adjustment.Split split && split.backing() != null;
    }

    /** The day of the last transaction; none where nothing happened. */
    public Optional<LocalDate> lastDate() {
        return transactions.stream().map(Transaction::date).max(Comparator.naturalOrder());
    }
}
