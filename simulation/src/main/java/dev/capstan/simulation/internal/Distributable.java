package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company may pay its shareholders: positive retained earnings, and cash above the floor, both of last month; each payment
 * of the month takes from what the earlier ones have left.
 */
final class Distributable {

    private final ProgramBuilder program;
    private final Column alive;
    private final List<Column> paid = new ArrayList<>();
    private final List<Column> waiting = new ArrayList<>();
    private @Nullable Column available;

    Distributable(ProgramBuilder program, Column alive) {
        this.program = program;
        this.alive = alive;
    }

    /** A payment of what is wanted, as far as it may be paid while the venture is in business; never below 0. */
    Column pay(
            String name,
            Text label,
            Text words,
            List<Column> reads,
            List<Column> readsEarlier,
            int lookback,
            Formula.Evaluation wanted) {
        var most = available();
        var before = paid.toArray(Column[]::new);
        var read = new ArrayList<>(reads);
        read.addAll(paid);
        read.addAll(List.of(most, alive));
        var payment = program.column(
                name, label, program.currency(), Formula.byPath(words, read, readsEarlier, lookback, (path, month) -> {
                    double left = path.at(most, month);
                    for (var other : before) {
                        left -= path.at(other, month);
                    }
                    return path.at(alive, month) == 0 ? 0 : Math.max(0, Math.min(wanted.value(path, month), left));
                }));
        paid.add(payment);
        return payment;
    }

    /** Lets something owed come before dividends. */
    void waits(Column owed) {
        waiting.add(owed);
    }

    /** What is owed and has to be paid before dividends. */
    List<Column> waiting() {
        return List.copyOf(waiting);
    }

    /** All payments so far. */
    List<Column> paid() {
        return List.copyOf(paid);
    }

    private Column available() {
        if (available == null) {
            var earned = program.books().balance(View.FUNDED, Account.RETAINED_EARNINGS);
            var cash = program.books().balance(View.FUNDED, Account.CASH);
            var floor = program.given(program.plan().policy().cashFloor());
            available = program.column(
                    "distributable",
                    new Text("profit that may be paid out", "可分配金额"),
                    program.currency(),
                    Formula.byPath(
                            new Text(
                                    "last month's retained earnings, and its cash above the floor, whichever is less",
                                    "上月未分配利润与高于最低现金的部分中较小者"),
                            List.of(floor),
                            List.of(earned, cash),
                            1,
                            (path, month) -> Math.max(
                                    0,
                                    Math.min(
                                            path.at(earned, month - 1),
                                            path.at(cash, month - 1) - path.at(floor, month)))));
        }
        return available;
    }
}
