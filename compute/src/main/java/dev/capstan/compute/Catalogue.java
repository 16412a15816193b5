package dev.capstan.compute;

import dev.capstan.basics.Amount;
import dev.capstan.compute.internal.CatalogueReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Accelerators that a plan may name without describing them: facts, each with its date and source. Peak rates are dense,
 * never with structured sparsity. A figure that a chip does not have, or that nobody could be found to have published, is
 * absent and never 0.
 */
public final class Catalogue {

    private static final Catalogue STANDARD = new Catalogue(CatalogueReader.standard());

    private final Map<String, Entry> entries;

    private Catalogue(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * One accelerator.
     *
     * @param name as a plan writes it, such as {@code A100 80G}
     * @param peakBf16 peak rate at 16 bits in FLOP a second, dense
     * @param peakFp8 peak rate at FP8 in FLOP a second, dense; null where the chip has none
     * @param memoryBytes memory in bytes
     * @param bandwidth of the memory, in bytes a second
     * @param watts power under load
     * @param rentalPrice of one for an hour on demand, such as {@code 2.95 USD / GPU-hour}; null where none was found
     * @param purchasePrice of one, such as {@code 12,000 USD / GPU}; null where none was found
     * @param date of the youngest figure, as {@code 2025-03-03}
     * @param sources one for each figure: its name, its date and where it was published
     * @param note which form of the chip it is, and where sources disagree
     */
    public record Entry(
            String name,
            double peakBf16,
            @Nullable Double peakFp8,
            double memoryBytes,
            double bandwidth,
            double watts,
            @Nullable Amount rentalPrice,
            @Nullable Amount purchasePrice,
            String date,
            List<String> sources,
            @Nullable String note) {

        public Entry {
            sources = List.copyOf(sources);
        }
    }

    /** The catalogue that comes with Capstan. */
    public static Catalogue standard() {
        return STANDARD;
    }

    /** All accelerators by name, in the order of the file; not modifiable. */
    public Map<String, Entry> entries() {
        return entries;
    }
}
