package dev.capstan.capital.internal.ocf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A JSON value and where it stands: the number of the character that it begins with, 0 where it was never in a file. */
public sealed interface Json {

    int at();

    record Fields(SequencedMap<String, Json> values, int at) implements Json {
        public Fields {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }
    }

    record Items(List<Json> values, int at) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Word(String text, int at) implements Json {}

    /** A number as written. */
    record Figure(String text, int at) implements Json {}

    record Flag(boolean value, int at) implements Json {}

    record Nothing(int at) implements Json {}

    /** As a message shows it. */
    static String shown(Json value) {
        return switch (value) {
            case Word word -> "\"" + word.text() + "\"";
            case Figure number -> number.text();
            case Flag flag -> String.valueOf(flag.value());
            case Nothing _ -> "null";
            case Items _ -> "[…]";
            case Fields _ -> "{…}";
        };
    }
}
