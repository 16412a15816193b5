package dev.capstan.capital.internal.table;

import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Recorded;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.Transaction;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A history put in order, with what must be known of it beforehand. A source need not be sorted: on one day, securities come
 * into being and split in the source's order, then end, then ratios and limits change.
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
            case Issuance _, Adjustment.Split _ -> 0;
            case SecurityEvent _ -> 1;
            case Adjustment _ -> 2;
            case Recorded _ -> 2;
        };
    }
}
