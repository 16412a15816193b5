package dev.capstan.answers.internal;

import dev.capstan.answers.Assess.Sampling;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Measures;
import dev.capstan.answers.Uncertain;
import dev.capstan.answers.Uncertain.Chance;
import dev.capstan.answers.Uncertain.Need;
import dev.capstan.answers.Uncertain.Returns;
import dev.capstan.answers.Uncertain.ScenarioResult;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.capital.InternalRate;
import dev.capstan.numeric.BaseDraw;
import dev.capstan.numeric.Quantiles;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanFile;
import dev.capstan.simulation.FirstMonth;
import dev.capstan.simulation.Outcome;
import dev.capstan.simulation.PathObserver;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Progress;
import dev.capstan.simulation.Simulation;
import dev.capstan.simulation.Total;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The answers that only many paths can give. */
public final class Futures {

    private final PlanFile file;
    private final Program program;
    private final Sampling sampling;
    private final Plan plan;
    private final int months;
    private final int paths;
    private final int runs;
    private int run;

    private Futures(PlanFile file, Program program, Sampling sampling) {
        this.file = file;
        this.program = program;
        this.sampling = sampling;
        this.plan = program.plan();
        this.months = plan.timeline().months();
        this.paths = Simulation.rounded(isDrawn(file, program) ? sampling.paths() : 1);
        this.runs = 2 + file.scenarios().size();
    }

    /** Whether there is anything to tell beyond the path of medians. */
    public static boolean areAsked(PlanFile file, Program program) {
        return !program.inputs().isEmpty()
                || !file.scenarios().isEmpty()
                || !file.plan().expect().isEmpty()
                || file.plan().exit() != null;
    }

    /** Whether paths differ, in the plan or in one of its scenarios: all are run on the same draws. */
    private static boolean isDrawn(PlanFile file, Program program) {
        return !program.inputs().isEmpty()
                || file.scenarios().values().stream()
                        .anyMatch(scenario -> Program.compile(scenario) instanceof Result.Success<Program> compiled
                                && !compiled.value().inputs().isEmpty());
    }

    /** Runs them; or what is wrong with the expectations or a scenario. */
    public static Result<Uncertain> of(PlanFile file, Program program, Sampling sampling) throws InterruptedException {
        var futures = new Futures(file, program, sampling);
        var expectations = new Expectations(file, program, futures.paths);
        return expectations.problems().isEmpty()
                ? futures.all(expectations)
                : new Result.Failure<>(expectations.problems());
    }

    private Result<Uncertain> all(Expectations expectations) throws InterruptedException {
        var eventMonths = new LinkedHashMap<String, Total>();
        program.lines().events().forEach((name, month) -> eventMonths.put(name, new Total(month, 1, 1, paths)));
        var observers = new ArrayList<PathObserver>(expectations.observers());
        observers.addAll(eventMonths.values());
        var shortfall = shortfall();
        observers.add(shortfall);
        var outcome = simulate(program, observers);
        var requirement = outcome.requirement().amounts();
        var detail = new Raises(program, outcome, requirement);
        observe(program.requirement(), detail.observers());
        var scenarios = scenarios(outcome);
        return switch (scenarios) {
            case Result.Failure<List<ScenarioResult>> wrong -> new Result.Failure<>(wrong.problems());
            case Result.Success<List<ScenarioResult>> told ->
                new Result.Success<>(
                        uncertain(outcome, requirement, shortfall, detail, told.value(), expectations, eventMonths));
        };
    }

    private Uncertain uncertain(
            Outcome outcome,
            double[] requirement,
            FirstMonth shortfall,
            Raises detail,
            List<ScenarioResult> scenarios,
            Expectations expectations,
            Map<String, Total> eventMonths) {
        int[] cashOut = outcome.cashOut();
        var drivers = program.inputs().isEmpty()
                ? List.<Uncertain.Driver>of()
                : new Drivers(program, outcome.seed(), requirement, cashOut)
                        .all(name ->
                                Objects.requireNonNull(eventMonths.get(name)).sums());
        return new Uncertain(
                outcome.seed(),
                outcome.paths(),
                program.inputs().size(),
                Sampled.levels(requirement),
                Sampled.levels(outcome.gap().amounts()),
                outcome.requirement().censored(),
                Sampled.estimate(cashOut, Sampled::shareEver),
                Sampled.byMonth(cashOut, months),
                Sampled.troughs(outcome.requirement().troughs()),
                List.of(
                        Sampled.fan(Measures.REQUIREMENT_CASH, outcome.requirementFan(), months),
                        Sampled.fan(Measures.CASH, outcome.cashFan(), months)),
                Sampled.histogram(requirement),
                Sampled.estimate(outcome.profitable(), found -> 1 - Sampled.shareEver(found)),
                chances(outcome.milestones()),
                rounds(outcome),
                need(shortfall, detail),
                returns(program, outcome),
                detail.raises(),
                detail.composition(),
                bridge(requirement),
                drivers,
                scenarios,
                expectations.of(outcome));
    }

    private Outcome simulate(Program of, List<PathObserver> others) throws InterruptedException {
        return Simulation.run(of, sampling.seed(), paths, others, sampling.pool(), progress());
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

    private List<Chance> chances(Map<String, FirstMonth> found) {
        return found.entrySet().stream()
                .map(one -> Sampled.chance(one.getKey(), one.getValue().months(), months))
                .toList();
    }

    private List<Chance> rounds(Outcome outcome) {
        return outcome.rounds().entrySet().stream()
                .map(round ->
                        Sampled.chance(round.getKey(), round.getValue().month().months(), months))
                .toList();
    }

    /** The first month in which one path in ten is short, and what that means for the next round. */
    private Need need(FirstMonth shortfall, Raises detail) {
        var month = Sampled.by(shortfall.months(), 0.1);
        var next = plan.funding().rounds().entrySet().stream()
                .filter(round -> round.getValue().isConditional())
                .findFirst();
        int close = next.isEmpty()
                ? 0
                : (int) Math.rint(next.get().getValue().timeToClose().at(1, plan.timeline()));
        return new Need(
                month,
                next.isEmpty() ? null : next.get().getKey(),
                close,
                month == null || next.isEmpty() ? null : (Integer) (month - close),
                detail.runway(0.5),
                detail.runway(0.1));
    }

    private static @Nullable Returns returns(Program program, Outcome outcome) {
        var proceeds = outcome.proceeds();
        var mean = outcome.meanProceeds();
        if (proceeds == null || mean == null) {
            return null;
        }
        var opening = opening(program, outcome);
        var paid = opening.clone();
        outcome.rounds().values().forEach(round -> add(paid, round.received().sums()));
        var got = proceeds.sums();
        var moic = IntStream.range(0, outcome.paths())
                .mapToDouble(path -> paid[path] > 0 ? got[path] / paid[path] : Double.NaN)
                .toArray();
        int months = program.plan().timeline().months();
        var flows = new double[months + 1];
        flows[0] = -Sampled.mean(opening);
        outcome.meanRounds().values().forEach(round -> {
            var received = round.months();
            IntStream.rangeClosed(1, months).forEach(month -> flows[month] -= received[month - 1]);
        });
        var out = mean.months();
        IntStream.rangeClosed(1, months).forEach(month -> flows[month] += out[month - 1]);
        double monthly = InternalRate.of(flows).principal();
        var points = Sampled.computableQuantiles(moic, 0.1, 0.5, 0.9);
        return new Returns(
                StrictMath.pow(1 + monthly, 12) - 1,
                Sampled.estimate(moic, values -> Sampled.mean(Sampled.computable(values))),
                points[0],
                points[1],
                points[2],
                Sampled.estimate(
                        moic,
                        values -> Sampled.mean(Arrays.stream(Sampled.computable(values))
                                .map(multiple -> multiple == 0 ? 1 : 0)
                                .toArray())));
    }

    /** The opening cash of each path. */
    private static double[] opening(Program program, Outcome outcome) {
        var cash = program.plan().funding().openingCash();
        return program.inputs().stream()
                .filter(input -> input.name().equals(cash.key()))
                .findFirst()
                .map(input -> Simulation.draws(program, outcome.seed(), outcome.paths(), input))
                .orElseGet(() -> {
                    var certain = new double[outcome.paths()];
                    Arrays.fill(certain, cash.at(1, program.plan().timeline()));
                    return certain;
                });
    }

    private static void add(double[] to, double[] values) {
        Arrays.setAll(to, path -> to[path] + values[path]);
    }

    /** From the requirement with every number at its median to that which is enough nine times in ten. */
    private List<Part> bridge(double[] requirement) {
        double medians = medians(program);
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

    private Result<List<ScenarioResult>> scenarios(Outcome plain) throws InterruptedException {
        var results = new ArrayList<ScenarioResult>();
        var wrong = new ArrayList<Problem>();
        if (!file.scenarios().isEmpty()) {
            results.add(result("", List.of(), program, plain, plain));
        }
        for (var scenario : file.scenarios().entrySet()) {
            var keys = Objects.requireNonNull(plan.scenarios().get(scenario.getKey()))
                    .keys();
            switch (Program.compile(scenario.getValue())) {
                case Result.Failure<Program> failure -> wrong.addAll(failure.problems());
                case Result.Success<Program> success ->
                    results.add(result(
                            scenario.getKey(), keys, success.value(), simulate(success.value(), List.of()), plain));
            }
        }
        return wrong.isEmpty() ? new Result.Success<>(results) : new Result.Failure<>(wrong);
    }

    private ScenarioResult result(String name, List<String> keys, Program of, Outcome outcome, Outcome plain) {
        var amounts = outcome.requirement().amounts();
        var before = plain.requirement().amounts();
        var changes = IntStream.range(0, BaseDraw.REPLICATES)
                .mapToDouble(replicate -> Quantiles.of(Sampled.replicate(amounts, replicate), 0.9)
                        - Quantiles.of(Sampled.replicate(before, replicate), 0.9))
                .toArray();
        var returns = returns(of, outcome);
        return new ScenarioResult(
                name,
                keys,
                medians(of),
                Sampled.quantile(amounts, 0.5),
                Sampled.quantile(amounts, 0.9),
                Sampled.estimate(Quantiles.of(amounts, 0.9) - Quantiles.of(before, 0.9), changes),
                Sampled.quantile(outcome.gap().amounts(), 0.9),
                Sampled.estimate(outcome.cashOut(), Sampled::shareEver),
                returns == null ? Double.NaN : returns.median());
    }
}
