package dev.capstan.capital.internal.ocf;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.CapTableReading;
import dev.capstan.capital.OcfReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a package.
 *
 * @param name of the package, as the user named it
 * @param files name to bytes, in the order of their names
 * @param manifest the one that the user named; null where he named the package
 * @param folder in which they are; null where they are not in one
 */
public record PackageFiles(
        String name,
        SequencedMap<String, byte[]> files,
        @Nullable String manifest,
        @Nullable Path folder) {

    private static final int MAX_FILES = 1_000;

    /** What macOS adds to archives. */
    private static final String ARCHIVERS_OWN = "__MACOSX";

    /** Reads the package that is there; a reading that says why, where there is none. */
    public static CapTableReading read(Path path) {
        var name = path.toString();
        try {
            if (Files.isDirectory(path)) {
                var place = place(path);
                return PackageReader.read(new PackageFiles(name, folder(place), null, place));
            }
            if (!Files.exists(path)) {
                return refused(name, CapTableProblem.UNREADABLE, new Text("there is no such file", "文件不存在"));
            }
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                return PackageReader.read(new PackageFiles(name, unzipped(path), null, null));
            }
            var parent = path.toAbsolutePath().getParent();
            var file = String.valueOf(path.getFileName());
            return PackageReader.read(
                    new PackageFiles(name, parent == null ? one(path) : folder(parent), file, parent));
        } catch (TooLarge large) {
            return refused(name, CapTableProblem.TOO_LARGE, Text.same("100 MB"));
        } catch (IOException | IllegalArgumentException failure) {
            return refused(
                    name, CapTableProblem.UNREADABLE, Text.same(Text.shown(String.valueOf(failure.getMessage()))));
        }
    }

    private static CapTableReading refused(String name, CapTableProblem code, Text reason) {
        var problem = new Problem(code, Origin.ofFile(name), "", Attributes.of("reason", reason, "limit", reason));
        return new CapTableReading(List.of(), null, List.of(problem));
    }

    private static SequencedMap<String, byte[]> one(Path file) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        return files;
    }

    /** The folder itself; where it holds nothing but one folder, as unpacking an archive leaves it, that one. */
    private static Path place(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            var inside = entries.filter(
                            entry -> !String.valueOf(entry.getFileName()).startsWith("."))
                    .filter(entry -> !entry.endsWith(ARCHIVERS_OWN))
                    .toList();
            return inside.size() == 1 && Files.isDirectory(inside.getFirst()) ? inside.getFirst() : folder;
        }
    }

    /** All files whose name ends in {@code .json}, in the order of their names; not those in folders below. */
    private static SequencedMap<String, byte[]> folder(Path folder) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        long bytes = 0;
        try (var entries = Files.list(folder)) {
            for (var file : entries.filter(PackageFiles::isJson).sorted().toList()) {
                bytes += Files.size(file);
                if (bytes > OcfReader.MAX_BYTES || files.size() >= MAX_FILES) {
                    throw new TooLarge();
                }
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** A file in a folder below, which a manifest lists; null where there is none, or it would be too much. */
    byte @Nullable [] below(String listed) {
        if (folder == null) {
            return null;
        }
        try {
            var file = folder.resolve(listed).normalize();
            boolean isInside = file.startsWith(folder.normalize()) && Files.isRegularFile(file);
            return isInside && Files.size(file) <= OcfReader.MAX_BYTES ? Files.readAllBytes(file) : null;
        } catch (IOException | InvalidPathException unreadable) {
            return null;
        }
    }

    private static boolean isJson(Path file) {
        return Files.isRegularFile(file) && isJson(String.valueOf(file.getFileName()));
    }

    private static boolean isJson(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** The files of a zip archive, by its directory: one that was cut short has none and is refused. */
    private static SequencedMap<String, byte[]> unzipped(Path archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        int left = OcfReader.MAX_BYTES;
        try (var zip = opened(archive)) {
            for (var entry : zip.stream().filter(PackageFiles::isJson).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    var bytes = upTo(left, in);
                    left -= bytes.length;
                    if (files.put(entry.getName(), bytes) != null) {
                        throw new ZipException(entry.getName() + " stands twice in the archive");
                    }
                }
                if (files.size() > MAX_FILES) {
                    throw new TooLarge();
                }
            }
        }
        return files;
    }

    /** Names of files are in UTF-8, or as a Chinese Windows writes them. */
    private static ZipFile opened(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException otherwise) {
            return new ZipFile(archive.toFile(), Charset.forName("GB18030"));
        }
    }

    private static boolean isJson(ZipEntry entry) {
        return !entry.isDirectory()
                && isJson(entry.getName())
                && !entry.getName().contains(ARCHIVERS_OWN);
    }

    private static byte[] upTo(int limit, InputStream in) throws IOException {
        var bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new TooLarge();
        }
        return bytes;
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
