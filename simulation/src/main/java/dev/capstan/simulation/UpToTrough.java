package dev.capstan.simulation;

import java.util.List;

/** The sums of some columns on some paths, each up to its own month. */
public final class UpToTrough implements PathObserver {

    private final List<Column> columns;
    private final int[] months;
    private final int[] places;
    private final double[][] sums;

    /**
     * @param months the last month of each path; 0 for a path that is left out
     */
    public UpToTrough(List<Column> columns, int[] months) {
        this.columns = List.copyOf(columns);
        this.months = months.clone();
        this.places = new int[months.length];
        int chosen = 0;
        for (int path = 0; path < months.length; path++) {
            places[path] = months[path] > 0 ? chosen++ : -1;
        }
        this.sums = new double[columns.size()][chosen];
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        for (int column = 0; column < sums.length; column++) {
            var values = block.values(columns.get(column), month);
            for (int lane = 0; lane < block.lanes(); lane++) {
                int path = firstPath + lane;
                if (month <= months[path]) {
                    sums[column][places[path]] += values[lane];
                }
            }
            block.release();
        }
    }

    /** The mean of a column's sums over the paths chosen; 0 where there is none. */
    public double mean(int column) {
        double sum = 0;
        for (double value : sums[column]) {
            sum += value;
        }
        return sums[column].length == 0 ? 0 : sum / sums[column].length;
    }
}
