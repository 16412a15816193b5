package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.Instrument;
import dev.capstan.capital.SecurityEvent.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The two halves of a type such as {@code TX_STOCK_TRANSFER}. */
record EventType(Instrument instrument, Kind kind) {

    private static final Map<String, EventType> ALL = new LinkedHashMap<>();

    static {
        for (var instrument : Instrument.values()) {
            for (var kind : Kind.values()) {
                var type = new EventType(instrument, kind);
                ALL.put(type.objectType(), type);
            }
        }
    }

    static Optional<EventType> of(String objectType) {
        return Optional.ofNullable(ALL.get(objectType));
    }

    String objectType() {
        return "TX_" + instrument + "_" + kind;
    }
}
