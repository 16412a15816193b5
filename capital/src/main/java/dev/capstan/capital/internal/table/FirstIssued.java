package dev.capstan.capital.internal.table;

import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.SecurityEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The day on which the shares of each security were first issued. What changes hands or paper keeps its day: a transfer, what is
 * left of a part, a reissuance, and a consolidation, whose oldest part counts. What comes of a conversion or an exercise is new.
 */
public final class FirstIssued {

    private FirstIssued() {}

    /** By security. */
    public static Map<String, LocalDate> days(CapTableHistory history) {
        var days = new LinkedHashMap<String, LocalDate>();
        for (var transaction : Timeline.of(history).transactions()) {
            if (transaction instanceof Issuance issuance) {
                days.putIfAbsent(issuance.securityId(), issuance.date());
            } else if (transaction instanceof SecurityEvent event) {
                var first = event.securityIds().stream()
                        .flatMap(security -> Stream.ofNullable(days.get(security)))
                        .min(LocalDate::compareTo);
                first.ifPresent(day ->
                        carried(event).forEach(security -> days.merge(security, day, (a, b) -> a.isBefore(b) ? a : b)));
            }
        }
        return days;
    }

    private static List<String> carried(SecurityEvent event) {
        return switch (event.kind()) {
            case TRANSFER, REISSUANCE, CONSOLIDATION -> event.successorIds();
            case CANCELLATION, REPURCHASE, CONVERSION ->
                Stream.ofNullable(event.balanceId()).toList();
            case RETRACTION, EXERCISE, RELEASE -> List.of();
        };
    }
}
