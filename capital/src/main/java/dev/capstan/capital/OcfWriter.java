package dev.capstan.capital;

import dev.capstan.capital.internal.ocf.PackageWriter;
import java.time.LocalDate;
import java.util.SequencedMap;
import java.util.Set;

/** Writes packages of Open Cap Format: what {@link OcfReader} reads, object by object. */
public final class OcfWriter {

    private OcfWriter() {}

    /** The names that files of a package may have; what it had under them before is no part of a new one. */
    public static Set<String> names() {
        return PackageWriter.names();
    }

    /**
     * The files of a package. What the format cannot hold stands in the side file, which is there only where it is needed;
     * the manifest is missing where the company is not known.
     *
     * @param asOf the day that the package describes, where the file does not say
     * @param generatedAt the moment of writing by RFC 3339, where the file does not say
     * @return name to bytes
     */
    public static SequencedMap<String, byte[]> write(CapTableFile file, LocalDate asOf, String generatedAt) {
        return new PackageWriter(file).write(asOf, generatedAt);
    }
}
