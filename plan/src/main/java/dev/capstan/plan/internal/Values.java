package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Currencies;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.plan.PlanMonth;
import dev.capstan.plan.PlanProblem;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single values: texts, months, choices, certain numbers; quantities by {@link Quantities}. */
final class Values {

    private final Problems problems;
    private final Quantities quantities;

    Values(Problems problems, Map<String, Origin> origins) {
        this.problems = problems;
        this.quantities = new Quantities(problems, origins);
    }

    /** Learns the venture's currency and its exchange rates before anything else is read. */
    void venture(Tree.Mapping root) {
        quantities.venture(root);
    }

    /** Looks at what growth makes of the numbers read so far. */
    void checkGrowth(Timeline timeline) {
        quantities.checkGrowth(timeline);
    }

    @Nullable
    Object read(Section.PlanKey key, KeyType type, Tree.Entry entry, String path) {
        if (type instanceof KeyType.OfQuantity) {
            return quantities.read(key, entry, path);
        }
        boolean certain = type instanceof KeyType.OfAmount;
        if (!(entry.value() instanceof Tree.Leaf leaf) || (certain && Uncertainties.isBetween(leaf))) {
            var example = (certain ? "" : key.name() + ": ") + key.description().example();
            problems.add(
                    certain ? PlanProblem.NOT_CERTAIN : PlanProblem.WRONG_SHAPE,
                    entry.value().origin(),
                    path,
                    Keys.shape(entry.value(), new Text("one value", "一个值"), example)
                            .and("name", key.name()));
            return null;
        }
        return switch (type) {
            case KeyType.OfAmount _ -> quantities.amount(key, leaf, path, true);
            case KeyType.OfVersion _ -> 1;
            case KeyType.OfCalendarMonth _ -> calendarMonth(leaf, path);
            case KeyType.OfMonth _ -> month(problems, leaf, path);
            case KeyType.OfChoice(var constants) ->
                choice(key, constants.keySet(), constants.get(leaf.text()), leaf, path);
            default -> text(key, leaf, path);
        };
    }

    private @Nullable Object text(Section.PlanKey key, Tree.Leaf leaf, String path) {
        if (key.name().equals("currency") && !Currencies.isCode(leaf.text())) {
            problems.add(PlanProblem.UNKNOWN_CURRENCY, leaf.origin(), path, Attributes.of("value", leaf.text()));
            return null;
        }
        return leaf.text();
    }

    private @Nullable YearMonth calendarMonth(Tree.Leaf leaf, String path) {
        if (PlanMonth.parse(leaf.text()).orElse(null) instanceof PlanMonth.Dated(var calendar)) {
            return calendar;
        }
        notAMonth(problems, leaf, path, new Text("a month of the calendar, such as 2026-01", "日历月份，例如 2026-01"));
        return null;
    }

    static @Nullable PlanMonth month(Problems problems, Tree.Leaf leaf, String path) {
        var month = PlanMonth.parse(leaf.text());
        if (month.isEmpty()) {
            notAMonth(
                    problems,
                    leaf,
                    path,
                    new Text(
                            "2027-03, or \"month 15\" counted from venture.start",
                            "2027-03 或“month 15”（自 venture.start 起数）"));
        }
        return month.orElse(null);
    }

    private static void notAMonth(Problems problems, Tree.Leaf leaf, String path, Text expected) {
        var attributes = Attributes.of("value", leaf.text(), "expected", expected);
        problems.add(PlanProblem.NOT_A_MONTH, leaf.origin(), path, attributes);
    }

    private @Nullable Object choice(
            Section.PlanKey key, Collection<String> known, @Nullable Object chosen, Tree.Leaf leaf, String path) {
        if (chosen == null) {
            problems.add(
                    PlanProblem.NOT_A_CHOICE,
                    leaf.origin(),
                    path,
                    () -> Keys.suggestion(leaf.text(), known).and("value", leaf.text(), "name", key.name()));
        }
        return chosen;
    }
}
