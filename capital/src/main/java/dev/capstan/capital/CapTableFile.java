package dev.capstan.capital;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A history as it was read.
 *
 * @param places where the object of an id stands
 * @param asOf the day that the source says it describes; null where it does not say
 * @param manifest what the manifest of a package says besides
 */
public record CapTableFile(
        CapTableHistory history,
        Map<String, Place> places,
        @Nullable LocalDate asOf,
        Details manifest) {

    public CapTableFile {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }
}
