package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Text;
import dev.capstan.basics.Unit;
import dev.capstan.plan.Described;
import dev.capstan.plan.Key;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanMonth;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Scenario;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record of the plan as its keys describe it; reader, schema, reference and suggestions all work on this.
 *
 * @param name as written in a plan, or in a sentence
 * @param meaning what it is
 * @param keys in the order of the record's components
 */
public record Section(String name, Text meaning, List<PlanKey> keys, Constructor<?> constructor) {

    /** The plan as a whole. */
    public static final Section PLAN = of(Plan.class);

    /**
     * One key.
     *
     * @param name as written in a plan
     * @param description what its component says of it
     * @param type the kind of value it takes
     * @param units those it may have; only the plain number where the description names none; empty for any
     * @param range of its values in base units
     * @param optional whether it may be left out without a preset
     */
    public record PlanKey(String name, Key description, KeyType type, List<Unit> units, Range range, boolean optional) {
        public Text meaning() {
            return new Text(description.en(), description.zh());
        }

        /** Whether the plan is wrong without it. */
        public boolean required() {
            return !optional && description.preset().isEmpty();
        }
    }

    PlanKey key(String name) {
        return keys.stream().filter(key -> key.name.equals(name)).findFirst().orElseThrow();
    }

    List<String> keyNames() {
        return keys.stream().map(PlanKey::name).toList();
    }

    /** Whether the section is written as its only value, without the name of its key. */
    boolean isInline() {
        return keys.size() == 1 && keys.getFirst().name().equals("value");
    }

    /** The keys that it needs, as one would write them. */
    String example() {
        return isInline()
                ? keys.getFirst().description.example()
                : keys.stream()
                        .filter(PlanKey::required)
                        .map(key -> key.name + ": " + key.description.example())
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    Object make(List<@Nullable Object> components) {
        try {
            return constructor.newInstance(components.toArray());
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(
                    "a section is a public record that accepts what its keys accept: " + name, impossible);
        }
    }

    static Section of(Class<?> type) {
        var components = type.getRecordComponents();
        var described = described(type.getAnnotation(Described.class), type.getName());
        var keys = Arrays.stream(components).map(Section::key).toList();
        return new Section(described.name(), new Text(described.en(), described.zh()), keys, type.getConstructors()[0]);
    }

    private static PlanKey key(RecordComponent component) {
        var description = component.getAnnotation(Key.class);
        if (description == null) {
            throw new IllegalStateException("no @Key at " + component);
        }
        var name = description.name().isEmpty() ? spaced(component.getName()) : description.name();
        var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var units = description.unit().length == 0
                ? List.of(Unit.NONE)
                : Arrays.stream(description.unit())
                        .filter(unit -> !unit.equals(Key.ANY))
                        .map(Unit::of)
                        .toList();
        return new PlanKey(
                name,
                description,
                type(component.getGenericType(), description),
                units,
                Range.parse(description.range()),
                optional);
    }

    private static KeyType type(Type type, Key description) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() != Map.class) {
                return description.refersTo().isEmpty()
                        ? new KeyType.OfTexts()
                        : new KeyType.OfReferences(description.refersTo());
            }
            var item = type(generic.getActualTypeArguments()[1], description);
            return description.refersTo().isEmpty()
                    ? new KeyType.OfNamed(item)
                    : new KeyType.OfKeyed(description.refersTo(), item);
        }
        var plain = (Class<?>) type;
        if (plain == Quantity.class) {
            return new KeyType.OfQuantity();
        } else if (plain == Amount.class) {
            return new KeyType.OfAmount();
        } else if (plain == int.class) {
            return new KeyType.OfVersion();
        } else if (plain == String.class) {
            return description.refersTo().isEmpty()
                    ? new KeyType.OfText()
                    : new KeyType.OfReference(description.refersTo());
        } else if (plain == Scenario.class) {
            return new KeyType.OfScenario();
        } else if (plain == YearMonth.class) {
            return new KeyType.OfCalendarMonth();
        } else if (plain == PlanMonth.class) {
            return new KeyType.OfMonth();
        } else if (plain.isEnum()) {
            return new KeyType.OfChoice(choices(plain));
        } else if (plain.isSealed()) {
            return new KeyType.OfForm(Arrays.stream(plain.getPermittedSubclasses())
                    .map(Section::of)
                    .toList());
        }
        return new KeyType.OfRecord(of(plain));
    }

    private static SequencedMap<String, Object> choices(Class<?> type) {
        var choices = new LinkedHashMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            choices.put(describedConstant(type, constant).name(), constant);
        }
        return choices;
    }

    private static Described describedConstant(Class<?> type, Object constant) {
        try {
            var name = ((Enum<?>) constant).name();
            return described(type.getField(name).getAnnotation(Described.class), type.getName() + "." + name);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a plan calls a constant of a described enum. */
    static String nameOf(Object constant) {
        return describedConstant(((Enum<?>) constant).getDeclaringClass(), constant)
                .name();
    }

    /** What a constant of a described enum means. */
    static Text meaning(Object constant) {
        var described = describedConstant(((Enum<?>) constant).getDeclaringClass(), constant);
        return new Text(described.en(), described.zh());
    }

    private static Described described(@Nullable Described described, String where) {
        if (described == null) {
            throw new IllegalStateException("no @Described at " + where);
        }
        return described;
    }

    private static String spaced(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
