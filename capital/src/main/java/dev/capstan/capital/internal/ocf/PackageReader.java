package dev.capstan.capital.internal.ocf;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.SourceText;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.CapTableReading;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds its way through a package: which files it has, which of them count, and in which order. */
public final class PackageReader {

    /** A file with its {@code file_type}. */
    record Part(String name, Source source, Json.Fields root, String fileType) {}

    private final PackageFiles files;
    private final List<Problem> problems = new ArrayList<>();
    private final List<SourceText> sources = new ArrayList<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private boolean isReadable = true;

    private PackageReader(PackageFiles files) {
        this.files = files;
    }

    /** Reads a package; never throws, whatever the bytes are. */
    public static CapTableReading read(PackageFiles files) {
        return new PackageReader(files).read();
    }

    private CapTableReading read() {
        files.files().forEach(this::part);
        var manifest = isReadable ? manifest() : null;
        if (!isReadable) {
            return new CapTableReading(sources, null, problems);
        }
        var objects = new PackageObjects(problems, sideFile());
        if (manifest == null) {
            refuseOrWarn(objects);
        } else {
            objects.manifest(manifest);
        }
        inOrder(manifest).forEach(objects::file);
        return isReadable ? objects.reading(sources) : new CapTableReading(sources, null, problems);
    }

    private void refuse(CapTableProblem code, Origin origin, Object... attributes) {
        isReadable = false;
        problems.add(new Problem(code, origin, "", Attributes.of(attributes)));
    }

    private void part(String name, byte[] bytes) {
        var shown = files.files().size() == 1 ? files.name() : name;
        try {
            var source = new Source(SourceText.decoded(shown, bytes), problems);
            sources.add(source.text());
            parse(name, source);
        } catch (CharacterCodingException notText) {
            refuse(
                    CapTableProblem.NOT_JSON,
                    Origin.ofFile(shown),
                    "reason",
                    new Text("it is not text in UTF-8", "不是 UTF-8 文本"));
        }
    }

    private void parse(String name, Source source) {
        try {
            List<JsonReader.Duplicate> duplicates = new ArrayList<>();
            var root = JsonReader.read(source.text().text(), duplicates);
            for (var duplicate : duplicates) {
                source.add(CapTableProblem.DUPLICATE_KEY, duplicate.at(), "", "key", duplicate.key());
            }
            if (root instanceof Json.Fields fields && fields.values().get("file_type") instanceof Json.Word type) {
                parts.put(name, new Part(name, source, fields, type.text()));
            } else if (root instanceof Json.Fields fields && holdsObjects(fields)) {
                parts.put(name, new Part(name, source, fields, "–"));
            }
        } catch (JsonReader.Malformed malformed) {
            isReadable = false;
            source.add(
                    CapTableProblem.NOT_JSON,
                    malformed.at(),
                    "",
                    "reason",
                    Text.shown(String.valueOf(malformed.getMessage())));
        }
    }

    /** A file that does not say what it is, and is not somebody else's either. */
    private static boolean holdsObjects(Json.Fields root) {
        return root.values().get("items") instanceof Json.Items items
                && items.values().stream()
                        .anyMatch(item -> item instanceof Json.Fields object
                                && object.values().containsKey("object_type"));
    }

    /** The manifest that counts; null where there is none. */
    private @Nullable Part manifest() {
        var japanese = parts.values().stream()
                .filter(part -> part.fileType().startsWith("JOCF_"))
                .findFirst();
        if (japanese.isPresent()) {
            refuse(
                    CapTableProblem.JAPANESE,
                    Origin.ofFile(japanese.get().source().name()),
                    "type",
                    japanese.get().fileType());
            return null;
        }
        var manifests = parts.values().stream()
                .filter(part -> part.fileType().equals("OCF_MANIFEST_FILE"))
                .toList();
        var named = manifests.stream()
                .filter(part -> part.name().equals(files.manifest()))
                .findFirst();
        if (named.isEmpty() && manifests.size() > 1) {
            var names = String.join(", ", manifests.stream().map(Part::name).toList());
            refuse(CapTableProblem.SEVERAL_MANIFESTS, Origin.ofFile(files.name()), "files", names);
        }
        return named.orElse(manifests.isEmpty() ? null : manifests.getFirst());
    }

    private void refuseOrWarn(PackageObjects objects) {
        boolean hasObjects =
                parts.values().stream().anyMatch(part -> part.fileType().startsWith("OCF_"));
        var code = hasObjects ? CapTableProblem.NO_MANIFEST : CapTableProblem.NO_PACKAGE;
        problems.add(new Problem(code, Origin.ofFile(files.name()), "", Attributes.NONE));
        objects.setReadable(hasObjects);
    }

    private @Nullable Part sideFile() {
        return parts.values().stream()
                .filter(part -> part.fileType().equals(SideFile.FILE_TYPE))
                .findFirst()
                .orElse(null);
    }

    private List<Part> listed(Part manifest) {
        var bytes = new LinkedHashMap<>(files.files());
        for (var name : ManifestFiles.paths(manifest)) {
            var below = bytes.containsKey(name) ? null : files.below(name);
            if (below != null) {
                bytes.put(name, below);
                part(name, below);
            }
        }
        return new ManifestFiles(manifest, parts, bytes).listed();
    }

    /** What the manifest lists, in its order, then the rest. */
    private List<Part> inOrder(@Nullable Part manifest) {
        List<Part> listed = manifest == null ? List.of() : listed(manifest);
        var others = parts.values().stream()
                .filter(part -> !listed.contains(part))
                .filter(part -> !part.fileType().equals("OCF_MANIFEST_FILE"))
                .filter(part -> !part.fileType().equals(SideFile.FILE_TYPE))
                .filter(part -> files.manifest() == null
                        || manifest != null
                        || part.name().equals(files.manifest()))
                .toList();
        if (manifest != null) {
            others.forEach(part -> part.source().add(CapTableProblem.UNLISTED_FILE, 0, ""));
        }
        return Stream.concat(listed.stream(), others.stream()).toList();
    }
}
