package dev.capstan.answers.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that schemas of answers are written in. */
final class JsonSchema {

    private JsonSchema() {}

    /** A whole schema. */
    static Map<String, Object> document(String title, Map<String, Object> body, Map<String, Object> definitions) {
        var document = new LinkedHashMap<String, Object>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", title);
        document.putAll(body);
        document.put("$defs", definitions);
        return document;
    }

    /** The definitions that all answers begin with: a number, a figure with its unit, an estimate. */
    static Map<String, Object> figures() {
        var definitions = new LinkedHashMap<String, Object>();
        definitions.put(
                "number",
                Map.of("anyOf", List.of(Map.of("type", List.of("number", "null")), Map.of("const", "infinite"))));
        definitions.put("figure", object("value", reference("number"), "unit", text()));
        definitions.put(
                "estimate",
                object(
                        "value", reference("number"),
                        "low", reference("number"),
                        "high", reference("number"),
                        "unit", text()));
        return definitions;
    }

    /** The definition of a month. */
    static Map<String, Object> month() {
        return object("month", whole(), "calendar", text());
    }

    /** Keys and their schemas in turn; all are required and no other is allowed. */
    static Map<String, Object> object(Object... keysAndSchemas) {
        var properties = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndSchemas.length; i += 2) {
            properties.put((String) keysAndSchemas[i], keysAndSchemas[i + 1]);
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", new ArrayList<>(properties.keySet()));
        object.put("additionalProperties", false);
        return object;
    }

    static Map<String, Object> named(Map<String, Object> item) {
        var named = new LinkedHashMap<String, Object>();
        named.put("type", "object");
        named.put("additionalProperties", item);
        return named;
    }

    static Map<String, Object> list(Map<String, Object> items) {
        var list = new LinkedHashMap<String, Object>();
        list.put("type", "array");
        list.put("items", items);
        return list;
    }

    static Map<String, Object> numbers() {
        return list(reference("number"));
    }

    static Map<String, Object> orNull(String name) {
        return Map.of("anyOf", List.of(reference(name), Map.of("type", "null")));
    }

    static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/$defs/" + name);
    }

    static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    static Map<String, Object> number() {
        return Map.of("type", "number");
    }

    static Map<String, Object> whole() {
        return Map.of("type", "integer");
    }

    static Map<String, Object> textOrNull() {
        return Map.of("type", List.of("string", "null"));
    }

    static Map<String, Object> wholeOrNull() {
        return Map.of("type", List.of("integer", "null"));
    }

    static Map<String, Object> bool() {
        return Map.of("type", "boolean");
    }
}
