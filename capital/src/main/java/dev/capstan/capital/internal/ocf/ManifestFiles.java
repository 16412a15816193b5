package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.internal.ocf.PackageReader.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The files that a manifest lists. */
final class ManifestFiles {

    private final Part manifest;
    private final Map<String, Part> parts;
    private final Map<String, byte[]> bytes;
    private final List<String> changed = new ArrayList<>();

    ManifestFiles(Part manifest, Map<String, Part> parts, Map<String, byte[]> bytes) {
        this.manifest = manifest;
        this.parts = parts;
        this.bytes = bytes;
    }

    /** The names of all files that a manifest lists. */
    static List<String> paths(Part manifest) {
        List<String> paths = new ArrayList<>();
        for (var kind : FileKind.values()) {
            if (manifest.root().values().get(kind.manifestKey()) instanceof Json.Items items) {
                items.values().stream()
                        .filter(entry -> entry instanceof Json.Fields file
                                && file.values().get("filepath") instanceof Json.Word)
                        .map(entry -> (Json.Word) Objects.requireNonNull(
                                ((Json.Fields) entry).values().get("filepath")))
                        .map(path -> resolved(manifest, path.text()))
                        .forEach(paths::add);
            }
        }
        return paths;
    }

    /** Those that are there, in the order of the manifest; tells which are not, and which have another checksum. */
    List<Part> listed() {
        List<Part> listed = new ArrayList<>();
        for (var kind : FileKind.values()) {
            if (manifest.root().values().get(kind.manifestKey()) instanceof Json.Items items) {
                for (int i = 0; i < items.values().size(); i++) {
                    find(items.values().get(i), "/" + kind.manifestKey() + "/" + i)
                            .filter(part -> !listed.contains(part))
                            .ifPresent(listed::add);
                }
            }
        }
        if (!changed.isEmpty()) {
            manifest.source().add(CapTableProblem.CHECKSUM, 0, "", "files", String.join(", ", changed));
        }
        return listed;
    }

    private Optional<Part> find(Json entry, String pointer) {
        if (!(entry instanceof Json.Fields file && file.values().get("filepath") instanceof Json.Word path)) {
            return Optional.empty();
        }
        var name = resolved(manifest, path.text());
        var part = Optional.ofNullable(parts.get(name));
        if (part.isEmpty()) {
            manifest.source().add(CapTableProblem.MISSING_FILE, path.at(), pointer + "/filepath", "name", path.text());
        } else if (file.values().get("md5") instanceof Json.Word md5
                && !md5.text().toLowerCase(Locale.ROOT).equals(Md5.of(bytes.getOrDefault(name, new byte[0])))) {
            changed.add(name);
        }
        return part;
    }

    /** Beside the manifest, also within an archive. */
    private static String resolved(Part manifest, String path) {
        int slash = manifest.name().lastIndexOf('/');
        var plain = path.replace('\\', '/').replaceFirst("^(\\./)+", "");
        return manifest.name().substring(0, slash + 1) + plain;
    }
}
