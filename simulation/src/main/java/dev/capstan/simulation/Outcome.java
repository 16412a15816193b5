package dev.capstan.simulation;

import dev.capstan.numeric.FanHistogram;
import java.util.Arrays;
import java.util.List;

/** What all paths of a simulation tell. Path p is point {@code p >>> 4} of replicate {@code p & 15}. */
public final class Outcome implements PathObserver {

    private final Program program;
    private final long seed;
    private final double[] requirement;
    private final int[] requirementTrough;
    private final double[] gap;
    private final int[] gapTrough;
    private final int[] cashOut;
    private final FanHistogram requirementFan;
    private final FanHistogram cashFan;

    Outcome(Program program, long seed, int paths) {
        this.program = program;
        this.seed = seed;
        this.requirement = deepest(paths);
        this.requirementTrough = new int[paths];
        this.gap = deepest(paths);
        this.gapTrough = new int[paths];
        this.cashOut = new int[paths];
        this.requirementFan = new FanHistogram(program.plan().timeline().months());
        this.cashFan = new FanHistogram(program.plan().timeline().months());
    }

    private static double[] deepest(int paths) {
        var depths = new double[paths];
        Arrays.fill(depths, Double.NEGATIVE_INFINITY);
        return depths;
    }

    private Column cash() {
        return program.lines().account(View.FUNDED, Account.CASH);
    }

    /** The columns that outcomes are made from; a run computes these and what they read, and nothing else. */
    static List<Column> observed(Lines lines) {
        return List.of(lines.cashFloor(), lines.requirementCash(), lines.account(View.FUNDED, Account.CASH));
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        var lines = program.lines();
        var floor = block.values(lines.cashFloor(), month);
        var cash = block.values(cash(), month);
        var requirementCash = block.values(lines.requirementCash(), month);
        for (int lane = 0; lane < block.lanes(); lane++) {
            int path = firstPath + lane;
            deepen(requirement, requirementTrough, path, month, floor[lane] - requirementCash[lane]);
            deepen(gap, gapTrough, path, month, floor[lane] - cash[lane]);
            if (cash[lane] < 0 && cashOut[path] == 0) {
                cashOut[path] = month;
            }
        }
        watch(requirementFan, requirementCash, month);
        watch(cashFan, cash, month);
    }

    /** Counts are integers, so that blocks may come in any order. */
    private static void watch(FanHistogram fan, double[] values, int month) {
        synchronized (fan) {
            fan.add(month, values, 0, values.length);
        }
    }

    private static void deepen(double[] depths, int[] troughs, int path, int month, double below) {
        if (below > depths[path]) {
            depths[path] = below;
            troughs[path] = month;
        }
    }

    public long seed() {
        return seed;
    }

    public int paths() {
        return requirement.length;
    }

    /** The capital requirement of each path, 0 or more. */
    public double[] requirements() {
        return Arrays.stream(requirement).map(depth -> Math.max(0, depth)).toArray();
    }

    /** The gap of each path, 0 or more. */
    public double[] gaps() {
        return Arrays.stream(gap).map(depth -> Math.max(0, depth)).toArray();
    }

    /** The share of paths whose requirement is deepest in the last month, so that it is only a lower bound. */
    public double censored() {
        int last = program.plan().timeline().months();
        long censored = 0;
        for (int path = 0; path < paths(); path++) {
            censored += requirement[path] > 0 && requirementTrough[path] == last ? 1 : 0;
        }
        return (double) censored / paths();
    }

    /** The month of each path's trough; 0 where nothing is required. */
    public int[] troughs() {
        var troughs = requirementTrough.clone();
        Arrays.setAll(troughs, path -> requirement[path] > 0 ? troughs[path] : 0);
        return troughs;
    }

    /** The first month-end of each path with cash below zero in the funded view; 0 where there is none. */
    public int[] cashOut() {
        return cashOut.clone();
    }

    /** Cumulative cash of the requirement view over the months, for charts. */
    public FanHistogram requirementFan() {
        return requirementFan;
    }

    /** Cash of the funded view over the months, for charts. */
    public FanHistogram cashFan() {
        return cashFan;
    }
}
