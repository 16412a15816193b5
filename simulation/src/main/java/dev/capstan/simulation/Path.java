package dev.capstan.simulation;

import dev.capstan.basics.Timeline;
import java.util.stream.IntStream;

/** One path of a block: every column, as far back as the block keeps it. It can be moved from one path of its block to another. */
public final class Path {

    private final Block block;
    private int lane;

    Path(Block block, int lane) {
        this.block = block;
        this.lane = lane;
    }

    /** This, on another path of the block. */
    public Path moveTo(int anotherLane) {
        lane = anotherLane;
        return this;
    }

    public Timeline timeline() {
        return block.timeline();
    }

    /** The value of a number of the plan, which may lie beyond the horizon. */
    public double at(Source source, int month) {
        return source.at(block, lane, month);
    }

    /** The value of a month; its opening for months before the first. */
    public double at(Column column, int month) {
        return block.at(column, month, lane);
    }

    /** The sum over the months {@code from} to {@code to}, inclusive; months before the first count as 0. */
    public double sum(Column column, int from, int to) {
        double sum = 0;
        for (int month = Math.max(1, from); month <= to; month++) {
            sum += at(column, month);
        }
        return sum;
    }

    /** All months, index 0 for month 1, where the block keeps all of them. */
    public double[] row(Column column) {
        return IntStream.rangeClosed(1, timeline().months())
                .mapToDouble(month -> at(column, month))
                .toArray();
    }
}
