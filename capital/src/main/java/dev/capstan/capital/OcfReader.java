package dev.capstan.capital;

import dev.capstan.capital.internal.ocf.PackageFiles;
import dev.capstan.capital.internal.ocf.PackageReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads packages of Open Cap Format 1.2.1 and older: a folder, a zip file, the manifest in a folder, or a single file. What a
 * package lists is read by the {@code file_type} of each file. All that is wrong is told; what can be left out stands beside
 * what could be read. {@code docs/reference/cap-table.md} says what is kept where.
 */
public final class OcfReader {

    /** The largest package in bytes, unpacked. */
    public static final int MAX_BYTES = 100_000_000;

    /** The version that is written. */
    public static final String VERSION = "1.2.1-alpha+main";

    private OcfReader() {}

    /** Reads a package. A missing or unreadable one is a problem like any other. */
    public static CapTableReading read(Path path) {
        return PackageFiles.read(path);
    }

    /**
     * Reads the files of a package.
     *
     * @param files name to bytes; never throws, whatever they are
     */
    public static CapTableReading read(String name, Map<String, byte[]> files) {
        return PackageReader.read(new PackageFiles(name, new LinkedHashMap<>(files), null, null));
    }
}
