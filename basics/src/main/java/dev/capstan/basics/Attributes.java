package dev.capstan.basics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a message names, in alphabetical order.
 *
 * @param values name to text; a text may differ by language
 */
public record Attributes(SortedMap<String, Text> values) {

    public static final Attributes NONE = of();

    public Attributes {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Names and values in turn; a value is a {@link Text}, or anything that {@link Text#shown reads} the same in both languages. */
    public static Attributes of(Object... namesAndValues) {
        return new Attributes(Collections.emptySortedMap()).and(namesAndValues);
    }

    /** These and more. */
    public Attributes and(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs");
        }
        var all = new TreeMap<>(values);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            all.put(
                    (String) namesAndValues[i],
                    value instanceof Text text ? text : Text.same(Text.shown(String.valueOf(value))));
        }
        return new Attributes(all);
    }
}
