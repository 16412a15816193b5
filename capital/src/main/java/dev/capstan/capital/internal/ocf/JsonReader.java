package dev.capstan.capital.internal.ocf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON with its places. */
final class JsonReader {

    private static final int MAX_DEPTH = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** Text that is no JSON. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final int at;

        Malformed(String reason, int at) {
            super(reason);
            this.at = at;
        }

        int at() {
            return at;
        }
    }

    /**
     * A key that an object has twice: the first one counts.
     *
     * @param at where the second value stands
     */
    record Duplicate(String key, int at) {}

    private final JsonParser parser;
    private final List<Duplicate> duplicates;

    private JsonReader(JsonParser parser, List<Duplicate> duplicates) {
        this.parser = parser;
        this.duplicates = duplicates;
    }

    static Json read(String text, List<Duplicate> duplicates) throws Malformed {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var reader = new JsonReader(parser, duplicates);
            try {
                var value = reader.value(parser.nextToken());
                if (parser.nextToken() != null) {
                    throw new Malformed("something follows the end", reader.at());
                }
                return value;
            } catch (JacksonException syntax) {
                var place = syntax.getLocation();
                int at = place == null ? 0 : (int) Math.max(0, place.getCharOffset());
                throw new Malformed(String.valueOf(syntax.getOriginalMessage()), Math.min(at, text.length()));
            }
        }
    }

    private int at() {
        return (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
    }

    private Json value(@Nullable JsonToken token) throws Malformed {
        int at = at();
        if (token == null) {
            throw new Malformed("the file is empty", 0);
        }
        return switch (token) {
            case START_OBJECT -> fields(at);
            case START_ARRAY -> items(at);
            case VALUE_STRING -> new Json.Word(parser.getString(), at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Figure(parser.getString(), at);
            case VALUE_TRUE -> new Json.Flag(true, at);
            case VALUE_FALSE -> new Json.Flag(false, at);
            case VALUE_NULL -> new Json.Nothing(at);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new Malformed("a value is missing", at);
        };
    }

    private Json fields(int at) throws Malformed {
        var values = new LinkedHashMap<String, Json>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var value = value(parser.nextToken());
            if (values.putIfAbsent(key, value) != null) {
                duplicates.add(new Duplicate(key, value.at()));
            }
        }
        return new Json.Fields(values, at);
    }

    private Json items(int at) throws Malformed {
        List<Json> values = new ArrayList<>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token));
        }
        return new Json.Items(values, at);
    }
}
