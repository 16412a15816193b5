package dev.capstan.simulation;

import java.util.List;
import java.util.function.DoublePredicate;

/** The first month of each path in which something holds for so many months in a row, counted by the first of them. */
public final class FirstMonth implements PathObserver {

    /** Whether it holds, by the values of the columns on one path. */
    public interface Condition {
        boolean holds(double first, double second);
    }

    private final Column first;
    private final Column second;
    private final int inARow;
    private final Condition condition;
    private final int[] since;
    private final int[] found;

    /** For a condition on one column. */
    public static FirstMonth of(Column column, int inARow, DoublePredicate condition, int paths) {
        return new FirstMonth(column, column, inARow, (value, _) -> condition.test(value), paths);
    }

    /** The first month in which a flag is 1. */
    public static FirstMonth of(Column flag, int paths) {
        return of(flag, 1, value -> value == 1, paths);
    }

    public FirstMonth(Column first, Column second, int inARow, Condition condition, int paths) {
        this.first = first;
        this.second = second;
        this.inARow = inARow;
        this.condition = condition;
        this.since = new int[paths];
        this.found = new int[paths];
    }

    @Override
    public List<Column> columns() {
        return List.of(first, second);
    }

    @Override
    public void observe(Block block, int firstPath, int month) {
        var x = block.values(first, month);
        var y = block.values(second, month);
        for (int lane = 0; lane < block.lanes(); lane++) {
            int path = firstPath + lane;
            if (found[path] == 0) {
                if (!condition.holds(x[lane], y[lane])) {
                    since[path] = 0;
                } else if (since[path] == 0) {
                    since[path] = month;
                }
                found[path] = since[path] > 0 && month - since[path] + 1 >= inARow ? since[path] : 0;
            }
        }
    }

    /** The month of each path, 0 where there is none. */
    public int[] months() {
        return found.clone();
    }
}
