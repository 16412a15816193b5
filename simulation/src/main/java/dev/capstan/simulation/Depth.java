package dev.capstan.simulation;

import java.util.Arrays;
import java.util.List;

/** How far cash falls below the floor on each path, and when it is deepest: a capital requirement or a gap; {@code semantics.md}. */
public final class Depth implements PathObserver {

    private final Column floor;
    private final Column cash;
    private final int months;
    private final double[] depths;
    private final int[] troughs;

    public Depth(Column floor, Column cash, int months, int paths) {
        this.floor = floor;
        this.cash = cash;
        this.months = months;
        this.depths = new double[paths];
        this.troughs = new int[paths];
        Arrays.fill(depths, Double.NEGATIVE_INFINITY);
    }

    @Override
    public List<Column> columns() {
        return List.of(floor, cash);
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        var least = block.values(floor, month);
        var have = block.values(cash, month);
        for (int lane = 0; lane < block.lanes(); lane++) {
            double below = least[lane] - have[lane];
            int path = firstPath + lane;
            if (below > depths[path]) {
                depths[path] = below;
                troughs[path] = month;
            }
        }
    }

    /** The depth of each path, 0 or more. */
    public double[] amounts() {
        return Arrays.stream(depths).map(depth -> Math.max(0, depth)).toArray();
    }

    /** The month of each path's trough; 0 where nothing is needed. */
    public int[] troughs() {
        var found = troughs.clone();
        Arrays.setAll(found, path -> depths[path] > 0 ? found[path] : 0);
        return found;
    }

    /** The share of paths that are deepest in the last month, so that the depth is only a lower bound. */
    public double censored() {
        long censored = 0;
        for (int path = 0; path < depths.length; path++) {
            censored += depths[path] > 0 && troughs[path] == months ? 1 : 0;
        }
        return (double) censored / depths.length;
    }
}
