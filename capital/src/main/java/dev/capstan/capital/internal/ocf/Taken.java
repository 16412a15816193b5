package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.Details;
import dev.capstan.capital.Money;
import dev.capstan.capital.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the fields of a sound object one by one; the rest are its details. A text that is empty counts as left out. */
final class Taken {

    private final Json.Fields object;
    private final Set<String> names = new TreeSet<>();

    Taken(Json.Fields object) {
        this.object = object;
    }

    private @Nullable Json find(String name) {
        names.add(name);
        return object.values().get(name);
    }

    @Nullable
    String optional(String name) {
        return find(name) instanceof Json.Word word && !word.text().isEmpty() ? word.text() : null;
    }

    String text(String name) {
        return Objects.requireNonNullElse(optional(name), "");
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
        return find(name) instanceof Json.Fields fields ? money(new Taken(fields)) : null;
    }

    Money money(String name) {
        return Objects.requireNonNull(optionalMoney(name), name);
    }

    private static Money money(Taken fields) {
        return new Money(fields.number("amount"), fields.text("currency"));
    }

    Ratio ratio(String name) {
        var fields = inner(name);
        return new Ratio(fields.number("numerator"), fields.number("denominator"));
    }

    /** An object within this one. */
    Taken inner(String name) {
        return new Taken((Json.Fields) Objects.requireNonNull(find(name), name));
    }

    /** An object within this one that is looked at only. */
    Taken peek(String name) {
        return Objects.requireNonNull(peeked(name), name);
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

    /** What nobody has taken. */
    Details rest() {
        var rest = new LinkedHashMap<>(object.values());
        rest.keySet().removeAll(names);
        return new Details(JsonText.line(new Json.Fields(rest, 0)));
    }
}
