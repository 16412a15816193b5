package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.CostFunction;
import dev.capstan.plan.Milestone;
import dev.capstan.plan.Nature;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which milestones are reached in a month. Dates, models and approvals have a month from the start; a metric is looked at each month. */
final class Milestones {

    private final ProgramBuilder program;
    private final Timelines timelines;
    private final Events events;
    private final Metrics metrics;
    private final Map<String, Column> months = new LinkedHashMap<>();
    private final Map<String, Column> reached = new LinkedHashMap<>();
    private final List<Column> costs = new ArrayList<>();

    Milestones(ProgramBuilder program, Timelines timelines, Events events, Metrics metrics) {
        this.program = program;
        this.timelines = timelines;
        this.events = events;
        this.metrics = metrics;
    }

    /** 1 in the months in which each milestone is reached, by name, in the order of the plan. */
    Map<String, Column> all() {
        var all = new LinkedHashMap<String, Column>();
        program.plan().milestones().keySet().forEach(name -> all.put(name, reached(name)));
        return all;
    }

    /** The month of a milestone that does not depend on the business. */
    Column month(String name) {
        var known = months.get(name);
        if (known != null) {
            return known;
        }
        var month = events.delayed("milestones." + name, Text.same(name), planned(name));
        months.put(name, month);
        return month;
    }

    private Milestone milestone(String name) {
        return Objects.requireNonNull(program.plan().milestones().get(name));
    }

    private Column planned(String name) {
        return switch (milestone(name)) {
            case Milestone.Date(var month) -> date(name, month.number(program.timeline()));
            case Milestone.Ready(var model) ->
                timelines.isTrained(model) ? timelines.training(model).ready() : date(name, 1);
            case Milestone.Approval approval -> approved(name, approval);
            case Milestone.Reached _ ->
                throw new IllegalStateException("the month of a metric is not known beforehand: " + name);
        };
    }

    private Column date(String name, double month) {
        return program.once(
                "milestones." + name + ".month",
                new Text(name + ": month", name + "：月份"),
                "month",
                new Text("as planned", "计划月份"),
                List.of(),
                List.of(),
                (_, _) -> month);
    }

    /** 1 from the month on in which a milestone is reached. */
    Column reached(String name) {
        var known = reached.get(name);
        if (known != null) {
            return known;
        }
        var flag = switch (milestone(name)) {
            case Milestone.Reached metric -> metric(name, metric);
            case Milestone.Ready(var model)
            when timelines.isTrained(model) ->
                isDelayed(name) ? from(name, month(name), List.of(timelines.ready(model))) : timelines.ready(model);
            case Milestone.Approval approval -> from(name, month(name), applicable(approval));
            case Milestone.Date _, Milestone.Ready _ -> from(name, month(name), List.of());
        };
        reached.put(name, flag);
        return flag;
    }

    /** The flags of others, and 1 from the month on in which each of the milestones is reached. */
    List<Column> reached(List<String> names, Column... others) {
        var flags = new ArrayList<>(List.of(others));
        names.forEach(name -> flags.add(reached(name)));
        return flags;
    }

    private boolean isDelayed(String name) {
        return program.plan().events().values().stream()
                .anyMatch(event -> event.delays().containsKey("milestones." + name));
    }

    /** From its month on, if what it stands for is there: a rule may have stopped the training of its model. */
    private Column from(String name, Column month, List<Column> there) {
        var reads = new ArrayList<>(there);
        reads.add(month);
        return program.column(
                "milestones." + name,
                label(name),
                "",
                Formula.of(
                        new Text("from its month on", "自该月起"),
                        reads,
                        (block, at, out) -> Flags.since(block, month, there, at, out)));
    }

    private static Text label(String name) {
        return new Text(name + ": reached", name + "：已达成");
    }

    private Column metric(String name, Milestone.Reached milestone) {
        if (!metrics.isSeen(milestone.of())) {
            return program.given("milestones." + name, label(name), "", month -> month > 1 ? 1 : 0);
        }
        var figure = metrics.of(milestone.of());
        var bound = program.given(milestone.atLeast());
        return program.latch(
                "milestones." + name,
                label(name),
                new Text("once last month's figure is high enough; then for good", "上月指标达到要求后一直有效"),
                List.of(bound),
                List.of(figure),
                (block, month, out) -> {
                    block.fill(0, out);
                    if (month > 1) {
                        var last = block.values(figure, month - 1);
                        var least = block.values(bound, month);
                        for (int lane = 0; lane < out.length; lane++) {
                            out[lane] = last[lane] >= least[lane] ? 1 : 0;
                        }
                    }
                });
    }

    private Column approved(String name, Milestone.Approval approval) {
        var place = "milestones." + name;
        int most = (int) approval.attempts().value();
        var start = applied(place, name, approval);
        var attempts = Timelines.attempts(
                program,
                place + ".attempts",
                new Text(name + ": applications until one succeeds", name + "：直至通过的申请次数"),
                new Text("the first that succeeds; one more than allowed where none does", "首次通过的次数；均未通过则为上限加一"),
                place + ".approval.attempts",
                approval.chance(),
                most);
        var duration = program.source(approval.duration());
        cost(name, approval, start, attempts, duration);
        return program.once(
                place + ".month",
                new Text(name + ": month of the approval", name + "：获批月份"),
                "month",
                new Text("application + its duration for each attempt", "申请月份 + 各次申请所需时间"),
                List.of(start, attempts),
                List.of(duration),
                (path, month) -> path.at(attempts, 1) > most
                        ? Timelines.NEVER
                        : path.at(start, 1) + Math.ceil(path.at(attempts, 1) * path.at(duration, month) - 1e-9));
    }

    private Column applied(String place, String name, Milestone.Approval approval) {
        var waits = new ArrayList<Column>();
        if (approval.after() != null) {
            waits.add(month(approval.after()));
        }
        int own = approval.start().number(program.timeline());
        return program.once(
                place + ".application",
                new Text(name + ": month of the first application", name + "：首次申请月份"),
                "month",
                new Text("its own month, or that of what has to come first", "自身月份，或前置里程碑的月份"),
                waits,
                List.of(),
                (path, _) -> Timelines.latest(path, own, waits));
    }

    /** What has to be there for an application. */
    private List<Column> applicable(Milestone.Approval approval) {
        return approval.after() == null ? List.of() : timelines.there(approval.after());
    }

    private void cost(String name, Milestone.Approval approval, Column start, Column attempts, Source duration) {
        if (approval.cost().isAlways(0)) {
            return;
        }
        var amount = program.given(approval.cost());
        int most = (int) approval.attempts().value();
        var there = applicable(approval);
        var reads = new ArrayList<>(List.of(amount, start, attempts));
        reads.addAll(there);
        costs.add(program.column(
                "milestones." + name + ".cost",
                new Text(name + ": application", name + "：申请费用"),
                program.currency(),
                Formula.of(
                                new Text("its cost in each month in which it is applied for", "每次申请当月的费用"),
                                reads,
                                (block, month, out) -> {
                                    applications(block, month, most, start, attempts, duration, out);
                                    Flags.and(block, there, month, out);
                                    block.multiply(amount, month, out);
                                })
                        .reading(List.of(duration))));
    }

    /** Writes how many applications are made in a month. */
    private static void applications(
            Block block, int month, int most, Column start, Column attempts, Source duration, double[] out) {
        block.fill(0, out);
        var first = block.values(start, month);
        var tried = block.values(attempts, month);
        var takes = block.values(duration, 1);
        for (int made = 0; made < most; made++) {
            for (int lane = 0; lane < out.length; lane++) {
                boolean isNow = first[lane] + Math.ceil(made * takes[lane] - 1e-9) == month;
                out[lane] += made < tried[lane] && isNow ? 1 : 0;
            }
        }
    }

    /** Pays for the applications. */
    void costs(Purchases purchases) {
        costs.forEach(cost ->
                purchases.paidAtOnce(cost.name(), cost, CostFunction.GENERAL, Nature.GENERAL, Purchases.Owner.NOBODY));
    }
}
