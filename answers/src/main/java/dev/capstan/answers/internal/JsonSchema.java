package dev.capstan.answers.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that schemas of answers are written in. */
final class JsonSchema {

    private JsonSchema() {}

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
