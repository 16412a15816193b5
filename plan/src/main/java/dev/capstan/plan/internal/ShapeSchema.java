package dev.capstan.plan.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.internal.Shape.Asked;
import dev.capstan.plan.internal.Shape.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Writes the shape of a file as JSON Schema (2020-12). */
final class ShapeSchema {

    private static final String DATE = "^\\d{4}-\\d{2}-\\d{2}$";
    private static final String LENGTH = "^\\d{1,4}\\s*(months?|years?)$";
    private static final String SHARE = "%\\s*$";
    private static final List<String> PLAIN = List.of("string", "number");

    private ShapeSchema() {}

    static SequencedMap<String, Object> of(String title, Shape shape) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", SchemaWriter.DIALECT);
        schema.put("title", title);
        schema.putAll(mapping(shape));
        return schema;
    }

    private static SequencedMap<String, Object> mapping(Shape shape) {
        if (!shape.variants().isEmpty()) {
            List<Object> variants = new ArrayList<>();
            shape.variants().values().forEach(variant -> variants.add(mapping(variant)));
            return with("oneOf", variants);
        }
        var properties = new LinkedHashMap<String, Object>();
        shape.keys().forEach((name, asked) -> properties.put(name, described(key(asked), shape.meaning(name))));
        var schema = with("type", "object");
        schema.put("properties", properties);
        if (!shape.required().isEmpty()) {
            schema.put("required", shape.required());
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static SequencedMap<String, Object> described(SequencedMap<String, Object> key, Text meaning) {
        key.put("description", meaning.en() + " " + meaning.zh());
        return key;
    }

    private static SequencedMap<String, Object> key(Asked asked) {
        List<Object> forms = new ArrayList<>();
        if (!asked.words().isEmpty()) {
            forms.add(with("enum", words(asked.words())));
        }
        asked.values().forEach(value -> forms.add(value(value, asked)));
        var schema = forms.size() == 1 ? only(forms) : with("anyOf", forms);
        if (!asked.examples().isEmpty()) {
            schema.put("examples", asked.examples());
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static SequencedMap<String, Object> only(List<Object> forms) {
        return (SequencedMap<String, Object>) forms.getFirst();
    }

    /** YAML reads the words of a yes or no as truth values. */
    private static List<Object> words(List<String> words) {
        return words.stream()
                .<Object>map(word -> word.equals("true") || word.equals("false") ? Boolean.valueOf(word) : word)
                .toList();
    }

    private static SequencedMap<String, Object> value(Value value, Asked asked) {
        return switch (value) {
            case TEXT, NUMBER, MONEY -> with("type", PLAIN);
            case SHARE -> text(SHARE);
            case DATE -> text(DATE);
            case LENGTH -> text(LENGTH);
            case MAPPING -> inner(asked);
            case NAMED -> below("object", "additionalProperties", inner(asked));
            case NUMBERS -> below("object", "additionalProperties", with("type", PLAIN));
            case ITEMS -> below("array", "items", inner(asked));
        };
    }

    private static SequencedMap<String, Object> inner(Asked asked) {
        return asked.inner() == null ? with("type", "object") : mapping(asked.inner());
    }

    private static SequencedMap<String, Object> text(String pattern) {
        return below("string", "pattern", pattern);
    }

    private static SequencedMap<String, Object> below(String type, String key, Object value) {
        var schema = with("type", type);
        schema.put(key, value);
        return schema;
    }

    private static SequencedMap<String, Object> with(String key, Object value) {
        var map = new LinkedHashMap<String, Object>();
        map.put(key, value);
        return map;
    }
}
