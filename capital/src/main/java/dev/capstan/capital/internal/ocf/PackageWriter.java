package dev.capstan.capital.internal.ocf;

import dev.capstan.basics.SourceText;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.Issuer;
import dev.capstan.capital.OcfReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the files of a package. An object that its type does not allow goes into the side file, whole or in part. */
public final class PackageWriter {

    private static final String MANIFEST = "Manifest.ocf.json";
    private static final Source NOWHERE = new Source(new SourceText("", ""), new ArrayList<>());

    private final CapTableFile file;
    private final SideFile side = new SideFile();
    private final Map<FileKind, List<Json>> items = new EnumMap<>(FileKind.class);
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    public PackageWriter(CapTableFile file) {
        this.file = file;
    }

    /** Of everything that may be written. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>(List.of(MANIFEST, SideFile.NAME));
        Arrays.stream(FileKind.values()).map(FileKind::fileName).forEach(names::add);
        return names;
    }

    public SequencedMap<String, byte[]> write(LocalDate asOf, String generatedAt) {
        var history = file.history();
        if (history.issuer() != null) {
            ids.put(history.issuer().id(), 1);
        }
        objects().peek(this::count).toList().forEach(this::add);
        var files = new LinkedHashMap<String, byte[]>();
        items.forEach((kind, objects) -> files.put(kind.fileName(), bytes(content(kind, objects))));
        if (history.issuer() != null) {
            files.putFirst(MANIFEST, bytes(manifest(history.issuer(), files, asOf, generatedAt)));
        }
        if (!side.isEmpty()) {
            files.put(SideFile.NAME, bytes(side.json()));
        }
        return files;
    }

    private Stream<Json.Fields> objects() {
        var history = file.history();
        var named = Stream.of(
                        history.stakeholders().stream().map(ObjectWriter::stakeholder),
                        history.stockClasses().stream().map(ObjectWriter::stockClass),
                        history.stockPlans().stream().map(ObjectWriter::stockPlan),
                        history.transactions().stream().map(ObjectWriter::transaction))
                .flatMap(objects -> objects)
                .map(PackageWriter::complete);
        return Stream.concat(named, history.others().stream().map(ObjectWriter::other));
    }

    private void count(Json.Fields object) {
        ids.merge(new Taken(object).text("id"), 1, Integer::sum);
    }

    private void add(Json.Fields object) {
        var taken = new Taken(object);
        var type = taken.text("object_type");
        var structure = Structure.ofType(type);
        if (structure.isEmpty() || type.equals(CapitalFields.CONTRIBUTION)) {
            side.objects().add(object);
            return;
        }
        if (ids.getOrDefault(taken.text("id"), 0) > 1 && SideFile.hasExcess(object, structure.get())) {
            // The side file tells fields apart by id, so an object that shares its id is kept whole.
            side.objects().add(object);
            return;
        }
        var kept = side.withoutExcess(taken.text("id"), object, structure.get());
        if (ObjectCheck.isSound(NOWHERE.discarding(), "", kept, structure.get(), "")) {
            items.computeIfAbsent(FileKind.ofObjectType(type), _ -> new ArrayList<>())
                    .add(kept);
        } else {
            side.fields().remove(taken.text("id"));
            side.objects().add(object);
        }
    }

    /** A list or a text that the format asks for and nobody has given is empty; a security's own number is its id. */
    private static Json.Fields complete(Json.Fields object) {
        var whole = new LinkedHashMap<>(object.values());
        var structure = Structure.named(new Taken(object).text("object_type"));
        structure.fields().forEach((name, field) -> {
            if (field.isRequired() && field.type() instanceof FieldType.ListOf) {
                whole.putIfAbsent(name, new Json.Items(List.of(), 0));
            } else if (field.isRequired() && field.type() == FieldType.Plain.TEXT) {
                var id = name.equals("custom_id") ? object.values().get("security_id") : null;
                whole.putIfAbsent(name, id == null ? new Json.Word("", 0) : id);
            }
        });
        return new Json.Fields(whole, 0);
    }

    private static Json.Fields content(FileKind kind, List<Json> objects) {
        return new Written()
                .put("file_type", kind.fileType())
                .put("items", objects)
                .fields();
    }

    private Json.Fields manifest(Issuer issuer, Map<String, byte[]> files, LocalDate asOf, String generatedAt) {
        var written = new Written()
                .put("ocf_version", OcfReader.VERSION)
                .put("file_type", "OCF_MANIFEST_FILE")
                .put("as_of", Objects.requireNonNullElse(file.asOf(), asOf))
                .put("generated_at", generatedAt)
                .put(
                        "issuer",
                        side.withoutExcess(
                                issuer.id(), complete(ObjectWriter.issuer(issuer)), Structure.named("ISSUER")));
        for (var kind : FileKind.values()) {
            var bytes = files.get(kind.fileName());
            if (bytes != null || kind.isRequired()) {
                written.put(kind.manifestKey(), bytes == null ? List.of() : List.of(entry(kind, bytes)));
            }
        }
        return written.and(file.manifest()).fields();
    }

    private static Json.Fields entry(FileKind kind, byte[] bytes) {
        return new Written()
                .put("filepath", "./" + kind.fileName())
                .put("md5", Md5.of(bytes))
                .fields();
    }

    private static byte[] bytes(Json.Fields content) {
        return JsonText.pretty(content).getBytes(StandardCharsets.UTF_8);
    }
}
