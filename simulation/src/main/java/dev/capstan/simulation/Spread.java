package dev.capstan.simulation;

import dev.capstan.numeric.FanHistogram;
import java.util.List;

/** The spread of a column over the months, for charts. */
public final class Spread implements PathObserver {

    private final Column column;
    private final FanHistogram histogram;

    public Spread(Column column, int months) {
        this.column = column;
        this.histogram = new FanHistogram(months);
    }

    @Override
    public List<Column> columns() {
        return List.of(column);
    }

    /** Counts are integers, so that blocks may come in any order. */
    @Override
    public void observe(Block block, int firstPath, int month) {
        var values = block.values(column, month);
        synchronized (histogram) {
            histogram.add(month, values, 0, block.lanes());
        }
    }

    public FanHistogram histogram() {
        return histogram;
    }
}
