package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Currencies;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Quantity.Conversion;
import dev.capstan.plan.Rate;
import dev.capstan.plan.Venture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads numbers with units, and how they change over time: {@code {value: …, steps: {2027-01: …}, growth: …, source: …}}. */
final class Quantities {

    private static final List<String> KEYS = Stream.concat(
                    Stream.of("value", "steps", "growth", "volatility", "half-life", "source"),
                    Uncertainties.forms().stream())
            .toList();
    private static final Section.PlanKey EXCHANGE_RATES =
            Section.of(Venture.class).key("exchange rates");

    private record Growing(Section.PlanKey key, Quantity quantity) {}

    private final Problems problems;
    private final Map<String, Origin> origins;
    private final Amounts amounts;
    private final Uncertainties uncertainties;
    private final Map<String, Quantity> exchangeRates = new TreeMap<>();
    private final List<Growing> growing = new ArrayList<>();

    Quantities(Problems problems, Map<String, Origin> origins) {
        this.problems = problems;
        this.origins = origins;
        this.amounts = new Amounts(problems);
        this.uncertainties = new Uncertainties(problems, amounts);
    }

    /** Learns the currency and the exchange rates; what is wrong with them is reported when the venture itself is read. */
    void venture(Tree.Mapping root) {
        var venture = child(root, "venture");
        var code = child(venture, "currency") instanceof Tree.Leaf leaf ? leaf.text() : "";
        List<Tree.Entry> rates =
                child(venture, "exchange rates") instanceof Tree.Mapping mapping ? mapping.entries() : List.of();
        var silent = new Quantities(new Problems(), new TreeMap<>());
        for (var entry : rates) {
            var name = entry.key().text();
            var rate = silent.read(EXCHANGE_RATES, entry, "venture.exchange rates." + name);
            if (rate != null) {
                exchangeRates.put(name, rate);
            }
        }
        amounts.venture(
                Currencies.isCode(code) ? code : "",
                rates.stream().map(rate -> rate.key().text()).toList());
    }

    private static @Nullable Tree child(@Nullable Tree tree, String name) {
        return tree instanceof Tree.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().text().equals(name))
                        .map(Tree.Entry::value)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    @Nullable
    Quantity read(Section.PlanKey key, Tree.Entry entry, String path) {
        return switch (entry.value()) {
            case Tree.Leaf leaf -> {
                var base = uncertainties.number(Amounts.Rule.of(key, false), leaf, path);
                yield base == null
                        ? null
                        : quantity(key, path, leaf.origin(), base, List.of(), null, null, leaf.comment());
            }
            case Tree.Mapping mapping ->
                changing(key, mapping, path, entry.key().comment());
            case Tree.Sequence list -> {
                wrongShape(list, path, new Text("a number with its unit", "带单位的数"), key.name() + ": " + example(key));
                yield null;
            }
        };
    }

    /** One certain number with the key's unit; whole where the key counts in whole units and shapes the plan. */
    @Nullable
    Amount amount(Section.PlanKey key, Tree.Leaf leaf, String path, boolean structural) {
        return amounts.read(Amounts.Rule.of(key, structural), leaf, path);
    }

    private @Nullable Quantity changing(Section.PlanKey key, Tree.Mapping mapping, String path, String comment) {
        int before = problems.count();
        var parts = Keys.unique(mapping, path, problems);
        Keys.known(parts.values(), KEYS, Text.same(key.name()), path, problems);
        var form = parts.values().stream()
                .filter(part -> Uncertainties.forms().contains(part.key().text()))
                .findFirst();
        if (!parts.containsKey("value") && form.isEmpty()) {
            var attributes =
                    Attributes.of("where", path, "name", "value", "example", example(key), "meaning", key.meaning());
            problems.add(PlanProblem.MISSING_KEY, mapping.origin(), path, attributes);
        }
        var value = leaf(parts.get("value"), path, example(key));
        var base = form.isPresent()
                ? uncertainties.form(Amounts.Rule.of(key, false), form.get(), path)
                : value == null ? null : uncertainties.number(Amounts.Rule.of(key, false), value, path);
        var steps = steps(key, parts.get("steps"), base == null ? null : base.median(), path);
        var growth = growth(parts.get("growth"), path + ".growth");
        var wandering = wandering(parts, mapping, path);
        var source = leaf(parts.get("source"), path + ".source", "\"…\"");
        if (base == null || problems.count() > before) {
            return null;
        }
        var beside = value == null || value.comment().isEmpty() ? comment : value.comment();
        var origin = value == null ? mapping.origin() : value.origin();
        return quantity(key, path, origin, base, steps, growth, wandering, source == null ? beside : source.text());
    }

    /** How a number wanders; null where it does not. */
    private Quantity.@Nullable Wandering wandering(Map<String, Tree.Entry> parts, Tree.Mapping mapping, String path) {
        var volatility = part(parts, "volatility", Amounts.Rule.VOLATILITY, path);
        var halfLife = part(parts, "half-life", Amounts.Rule.HALF_LIFE, path);
        if (volatility == null && parts.containsKey("half-life") && !parts.containsKey("volatility")) {
            var meaning = new Text("How much it wanders in a year.", "一年内的波动幅度。");
            problems.add(
                    PlanProblem.MISSING_KEY,
                    mapping.origin(),
                    path,
                    Attributes.of("where", path, "name", "volatility", "example", "20%/year", "meaning", meaning));
        }
        return volatility == null
                ? null
                : new Quantity.Wandering(
                        Amounts.inRangeTerms(volatility),
                        halfLife == null ? Double.POSITIVE_INFINITY : halfLife.value());
    }

    private @Nullable Amount part(Map<String, Tree.Entry> parts, String name, Amounts.Rule rule, String path) {
        var leaf = leaf(parts.get(name), path + "." + name, rule.example());
        return leaf == null ? null : amounts.read(rule, leaf, path + "." + name);
    }

    private Quantity quantity(
            Section.PlanKey key,
            String path,
            Origin origin,
            Uncertainties.Uncertain base,
            List<Quantity.Step> steps,
            @Nullable Quantity growth,
            Quantity.@Nullable Wandering wandering,
            String source) {
        var conversion = new Conversion(key.description().rate(), exchangeRate(base.median()));
        var quantity = new Quantity(
                path, base.median(), steps, growth, conversion, source, origin, base.uncertainty(), wandering);
        if (growth != null) {
            growing.add(new Growing(key, quantity));
        }
        return quantity;
    }

    /** A number that does not change over time: a step, or growth. */
    private static Quantity steady(String path, Rate rate, Tree written, Uncertainties.Uncertain value) {
        var conversion = new Conversion(rate, null);
        return new Quantity(
                path, value.median(), List.of(), null, conversion, "", written.origin(), value.uncertainty(), null);
    }

    private @Nullable Quantity growth(Tree.@Nullable Entry entry, String path) {
        var rate = entry == null ? null : number(Amounts.Rule.GROWTH, entry, path);
        return entry == null || rate == null ? null : steady(path, Rate.GROWTH, entry.value(), rate);
    }

    /** One number that does not change over time: certain, a range, or a form by its name. */
    private Uncertainties.@Nullable Uncertain number(Amounts.Rule rule, Tree.Entry entry, String path) {
        if (entry.value() instanceof Tree.Mapping mapping && mapping.entries().size() == 1) {
            var form = mapping.entries().getFirst();
            Keys.known(List.of(form), Uncertainties.forms(), new Text("a number", "数"), path, problems);
            return Uncertainties.forms().contains(form.key().text()) ? uncertainties.form(rule, form, path) : null;
        }
        var leaf = leaf(entry, path, rule.example());
        return leaf == null ? null : uncertainties.number(rule, leaf, path);
    }

    private @Nullable Quantity exchangeRate(Amount amount) {
        var foreign = amount.unit().currency();
        return foreign.isEmpty() || foreign.equals(amounts.currency()) ? null : exchangeRates.get(foreign);
    }

    /** The single value of a key; null where there is none, or something else, which is then reported. */
    private Tree.@Nullable Leaf leaf(Tree.@Nullable Entry entry, String path, String example) {
        if (entry == null || !Keys.hasValue(entry, example, path, problems)) {
            return null;
        }
        if (entry.value() instanceof Tree.Leaf leaf) {
            return leaf;
        }
        wrongShape(
                entry.value(), path, new Text("one value", "一个值"), entry.key().text() + ": " + example);
        return null;
    }

    private List<Quantity.Step> steps(
            Section.PlanKey key, Tree.@Nullable Entry entry, @Nullable Amount base, String path) {
        var example = "{2027-01: " + example(key) + "}";
        if (entry == null || !Keys.hasValue(entry, example, path, problems)) {
            return List.of();
        }
        if (!(entry.value() instanceof Tree.Mapping mapping)) {
            wrongShape(entry.value(), path, new Text("months with values", "月份与值"), "steps: " + example);
            return List.of();
        }
        var steps = new ArrayList<Quantity.Step>();
        for (var written : Keys.unique(mapping, path, problems).values()) {
            var place = path + ".steps." + written.key().text();
            origins.putIfAbsent(place, written.key().origin());
            var month = Values.month(problems, written.key(), path + ".steps");
            var number = number(Amounts.Rule.of(key, false), written, place);
            if (month != null && number != null && isStep(key, base, number, written.value(), place)) {
                steps.add(
                        new Quantity.Step(month, steady(place, key.description().rate(), written.value(), number)));
            }
        }
        return steps;
    }

    /** An uncertain step counts in multiples of its median, so that this must not be 0. */
    private boolean isStep(
            Section.PlanKey key, @Nullable Amount base, Uncertainties.Uncertain step, Tree written, String path) {
        var leaf = written instanceof Tree.Leaf one
                ? one
                : new Tree.Leaf(step.median().toString(), false, "", written.origin());
        if (step.uncertainty() != null && step.median().value() == 0) {
            uncertainties.refuse(new Text("the median of a step must not be 0", "step 的中位值不能为 0"), leaf, path);
            return false;
        }
        return isAlike(key, base, step.median(), leaf, path);
    }

    /** A step measures what the value measures, in the same currency. */
    private boolean isAlike(Section.PlanKey key, @Nullable Amount base, Amount step, Tree.Leaf leaf, String path) {
        if (base == null || amounts.alike(base, step)) {
            return true;
        }
        var from = base.unit();
        var expected = new Text("the unit of the value, " + from, "与 value 相同的单位 " + from);
        amounts.wrongUnit(Amounts.Rule.of(key, false), leaf, path, step.unit(), expected);
        return false;
    }

    /** Growth must not carry a number out of its range within the horizon. */
    void checkGrowth(Timeline timeline) {
        growing.forEach(grown -> checkGrowth(grown, timeline));
    }

    private void checkGrowth(Growing grown, Timeline timeline) {
        var quantity = grown.quantity;
        for (int month = 1; month <= timeline.months(); month++) {
            double value = valueIn(quantity, month, timeline);
            if (!grown.key.range().contains(value)) {
                var range = Amounts.range(Amounts.Rule.of(grown.key, false), quantity.base());
                var attributes = Attributes.of("month", timeline.calendar(month), "range", range);
                problems.add(PlanProblem.GROWS_OUT_OF_RANGE, quantity.origin(), quantity.key(), attributes);
                return;
            }
        }
    }

    private static double valueIn(Quantity quantity, int month, Timeline timeline) {
        var step = quantity.inForce(month, timeline);
        return Amounts.inRangeTerms(step.base())
                * quantity.growthOver(month - step.from().number(timeline));
    }

    private void wrongShape(Tree found, String path, Text expected, String example) {
        problems.add(PlanProblem.WRONG_SHAPE, found.origin(), path, Keys.shape(found, expected, example));
    }

    private static String example(Section.PlanKey key) {
        return key.description().example();
    }
}
