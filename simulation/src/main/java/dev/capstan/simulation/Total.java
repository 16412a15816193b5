package dev.capstan.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sum of a column over some months, on each path. */
public final class Total implements PathObserver {

    private final Column column;
    private final @Nullable Column factor;
    private final int from;
    private final int to;
    private final double[] sums;

    /** Over the months {@code from} to {@code to}, inclusive. */
    public Total(Column column, int from, int to, int paths) {
        this(column, null, from, to, paths);
    }

    /** The same of a product of two columns, such as a figure and whether the venture is in business. */
    public Total(Column column, @Nullable Column factor, int from, int to, int paths) {
        this.column = column;
        this.factor = factor;
        this.from = from;
        this.to = to;
        this.sums = new double[paths];
    }

    @Override
    public List<Column> columns() {
        return factor == null ? List.of(column) : List.of(column, factor);
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        if (month >= from && month <= to) {
            var values = block.values(column, month);
            var factors = factor == null ? null : block.values(factor, month);
            for (int lane = 0; lane < block.lanes(); lane++) {
                sums[firstPath + lane] += factors == null ? values[lane] : values[lane] * factors[lane];
            }
        }
    }

    /** The sum of each path. */
    public double[] sums() {
        return sums.clone();
    }
}
