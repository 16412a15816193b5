package dev.capstan.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What columns sum to on each path in the month in which a flag is 1 for the first time; or their mean over some months before
 * it, fewer where there are not so many.
 */
public final class AtFirst implements PathObserver {

    private final Column flag;
    private final Column[] columns;
    private final double[][] before;
    private final boolean[] found;
    private final double[] values;

    /** In that month. */
    public static AtFirst of(Column flag, Column column, int paths) {
        return new AtFirst(flag, List.of(column), 0, paths);
    }

    /** The mean over the {@code months} before it; 0 for one that is found in month 1. */
    public static AtFirst meanBefore(Column flag, List<Column> columns, int months, int paths) {
        return new AtFirst(flag, columns, months, paths);
    }

    private AtFirst(Column flag, List<Column> columns, int months, int paths) {
        this.flag = flag;
        this.columns = columns.toArray(Column[]::new);
        this.before = new double[months][paths];
        this.found = new boolean[paths];
        this.values = new double[paths];
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(Stream.of(flag), Arrays.stream(columns)).toList();
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        var flags = block.values(flag, month);
        var sum = block.spare(0);
        block.sum(columns, month, sum);
        for (int lane = 0; lane < block.lanes(); lane++) {
            int path = firstPath + lane;
            if (!found[path] && flags[lane] == 1) {
                found[path] = true;
                values[path] = before.length == 0 ? sum[lane] : mean(path, month);
            }
        }
        if (before.length > 0) {
            System.arraycopy(sum, 0, before[month % before.length], firstPath, block.lanes());
        }
    }

    private double mean(int path, int month) {
        int count = Math.min(before.length, month - 1);
        double sum = 0;
        for (int back = 1; back <= count; back++) {
            sum += before[(month - back) % before.length][path];
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The figure of each path, 0 where the flag never is 1. */
    public double[] values() {
        return values.clone();
    }
}
