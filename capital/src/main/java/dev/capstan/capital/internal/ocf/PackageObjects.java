package dev.capstan.capital.internal.ocf;

import dev.capstan.basics.Nearest;
import dev.capstan.basics.Problem;
import dev.capstan.basics.SourceText;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.CapTableProblem;
import dev.capstan.capital.CapTableReading;
import dev.capstan.capital.Details;
import dev.capstan.capital.Issuer;
import dev.capstan.capital.OcfReader;
import dev.capstan.capital.Place;
import dev.capstan.capital.RecordedObject;
import dev.capstan.capital.Stakeholder;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.StockPlan;
import dev.capstan.capital.Transaction;
import dev.capstan.capital.internal.ocf.PackageReader.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the objects of a package one after another; one that is not as it should be is told and kept as written. */
final class PackageObjects {

    private final List<Problem> problems;
    private final @Nullable Part sidePart;
    private final SideFile side;
    private final Set<String> seen = new TreeSet<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Stakeholder> stakeholders = new ArrayList<>();
    private final List<StockClass> stockClasses = new ArrayList<>();
    private final List<StockPlan> stockPlans = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<RecordedObject> others = new ArrayList<>();
    private @Nullable Issuer issuer;
    private @Nullable LocalDate asOf;
    private Details manifestRest = Details.NONE;
    private boolean isReadable = true;

    PackageObjects(List<Problem> problems, @Nullable Part sidePart) {
        this.problems = problems;
        this.sidePart = sidePart;
        this.side = sidePart == null ? new SideFile() : SideFile.read(sidePart.root());
    }

    void setReadable(boolean readable) {
        this.isReadable = readable;
    }

    CapTableReading reading(List<SourceText> sources) {
        if (sidePart != null) {
            objects(sidePart.source(), side.objects(), "/objects");
            side.fields().keySet().stream()
                    .filter(id -> !places.containsKey(id))
                    .forEach(id -> sidePart.source().add(CapTableProblem.SIDE_FILE, 0, "/fields", "id", id));
        }
        if (!isReadable) {
            return new CapTableReading(sources, null, problems);
        }
        var history = new CapTableHistory(issuer, stakeholders, stockClasses, stockPlans, transactions, others);
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(CapTable.problems(history, places));
        return new CapTableReading(sources, new CapTableFile(history, places, asOf, manifestRest), all);
    }

    void manifest(Part manifest) {
        var source = manifest.source();
        var root = manifest.root();
        var version = root.values().get("ocf_version") instanceof Json.Word word ? word.text() : "–";
        if (!version.equals(OcfReader.VERSION)) {
            source.add(CapTableProblem.OTHER_VERSION, 0, "", "version", version, "ours", OcfReader.VERSION);
        }
        ObjectCheck.isSound(source, "manifest", root, Structure.named("manifest"), "");
        var taken = new Taken(root);
        List.of("file_type", "ocf_version").forEach(taken::optional);
        for (var kind : FileKind.values()) {
            taken.texts(kind.manifestKey());
        }
        if (FieldType.Plain.DATE.accepts(root.values().getOrDefault("as_of", new Json.Nothing(0)))) {
            asOf = taken.date("as_of");
        }
        if (taken.peeked("issuer") != null) {
            taken.optional("issuer");
            issuer(source, (Json.Fields) Objects.requireNonNull(root.values().get("issuer")));
        }
        manifestRest = taken.rest();
    }

    /** Whatever else is wrong with the manifest, its issuer counts; one that is not as it should be is kept as it is. */
    private void issuer(Source source, Json.Fields object) {
        var id = new Taken(object).text("id");
        places.put(id, source.place(object.at(), "/issuer"));
        if (ObjectCheck.isSound(source.discarding(), id, object, Structure.named("ISSUER"), "/issuer")) {
            checkOwn(source, "ISSUER", id, object, "/issuer");
            issuer = ObjectReader.issuer(new Taken(side.whole(id, object)));
        } else {
            others.add(asWritten(side.whole(id, object)));
        }
    }

    void file(Part part) {
        if (FileKind.ofFileType(part.fileType()).isEmpty()) {
            part.source().add(CapTableProblem.UNKNOWN_FILE, part.root().at(), "/file_type", "type", part.fileType());
        } else if (part.root().values().get("items") instanceof Json.Items items) {
            objects(part.source(), items.values(), "/items");
        } else {
            part.source().add(CapTableProblem.MISSING_FIELD, part.root().at(), "", "id", part.name(), "field", "items");
        }
    }

    private void objects(Source source, List<Json> items, String pointer) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Json.Fields object) {
                object(source, object, pointer + "/" + i);
            } else {
                source.add(
                        CapTableProblem.WRONG_VALUE,
                        items.get(i).at(),
                        pointer + "/" + i,
                        "id",
                        "items",
                        "field",
                        String.valueOf(i),
                        "value",
                        Json.shown(items.get(i)),
                        "expected",
                        new Text("an object {…}", "对象 {…}"));
            }
        }
    }

    private void object(Source source, Json.Fields object, String pointer) {
        var taken = new Taken(object);
        var type = taken.text("object_type");
        var id = taken.text("id");
        var structure = Structure.ofType(type);
        var place = source.place(object.at(), pointer);
        boolean isKnown = isKnown(source, object, pointer, type, id);
        boolean isSound = structure.isPresent()
                && ObjectCheck.isSound(source, id, object, structure.get(), pointer)
                && Positive.isSound(source, id, object, pointer);
        if (isKnown && isSound && isFirst(source, object, pointer, type, id)) {
            places.putIfAbsent(id, place);
            checkOwn(source, type, id, object, pointer);
            add(type, new Taken(side.whole(id, object)));
        } else {
            boolean isRepeated = places.putIfAbsent(id, place) != null;
            others.add(asWritten(isRepeated ? object : side.whole(id, object)));
        }
    }

    /** What is not as it should be, with whatever stands in the place of its type and id. */
    private static RecordedObject asWritten(Json.Fields object) {
        var taken = new Taken(object);
        return new RecordedObject(taken.textOrRest("object_type"), taken.textOrRest("id"), taken.rest());
    }

    /** Fields of Capstan's own: in the object itself, where the format has no place for them, and in the side file. */
    private void checkOwn(Source source, String type, String id, Json.Fields object, String pointer) {
        object.values().forEach((field, value) -> {
            if (!Structure.named(type).fields().containsKey(field)) {
                checkOwn(source, type, object, field, value, pointer + "/" + field);
            }
        });
        if (sidePart != null) {
            var inSide = "/fields/" + ObjectCheck.escaped(id) + "/";
            side.fields()
                    .getOrDefault(id, Map.of())
                    .forEach((path, value) -> checkOwn(
                            sidePart.source(),
                            type,
                            object,
                            path.substring(1),
                            value,
                            inSide + ObjectCheck.escaped(path)));
        }
    }

    /** A field that means nothing is told, and kept as it is written. */
    private static void checkOwn(
            Source source, String type, Json.Fields object, String field, Json value, String pointer) {
        var expected = switch (type) {
            case "STOCK_CLASS" -> PreferredFields.expected(object, field, value);
            case "STAKEHOLDER" -> PartnerFields.expected(field, value);
            default -> CapitalFields.expected(type, field, value);
        };
        if (expected != null) {
            source.add(
                    CapTableProblem.WRONG_VALUE,
                    value.at(),
                    pointer,
                    "id",
                    new Taken(object).text("id"),
                    "field",
                    field,
                    "value",
                    Json.shown(value),
                    "expected",
                    expected);
        }
    }

    private static boolean isKnown(Source source, Json.Fields object, String pointer, String type, String id) {
        boolean isKnown = Structure.ofType(type).isPresent() && !type.equals("ISSUER");
        if (!isKnown) {
            var near = Nearest.to(type, Structure.objectTypes())
                    .map(n -> new Text("Is it " + n + "?", "是否即 " + n + "？"))
                    .orElse(Text.same(""));
            source.add(CapTableProblem.UNKNOWN_TYPE, object.at(), pointer, "id", id, "type", type, "suggestion", near);
        }
        return isKnown;
    }

    /** Identifiers are told apart within transactions and within each other type. */
    private boolean isFirst(Source source, Json.Fields object, String pointer, String type, String id) {
        var key = FileKind.ofObjectType(type) + " " + id;
        if (seen.add(key)) {
            return true;
        }
        var first = places.get(id);
        source.add(
                CapTableProblem.DUPLICATE_ID,
                object.at(),
                pointer,
                "id",
                id,
                "first",
                first == null ? "–" : first.origin() + " " + first.pointer());
        return false;
    }

    private void add(String type, Taken object) {
        switch (type) {
            case "STAKEHOLDER" -> stakeholders.add(ObjectReader.stakeholder(object));
            case "STOCK_CLASS" -> stockClasses.add(ObjectReader.stockClass(object));
            case "STOCK_PLAN" -> stockPlans.add(ObjectReader.stockPlan(object));
            default -> {
                if (FileKind.ofObjectType(type) == FileKind.TRANSACTIONS) {
                    transactions.add(ObjectReader.transaction(type, object));
                } else {
                    object.optional("object_type");
                    others.add(new RecordedObject(type, object.text("id"), object.rest()));
                }
            }
        }
    }
}
