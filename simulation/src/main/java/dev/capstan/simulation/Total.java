package dev.capstan.simulation;

import java.util.List;

/** The sum of a column over some months, on each path. */
public final class Total implements PathObserver {

    private final Column column;
    private final int from;
    private final int to;
    private final double[] sums;

    /** Over the months {@code from} to {@code to}, inclusive. */
    public Total(Column column, int from, int to, int paths) {
        this.column = column;
        this.from = from;
        this.to = to;
        this.sums = new double[paths];
    }

    @Override
    public List<Column> columns() {
        return List.of(column);
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        if (month >= from && month <= to) {
            var values = block.values(column, month);
            for (int lane = 0; lane < block.lanes(); lane++) {
                sums[firstPath + lane] += values[lane];
            }
        }
    }

    /** The sum of each path. */
    public double[] sums() {
        return sums.clone();
    }
}
