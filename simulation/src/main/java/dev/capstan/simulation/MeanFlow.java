package dev.capstan.simulation;

import java.util.Arrays;
import java.util.List;

/** The mean of a column over all paths, by month. Each block is summed in the order of its paths and the sums in that of the blocks. */
public final class MeanFlow implements PathObserver {

    private final Column column;
    private final int paths;
    private final double[][] sums;

    public MeanFlow(Column column, int months, int paths) {
        this.column = column;
        this.paths = paths;
        this.sums = new double[months][Math.ceilDiv(paths, Block.PATHS)];
    }

    @Override
    public List<Column> columns() {
        return List.of(column);
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        var values = block.values(column, month);
        double sum = 0;
        for (int lane = 0; lane < block.lanes(); lane++) {
            sum += values[lane];
        }
        sums[month - 1][firstPath / Block.PATHS] = sum;
    }

    /** The mean of each month, index 0 for month 1. */
    public double[] months() {
        return Arrays.stream(sums)
                .mapToDouble(blocks -> {
                    double sum = 0;
                    for (double block : blocks) {
                        sum += block;
                    }
                    return sum / paths;
                })
                .toArray();
    }
}
