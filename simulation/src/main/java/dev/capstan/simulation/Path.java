package dev.capstan.simulation;

import dev.capstan.basics.Timeline;
import java.util.stream.IntStream;

/** One path of a block: every column, as far back as the block keeps it. */
public final class Path {

    private final Block block;
    private final int lane;

    Path(Block block, int lane) {
        this.block = block;
        this.lane = lane;
    }

    public Timeline timeline() {
        return block.timeline();
    }

    /** The value of a month; its opening for months before the first. */
    public double at(Column column, int month) {
        return block.at(column, month, lane);
    }

    /** All months, index 0 for month 1, where the block keeps all of them. */
    public double[] row(Column column) {
        return IntStream.rangeClosed(1, timeline().months())
                .mapToDouble(month -> at(column, month))
                .toArray();
    }
}
