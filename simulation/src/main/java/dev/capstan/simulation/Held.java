package dev.capstan.simulation;

import java.util.List;

/** On which paths a number is held at an end of its range in some month. */
public final class Held implements PathObserver {

    private final Bounded bounded;
    private final boolean[] low;
    private final boolean[] high;

    Held(Bounded bounded, int paths) {
        this.bounded = bounded;
        this.low = new boolean[paths];
        this.high = new boolean[paths];
    }

    @Override
    public List<Column> columns() {
        return List.of(bounded.raw());
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        var values = block.values(bounded.raw(), month);
        double least = bounded.bounds().least();
        double most = bounded.bounds().most();
        for (int lane = 0; lane < block.lanes(); lane++) {
            low[firstPath + lane] |= values[lane] < least;
            high[firstPath + lane] |= values[lane] > most;
        }
    }

    /** The number. */
    public Bounded bounded() {
        return bounded;
    }

    /** The share of the paths on which it would have been below its range. */
    public double lowShare() {
        return share(low);
    }

    /** The share of the paths on which it would have been above its range. */
    public double highShare() {
        return share(high);
    }

    private static double share(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return (double) count / flags.length;
    }
}
