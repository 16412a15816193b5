package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.AmountFormatException;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Currencies;
import dev.capstan.basics.Dimension;
import dev.capstan.basics.Text;
import dev.capstan.basics.Unit;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Quantity.Conversion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads numbers with units, and how they change over time: {@code {value: …, steps: {2027-01: …}, growth: …, source: …}}. */
final class Quantities {

    private static final List<String> KEYS = List.of("value", "steps", "growth", "source");
    private static final List<Unit> GROWTH = List.of(Unit.of("%/year"));

    private final Problems problems;
    private final Map<String, Quantity> exchangeRates = new TreeMap<>();
    private String currency = "";

    Quantities(Problems problems) {
        this.problems = problems;
    }

    /** Learns the currency and the exchange rates; what is wrong with them is reported when the venture itself is read. */
    void venture(Tree.Mapping root) {
        var venture = child(root, "venture");
        if (child(venture, "currency") instanceof Tree.Leaf leaf && Currencies.isCode(leaf.text())) {
            currency = leaf.text();
        }
        if (child(venture, "exchange rates") instanceof Tree.Mapping rates) {
            var key = Section.PLAN.keys().get(1).type() instanceof KeyType.OfRecord(var section)
                    ? section.keys().stream().filter(k -> k.name().equals("exchange rates")).findFirst().orElseThrow()
                    : Section.PLAN.keys().getFirst();
            var silent = new Quantities(new Problems());
            for (var entry : rates.entries()) {
                var rate = silent.read(key, entry, "venture.exchange rates." + entry.key().text());
                if (rate != null) {
                    exchangeRates.put(entry.key().text(), rate);
                }
            }
        }
    }

    private static @Nullable Tree child(@Nullable Tree tree, String name) {
        return tree instanceof Tree.Mapping mapping
                ? mapping.entries().stream().filter(e -> e.key().text().equals(name)).map(Tree.Entry::value).findFirst().orElse(null)
                : null;
    }

    @Nullable Quantity read(Section.PlanKey key, Tree.Entry entry, String path) {
        return switch (entry.value()) {
            case Tree.Leaf leaf -> quantity(key, path, leaf, List.of(), null, leaf.comment());
            case Tree.Mapping mapping -> changing(key, mapping, path, entry.key().comment());
            case Tree.Sequence list -> {
                problems.add(
                        PlanProblem.WRONG_SHAPE,
                        list.origin(),
                        path,
                        Attributes.of("expected", new Text("a number with its unit", "带单位的数"), "found", new Text("a list", "列表"), "example", key.name() + ": " + key.description().example()));
                yield null;
            }
        };
    }

    private @Nullable Quantity changing(Section.PlanKey key, Tree.Mapping mapping, String path, String comment) {
        int before = problems.inOrder().size();
        for (var entry : mapping.entries()) {
            var name = entry.key().text();
            if (!KEYS.contains(name)) {
                problems.add(PlanProblem.UNKNOWN_KEY, entry.key().origin(), path, Binder.suggestion(name, KEYS).and("name", name, "where", key.name()));
            }
        }
        if (!(child(mapping, "value") instanceof Tree.Leaf value)) {
            problems.add(
                    PlanProblem.MISSING_KEY,
                    mapping.origin(),
                    path,
                    Attributes.of("where", path, "name", "value", "example", key.description().example(), "meaning", key.meaning()));
            return null;
        }
        var steps = child(mapping, "steps") instanceof Tree tree ? steps(key, tree, path) : List.<Quantity.Step>of();
        var growth = child(mapping, "growth") instanceof Tree tree ? growth(tree, path + ".growth") : null;
        var source = child(mapping, "source") instanceof Tree.Leaf leaf ? leaf.text() : value.comment().isEmpty() ? comment : value.comment();
        var made = quantity(key, path, value, steps, growth, source);
        return problems.inOrder().size() == before ? made : null;
    }

    private @Nullable Quantity quantity(
            Section.PlanKey key, String path, Tree.Leaf leaf, List<Quantity.Step> steps, @Nullable Amount growth, String source) {
        var amount = amount(key, leaf, path, false);
        if (amount == null) {
            return null;
        }
        var foreign = amount.unit().currency();
        var exchange = foreign.isEmpty() || foreign.equals(currency) ? null : exchangeRates.get(foreign);
        return new Quantity(path, amount, steps, growth, new Conversion(key.description().rate(), exchange), source, leaf.origin());
    }

    private List<Quantity.Step> steps(Section.PlanKey key, Tree tree, String path) {
        var steps = new ArrayList<Quantity.Step>();
        if (!(tree instanceof Tree.Mapping mapping)) {
            problems.add(
                    PlanProblem.WRONG_SHAPE,
                    tree.origin(),
                    path,
                    Attributes.of("expected", new Text("months with values", "月份与值"), "found", "…", "example", "steps: {2027-01: " + key.description().example() + "}"));
            return steps;
        }
        for (var entry : mapping.entries()) {
            var month = Values.month(problems, entry.key(), path + ".steps");
            var place = path + ".steps." + entry.key().text();
            var value = entry.value() instanceof Tree.Leaf leaf ? amount(key, leaf, place, false) : wrongStep(key, entry, place);
            if (month != null && value != null) {
                steps.add(new Quantity.Step(month, value));
            }
        }
        return steps;
    }

    private @Nullable Amount wrongStep(Section.PlanKey key, Tree.Entry entry, String path) {
        problems.add(PlanProblem.NOT_AN_AMOUNT, entry.value().origin(), path, Attributes.of("reason", new Text("a step is one number", "一个 step 是一个数"), "example", key.description().example()));
        return null;
    }

    private @Nullable Amount growth(Tree tree, String path) {
        if (tree instanceof Tree.Leaf leaf) {
            return amount(leaf, path, GROWTH, "5%/year", Range.parse("(-1, 100]"), false);
        }
        problems.add(PlanProblem.NOT_AN_AMOUNT, tree.origin(), path, Attributes.of("reason", new Text("growth is one number", "growth 是一个数"), "example", "5%/year"));
        return null;
    }

    /** One certain number with the key's unit, within its range; whole where the key counts in whole units. */
    @Nullable Amount amount(Section.PlanKey key, Tree.Leaf leaf, String path, boolean structural) {
        var description = key.description();
        var units = description.unit().length == 0 ? List.of(Unit.NONE) : Arrays.stream(description.unit()).map(Unit::of).toList();
        return amount(leaf, path, units, description.example(), Range.parse(description.range()), structural && description.whole());
    }

    private @Nullable Amount amount(Tree.Leaf leaf, String path, List<Unit> units, String example, Range range, boolean whole) {
        Amount amount;
        try {
            amount = Amount.parse(leaf.text());
        } catch (AmountFormatException wrong) {
            problems.add(PlanProblem.NOT_AN_AMOUNT, leaf.origin(), path, Attributes.of("reason", wrong.reason(), "example", example));
            return null;
        }
        var unit = units.stream().filter(option -> accepts(option, amount.unit(), units.size())).findFirst();
        if (unit.isEmpty()) {
            problems.add(
                    PlanProblem.WRONG_UNIT,
                    leaf.origin(),
                    path,
                    Attributes.of("value", leaf.text(), "units", choices(units), "example", example));
            return null;
        }
        return currencyFits(amount, leaf, path) && inRange(amount, leaf, path, spelled(unit.get(), amount), range) && (!whole || isWhole(amount, leaf, path, unit.get(), example))
                ? amount
                : null;
    }

    /** A plain number fits a share where a share is all that fits; money without a currency is the venture's. */
    private static boolean accepts(Unit option, Unit unit, int options) {
        boolean sameKind = option.text().startsWith("%") == unit.text().startsWith("%");
        boolean plainShare = option.text().equals("%") && unit.text().isEmpty() && options == 1;
        return option.dimension().equals(unit.dimension().anyCurrency()) && (sameKind || plainShare || unit.text().startsWith("/"));
    }

    private Text choices(List<Unit> units) {
        var names = units.stream().map(unit -> unit.text().isEmpty() ? "a plain number" : spelled(unit)).toList();
        return new Text(String.join(", or ", names), String.join(" 或 ", names).replace("a plain number", "纯数字"));
    }

    private String spelled(Unit unit) {
        return unit.text().replace(Dimension.MONEY, currency.isEmpty() ? "CNY" : currency);
    }

    private static Unit spelled(Unit option, Amount written) {
        return option.text().contains(Dimension.MONEY) ? written.unit() : option;
    }

    private boolean currencyFits(Amount amount, Tree.Leaf leaf, String path) {
        var written = amount.unit().currency();
        boolean fits = written.isEmpty() || currency.isEmpty() || written.equals(currency) || exchangeRates.containsKey(written);
        if (!fits) {
            problems.add(PlanProblem.WRONG_CURRENCY, leaf.origin(), path, Attributes.of("value", leaf.text(), "currency", written, "venture", currency));
        }
        return fits;
    }

    private boolean inRange(Amount amount, Tree.Leaf leaf, String path, Unit unit, Range range) {
        boolean rate = amount.unit().isPerTime() && amount.unit().dimension().powers().size() == 1;
        double value = rate ? amount.value() * amount.unit().monthsPer() : amount.value();
        boolean fits = range.contains(value);
        if (!fits) {
            boolean forgotten = unit.equals(Unit.PERCENT) && amount.unit().text().isEmpty() && range.contains(value / 100);
            var hint = forgotten ? new Text(" Did you mean \"" + leaf.text() + "%\"?", "是否想写“" + leaf.text() + "%”？") : Text.same("");
            var shown = rate ? Unit.PERCENT : unit;
            problems.add(PlanProblem.OUT_OF_RANGE, leaf.origin(), path, Attributes.of("value", leaf.text(), "range", range.words(shown), "hint", hint));
        }
        return fits;
    }

    private boolean isWhole(Amount amount, Tree.Leaf leaf, String path, Unit unit, String example) {
        boolean whole = Values.isWhole(amount, unit);
        if (!whole) {
            problems.add(PlanProblem.NOT_WHOLE, leaf.origin(), path, Attributes.of("value", leaf.text(), "unit", unit.text(), "example", example));
        }
        return whole;
    }
}
