package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Spending;
import dev.capstan.simulation.Column;
import java.util.List;

/** Spending that is neither people nor a model. */
final class SpendingLines {

    private final ProgramBuilder program;
    private final Purchases purchases;
    private final Column revenue;
    private final Column newAccounts;

    SpendingLines(ProgramBuilder program, Purchases purchases, Column revenue, Column newAccounts) {
        this.program = program;
        this.purchases = purchases;
        this.revenue = revenue;
        this.newAccounts = newAccounts;
    }

    void add() {
        program.plan().spending().forEach(this::line);
    }

    private void line(String name, Spending line) {
        var cost = program.column("spending." + name + ".cost", Text.same(name), program.currency(), formula(line));
        var vatRate = line.vatRate() == null ? program.plan().venture().tax().purchaseVatRate() : line.vatRate();
        double months = line.paymentDays().value();
        if (line.usefulLife() == null) {
            purchases.expense(
                    "spending." + name, cost, line.function(), line.nature(), Purchases.Owner.NOBODY, vatRate, months);
        } else {
            purchases.asset("spending." + name, cost, line.function(), line.nature(), vatRate, months, (int)
                    line.usefulLife().value());
        }
    }

    private Formula formula(Spending line) {
        var amount = program.given(line.amount());
        var unit = line.amount().base().unit();
        int start = line.start().number(program.timeline());
        int end = line.end() == null ? program.timeline().months() : line.end().number(program.timeline());
        if (unit.dimension().powers().isEmpty()) {
            var words = new Text("share of last month's revenue", "占上月收入的比例");
            return Formula.of(words, List.of(amount), List.of(revenue), 1, (block, month, out) -> {
                block.fill(0, out);
                if (within(month, start, end)) {
                    block.add(revenue, month - 1, out);
                    block.multiply(amount, month, out);
                }
            });
        } else if (unit.dimension().power("account") == -1) {
            var words = new Text("amount × new accounts", "金额 × 新增客户");
            return Formula.of(words, List.of(amount, newAccounts), (block, month, out) -> {
                block.fill(0, out);
                if (within(month, start, end)) {
                    block.add(amount, month, out);
                    block.multiply(newAccounts, month, out);
                }
            });
        }
        int last = unit.isPerTime() ? end : start;
        var words = unit.isPerTime()
                ? new Text("each month from start to end", "自起始月至结束月每月发生")
                : new Text("once, in its month", "在所定月份一次性发生");
        return Formula.of(words, List.of(amount), (block, month, out) -> {
            block.fill(0, out);
            if (within(month, start, last)) {
                block.add(amount, month, out);
            }
        });
    }

    private static boolean within(int month, int start, int end) {
        return start <= month && month <= end;
    }
}
