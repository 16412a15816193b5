package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Funding;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.List;

/**
 * Committed lines: drawn when last month's cash lay below the floor, paid back when it lay above, in the order of the plan. They
 * have a trigger, and so are in the funded view alone.
 */
final class CreditLines {

    private final ProgramBuilder program;
    private final Column cash;
    private final Column floor;
    private final List<Column> drawable = new ArrayList<>();

    CreditLines(ProgramBuilder program) {
        this.program = program;
        this.cash = program.books().balance(View.FUNDED, Account.CASH);
        this.floor = program.given(program.plan().policy().cashFloor());
    }

    /** Posts them, and defines what they still give. */
    void add(Column available) {
        var before = new ArrayList<Column>();
        program.plan()
                .funding()
                .creditLines()
                .forEach((name, line) -> before.add(line(name, line, List.copyOf(before))));
        program.define(available, Formula.sum(drawable));
    }

    /** A line; the draw-down less the repayment of the month. */
    private Column line(String name, Funding.CreditLine line, List<Column> before) {
        var key = "funding.credit lines." + name;
        int start = line.start().number(program.timeline());
        int end = line.end() == null ? Integer.MAX_VALUE : line.end().number(program.timeline());
        var limit = program.given(line.limit());
        var owed = program.reserve(key + ".owed", new Text(name + ": owed", name + "：已提用"), program.currency());
        var drawnBefore = before.toArray(Column[]::new);
        var reads = new ArrayList<>(List.of(limit, floor));
        reads.addAll(before);
        var change = program.column(
                key + ".drawn",
                new Text(name + ": drawn, less repaid", name + "：提用减归还"),
                program.currency(),
                Formula.of(
                        new Text(
                                "what last month's cash lacked of the floor, up to the limit; paid back from what"
                                        + " exceeds it; all at its end",
                                "上月现金低于底线的部分，以额度为限；高于底线的部分用于归还；到期全部归还"),
                        reads,
                        List.of(cash, owed),
                        1,
                        (block, month, out) -> {
                            if (month < start || month > end) {
                                block.scale(-1, owed, month - 1, out);
                            } else {
                                lacking(block, month, drawnBefore, out);
                                hold(block.values(owed, month - 1), block.values(limit, month), out);
                            }
                        }));
        program.define(owed, Formula.balance(owed, List.of(change), List.of()));
        drawable.add(available(key, name, limit, owed, start, end));
        var cost = cost(key, name, line, limit, owed, start, end);
        program.books().post(View.FUNDED, Account.CASH, Account.DEBT, change, CashFlow.FINANCING);
        program.books().post(View.FUNDED, Account.INTEREST, Account.CASH, cost, CashFlow.FINANCING);
        return change;
    }

    /** Writes what last month's cash lacked of the floor after the draw-downs of other lines; below 0 where it exceeded it. */
    private void lacking(Block block, int month, Column[] drawn, double[] out) {
        var wanted = block.values(floor, month);
        var have = block.values(cash, month - 1);
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = wanted[lane] - have[lane];
        }
        for (var other : drawn) {
            block.addScaled(-1, other, month, out);
        }
    }

    /** Holds draw-downs between the repayment of all that is owed and what the limit leaves. */
    private static void hold(double[] owed, double[] limit, double[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            double most = Math.max(0, limit[lane] - owed[lane]);
            out[lane] = Math.min(most, Math.max(-owed[lane], out[lane])) + 0.0;
        }
    }

    private Column available(String key, String name, Column limit, Column owed, int start, int end) {
        return program.column(
                key + ".available",
                new Text(name + ": not drawn", name + "：未提用"),
                program.currency(),
                Formula.of(
                        new Text("limit less what is owed, while it may be drawn", "可提用期间的额度减已提用"),
                        List.of(limit, owed),
                        (block, month, out) -> {
                            block.fill(0, out);
                            if (month >= start && month < end) {
                                var most = block.values(limit, month);
                                var debt = block.values(owed, month);
                                for (int lane = 0; lane < out.length; lane++) {
                                    out[lane] = Math.max(0, most[lane] - debt[lane]);
                                }
                            }
                        }));
    }

    private Column cost(
            String key, String name, Funding.CreditLine line, Column limit, Column owed, int start, int end) {
        var interest = program.given(line.interest());
        var fee = program.given(line.fee());
        return program.column(
                key + ".interest paid",
                new Text(name + ": interest and fee", name + "：利息与承诺费"),
                program.currency(),
                Formula.of(
                        new Text(
                                "a twelfth of the yearly rates on last month's: drawn, and not drawn",
                                "按上月已提用与未提用金额各计年利率的十二分之一"),
                        List.of(limit, interest, fee),
                        List.of(owed),
                        1,
                        (block, month, out) -> {
                            boolean isOpen = month >= start && month <= end;
                            var debt = block.values(owed, month - 1);
                            var most = block.values(limit, month);
                            var onDrawn = block.values(interest, month);
                            var onTheRest = block.values(fee, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                double unused = isOpen ? Math.max(0, most[lane] - debt[lane]) : 0;
                                out[lane] = onDrawn[lane] * debt[lane] + onTheRest[lane] * unused + 0.0;
                            }
                        }));
    }
}
