package dev.capstan.answers.internal.raise;

import dev.capstan.answers.Assess.Sampling;
import dev.capstan.simulation.AtFirst;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.FirstMonth;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Occurrences;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.PathObserver;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Progress;
import dev.capstan.simulation.Simulation;
import dev.capstan.simulation.Total;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the simulation tells of each path: when rounds close, what they bring and at which price, and how it ends. Rows are
 * rounds in the order of the plan; months are 0 where something does not happen.
 *
 * @param movements of money and shares beside rounds
 * @param burn mean net outflow a month over the three months before a closing
 * @param sold the month of the exit
 * @param woundUp the month of the wind-down
 * @param value to share out in the end
 * @param owed to others in the end, shareholders' loans included
 * @param owedToShareholders by loan, in the end
 * @param ruin the month in which cash falls below zero
 */
@SuppressWarnings("ArrayRecordComponent") // a value for each path
record Course(
        int paths,
        int[][] month,
        double[][] money,
        double[][] preMoney,
        Movements movements,
        double[][] burn,
        int[] sold,
        int[] woundUp,
        double[] value,
        double[] owed,
        double[][] owedToShareholders,
        int[] ruin) {

    private static final int BURN = 3;

    /** The observers of one round. */
    private record Seen(
            FirstMonth month, Total money, @Nullable AtFirst preMoney, AtFirst burn) {
        static Seen of(Program program, Lines.RoundLines round, int paths) {
            var lines = program.lines();
            int months = program.plan().timeline().months();
            var flows =
                    List.of(lines.flow(View.FUNDED, CashFlow.OPERATING), lines.flow(View.FUNDED, CashFlow.INVESTING));
            var preMoney = round.preMoney();
            return new Seen(
                    new FirstMonth(round.closed(), lines.alive(), 1, (done, alive) -> done == 1 && alive == 1, paths),
                    new Total(round.paid(), 1, months, paths),
                    preMoney == null ? null : AtFirst.of(round.closed(), preMoney, paths),
                    AtFirst.meanBefore(round.closed(), flows, BURN, paths));
        }

        List<PathObserver> observers() {
            var observers = new ArrayList<PathObserver>(List.of(month, money, burn));
            if (preMoney != null) {
                observers.add(preMoney);
            }
            return observers;
        }
    }

    /** Runs all paths. */
    static Course simulate(Program program, Sampling sampling, int paths, Progress progress)
            throws InterruptedException {
        var lines = program.lines();
        int months = program.plan().timeline().months();
        var rounds = program.plan().funding().rounds().keySet().stream()
                .map(name ->
                        Seen.of(program, Objects.requireNonNull(lines.rounds().get(name)), paths))
                .toList();
        var ruin = FirstMonth.of(lines.ruin(), paths);
        var observers = new ArrayList<PathObserver>(List.of(ruin));
        rounds.forEach(round -> observers.addAll(round.observers()));
        var movements = Movements.of(program, column -> {
            var occurrences = new Occurrences(column, paths);
            observers.add(occurrences);
            return occurrences;
        });
        var ending = lines.exit() == null || lines.ending() == null
                ? null
                : Ending.of(lines.exit(), lines.ending(), movements.loans(), months, paths);
        if (ending != null) {
            observers.addAll(ending.observers());
        }
        Simulation.observe(program, sampling.seed(), paths, observers, sampling.pool(), progress);
        return new Course(
                paths,
                rounds.stream().map(round -> round.month.months()).toArray(int[][]::new),
                rounds.stream().map(round -> round.money.sums()).toArray(double[][]::new),
                rounds.stream()
                        .map(round -> round.preMoney == null ? new double[paths] : round.preMoney.values())
                        .toArray(double[][]::new),
                movements,
                rounds.stream().map(round -> round.burn.values()).toArray(double[][]::new),
                ending == null ? new int[paths] : ending.sold.months(),
                ending == null ? new int[paths] : ending.woundUp.months(),
                ending == null ? new double[paths] : ending.value.sums(),
                ending == null ? new double[paths] : ending.owed.sums(),
                ending == null ? new double[0][] : ending.owedToShareholders(),
                ruin.months());
    }

    /** The observers of the end. */
    private record Ending(
            FirstMonth sold,
            FirstMonth woundUp,
            Total value,
            Total owed,
            List<AtFirst> atSale,
            List<AtFirst> atWindDown) {
        static Ending of(Column exit, Lines.EndingLines ending, List<Movements.Loan> loans, int months, int paths) {
            return new Ending(
                    FirstMonth.of(exit, paths),
                    FirstMonth.of(ending.woundUp(), paths),
                    new Total(ending.value(), 1, months, paths),
                    new Total(ending.owed(), 1, months, paths),
                    loans.stream()
                            .map(loan -> AtFirst.of(exit, loan.owed(), paths))
                            .toList(),
                    loans.stream()
                            .map(loan -> AtFirst.of(ending.woundUp(), loan.owed(), paths))
                            .toList());
        }

        List<PathObserver> observers() {
            var observers = new ArrayList<PathObserver>(List.of(sold, woundUp, value, owed));
            observers.addAll(atSale);
            observers.addAll(atWindDown);
            return observers;
        }

        /** No path has both ends. */
        double[][] owedToShareholders() {
            return IntStream.range(0, atSale.size())
                    .mapToObj(loan -> {
                        var owed = atSale.get(loan).values();
                        var inWindDown = atWindDown.get(loan).values();
                        Arrays.setAll(owed, path -> owed[path] + inWindDown[path]);
                        return owed;
                    })
                    .toArray(double[][]::new);
        }
    }

    /** The path on which every number has its median. */
    static Course ofMedians(Program program) {
        var path = program.run();
        var lines = program.lines();
        int months = program.plan().timeline().months();
        var rounds = program.plan().funding().rounds().keySet().stream()
                .map(name -> Objects.requireNonNull(lines.rounds().get(name)))
                .toList();
        var closed = rounds.stream()
                .mapToInt(round -> first(path, round.closed(), months))
                .toArray();
        int count = rounds.size();
        var money = new double[count][1];
        var preMoney = new double[count][1];
        var month = new int[count][1];
        for (int round = 0; round < count; round++) {
            month[round][0] = closed[round];
            money[round][0] = path.sum(rounds.get(round).paid(), 1, months);
            var valuation = rounds.get(round).preMoney();
            preMoney[round][0] = valuation == null || closed[round] == 0 ? 0 : path.at(valuation, closed[round]);
        }
        var movements = Movements.of(program, column -> Occurrences.of(path, column));
        var exit = lines.exit();
        var ending = lines.ending();
        int sold = exit == null ? 0 : first(path, exit, months);
        int woundUp = ending == null ? 0 : first(path, ending.woundUp(), months);
        int end = sold > 0 ? sold : woundUp;
        return new Course(
                1,
                month,
                money,
                preMoney,
                movements,
                new double[count][1],
                new int[] {sold},
                new int[] {woundUp},
                new double[] {ending == null ? 0 : path.sum(ending.value(), 1, months)},
                new double[] {ending == null ? 0 : path.sum(ending.owed(), 1, months)},
                movements.loans().stream()
                        .map(loan -> new double[] {end == 0 ? 0 : path.at(loan.owed(), end)})
                        .toArray(double[][]::new),
                new int[1]);
    }

    private static int first(Path path, Column flag, int months) {
        for (int month = 1; month <= months; month++) {
            if (path.at(flag, month) == 1) {
                return month;
            }
        }
        return 0;
    }

    /** The last month in which something may happen on a path. */
    int end(int path, int months) {
        return sold[path] > 0 ? sold[path] : woundUp[path] > 0 ? woundUp[path] : months;
    }

    /** What happens on a path, in the order of time; after its end what founders pay themselves alone. */
    List<Step> steps(int path, int months) {
        int end = end(path, months);
        var steps = new ArrayList<Step>();
        for (int round = 0; round < month.length; round++) {
            if (month[round][path] > 0 && money[round][path] > 0) {
                closing(steps, round, path);
            }
        }
        movements.addTo(steps, path);
        steps.removeIf(step -> step.month() > end && !(step instanceof Step.Claiming));
        steps.sort(Step.IN_TIME);
        return steps;
    }

    /** A closing, and the tranches that come after it. */
    private void closing(List<Step> steps, int round, int path) {
        int closed = month[round][path];
        double all = money[round][path];
        var tranches = movements.tranches().get(round);
        if (tranches == null) {
            steps.add(new Step.Closing(round, closed, all, all, preMoney[round][path]));
            return;
        }
        var paid = tranches.paid();
        double agreed = tranches.agreed().at(path, closed);
        steps.add(new Step.Closing(round, closed, agreed, paid.at(path, closed), preMoney[round][path]));
        for (int i = 0; i < paid.count(path); i++) {
            if (paid.month(path, i) > closed) {
                steps.add(new Step.Tranche(round, paid.month(path, i), paid.amount(path, i)));
            }
        }
    }
}
