package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Metric;
import dev.capstan.plan.Policy;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.View;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dividends by the plan's policy, once a year in June, when the year's tax is paid; {@code engine.md}, dividends. */
final class Dividends {

    private static final int MONTHS_AFTER_YEAR = 6;
    /** A runway of so many months stands for no burn at all. */
    private static final int NOTHING_BURNT = 1000;

    private final ProgramBuilder program;
    private final Metrics metrics;
    private final Distributable distributable;
    private final @Nullable Column exited;

    Dividends(ProgramBuilder program, Metrics metrics, Distributable distributable, @Nullable Column exited) {
        this.program = program;
        this.metrics = metrics;
        this.distributable = distributable;
        this.exited = exited;
    }

    /** Posts them. */
    Column add(Policy.Dividends dividends, Column netProfit) {
        int from = dividends.from().number(program.timeline());
        var isJune = junes();
        var share = program.given(dividends.shareOfProfit());
        var keep = program.given(dividends.keepRunway());
        var runway = metrics.of(Metric.RUNWAY);
        var cash = program.books().balance(View.FUNDED, Account.CASH);
        var waiting = distributable.waiting().toArray(Column[]::new);
        var reads = new ArrayList<>(List.of(share, keep));
        reads.addAll(List.of(waiting));
        var before = new ArrayList<>(List.of(netProfit, runway, cash));
        if (exited != null) {
            before.add(exited);
        }
        var paid = distributable.pay(
                "dividends",
                new Text("dividends", "股利"),
                new Text(
                        "in June: its share of last year's net profit, as far as profit, cash and runway allow",
                        "六月：上年净利润的比例，以可分配利润、现金与跑道为限"),
                reads,
                before,
                MONTHS_AFTER_YEAR + 11,
                (path, month) -> {
                    boolean isTime = month >= from && isJune[month - 1];
                    boolean hasExited = exited != null && path.at(exited, month - 1) == 1;
                    if (!isTime || hasExited || anythingWaits(path, month, waiting)) {
                        return 0;
                    }
                    double earned = path.at(share, month) * lastYear(path, netProfit, month);
                    double lasts = path.at(runway, month - 1);
                    if (lasts <= 0) {
                        return 0;
                    }
                    return lasts >= NOTHING_BURNT
                            ? earned
                            : Math.min(earned, path.at(cash, month - 1) * (1 - path.at(keep, month) / lasts));
                });
        program.books().post(View.FUNDED, Account.RETAINED_EARNINGS, Account.CASH, paid, CashFlow.FINANCING);
        return paid;
    }

    /** Which months are a June, index 0 for month 1. */
    private boolean[] junes() {
        var junes = new boolean[program.timeline().months()];
        for (int month = 1; month <= junes.length; month++) {
            junes[month - 1] = program.timeline().calendar(month).getMonth() == Month.JUNE;
        }
        return junes;
    }

    private static boolean anythingWaits(Path path, int month, Column[] waiting) {
        for (var owed : waiting) {
            if (path.at(owed, month) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The net profit of the calendar year before a June, or of the part of it since the start. */
    private double lastYear(Path path, Column netProfit, int june) {
        int december = june - MONTHS_AFTER_YEAR;
        return december < 1 ? 0 : path.sum(netProfit, program.timeline().firstOfYear(december), december);
    }
}
