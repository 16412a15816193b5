package dev.capstan.capital.internal.ocf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/** The fields that an object, or a part of one, may have, and the rules between them. */
record Structure(SequencedMap<String, Field> fields, List<Rule> rules) {

    private static final String RESOURCE = "fields.txt";
    private static final Map<String, Structure> ALL = read();

    record Field(boolean isRequired, FieldType type) {}

    /**
     * What holds between fields.
     *
     * @param kind {@code one}, {@code any} or {@code most} of the fields; {@code with}: one of those after the first where
     *     that is true; {@code when}: the last is required where the first has one of the words
     */
    record Rule(String kind, List<String> fields, List<String> words) {}

    static Structure named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** The fields of an object of this type. */
    static Optional<Structure> ofType(String objectType) {
        return Optional.ofNullable(ALL.get(objectType)).filter(found -> found.fields.containsKey("object_type"));
    }

    /** The types of objects. */
    static List<String> objectTypes() {
        return ALL.keySet().stream()
                .filter(name ->
                        Character.isUpperCase(name.charAt(0)) && ofType(name).isPresent())
                .toList();
    }

    private static Map<String, Structure> read() {
        try (InputStream in = Objects.requireNonNull(Structure.class.getResourceAsStream(RESOURCE))) {
            return new Parser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads the resource; its head describes the format. A mistake in it is ours, so it throws. */
    private static final class Parser {
        private final Map<String, Structure> structures = new LinkedHashMap<>();
        private final Map<String, List<String>> words = new LinkedHashMap<>();
        private final Set<String> names = new TreeSet<>();

        Map<String, Structure> parse(String text) {
            var lines = text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            lines.forEach(line -> names.add(line.substring(0, line.indexOf(' ')).replace(":", "")));
            for (var line : lines) {
                var name = line.substring(0, line.indexOf(' ')).replace(":", "");
                if (line.startsWith(" = ", name.length())) {
                    words.put(name, List.of(line.substring(name.length() + 3).split("\\|", -1)));
                } else {
                    structures.put(name, structure(line.substring(name.length() + 2)));
                }
            }
            return Collections.unmodifiableMap(structures);
        }

        private Structure structure(String line) {
            var fields = new LinkedHashMap<String, Field>();
            List<Rule> rules = new ArrayList<>();
            for (var part : line.split(" ", -1)) {
                int colon = part.indexOf(':');
                if (part.startsWith("+")) {
                    var other = Objects.requireNonNull(structures.get(part.substring(1)), part);
                    fields.putAll(other.fields);
                    rules.addAll(other.rules);
                } else if (colon < 0) {
                    rules.add(rule(part));
                } else {
                    var name = part.substring(0, colon);
                    var bare = name.replace("?", "");
                    fields.put(bare, new Field(bare.equals(name), type(bare, part.substring(colon + 1))));
                }
            }
            return new Structure(fields, List.copyOf(rules));
        }

        private static Rule rule(String part) {
            int open = part.indexOf('(');
            var inside = part.substring(open + 1, part.length() - 1).split(",", -1);
            int equals = inside[0].indexOf('=');
            if (equals < 0) {
                return new Rule(part.substring(0, open), List.of(inside), List.of());
            }
            var words = inside[0].substring(equals + 1).split("\\|", -1);
            return new Rule("when", List.of(inside[0].substring(0, equals), inside[1]), List.of(words));
        }

        private FieldType type(String field, String written) {
            if (written.startsWith("[")) {
                int end = written.lastIndexOf(']');
                return new FieldType.ListOf(type("", written.substring(1, end)), written.endsWith("+"));
            }
            if (words.containsKey(written)) {
                return new FieldType.Words(words.get(written));
            }
            boolean isStructure = Arrays.stream(written.split("/", -1)).allMatch(names::contains);
            if (isStructure && !field.equals("type")) {
                return new FieldType.Structured(List.of(written.split("/", -1)));
            }
            return FieldType.Plain.named(written)
                    .<FieldType>map(plain -> plain)
                    .orElseGet(() -> new FieldType.Words(List.of(written.split("\\|", -1))));
        }
    }
}
