package dev.capstan.plan.internal;

import dev.capstan.basics.Unit;
import dev.capstan.plan.Event;
import dev.capstan.plan.Investor;
import dev.capstan.plan.Metric;
import dev.capstan.plan.Milestone;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Policy;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold for that which depends on chance or on the state of the venture: milestones, events, rounds, rules, exit. */
final class ConditionChecks {

    private static final String MILESTONES = "milestones.";

    private final Plan plan;
    private final PlanChecks checks;
    private final Map<String, Quantity> quantities;

    ConditionChecks(Plan plan, PlanChecks checks, Map<String, Quantity> quantities) {
        this.plan = plan;
        this.checks = checks;
        this.quantities = quantities;
    }

    void check() {
        plan.milestones().forEach(this::milestone);
        plan.events().forEach((name, event) -> event("events." + name, event));
        plan.investors().forEach((name, investor) -> investor("investors." + name, investor));
        plan.funding().rounds().forEach((name, round) -> round("funding.rounds." + name, round));
        plan.funding().creditLines().forEach((name, line) -> {
            checks.month("funding.credit lines." + name + ".start", line.start());
            checks.month("funding.credit lines." + name + ".end", line.end());
            checks.order("funding.credit lines." + name + ".end", line.start(), line.end());
        });
        plan.policy().rules().forEach((name, rule) -> rule("policy.rules." + name, rule));
        new FundingChecks(plan, checks, this).check();
        plan.expect().forEach((name, expectation) -> {
            if ((expectation.above() == null) == (expectation.below() == null)) {
                checks.add(PlanProblem.ABOVE_OR_BELOW, "expect." + name);
            }
        });
        if (plan.exit() != null) {
            checks.month("exit.month", plan.exit().month());
            revenueBase("exit.of", plan.exit().of());
        }
        waits();
    }

    private void milestone(String name, Milestone milestone) {
        var key = "milestones." + name;
        switch (milestone) {
            case Milestone.Date(var month) -> checks.month(key + ".date", month);
            case Milestone.Ready _ -> {}
            case Milestone.Reached reached -> measures(key + ".metric.at least", reached.of(), reached.atLeast());
            case Milestone.Approval approval -> checks.month(key + ".approval.start", approval.start());
        }
    }

    private void event(String key, Event event) {
        if ((event.chance() == null) == (event.hazard() == null)) {
            checks.add(PlanProblem.CHANCE_OR_HAZARD, key);
        }
        checks.month(key + ".from", event.from());
        checks.month(key + ".until", event.until());
        checks.order(key + ".until", event.from(), event.until());
        delays(key, event);
        effects(key + ".effects", event.effects());
    }

    private void investor(String key, Investor investor) {
        effects(key + ".brings", investor.brings());
        var ticket = investor.ticket();
        if (ticket != null && ticket.from().at(1, plan.timeline()) > ticket.to().at(1, plan.timeline())) {
            checks.add(
                    PlanProblem.TICKET_THE_WRONG_WAY,
                    key + ".ticket",
                    "from",
                    ticket.from().base(),
                    "to",
                    ticket.to().base());
        }
    }

    /** What is added to a number has the number's unit. */
    private void effects(String key, Map<String, Event.Effect> effects) {
        effects.forEach((target, effect) -> {
            var number = quantities.get(target);
            if (number != null
                    && effect.plus() != null
                    && !isAlike(number, effect.plus().unit())) {
                var unit = number.base().unit();
                checks.add(
                        PlanProblem.PLUS_IN_ANOTHER_UNIT,
                        key + "[" + target + "].plus",
                        "value",
                        effect.plus(),
                        "unit",
                        unit.text().isEmpty() ? "1" : unit);
            }
        });
    }

    /** What waits for a figure of the business is there when the figure is, and nothing is expected that could be late. */
    private void delays(String key, Event event) {
        event.delays().keySet().stream()
                .filter(place -> place.startsWith(MILESTONES))
                .map(place -> place.substring(MILESTONES.length()))
                .filter(name -> plan.milestones().get(name) instanceof Milestone.Reached)
                .forEach(name -> checks.add(
                        PlanProblem.DELAYS_METRIC, key + ".delays[" + MILESTONES + name + "]", "name", name));
    }

    private static boolean isAlike(Quantity number, Unit unit) {
        return number.base().unit().dimension().equals(unit.dimension());
    }

    private void round(String key, Round round) {
        checks.month(key + ".month", round.month());
        if (round.preMoney() instanceof Round.Multiple multiple) {
            revenueBase(key + ".pre money.multiple.of", multiple.of());
        }
        circular(key + ".after", key, place -> {
            var other = plan.funding().rounds().get(place.substring("funding.rounds.".length()));
            return other == null || other.after() == null ? List.of() : List.of("funding.rounds." + other.after());
        });
    }

    private void rule(String key, Policy.Rule rule) {
        checks.month(key + ".from", rule.from());
        measures(key + ".below", rule.when(), rule.below());
    }

    private void revenueBase(String key, Metric metric) {
        if (!metric.isRevenueBase()) {
            checks.add(PlanProblem.NOT_A_REVENUE_BASE, key);
        }
    }

    /** A bound on a metric has the metric's unit. */
    void measures(String key, Metric metric, Quantity bound) {
        var unit = metric.dimension().unit();
        boolean plain = bound.base().unit().text().isEmpty();
        boolean fits = unit.equals("money")
                ? bound.base()
                                .unit()
                                .dimension()
                                .anyCurrency()
                                .equals(Unit.of("money").dimension())
                        || (plain && bound.base().value() == 0)
                : bound.base().unit().dimension().equals(Unit.of(unit).dimension());
        if (!fits) {
            checks.add(PlanProblem.BOUND_IN_ANOTHER_UNIT, key, "value", bound.base(), "unit", unit);
        }
    }

    /** Models and approvals wait for dates, models and approvals; nothing waits for itself. */
    private void waits() {
        plan.models().forEach((name, model) -> {
            var training = model.training();
            if (training != null) {
                training.waitsFor()
                        .forEach(milestone -> technical("models." + name + ".training.waits for", milestone));
            }
            var key = training == null || training.after() == null ? "waits for" : "after";
            circular("models." + name + ".training." + key, "models." + name, this::waitsFor);
        });
        plan.milestones().forEach((name, milestone) -> {
            if (milestone instanceof Milestone.Approval approval && approval.after() != null) {
                technical("milestones." + name + ".approval.after", approval.after());
            }
            circular("milestones." + name + ".approval.after", "milestones." + name, this::waitsFor);
        });
    }

    private void technical(String key, String milestone) {
        if (plan.milestones().get(milestone) instanceof Milestone.Reached) {
            checks.add(PlanProblem.WAITS_FOR_METRIC, key, "name", milestone);
        }
    }

    private List<String> waitsFor(String place) {
        var found = new ArrayList<String>();
        if (place.startsWith("models.")) {
            var model = plan.models().get(place.substring("models.".length()));
            if (model != null && model.training() != null) {
                model.training().waitsFor().forEach(name -> found.add("milestones." + name));
                if (model.training().after() != null) {
                    found.add("models." + model.training().after());
                }
            }
        } else {
            switch (plan.milestones().get(place.substring(MILESTONES.length()))) {
                case Milestone.Ready(var model) -> found.add("models." + model);
                case Milestone.Approval approval
                when approval.after() != null -> found.add("milestones." + approval.after());
                case null, default -> {}
            }
        }
        return found;
    }

    private interface Waiting {
        List<String> on(String place);
    }

    private final Map<String, Boolean> reported = new TreeMap<>();

    /** Reports a chain of waiting that comes back to its start, once. */
    private void circular(String key, String start, Waiting waiting) {
        var chain = chain(start, start, waiting, new ArrayList<>());
        if (!chain.isEmpty() && chain.stream().noneMatch(reported::containsKey)) {
            chain.forEach(place -> reported.put(place, true));
            var shown = new ArrayList<>(chain);
            shown.add(start);
            checks.add(PlanProblem.CIRCULAR, key, "cycle", String.join(" → ", shown));
        }
    }

    private static List<String> chain(String at, String start, Waiting waiting, List<String> seen) {
        seen.add(at);
        for (var next : waiting.on(at)) {
            if (next.equals(start)) {
                return List.copyOf(seen);
            }
            if (!seen.contains(next)) {
                var found = chain(next, start, waiting, seen);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        seen.remove(at);
        return List.of();
    }
}
