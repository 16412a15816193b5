package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.numeric.Functions;
import dev.capstan.plan.CostFunction;
import dev.capstan.plan.Event;
import dev.capstan.plan.Nature;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** When events happen on a path, what they change while they last, and what they and their mitigation cost. */
final class Events {

    private final ProgramBuilder program;
    private final Map<String, One> events = new LinkedHashMap<>();

    Events(ProgramBuilder program) {
        this.program = program;
    }

    /** Settles when they happen and lets them act; before any process uses a number. */
    void add() {
        program.plan().events().forEach((name, event) -> events.put(name, new One(name, event)));
        events.values().forEach(One::act);
    }

    /** The month in which each happens, by name. */
    Map<String, Column> months() {
        var months = new LinkedHashMap<String, Column>();
        events.forEach((name, event) -> months.put(name, event.happens));
        return months;
    }

    /** What they cost. */
    void costs(Purchases purchases) {
        events.values().forEach(event -> event.costs(purchases));
    }

    /** The month of something planned, later where events that came before delay it; {@code place} is its dotted name. */
    Column delayed(String place, Text label, Column planned) {
        var delaying = events.values().stream()
                .filter(event -> event.event.delays().containsKey(place))
                .toArray(One[]::new);
        if (delaying.length == 0) {
            return planned;
        }
        var reads = new ArrayList<>(List.of(planned));
        for (var event : delaying) {
            reads.addAll(List.of(event.happens, event.severity));
        }
        return program.once(
                place + ".expected",
                label,
                "month",
                new Text("as planned, and later by what happens before it", "计划月份，加上此前事件造成的推迟"),
                reads,
                List.of(),
                (block, month, out) -> delay(block, month, place, delaying, planned, out));
    }

    /** In any order: what one event delays, another may still come before. */
    private static void delay(Block block, int month, String place, One[] delaying, Column planned, double[] out) {
        block.copy(planned, month, out);
        var before = block.spare(0);
        for (int round = 0; round < delaying.length; round++) {
            System.arraycopy(out, 0, before, 0, out.length);
            block.copy(planned, month, out);
            for (var event : delaying) {
                event.delay(block, month, place, before, out);
            }
        }
    }

    /** Writes the first month in which what is added month by month exceeds the level of a path; never, where it does not. */
    static void first(Block block, double[] level, int from, int until, Formula.Kernel added, double[] out) {
        var more = block.spare(0);
        var sum = block.spare(1);
        block.fill(0, sum);
        block.fill(Timelines.NEVER, out);
        for (int month = from; month <= until; month++) {
            added.compute(block, month, more);
            for (int lane = 0; lane < out.length; lane++) {
                sum[lane] += more[lane];
                out[lane] = level[lane] < sum[lane] ? Math.min(out[lane], month) : out[lane];
            }
        }
    }

    /** What a uniform is as a level of hazard: −ln(1 − draw). */
    static double[] hazard(Block block, Source draw) {
        var level = block.spare(3);
        draw.write(block, 1, level);
        for (int lane = 0; lane < level.length; lane++) {
            level[lane] = -Functions.log(1 - level[lane]);
        }
        return level;
    }

    private final class One {

        private final String place;
        private final String name;
        private final Event event;
        private final int from;
        private final int until;
        private final int helps;
        private final Column happens;
        private final Column severity;

        One(String name, Event event) {
            this.name = name;
            this.event = event;
            this.place = "events." + name;
            this.from = event.from().number(program.timeline());
            this.until = event.until() == null
                    ? program.timeline().months()
                    : event.until().number(program.timeline());
            this.helps = event.mitigation() == null
                    ? Integer.MAX_VALUE
                    : event.mitigation().start().number(program.timeline());
            this.happens = happens();
            this.severity = severity();
        }

        private Text label(String en, String zh) {
            return new Text(name + ": " + en, name + "：" + zh);
        }

        private Source source(Quantity quantity) {
            return program.source(quantity);
        }

        private Source lessLikely() {
            return event.mitigation() == null
                    ? Source.ZERO
                    : source(event.mitigation().lessLikely());
        }

        private Column happens() {
            var draw = program.chance(place);
            var less = lessLikely();
            var often = source(Objects.requireNonNull(event.chance() != null ? event.chance() : event.hazard()));
            boolean byHazard = event.chance() == null;
            return program.once(
                    place + ".month",
                    label("month in which it happens", "发生月份"),
                    "month",
                    byHazard
                            ? new Text(
                                    "by its hazard: −ln(1 − draw) reaches the hazard of the months so far",
                                    "按风险率：−ln(1 − 抽样值) 达到累计风险的月份")
                            : new Text(
                                    "if the draw is below the chance of the months so far, each as likely",
                                    "抽样值低于累计概率（各月均等）时发生"),
                    List.of(),
                    List.of(draw, less, often),
                    (block, _, out) -> {
                        var reached = byHazard ? hazard(block, draw) : block.values(draw, 1);
                        first(
                                block,
                                reached,
                                from,
                                until,
                                (_, month, to) -> likely(block, month, less, often, to),
                                out);
                    });
        }

        /** Writes what a month adds to its hazard, or to its chance, which all of its months share. */
        private void likely(Block block, int month, Source less, Source often, double[] out) {
            often.write(block, month, out);
            if (event.chance() != null) {
                double share = 1.0 / (until - from + 1);
                for (int lane = 0; lane < out.length; lane++) {
                    out[lane] *= share;
                }
            }
            if (month >= helps) {
                var kept = block.spare(2);
                less.write(block, month, kept);
                for (int lane = 0; lane < out.length; lane++) {
                    out[lane] *= 1 - kept[lane];
                }
            }
        }

        private Column severity() {
            var less = event.mitigation() == null
                    ? Source.ZERO
                    : source(event.mitigation().lessSevere());
            return program.once(
                    place + ".severity",
                    label("how much of it is felt", "影响程度"),
                    "",
                    new Text("1, less what mitigation takes off", "1 减去缓解的部分"),
                    List.of(happens),
                    List.of(less),
                    (path, _) -> path.at(happens, 1) >= helps ? 1 - path.at(less, 1) : 1);
        }

        /** Moves months of something that it comes before, as far as others have delayed it. */
        void delay(Block block, int month, String planned, double[] before, double[] out) {
            double months = Objects.requireNonNull(event.delays().get(planned)).value();
            var when = block.values(happens, month);
            var felt = block.values(severity, month);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] += when[lane] <= before[lane] ? Math.ceil(months * felt[lane]) : 0;
            }
        }

        void act() {
            if (event.effects().isEmpty()) {
                return;
            }
            double lasts =
                    event.lasts() == null ? Timelines.NEVER : event.lasts().value();
            var strength = program.column(
                    place + ".strength",
                    label("strength", "作用强度"),
                    "",
                    Formula.of(
                            new Text("its severity while it lasts", "持续期间的影响程度"),
                            List.of(happens, severity),
                            (block, month, out) -> {
                                var began = block.values(happens, month);
                                var felt = block.values(severity, month);
                                for (int lane = 0; lane < out.length; lane++) {
                                    boolean acts = month >= began[lane] && month < began[lane] + lasts;
                                    out[lane] = acts ? felt[lane] : 0;
                                }
                            }));
            event.effects()
                    .forEach((key, effect) -> program.numbers()
                            .influence(key, new Influence(strength, source(effect.times()), effect.plus())));
        }

        void costs(Purchases purchases) {
            if (!event.cost().isAlways(0)) {
                var amount = program.given(event.cost());
                var cost = program.column(
                        place + ".loss",
                        label("loss", "损失"),
                        program.currency(),
                        Formula.of(
                                new Text("its cost, in the month in which it happens", "发生当月的成本"),
                                List.of(amount, happens, severity),
                                (block, month, out) -> {
                                    var when = block.values(happens, month);
                                    var full = block.values(amount, month);
                                    var felt = block.values(severity, month);
                                    for (int lane = 0; lane < out.length; lane++) {
                                        out[lane] = when[lane] == month ? full[lane] * felt[lane] + 0.0 : 0;
                                    }
                                }));
                pay(purchases, cost);
            }
            if (event.mitigation() != null) {
                mitigation(purchases, event.mitigation());
            }
        }

        private void mitigation(Purchases purchases, Event.Mitigation mitigation) {
            var amount = program.given(mitigation.cost());
            boolean monthly = mitigation.cost().base().unit().isPerTime();
            var words = monthly
                    ? new Text("each month from its start while the event may still happen", "自起始月起、事件仍可能发生期间每月支付")
                    : new Text("once, at its start", "起始月一次性支付");
            var cost = program.column(
                    place + ".mitigation cost",
                    label("mitigation", "缓解措施"),
                    program.currency(),
                    Formula.of(words, List.of(amount, happens), (block, month, out) -> {
                        boolean goesOn = monthly && month > helps && month <= until;
                        block.fill(0, out);
                        if (month == helps || goesOn) {
                            var when = block.values(happens, month);
                            var due = block.values(amount, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = month == helps || month <= when[lane] ? due[lane] : 0;
                            }
                        }
                    }));
            pay(purchases, cost);
        }

        private void pay(Purchases purchases, Column cost) {
            purchases.paidAtOnce(cost.name(), cost, CostFunction.GENERAL, Nature.GENERAL, Purchases.Owner.NOBODY);
        }
    }
}
