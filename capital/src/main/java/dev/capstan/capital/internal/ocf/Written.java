package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.Details;
import dev.capstan.capital.Money;
import dev.capstan.capital.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Puts the fields of an object together; what is null is left out. */
final class Written {

    private final SequencedMap<String, Json> fields = new LinkedHashMap<>();

    Written put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, json(value));
        }
        return this;
    }

    /** Puts a field where another is not there. */
    Written putUnless(String other, String name, Object value) {
        return fields.containsKey(other) ? this : put(name, value);
    }

    private static Json json(Object value) {
        return switch (value) {
            case Json already -> already;
            case BigDecimal number -> new Json.Word(number.toPlainString(), 0);
            case LocalDate date -> new Json.Word(date.toString(), 0);
            case Money money ->
                new Written()
                        .put("amount", money.amount())
                        .put("currency", money.currency())
                        .fields();
            case Ratio ratio ->
                new Written()
                        .put("numerator", ratio.numerator())
                        .put("denominator", ratio.denominator())
                        .fields();
            case List<?> items -> {
                List<Json> values = new ArrayList<>();
                items.forEach(item -> values.add(json(item)));
                yield new Json.Items(values, 0);
            }
            case Map<?, ?> fields -> {
                var written = new Written();
                fields.forEach((name, field) -> written.put(String.valueOf(name), field));
                yield written.fields();
            }
            case Boolean flag -> new Json.Flag(flag, 0);
            case Integer whole -> new Json.Figure(whole.toString(), 0);
            default -> new Json.Word(value.toString(), 0);
        };
    }

    /** With the details; where both have a field, the details are what was read. */
    Written and(Details details) {
        fields.putAll(read(details).values());
        return this;
    }

    Json.Fields fields() {
        return new Json.Fields(fields, 0);
    }

    static Json.Fields read(Details details) {
        try {
            return (Json.Fields) JsonReader.read(details.json(), new ArrayList<>());
        } catch (JsonReader.Malformed malformed) {
            throw new IllegalArgumentException("details are a JSON object: " + details.json(), malformed);
        }
    }
}
