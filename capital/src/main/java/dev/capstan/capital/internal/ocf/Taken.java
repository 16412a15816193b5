package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.Details;
import dev.capstan.capital.Money;
import dev.capstan.capital.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of a sound object one by one; the rest are its details. A text that is empty counts as left out. An object within,
 * of which something is left, is among the details as a whole, so that it is written again as it was.
 */
final class Taken {

    private final Json.Fields object;
    private final Set<String> names = new TreeSet<>();
    private final Map<String, Taken> within = new LinkedHashMap<>();

    Taken(Json.Fields object) {
        this.object = object;
    }

    private @Nullable Json find(String name) {
        names.add(name);
        return object.values().get(name);
    }

    @Nullable
    String optional(String name) {
        names.add(name);
        return peekedText(name);
    }

    String text(String name) {
        return Objects.requireNonNullElse(optional(name), "");
    }

    /** A text; where something else stands there, that is not taken, and the text is empty. */
    String textOrRest(String name) {
        return object.values().get(name) instanceof Json.Word ? text(name) : "";
    }

    @Nullable
    BigDecimal optionalNumber(String name) {
        var text = optional(name);
        return text == null ? null : new BigDecimal(text);
    }

    BigDecimal number(String name) {
        return new BigDecimal(text(name));
    }

    /** What the value means; where it means nothing, it is not taken. */
    <T> @Nullable T meaning(String name, Function<Json, @Nullable T> reading) {
        var value = object.values().get(name);
        var meaning = value == null ? null : reading.apply(value);
        if (meaning != null) {
            names.add(name);
        }
        return meaning;
    }

    @Nullable
    LocalDate optionalDate(String name) {
        var text = optional(name);
        return text == null ? null : LocalDate.parse(text);
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    @Nullable
    Money optionalMoney(String name) {
        return object.values().get(name) instanceof Json.Fields ? money(name) : null;
    }

    Money money(String name) {
        var fields = inner(name);
        return new Money(fields.number("amount"), fields.text("currency"));
    }

    Ratio ratio(String name) {
        var fields = inner(name);
        return new Ratio(fields.number("numerator"), fields.number("denominator"));
    }

    /** An object within this one. */
    Taken inner(String name) {
        var inner = new Taken((Json.Fields) Objects.requireNonNull(find(name), name));
        within.put(name, inner);
        return inner;
    }

    /** An object within this one that is looked at only. */
    Taken peek(String name) {
        return Objects.requireNonNull(peeked(name), name);
    }

    /** A text that is looked at only; null where it is empty. */
    @Nullable
    String peekedText(String name) {
        return object.values().get(name) instanceof Json.Word word
                        && !word.text().isEmpty()
                ? word.text()
                : null;
    }

    @Nullable
    Taken peeked(String name) {
        return object.values().get(name) instanceof Json.Fields fields ? new Taken(fields) : null;
    }

    List<Taken> peeks(String name) {
        return inners(object.values().get(name));
    }

    /** A figure from 0 to 100,000; another value counts as left out. */
    int whole(String name, int otherwise) {
        return object.values().get(name) instanceof Json.Figure figure
                        && figure.text().matches("[0-9]{1,5}")
                ? Integer.parseInt(figure.text())
                : otherwise;
    }

    boolean isTrue(String name) {
        return object.values().get(name) instanceof Json.Flag flag && flag.value();
    }

    /** Whether it is there and a number; if not, it is not taken. */
    boolean isNumber(String name) {
        return FieldType.Plain.NUMERIC.accepts(object.values().getOrDefault(name, new Json.Nothing(0)));
    }

    List<String> texts(String name) {
        return items(name).stream()
                .filter(Json.Word.class::isInstance)
                .map(word -> ((Json.Word) word).text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    List<Taken> inners(String name) {
        return inners(find(name));
    }

    private static List<Taken> inners(@Nullable Json value) {
        return value instanceof Json.Items items
                ? items.values().stream()
                        .filter(Json.Fields.class::isInstance)
                        .map(fields -> new Taken((Json.Fields) fields))
                        .toList()
                : List.of();
    }

    private List<Json> items(String name) {
        return find(name) instanceof Json.Items items ? items.values() : List.of();
    }

    <E extends Enum<E>> E word(Class<E> type, String name) {
        return Enum.valueOf(type, text(name));
    }

    private boolean isTaken(String name) {
        var inner = within.get(name);
        return names.contains(name)
                && (inner == null || inner.object.values().keySet().stream().allMatch(inner::isTaken));
    }

    /** What nobody has taken. */
    Details rest() {
        var rest = new LinkedHashMap<>(object.values());
        rest.keySet().removeIf(this::isTaken);
        return new Details(JsonText.line(new Json.Fields(rest, 0)));
    }
}
