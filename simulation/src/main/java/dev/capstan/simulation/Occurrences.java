package dev.capstan.simulation;

import java.util.Arrays;
import java.util.List;

/** What a column is on each path in the months in which it is not 0; for what happens seldom. */
public final class Occurrences implements PathObserver {

    private static final int ROOM = 4;
    private static final int[] NO_MONTHS = {};
    private static final double[] NO_AMOUNTS = {};

    private final Column column;
    private final int[] counts;
    private final int[][] months;
    private final double[][] amounts;

    public Occurrences(Column column, int paths) {
        this.column = column;
        this.counts = new int[paths];
        this.months = new int[paths][];
        this.amounts = new double[paths][];
        Arrays.fill(months, NO_MONTHS);
        Arrays.fill(amounts, NO_AMOUNTS);
    }

    /** Of one path alone. */
    public static Occurrences of(Path path, Column column) {
        var found = new Occurrences(column, 1);
        for (int month = 1; month <= path.timeline().months(); month++) {
            found.note(0, month, path.at(column, month));
        }
        return found;
    }

    @Override
    public List<Column> columns() {
        return List.of(column);
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        var values = block.values(column, month);
        for (int lane = 0; lane < block.lanes(); lane++) {
            note(firstPath + lane, month, values[lane]);
        }
    }

    private void note(int path, int month, double amount) {
        if (amount == 0) {
            return;
        }
        int count = counts[path]++;
        if (count == months[path].length) {
            months[path] = Arrays.copyOf(months[path], count + ROOM);
            amounts[path] = Arrays.copyOf(amounts[path], count + ROOM);
        }
        months[path][count] = month;
        amounts[path][count] = amount;
    }

    /** In how many months it happens. */
    public int count(int path) {
        return counts[path];
    }

    /** The month of an occurrence, from 0, in the order of time. */
    public int month(int path, int occurrence) {
        return months[path][occurrence];
    }

    /** What the column is in that month. */
    public double amount(int path, int occurrence) {
        return amounts[path][occurrence];
    }

    /** What the column is in a month. */
    public double at(int path, int month) {
        int found = Arrays.binarySearch(months[path], 0, counts[path], month);
        return found < 0 ? 0 : amounts[path][found];
    }
}
