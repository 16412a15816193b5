package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Currencies;
import dev.capstan.basics.Text;
import dev.capstan.basics.Unit;
import dev.capstan.plan.PlanMonth;
import dev.capstan.plan.PlanProblem;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads single values: texts, months, choices, certain numbers; quantities by {@link Quantities}. */
final class Values {

    private final Problems problems;
    private final Quantities quantities;

    Values(Problems problems) {
        this.problems = problems;
        this.quantities = new Quantities(problems);
    }

    /** Learns the venture's currency and its exchange rates before anything else is read. */
    void venture(Tree.Mapping root) {
        quantities.venture(root);
    }

    @Nullable Object read(Section.PlanKey key, KeyType type, Tree.Entry entry, String path) {
        if (type instanceof KeyType.OfQuantity) {
            return quantities.read(key, entry, path);
        }
        if (!(entry.value() instanceof Tree.Leaf leaf)) {
            var code = type instanceof KeyType.OfAmount ? PlanProblem.NOT_CERTAIN : PlanProblem.WRONG_SHAPE;
            var found = entry.value() instanceof Tree.Mapping ? new Text("keys and values", "键与值") : new Text("a list", "列表");
            problems.add(
                    code,
                    entry.value().origin(),
                    path,
                    Attributes.of("name", key.name(), "expected", new Text("one value", "一个值"), "found", found, "example", key.name() + ": " + key.description().example()));
            return null;
        }
        return switch (type) {
            case KeyType.OfAmount _ -> quantities.amount(key, leaf, path, true);
            case KeyType.OfVersion _ -> 1;
            case KeyType.OfCalendarMonth _ -> calendarMonth(leaf, path);
            case KeyType.OfMonth _ -> month(problems, leaf, path);
            case KeyType.OfChoice(var constants) -> choice(key, List.copyOf(constants.keySet()), constants.get(leaf.text()), leaf, path);
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
        problems.add(PlanProblem.NOT_A_MONTH, leaf.origin(), path, Attributes.of("value", leaf.text()));
        return null;
    }

    static @Nullable PlanMonth month(Problems problems, Tree.Leaf leaf, String path) {
        var month = PlanMonth.parse(leaf.text());
        if (month.isEmpty()) {
            problems.add(PlanProblem.NOT_A_MONTH, leaf.origin(), path, Attributes.of("value", leaf.text()));
        }
        return month.orElse(null);
    }

    private @Nullable Object choice(Section.PlanKey key, List<String> known, @Nullable Object chosen, Tree.Leaf leaf, String path) {
        if (chosen == null) {
            problems.add(
                    PlanProblem.NOT_A_CHOICE,
                    leaf.origin(),
                    path,
                    Binder.suggestion(leaf.text(), known).and("value", leaf.text(), "name", key.name()));
        }
        return chosen;
    }

    /** Whether an amount is a whole number of the unit that its key is counted in. */
    static boolean isWhole(Amount amount, Unit unit) {
        double count = unit.fromBase(amount.value());
        return Math.abs(count - Math.rint(count)) < 1e-9;
    }
}
