package dev.capstan.plan.internal;

import dev.capstan.basics.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a file asks a mapping for. It is learnt by letting the reader read, so that there is one place that knows the
 * keys; {@link ShapeSchema} makes a schema of it.
 */
final class Shape {

    /** What a key may hold. */
    enum Value {
        TEXT,
        NUMBER,
        MONEY,
        SHARE,
        DATE,
        LENGTH,
        MAPPING,
        NAMED,
        NUMBERS,
        ITEMS
    }

    /** A key, in all forms that it was asked for. */
    static final class Asked {
        private final Set<Value> values = new LinkedHashSet<>();
        private final Set<String> words = new LinkedHashSet<>();
        private final Set<String> examples = new LinkedHashSet<>();
        private @Nullable Shape inner;
        private int required;

        Set<Value> values() {
            return values;
        }

        /** Of a choice. */
        List<String> words() {
            return List.copyOf(words);
        }

        List<String> examples() {
            return List.copyOf(examples);
        }

        /** Of mappings below the key; null where nobody looked into one. */
        @Nullable
        Shape inner() {
            return inner;
        }
    }

    private final String place;
    private final SequencedMap<String, Asked> keys = new LinkedHashMap<>();
    private final SequencedMap<String, Shape> variants = new LinkedHashMap<>();
    private int readings;

    /** @param place of the mapping in the file, without names that the user chose; empty for the whole file */
    Shape(String place) {
        this.place = place;
    }

    /** What a key of this mapping means. */
    Text meaning(String key) {
        return TableKeys.meaning(below(key));
    }

    /** What a file of this shape is called. */
    String name() {
        return place.isEmpty() ? "captable" : place;
    }

    private String below(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    /** One more mapping of this shape is read. */
    Shape open() {
        readings++;
        return this;
    }

    private Asked asked(String key) {
        return keys.computeIfAbsent(key, _ -> new Asked());
    }

    void ask(String key, Value value, String example) {
        var asked = asked(key);
        asked.values.add(value);
        asked.examples.add(example);
    }

    void choose(String key, Collection<String> words) {
        asked(key).words.addAll(words);
    }

    /** The reader told that it cannot do without the key. */
    void require(String key) {
        asked(key).required++;
    }

    Shape inner(String key) {
        var asked = asked(key);
        var inner = asked.inner == null ? new Shape(below(key)) : asked.inner;
        asked.inner = inner;
        return inner;
    }

    /** That of mappings that are told apart by having this key. */
    Shape variant(String key) {
        readings--;
        return variants.computeIfAbsent(key, _ -> new Shape(below(key))).open();
    }

    SequencedMap<String, Asked> keys() {
        return keys;
    }

    Map<String, Shape> variants() {
        return variants;
    }

    /** The keys that every mapping of this shape must have. */
    List<String> required() {
        List<String> required = new ArrayList<>();
        keys.forEach((name, asked) -> {
            if (readings > 0 && asked.required == readings) {
                required.add(name);
            }
        });
        return required;
    }
}
