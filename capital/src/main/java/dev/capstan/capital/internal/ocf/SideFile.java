package dev.capstan.capital.internal.ocf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Open Cap Format cannot hold, in a file of its own beside the package: fields that an object's type does not have, by
 * the object's id and a JSON Pointer within it, and objects that are not as their type says.
 */
final class SideFile {

    static final String NAME = "Capstan.side.json";
    static final String FILE_TYPE = "CAPSTAN_SIDE_FILE";

    private final Map<String, Map<String, Json>> fields = new LinkedHashMap<>();
    private final List<Json> objects = new ArrayList<>();

    /** Objects that are not as their type says. */
    List<Json> objects() {
        return objects;
    }

    Map<String, Map<String, Json>> fields() {
        return fields;
    }

    boolean isEmpty() {
        return fields.isEmpty() && objects.isEmpty();
    }

    /** Reads what is as it should be; the rest of a side file is nobody's. */
    static SideFile read(Json.Fields root) {
        var side = new SideFile();
        if (root.values().get("fields") instanceof Json.Fields byId) {
            byId.values().forEach((id, value) -> {
                if (value instanceof Json.Fields pointers) {
                    side.fields.put(id, pointers.values());
                }
            });
        }
        if (root.values().get("objects") instanceof Json.Items items) {
            side.objects.addAll(items.values());
        }
        return side;
    }

    Json.Fields json() {
        var byId = new Written();
        fields.forEach((id, pointers) -> byId.put(id, new Json.Fields(new LinkedHashMap<>(pointers), 0)));
        return new Written()
                .put("file_type", FILE_TYPE)
                .put("fields", byId.fields())
                .put("objects", objects)
                .fields();
    }

    /** The object with what is kept aside for its id. */
    Json.Fields whole(String id, Json.Fields object) {
        var whole = object;
        for (var entry : fields.getOrDefault(id, Map.of()).entrySet()) {
            var path = List.of(entry.getKey().substring(1).split("/", -1));
            whole = (Json.Fields) put(whole, path, entry.getValue());
        }
        return whole;
    }

    /** A path that leads nowhere changes nothing. */
    private static Json put(Json into, List<String> path, Json value) {
        var key = unescaped(path.getFirst());
        var rest = path.subList(1, path.size());
        return switch (into) {
            case Json.Fields object -> {
                var values = new LinkedHashMap<>(object.values());
                var inner = values.get(key);
                if (rest.isEmpty()) {
                    values.putIfAbsent(key, value);
                } else if (inner != null) {
                    values.put(key, put(inner, rest, value));
                }
                yield new Json.Fields(values, object.at());
            }
            case Json.Items items -> {
                var values = new ArrayList<>(items.values());
                int index = key.matches("[0-9]{1,6}") ? Integer.parseInt(key) : values.size();
                if (index < values.size() && !rest.isEmpty()) {
                    values.set(index, put(values.get(index), rest, value));
                }
                yield new Json.Items(values, items.at());
            }
            case Json.Word _, Json.Figure _, Json.Flag _, Json.Nothing _ -> into;
        };
    }

    private static String unescaped(String key) {
        return key.replace("~1", "/").replace("~0", "~");
    }

    /** Whether an object has fields that its type does not have. */
    static boolean hasExcess(Json.Fields object, Structure structure) {
        var taken = new LinkedHashMap<String, Json>();
        strip(object, structure, "", taken);
        return !taken.isEmpty();
    }

    /** Takes the fields that the type does not have out of an object and keeps them. */
    Json.Fields withoutExcess(String id, Json.Fields object, Structure structure) {
        var taken = new LinkedHashMap<String, Json>();
        var rest = strip(object, structure, "", taken);
        if (!taken.isEmpty()) {
            fields.put(id, taken);
        }
        return rest;
    }

    private static Json.Fields strip(Json.Fields object, Structure structure, String pointer, Map<String, Json> taken) {
        var kept = new LinkedHashMap<String, Json>();
        object.values().forEach((name, value) -> {
            var field = structure.fields().get(name);
            var place = pointer + "/" + ObjectCheck.escaped(name);
            if (field == null) {
                taken.put(place, value);
            } else {
                kept.put(name, strip(value, field.type(), place, taken));
            }
        });
        return new Json.Fields(kept, object.at());
    }

    private static Json strip(Json value, FieldType type, String pointer, Map<String, Json> taken) {
        if (type instanceof FieldType.ListOf list && value instanceof Json.Items items) {
            List<Json> kept = new ArrayList<>();
            for (int i = 0; i < items.values().size(); i++) {
                kept.add(strip(items.values().get(i), list.item(), pointer + "/" + i, taken));
            }
            return new Json.Items(kept, items.at());
        }
        if (type instanceof FieldType.Structured structured && value instanceof Json.Fields fields) {
            var kind = fields.values().get("type") instanceof Json.Word word ? word.text() : "";
            var names = structured.names();
            var name = names.contains(kind) ? kind : names.getFirst();
            return strip(fields, Structure.named(name), pointer, taken);
        }
        return value;
    }
}
