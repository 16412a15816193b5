package dev.capstan.plan.internal;

import dev.capstan.plan.Round;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Writes a section's keys as JSON Schema. */
public final class SchemaWriter {

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final String MONTH = "^(\\d{4}-(0[1-9]|1[0-2])|month [1-9]\\d{0,3})$";

    private SchemaWriter() {}

    /** The schema of a whole plan. */
    public static SequencedMap<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.put("title", "Capstan plan");
        schema.putAll(section(Section.PLAN));
        schema.put("$defs", definitions());
        return schema;
    }

    /** The schema of a term sheet, whose changes are keys of a round. */
    public static SequencedMap<String, Object> termSheet() {
        var properties = new LinkedHashMap<String, Object>();
        TermSheets.described().forEach((name, key) -> properties.put(name, termSheetKey(name, key)));
        var schema = of("$schema", DIALECT);
        schema.put("title", "Capstan term sheet");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("additionalProperties", false);
        schema.put("$defs", definitions());
        return schema;
    }

    private static SequencedMap<String, Object> termSheetKey(String name, TermSheets.SheetKey key) {
        var schema = switch (name) {
            case TermSheets.VERSION -> constant(1);
            case TermSheets.CHANGES -> section(Section.of(Round.class));
            default -> of("type", "string");
        };
        schema.remove("required");
        schema.put("description", key.meaning().en() + " " + key.meaning().zh());
        schema.put("examples", List.of(key.example()));
        return schema;
    }

    private static SequencedMap<String, Object> definitions() {
        var definitions = new LinkedHashMap<String, Object>();
        definitions.put("amount", amount());
        definitions.put("number", number());
        definitions.put("quantity", quantity());
        return definitions;
    }

    private static SequencedMap<String, Object> section(Section section) {
        var properties = new LinkedHashMap<String, Object>();
        section.keys().forEach(key -> properties.put(key.name(), key(key, key.type())));
        var schema = described("object", section.meaning().en());
        schema.put("properties", properties);
        schema.put(
                "required",
                section.keys().stream()
                        .filter(Section.PlanKey::required)
                        .map(Section.PlanKey::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static SequencedMap<String, Object> key(Section.PlanKey key, KeyType type) {
        var schema = switch (type) {
            case KeyType.OfQuantity _ -> reference("quantity");
            case KeyType.OfAmount _ -> reference("amount");
            case KeyType.OfVersion _ -> constant(1);
            case KeyType.OfText _, KeyType.OfReference _ -> of("type", "string");
            case KeyType.OfCalendarMonth _ -> text("^\\d{4}-(0[1-9]|1[0-2])$");
            case KeyType.OfMonth _ -> text(MONTH);
            case KeyType.OfChoice(var constants) -> of("enum", List.copyOf(constants.keySet()));
            case KeyType.OfReferences _, KeyType.OfTexts _ -> list();
            case KeyType.OfRecord(var section) -> section(section);
            case KeyType.OfForm(var forms) -> forms(forms);
            case KeyType.OfNamed(var item) -> named(key(key, item));
            case KeyType.OfScenario _ -> of("type", "object");
            case KeyType.OfKeyed keyed -> named(key(key, keyed.item()));
        };
        schema.put("description", key.meaning().en() + " " + key.meaning().zh());
        schema.put("examples", List.of(key.description().example()));
        if (!key.description().preset().isEmpty()
                && !key.description().preset().equals("{}")
                && !key.description().preset().equals("[]")) {
            schema.put("default", key.description().preset());
        }
        return schema;
    }

    private static SequencedMap<String, Object> forms(List<Section> forms) {
        var properties = new LinkedHashMap<String, Object>();
        forms.forEach(form -> properties.put(
                form.name(),
                form.isInline()
                        ? key(form.keys().getFirst(), form.keys().getFirst().type())
                        : section(form)));
        var schema = of("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("minProperties", 1);
        schema.put("maxProperties", 1);
        return schema;
    }

    private static SequencedMap<String, Object> named(SequencedMap<String, Object> item) {
        var schema = of("type", "object");
        schema.put("additionalProperties", item);
        return schema;
    }

    private static SequencedMap<String, Object> list() {
        var schema = of("type", "array");
        schema.put("items", of("type", "string"));
        return schema;
    }

    private static SequencedMap<String, Object> amount() {
        return of("type", List.of("number", "string"));
    }

    private static SequencedMap<String, Object> number() {
        var form = described("object", "An uncertain value.");
        form.put("properties", distributions());
        form.put("minProperties", 1);
        form.put("maxProperties", 1);
        form.put("additionalProperties", false);
        return of("anyOf", List.of(reference("amount"), form));
    }

    private static SequencedMap<String, Object> distributions() {
        var distributions = new LinkedHashMap<String, Object>();
        Uncertainties.forms().forEach(form -> {
            var figures = described("object", "An uncertain value: " + form + ".");
            figures.put("additionalProperties", reference("amount"));
            distributions.put(form, figures);
        });
        return distributions;
    }

    private static SequencedMap<String, Object> quantity() {
        var steps = of("type", "object");
        steps.put("propertyNames", of("pattern", MONTH));
        steps.put("additionalProperties", reference("number"));
        var properties = new LinkedHashMap<String, Object>();
        properties.put("value", reference("amount"));
        properties.put("steps", steps);
        properties.put("growth", reference("number"));
        properties.put("volatility", reference("amount"));
        properties.put("half-life", reference("amount"));
        properties.put("source", of("type", "string"));
        properties.putAll(distributions());
        var changing = described("object", "A value that changes over time or is uncertain.");
        changing.put("properties", properties);
        changing.put("minProperties", 1);
        changing.put("additionalProperties", false);
        return of("anyOf", List.of(reference("amount"), changing));
    }

    private static SequencedMap<String, Object> described(String type, String description) {
        var schema = of("type", type);
        schema.put("description", description);
        return schema;
    }

    private static SequencedMap<String, Object> text(String pattern) {
        var schema = of("type", "string");
        schema.put("pattern", pattern);
        return schema;
    }

    private static SequencedMap<String, Object> reference(String name) {
        return of("$ref", "#/$defs/" + name);
    }

    private static SequencedMap<String, Object> constant(Object value) {
        return of("const", value);
    }

    private static SequencedMap<String, Object> of(String key, Object value) {
        var map = new LinkedHashMap<String, Object>();
        map.put(key, value);
        return map;
    }
}
