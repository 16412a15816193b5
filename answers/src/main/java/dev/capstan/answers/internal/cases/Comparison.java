package dev.capstan.answers.internal.cases;

import dev.capstan.answers.CaseProblem;
import dev.capstan.answers.CaseReport.Figure;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Nearest;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what a case expects against what was computed, figure by figure. */
final class Comparison {

    /** What floating point may add to any tolerance, relative: some units in the last place. */
    private static final BigDecimal NOISE = new BigDecimal("1e-14");

    /** The same for decimals of 34 digits. */
    private static final BigDecimal LAST_DIGITS = new BigDecimal("1e-30");

    private static final String ABSENT = "absent";
    private static final String NOT_COMPUTABLE = "not_computable";

    private static final Pattern INFINITE = Pattern.compile("(?i)\\+?(?:infinity|\\.?inf|∞)");

    private final String kind;
    private final Tolerances tolerances;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Comparison(String kind, Tolerances tolerances) {
        this.kind = kind;
        this.tolerances = tolerances;
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void compare(CaseNode.Fields expected, Map<String, Object> computed) {
        fields("", "", expected, computed);
    }

    /**
     * @param name of the figure, with list indexes
     * @param path for its tolerance, without
     */
    private void compare(String name, String path, CaseNode expected, @Nullable Object computed) {
        switch (expected) {
            case CaseNode.Scalar scalar -> scalar(name, path, scalar, computed);
            case CaseNode.Items items -> items(name, path, items, computed);
            case CaseNode.Fields fields -> {
                if (computed instanceof Map<?, ?> map) {
                    fields(name + ".", path + ".", fields, map);
                } else {
                    miss(name, "{…}", computed);
                }
            }
        }
    }

    private void fields(String name, String path, CaseNode.Fields expected, Map<?, ?> computed) {
        expected.values().forEach((key, node) -> {
            if (computed.containsKey(key)) {
                compare(name + key, path + key, node, computed.get(key));
            } else {
                problems.add(unknown(name + key, key, node, computed));
            }
        });
    }

    private Problem unknown(String name, String key, CaseNode node, Map<?, ?> computed) {
        var names = computed.keySet().stream().map(String::valueOf).toList();
        var near = Nearest.to(key, names)
                .map(n -> new Text("Did you mean \"" + n + "\"? ", "是否想写“" + n + "”？"))
                .orElse(Text.same(""));
        return new Problem(
                CaseProblem.UNKNOWN_FIGURE,
                node.origin(),
                name,
                Attributes.of("kind", kind, "name", key, "suggestion", near, "figures", String.join(", ", names)));
    }

    private void items(String name, String path, CaseNode.Items expected, @Nullable Object computed) {
        if (!(computed instanceof List<?>) && !(computed instanceof Beginning)) {
            miss(name, "[…]", computed);
            return;
        }
        var values = computed instanceof Beginning beginning ? beginning.values() : (List<?>) computed;
        for (int i = 0; i < expected.items().size(); i++) {
            compare(name + "[" + i + "]", path, expected.items().get(i), i < values.size() ? values.get(i) : null);
        }
        if (values.size() > expected.items().size() && !(computed instanceof Beginning)) {
            figures.add(new Figure(
                    name + ".length", Integer.toString(expected.items().size()), values.size(), 0, false));
        } else if (expected.items().isEmpty()) {
            figures.add(new Figure(name + ".length", "0", values.size(), 0, values.isEmpty()));
        }
    }

    private void miss(String name, String expected, @Nullable Object computed) {
        figures.add(new Figure(name, expected, plain(computed), 0, false));
    }

    private void scalar(String name, String path, CaseNode.Scalar expected, @Nullable Object computed) {
        var value = plain(computed);
        var number = Fraction.parse(expected.text());
        if (value instanceof Number actual && number.isPresent()) {
            var allowed = tolerances.of(path, number.get());
            boolean met = isWithin(number.get(), actual, allowed);
            figures.add(new Figure(name, expected.text(), value, allowed.doubleValue(), met));
        } else {
            figures.add(new Figure(name, expected.text(), value, 0, isSame(expected, value)));
        }
    }

    private static boolean isWithin(Fraction expected, Number actual, BigDecimal allowed) {
        var target = expected.decimal();
        var value = actual instanceof BigDecimal decimal ? decimal : new BigDecimal(actual.toString());
        var noise = target.abs().max(value.abs()).multiply(actual instanceof Double ? NOISE : LAST_DIGITS);
        return value.subtract(target).abs().compareTo(allowed.add(noise)) <= 0;
    }

    private static boolean isSame(CaseNode.Scalar expected, Object value) {
        var text = String.valueOf(value);
        var written = expected.text().strip();
        return text.equalsIgnoreCase(written)
                || (text.equals(NOT_COMPUTABLE) && (expected.isNothing() || written.equals("none")))
                || (text.equals("infinite") && INFINITE.matcher(written).matches());
    }

    /** NaN and infinity as words, a missing value as {@code absent}. */
    private static Object plain(@Nullable Object computed) {
        return switch (computed) {
            case null -> ABSENT;
            case Double number when Double.isNaN(number) -> NOT_COMPUTABLE;
            case Double number when Double.isInfinite(number) -> number > 0 ? "infinite" : "-infinite";
            case Optional<?> optional -> plain(optional.orElse(null));
            case Number number -> number;
            case Boolean flag -> flag;
            case List<?> _ -> "[…]";
            case Map<?, ?> _ -> "{…}";
            default -> String.valueOf(computed);
        };
    }

    /** A series through time of which a case may expect the beginning only. */
    record Beginning(List<?> values) {}
}
