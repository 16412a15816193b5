package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.Json.estimate;
import static dev.capstan.answers.internal.Json.figure;
import static dev.capstan.answers.internal.Json.numbers;
import static dev.capstan.answers.internal.Json.object;

import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Uncertain;
import dev.capstan.basics.Language;
import dev.capstan.basics.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What many paths tell, as JSON. */
record FuturesJson(Language language, String currency, Timeline timeline) {

    Map<String, @Nullable Object> tree(Uncertain uncertain) {
        return object(
                "seed", uncertain.seed(),
                "paths", uncertain.paths(),
                "uncertain numbers", uncertain.uncertain(),
                "requirement", uncertain.requirement().stream().map(this::level).toList(),
                "gap", uncertain.gap().stream().map(this::level).toList(),
                "censored", figure(uncertain.censored(), "1"),
                "ruin", estimate(uncertain.ruin(), "1"),
                "ruin by month", object("unit", "1", "months", numbers(uncertain.ruinByMonth())),
                "trough", uncertain.trough().stream().map(this::month).toList(),
                "fans", uncertain.fans().stream().map(this::fan).toList(),
                "years", uncertain.years().stream().map(this::range).toList(),
                "histogram",
                        object(
                                "low", uncertain.histogram().low(),
                                "width", uncertain.histogram().width(),
                                "unit", currency,
                                "shares", uncertain.histogram().shares()),
                "never profitable", estimate(uncertain.neverProfitable(), "1"),
                "milestones", uncertain.milestones().stream().map(this::chance).toList(),
                "rounds", uncertain.rounds().stream().map(this::chance).toList(),
                "need", need(uncertain.need()),
                "returns", uncertain.returns() == null ? null : returns(uncertain.returns()),
                "founders owe", uncertain.foundersOwe() == null ? null : exposure(uncertain.foundersOwe()),
                "raises", uncertain.raises().stream().map(this::raise).toList(),
                "composition at 90 %", parts(uncertain.composition()),
                "composition factor", figure(uncertain.compositionFactor(), "1"),
                "bridge", parts(uncertain.bridge()),
                "drivers", uncertain.drivers().stream().map(this::driver).toList(),
                "scenarios", uncertain.scenarios().stream().map(this::scenario).toList(),
                "expectations",
                        uncertain.expectations().stream().map(this::expected).toList(),
                "held", uncertain.held().stream().map(this::held).toList());
    }

    private Map<String, @Nullable Object> held(Uncertain.Held held) {
        return object(
                "key", held.key(),
                "meaning", held.meaning().in(language),
                "bound", held.bound(),
                "share", figure(held.share(), "1"));
    }

    private Map<String, @Nullable Object> range(Uncertain.YearRange range) {
        return object(
                "measure", range.measure().key(),
                "unit", range.measure().kind().unit(currency),
                "at 10 %", numbers(range.low()),
                "at 50 %", numbers(range.median()),
                "at 90 %", numbers(range.high()),
                "computable", numbers(range.computable()));
    }

    private Map<String, @Nullable Object> chance(Uncertain.Chance chance) {
        return object(
                "name", chance.name(),
                "within", estimate(chance.within(), "1"),
                "median", month(chance.median()),
                "by month", object("unit", "1", "months", numbers(chance.byMonth())));
    }

    private Map<String, @Nullable Object> need(Uncertain.Need need) {
        return object(
                "shortfall", month(need.shortfall()),
                "round", need.round(),
                "time to close", object("value", need.timeToClose(), "unit", "months"),
                "latest launch", need.isOverdue() ? null : month(need.latestLaunch()),
                "launch overdue", need.isOverdue(),
                "runway", need.runway(),
                "runway at 10 %", need.shortRunway());
    }

    private static Map<String, @Nullable Object> returns(Uncertain.Returns returns) {
        return object(
                "IRR", figure(returns.irr(), "1 / year"),
                "MOIC", estimate(returns.moic(), "1"),
                "MOIC at 10 %", Json.number(returns.low()),
                "MOIC at 50 %", Json.number(returns.median()),
                "MOIC at 90 %", Json.number(returns.high()),
                "total loss", estimate(returns.loss(), "1"));
    }

    private Map<String, @Nullable Object> exposure(Uncertain.Exposure exposure) {
        return object(
                "chance", estimate(exposure.chance(), "1"),
                "mean", estimate(exposure.mean(), currency),
                "at 90 %", estimate(exposure.ninety(), currency));
    }

    private Map<String, @Nullable Object> raise(Uncertain.Raise raise) {
        return object(
                "label", raise.label().in(language),
                "amount", object("value", raise.amount(), "unit", currency),
                "ruin", estimate(raise.ruin(), "1"),
                "months", raise.months(),
                "months at 10 %", raise.shortMonths(),
                "milestones", raise.milestones());
    }

    private Map<String, @Nullable Object> driver(Uncertain.Driver driver) {
        return object(
                "name", driver.name(),
                "meaning", driver.meaning().in(language),
                "event", driver.event(),
                "low input", driver.lowInput(),
                "high input", driver.highInput(),
                "low", driver.low(),
                "high", driver.high(),
                "difference", estimate(driver.difference(), currency),
                "low ruin", driver.lowRuin(),
                "high ruin", driver.highRuin(),
                "clear", driver.isClear());
    }

    private Map<String, @Nullable Object> scenario(Uncertain.ScenarioResult scenario) {
        return object(
                "name", scenario.name(),
                "keys", scenario.keys(),
                "medians", object("value", scenario.medians(), "unit", currency),
                "requirement at 50 %", estimate(scenario.middle(), currency),
                "requirement at 90 %", estimate(scenario.high(), currency),
                "change at 90 %", estimate(scenario.change(), currency),
                "gap at 90 %", estimate(scenario.gap(), currency),
                "ruin", estimate(scenario.ruin(), "1"),
                "MOIC at 50 %", Json.number(scenario.moic()));
    }

    private Map<String, @Nullable Object> expected(Uncertain.Expected expected) {
        return object(
                "name", expected.name(),
                "promise", expected.promise().en(),
                "share", estimate(expected.share(), "1"),
                "needed", expected.needed(),
                "holds", expected.holds());
    }

    private Map<String, @Nullable Object> level(Uncertain.Level level) {
        return object("probability", level.probability(), "amount", estimate(level.amount(), currency));
    }

    private Map<String, @Nullable Object> fan(Uncertain.Fan fan) {
        var quantiles = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < fan.quantiles().size(); i++) {
            quantiles.add(object(
                    "probability", fan.probabilities().get(i),
                    "months", numbers(fan.quantiles().get(i))));
        }
        return object(
                "measure", fan.measure().key(), "unit", fan.measure().kind().unit(currency), "quantiles", quantiles);
    }

    private List<Map<String, @Nullable Object>> parts(List<Part> parts) {
        return Json.parts(parts, currency, language);
    }

    private @Nullable Object month(@Nullable Integer month) {
        return Json.month(month, timeline);
    }
}
