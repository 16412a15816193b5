package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.plan.PlanReference;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Bounded;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Input;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a plan on every path: as written where they are certain; else what is drawn, times what wandering and events make of
 * it, within its range, at the exchange rate of the month.
 */
final class Numbers {

    private final ProgramBuilder program;
    private final Timeline timeline;
    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final Map<String, List<Influence>> influences = new TreeMap<>();
    private final Map<String, Bounded> bounded = new LinkedHashMap<>();
    /** The numbers that processes draw without a column and that may leave their range, by key. */
    private final Map<String, Quantity> direct = new LinkedHashMap<>();

    Numbers(ProgramBuilder program) {
        this.program = program;
        this.timeline = program.timeline();
    }

    /** Lets something change a number, before any process uses it. */
    void influence(String key, Influence influence) {
        if (program.find(key).isPresent()) {
            throw new IllegalStateException(key + " is used before all that changes it is known");
        }
        influences.computeIfAbsent(key, _ -> new ArrayList<>()).add(influence);
    }

    /** What events do to a number; null for nothing. */
    @Nullable
    Influences influences(Quantity quantity) {
        var changes = influences.get(quantity.key());
        return changes == null ? null : new Influences(quantity, changes);
    }

    /** The numbers that events change and no process reads month by month. */
    List<String> unusedInfluences() {
        return influences.keySet().stream()
                .filter(key -> program.find(key).isEmpty())
                .toList();
    }

    /** Whether it is what the plan writes, on every path. */
    boolean isCertain(Quantity quantity) {
        var exchange = quantity.conversion().exchangeRate();
        return !quantity.isUncertain()
                && quantity.wandering() == null
                && !influences.containsKey(quantity.key())
                && (exchange == null || isCertain(exchange));
    }

    /** Whether it is the same in every month of a path. */
    boolean isSteady(Quantity quantity) {
        var exchange = quantity.conversion().exchangeRate();
        return quantity.isConstant()
                && quantity.wandering() == null
                && !influences.containsKey(quantity.key())
                && (exchange == null || isSteady(exchange));
    }

    /** How its months come about. */
    Formula formula(Quantity quantity) {
        if (isCertain(quantity)) {
            return Formula.given(quantity.row(timeline));
        }
        var own = quantity.inItsCurrency();
        var formula = drawn(own);
        if (quantity.wandering() != null) {
            formula = Walk.apply(program, quantity, quantity.wandering(), before(quantity, "wandering", "波动", formula));
        }
        var changes = influences(quantity);
        if (changes != null) {
            formula = changes.apply(before(quantity, "events", "事件影响", formula));
        }
        if (Reach.of(own, changes, timeline).leaves(PlanReference.bounds(own))) {
            formula = within(quantity, before(quantity, "its range", "限制范围", formula));
        }
        var exchange = quantity.conversion().exchangeRate();
        return exchange == null
                ? formula
                : Formula.product(before(quantity, "the exchange", "换算", formula), program.given(exchange));
    }

    private Formula drawn(Quantity own) {
        if (own.hasUncertainShape()) {
            return Formula.drawn(shaped(own));
        }
        return own.isUncertain() ? Formula.drawn(input(own)) : Formula.given(own.row(timeline));
    }

    /** A number in whose steps or growth paths differ: its base in the shape of the medians, times what the draws make of it. */
    private Source shaped(Quantity own) {
        var plain = own.withCertainShape();
        var number = plain.isUncertain() ? input(plain) : months(plain);
        var shape = new Shape(own, timeline, this::input);
        return Source.product(number, shape);
    }

    private Source months(Quantity certain) {
        return Source.certain(IntStream.rangeClosed(1, timeline.months() + Source.BEYOND)
                .mapToDouble(month -> certain.at(month, timeline))
                .toArray());
    }

    private Formula within(Quantity quantity, Column raw) {
        var bounds = PlanReference.bounds(quantity);
        bounded.put(quantity.key(), new Bounded(quantity, raw, bounds));
        return Formula.of(new Text("held within its range", "限制在取值范围内"), List.of(raw), (block, month, out) -> {
            block.copy(raw, month, out);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = bounds.hold(out[lane]);
            }
        });
    }

    private Column before(Quantity quantity, String en, String zh, Formula formula) {
        var label = ProgramBuilder.label(quantity);
        return program.column(
                quantity.key() + ".before " + en,
                new Text(label.en() + ", before " + en, label.zh() + "，" + zh + "前"),
                program.unit(quantity),
                formula);
    }

    private Input input(Quantity own) {
        return inputs.computeIfAbsent(own.key(), _ -> Input.number(inputs.size(), own, timeline));
    }

    /** A number on every path, for months that no column holds; it neither wanders nor is it changed by events. */
    Source source(Quantity quantity) {
        var exchange = quantity.conversion().exchangeRate();
        if (!quantity.isUncertain() && (exchange == null || !exchange.isUncertain())) {
            return months(quantity);
        }
        var own = quantity.inItsCurrency();
        var drawn = own.isUncertain() ? held(own) : source(own);
        return exchange == null ? drawn : Source.product(drawn, source(exchange));
    }

    private Source held(Quantity own) {
        var bounds = PlanReference.bounds(own);
        var drawn = own.hasUncertainShape() ? shaped(own) : input(own);
        if (!Reach.of(own, null, timeline).leaves(bounds)) {
            return drawn;
        }
        direct.putIfAbsent(own.key(), own);
        return Source.within(drawn, bounds);
    }

    /** A uniform that decides whether or when something happens, by its name. */
    Input chance(String name) {
        return inputs.computeIfAbsent(name, _ -> Input.chance(inputs.size(), name, timeline));
    }

    /** The uncertain numbers and chances so far, in the order in which they were first used. */
    List<Input> inputs() {
        return List.copyOf(inputs.values());
    }

    /** The numbers that may have to be held within their range; those that no column holds get one, to be counted by. */
    List<Bounded> bounded() {
        for (var own : direct.values()) {
            if (!bounded.containsKey(own.key())) {
                var raw = before(own, "its range", "限制范围", drawn(own));
                bounded.put(own.key(), new Bounded(own, raw, PlanReference.bounds(own)));
            }
        }
        return List.copyOf(bounded.values());
    }
}
