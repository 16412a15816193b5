package dev.capstan.capital.internal.table;

import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.CapitalContribution;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Recorded;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.Transaction;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A history put in order, with what must be known of it beforehand. A source need not be sorted: on one day, securities come
 * into being and split in the source's order, then capital is paid in, then securities end, then ratios and limits change. A
 * conversion into a joint-stock company comes before all that.
 *
 * @param issuances by security, the first of each
 * @param exercised securities that come of an exercise or a release
 * @param reissued securities that come of a reissuance
 * @param returned securities whose shares a transaction returns to a pool
 */
record Timeline(
        List<Transaction> transactions,
        Map<String, Issuance> issuances,
        Set<String> exercised,
        Set<String> reissued,
        Set<String> returned) {

    private static final Comparator<Transaction> ORDER =
            Comparator.comparing(Transaction::date).thenComparingInt(Timeline::rank);

    static Timeline of(CapTableHistory history) {
        var issuances = new LinkedHashMap<String, Issuance>();
        var exercised = new TreeSet<String>();
        var reissued = new TreeSet<String>();
        var returned = new TreeSet<String>();
        for (var transaction : history.transactions()) {
            if (transaction instanceof Issuance issuance) {
                issuances.putIfAbsent(issuance.securityId(), issuance);
            } else if (transaction instanceof SecurityEvent event && event.takesPart()) {
                exercised.addAll(event.resultingIds());
            } else if (transaction instanceof SecurityEvent event && event.kind() == SecurityEvent.Kind.REISSUANCE) {
                reissued.addAll(event.resultingIds());
            } else if (transaction instanceof Adjustment.ReturnToPool back) {
                returned.add(back.securityId());
            }
        }
        return new Timeline(
                history.transactions().stream().sorted(ORDER).toList(),
                Collections.unmodifiableMap(issuances),
                exercised,
                reissued,
                returned);
    }

    private static int rank(Transaction transaction) {
        return switch (transaction) {
            case Adjustment.Split split when split.backing() != null -> 0;
            case Issuance _, Adjustment.Split _ -> 1;
            case CapitalContribution _ -> 2;
            case SecurityEvent _ -> 3;
            case Adjustment _ -> 4;
            case Recorded _ -> 4;
        };
    }

    /** The parts of a conversion into a joint-stock company on a day, one for each class. */
    List<Adjustment.Split> conversion(LocalDate day) {
        return transactions.stream()
                .filter(Adjustment.Split.class::isInstance)
                .map(Adjustment.Split.class::cast)
                .filter(split -> split.backing() != null && split.date().equals(day))
                .toList();
    }
}
