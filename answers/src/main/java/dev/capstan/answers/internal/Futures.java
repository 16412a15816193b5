package dev.capstan.answers.internal;

import dev.capstan.answers.Assess.Sampling;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.answers.Uncertain;
import dev.capstan.answers.Uncertain.Chance;
import dev.capstan.answers.Uncertain.Exposure;
import dev.capstan.answers.Uncertain.Need;
import dev.capstan.answers.Uncertain.ScenarioResult;
import dev.capstan.answers.Uncertain.YearRange;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.numeric.BaseDraw;
import dev.capstan.numeric.Quantiles;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReference;
import dev.capstan.simulation.FirstMonth;
import dev.capstan.simulation.Headline;
import dev.capstan.simulation.Held;
import dev.capstan.simulation.Outcome;
import dev.capstan.simulation.PathObserver;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Progress;
import dev.capstan.simulation.Simulation;
import dev.capstan.simulation.Total;
import dev.capstan.simulation.YearSpread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers that only many paths can give. */
public final class Futures {

    private final Program program;
    private final Map<String, Program> scenarios;
    private final double medians;
    private final Sampling sampling;
    private final Plan plan;
    private final int months;
    private final int paths;
    private final int runs;
    private int run;

    private Futures(Program program, Map<String, Program> scenarios, double medians, Sampling sampling) {
        this.program = program;
        this.scenarios = scenarios;
        this.medians = medians;
        this.sampling = sampling;
        this.plan = program.plan();
        this.months = plan.timeline().months();
        boolean differ =
                Stream.concat(Stream.of(program), scenarios.values().stream()).anyMatch(one -> one.uncertain() > 0);
        this.paths = Simulation.rounded(differ ? sampling.paths() : 1);
        this.runs = 2 + scenarios.size();
    }

    /** Whether there is anything to tell beyond the path of medians. */
    public static boolean areAsked(PlanFile file, Program program) {
        return program.uncertain() > 0
                || !file.scenarios().isEmpty()
                || !file.plan().expect().isEmpty()
                || file.plan().exit() != null
                || program.lines().foundersOwe() != null;
    }

    /**
     * Runs them, the plan and its scenarios on the same draws; or what is wrong with a scenario or an expectation.
     *
     * @param medians the requirement with every number at its median
     */
    public static Result<Uncertain> of(PlanFile file, Program program, double medians, Sampling sampling)
            throws InterruptedException {
        var problems = new ArrayList<Problem>();
        var scenarios = compiled(file, problems);
        var futures = new Futures(program, scenarios, medians, sampling);
        var expectations = new Expectations(file, program, futures.paths);
        problems.addAll(expectations.problems());
        return problems.isEmpty() ? new Result.Success<>(futures.all(expectations)) : new Result.Failure<>(problems);
    }

    /** What is wrong with the scenarios and expectations of a plan, without running it. */
    public static List<Problem> problems(PlanFile file, Program program) {
        var problems = new ArrayList<Problem>();
        compiled(file, problems);
        problems.addAll(new Expectations(file, program, BaseDraw.REPLICATES).problems());
        return problems;
    }

    private static Map<String, Program> compiled(PlanFile file, List<Problem> problems) {
        var scenarios = new LinkedHashMap<String, Program>();
        file.scenarios().forEach((name, scenario) -> {
            switch (Program.compile(scenario)) {
                case Result.Failure<Program> failure -> problems.addAll(failure.problems());
                case Result.Success<Program> success -> scenarios.put(name, success.value());
            }
        });
        return scenarios;
    }

    private Uncertain all(Expectations expectations) throws InterruptedException {
        var eventMonths = new LinkedHashMap<String, Total>();
        program.lines().events().forEach((name, month) -> eventMonths.put(name, new Total(month, 1, 1, paths)));
        var shortfall = shortfall();
        var observers = new ArrayList<PathObserver>(expectations.observers());
        observers.addAll(eventMonths.values());
        observers.add(shortfall);
        var years = new LinkedHashMap<Measure, YearSpread>();
        var calendar = Rows.years(plan.timeline());
        var exit = program.lines().exit();
        OfYear.all(program.lines())
                .forEach((measure, figure) -> years.put(measure, figure.spread(calendar, exit, paths)));
        observers.addAll(years.values());
        var outcome = simulate(observers);
        var requirement = outcome.requirement().amounts();
        var raises = new Raises(program, requirement);
        var purpose = new Purpose(program.requirement(), outcome, requirement);
        observe(
                program.requirement(),
                Stream.concat(raises.observers(), purpose.observers()).toList());
        int[] cashOut = outcome.cashOut();
        return new Uncertain(
                outcome.seed(),
                outcome.paths(),
                program.uncertain(),
                Sampled.levels(requirement),
                Sampled.levels(outcome.gap().amounts()),
                outcome.requirement().censored(),
                Sampled.estimate(cashOut, Sampled::shareEver),
                Sampled.byMonth(cashOut, months),
                Sampled.troughs(outcome.requirement().troughs()),
                List.of(
                        Sampled.fan(Measures.REQUIREMENT_CASH, outcome.requirementFan(), months),
                        Sampled.fan(Measures.CASH, outcome.cashFan(), months)),
                years.entrySet().stream()
                        .map(year -> range(year.getKey(), year.getValue(), calendar.size()))
                        .toList(),
                Sampled.histogram(requirement),
                Sampled.estimate(outcome.profitable(), found -> 1 - Sampled.shareEver(found)),
                chances(outcome.milestones(), Function.identity()),
                chances(outcome.rounds(), Outcome.RoundOutcome::month),
                need(shortfall, raises),
                OwnerReturns.of(outcome.headline()),
                exposure(outcome),
                raises.raises(),
                purpose.parts(),
                purpose.factor(),
                bridge(requirement),
                new Drivers(program, outcome.seed(), requirement, cashOut).all(eventMonths),
                scenarios(outcome.headline()),
                expectations.of(outcome),
                held(outcome));
    }

    private static List<Uncertain.Held> held(Outcome outcome) {
        return outcome.held().stream()
                .flatMap(held -> {
                    var bounds = held.bounded().bounds();
                    return Stream.of(
                            held(held, bounds.leastWritten(), held.lowShare()),
                            held(held, bounds.mostWritten(), held.highShare()));
                })
                .filter(held -> held.share() > 0)
                .toList();
    }

    private static Uncertain.Held held(Held held, @Nullable Amount bound, double share) {
        var key = held.bounded().quantity().key();
        return new Uncertain.Held(key, PlanReference.meaning(key), bound == null ? "" : bound.toString(), share);
    }

    private Outcome simulate(List<PathObserver> others) throws InterruptedException {
        return Simulation.run(program, sampling.seed(), paths, others, sampling.pool(), progress());
    }

    private Headline headline(Program scenario) throws InterruptedException {
        return Simulation.headline(scenario, sampling.seed(), paths, sampling.pool(), progress());
    }

    private void observe(Program of, List<PathObserver> observers) throws InterruptedException {
        Simulation.observe(of, sampling.seed(), paths, observers, sampling.pool(), progress());
    }

    private Progress progress() {
        return sampling.progress().part(run++, runs);
    }

    private FirstMonth shortfall() {
        var lines = program.lines();
        return new FirstMonth(lines.cashFloor(), lines.committedCash(), 1, (floor, cash) -> floor > cash, paths);
    }

    private YearRange range(Measure measure, YearSpread spread, int years) {
        return new YearRange(
                measure,
                byYear(years, year -> spread.quantile(year, 0.1)),
                byYear(years, year -> spread.quantile(year, 0.5)),
                byYear(years, year -> spread.quantile(year, 0.9)),
                byYear(years, year -> (double) spread.count(year) / paths));
    }

    private static double[] byYear(int years, IntToDoubleFunction figure) {
        return IntStream.range(0, years).mapToDouble(figure).toArray();
    }

    private <T> List<Chance> chances(Map<String, T> happening, Function<T, FirstMonth> month) {
        return happening.entrySet().stream()
                .map(one ->
                        Sampled.chance(one.getKey(), month.apply(one.getValue()).months(), months))
                .toList();
    }

    /** The first month in which one path in ten is short, and what that means for the next round. */
    private Need need(FirstMonth shortfall, Raises raises) {
        var month = Sampled.by(shortfall.months(), 0.1);
        var next = plan.funding().rounds().entrySet().stream()
                .filter(round -> plan.isConditional(round.getKey()))
                .findFirst();
        int close = next.isEmpty()
                ? 0
                : (int) Math.rint(next.get().getValue().timeToClose().at(1, plan.timeline()))
                        + plan.approvalMonths(next.get().getKey());
        return new Need(
                month,
                next.isEmpty() ? null : next.get().getKey(),
                close,
                month == null || next.isEmpty() ? null : (Integer) (month - close),
                raises.runway(0.5),
                raises.runway(0.1));
    }

    private static @Nullable Exposure exposure(Outcome outcome) {
        if (outcome.foundersOwe() == null) {
            return null;
        }
        double[] owed = outcome.foundersOwe().sums();
        return new Exposure(
                Sampled.estimate(owed, Sampled::shareEver),
                Sampled.estimate(
                        owed,
                        paths -> Sampled.mean(
                                Arrays.stream(paths).filter(path -> path > 0).toArray())),
                Sampled.quantile(owed, 0.9));
    }

    /** From the requirement with every number at its median to that which is enough nine times in ten. */
    private List<Part> bridge(double[] requirement) {
        var points = Quantiles.of(requirement, 0.5, 0.9);
        return List.of(
                new Part(new Text("every number at its median", "各数取中位值"), medians),
                new Part(new Text("what uncertainty adds at even odds", "不确定性在五成把握下的增量"), points[0] - medians),
                new Part(new Text("to be safe nine times in ten", "达到九成把握的增量"), points[1] - points[0]));
    }

    private static double medians(Program program) {
        var unfunded = program.requirement();
        var rows = new Rows(unfunded.run());
        return Requirement.depth(
                        rows.of(unfunded.lines().requirementCash()),
                        rows.of(unfunded.lines().cashFloor()))
                .amount();
    }

    private List<ScenarioResult> scenarios(Headline plain) throws InterruptedException {
        var results = new ArrayList<ScenarioResult>();
        if (!scenarios.isEmpty()) {
            results.add(result("", List.of(), medians, plain, plain));
        }
        for (var scenario : scenarios.entrySet()) {
            var name = scenario.getKey();
            var of = scenario.getValue();
            var keys = Objects.requireNonNull(plan.scenarios().get(name)).keys();
            results.add(result(name, keys, medians(of), headline(of), plain));
        }
        return results;
    }

    private static ScenarioResult result(
            String name, List<String> keys, double medians, Headline headline, Headline plain) {
        var amounts = headline.requirement().amounts();
        var before = plain.requirement().amounts();
        var changes = IntStream.range(0, BaseDraw.REPLICATES)
                .mapToDouble(replicate -> Quantiles.of(Sampled.replicate(amounts, replicate), 0.9)
                        - Quantiles.of(Sampled.replicate(before, replicate), 0.9))
                .toArray();
        var returns = OwnerReturns.of(headline);
        return new ScenarioResult(
                name,
                keys,
                medians,
                Sampled.quantile(amounts, 0.5),
                Sampled.quantile(amounts, 0.9),
                Sampled.estimate(Quantiles.of(amounts, 0.9) - Quantiles.of(before, 0.9), changes),
                Sampled.quantile(headline.gap().amounts(), 0.9),
                Sampled.estimate(headline.cashOut(), Sampled::shareEver),
                returns == null ? Double.NaN : returns.median());
    }
}
