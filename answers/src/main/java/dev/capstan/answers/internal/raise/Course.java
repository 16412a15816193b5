package dev.capstan.answers.internal.raise;

import dev.capstan.answers.Assess.Sampling;
import dev.capstan.simulation.AtFirst;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.FirstMonth;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.PathObserver;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Progress;
import dev.capstan.simulation.Simulation;
import dev.capstan.simulation.Total;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the simulation tells of each path: when rounds close, what they bring and at which price, and how it ends. Rows are
 * rounds in the order of the plan; months are 0 where something does not happen.
 *
 * @param gifts of shares by founders to the investors of a round, in the order of the plan
 * @param burn mean net outflow a month over the three months before a closing
 * @param sold the month of the exit
 * @param woundUp the month of the wind-down
 * @param value to share out in the end
 * @param owed to others in the end
 * @param ruin the month in which cash falls below zero
 */
@SuppressWarnings("ArrayRecordComponent") // a value for each path
record Course(
        int paths,
        int[][] month,
        double[][] money,
        double[][] preMoney,
        List<Gift> gifts,
        double[][] burn,
        int[] sold,
        int[] woundUp,
        double[] value,
        double[] owed,
        int[] ruin) {

    private static final int BURN = 3;

    /**
     * What founders give for a figure that they promised and missed, on each path.
     *
     * @param round whose investors get it
     * @param month in which; 0 where nothing is given
     * @param part of the shares that the round bought
     */
    record Gift(int round, int[] month, double[] part) {}

    /** What changes who owns what on a path. */
    sealed interface Step {
        int round();

        int month();

        record Closing(int round, int month) implements Step {}

        record Giving(int round, int month, double part) implements Step {}
    }

    /** The observers of one adjustment. */
    private record Given(int round, FirstMonth month, Total part) {
        static Given of(int round, Column given, int months, int paths) {
            return new Given(
                    round, FirstMonth.of(given, 1, part -> part > 0, paths), new Total(given, 1, months, paths));
        }

        Gift gift() {
            return new Gift(round, month.months(), part.sums());
        }
    }

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
        var given = givenIn(program).stream()
                .map(one -> Given.of(one.round, one.column, months, paths))
                .toList();
        var ruin = FirstMonth.of(lines.ruin(), paths);
        var observers = new ArrayList<PathObserver>(List.of(ruin));
        rounds.forEach(round -> observers.addAll(round.observers()));
        given.forEach(one -> observers.addAll(List.of(one.month, one.part)));
        var ending = lines.exit() == null || lines.ending() == null
                ? null
                : Ending.of(lines.exit(), lines.ending(), months, paths);
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
                given.stream().map(Given::gift).toList(),
                rounds.stream().map(round -> round.burn.values()).toArray(double[][]::new),
                ending == null ? new int[paths] : ending.sold.months(),
                ending == null ? new int[paths] : ending.woundUp.months(),
                ending == null ? new double[paths] : ending.value.sums(),
                ending == null ? new double[paths] : ending.owed.sums(),
                ruin.months());
    }

    /** What founders give by one adjustment of a round. */
    private record Adjusted(int round, Column column) {}

    private static List<Adjusted> givenIn(Program program) {
        var adjusted = new ArrayList<Adjusted>();
        int round = 0;
        for (var name : program.plan().funding().rounds().keySet()) {
            int number = round++;
            Objects.requireNonNull(program.lines().rounds().get(name))
                    .sharesGiven()
                    .values()
                    .forEach(column -> adjusted.add(new Adjusted(number, column)));
        }
        return adjusted;
    }

    /** The observers of the end. */
    private record Ending(FirstMonth sold, FirstMonth woundUp, Total value, Total owed) {
        static Ending of(Column exit, Lines.EndingLines ending, int months, int paths) {
            return new Ending(
                    FirstMonth.of(exit, paths),
                    FirstMonth.of(ending.woundUp(), paths),
                    new Total(ending.value(), 1, months, paths),
                    new Total(ending.owed(), 1, months, paths));
        }

        List<PathObserver> observers() {
            return List.of(sold, woundUp, value, owed);
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
        var gifts =
                givenIn(program).stream().map(one -> gift(path, one, months)).toList();
        var exit = lines.exit();
        var ending = lines.ending();
        return new Course(
                1,
                month,
                money,
                preMoney,
                gifts,
                new double[count][1],
                new int[] {exit == null ? 0 : first(path, exit, months)},
                new int[] {ending == null ? 0 : first(path, ending.woundUp(), months)},
                new double[] {ending == null ? 0 : path.sum(ending.value(), 1, months)},
                new double[] {ending == null ? 0 : path.sum(ending.owed(), 1, months)},
                new int[1]);
    }

    private static Gift gift(Path path, Adjusted adjusted, int months) {
        int month = IntStream.rangeClosed(1, months)
                .filter(any -> path.at(adjusted.column, any) > 0)
                .findFirst()
                .orElse(0);
        double part = month == 0 ? 0 : path.at(adjusted.column, month);
        return new Gift(adjusted.round, new int[] {month}, new double[] {part});
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

    /** Closings and what follows from them on a path before its end, in the order of time; those of one month in that of the plan. */
    List<Step> steps(int path, int months) {
        int end = end(path, months);
        var steps = new ArrayList<Step>();
        for (int round = 0; round < month.length; round++) {
            if (month[round][path] > 0 && month[round][path] <= end && money[round][path] > 0) {
                steps.add(new Step.Closing(round, month[round][path]));
            }
        }
        for (var gift : gifts) {
            if (gift.month[path] > 0 && gift.month[path] <= end) {
                steps.add(new Step.Giving(gift.round, gift.month[path], gift.part[path]));
            }
        }
        steps.sort(Comparator.comparingInt(Step::month));
        return steps;
    }
}
