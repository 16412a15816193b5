package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import dev.capstan.simulation.View;
import java.util.List;

/**
 * Whether the venture still has cash, and its wind-down in the month after it has none: severance, fees, what assets and
 * receivables bring; {@code semantics.md}, ruin. The path of medians goes on with negative cash.
 */
final class Survival {

    private final ProgramBuilder program;
    private final Column alive;
    private final Column drawable;
    private final Column ends;

    Survival(ProgramBuilder program) {
        this.program = program;
        var cash = program.books().balance(View.FUNDED, Account.CASH);
        this.drawable =
                program.reserve("credit not drawn", new Text("credit lines not drawn", "未提用授信"), program.currency());
        this.alive = program.reserve("alive", new Text("in business", "存续"), "", Source.certain(new double[] {1}));
        program.define(
                alive,
                Formula.of(
                        new Text(
                                "until a month ends with cash and credit below zero; then never again",
                                "直至某月末现金与授信之和低于零，此后不再存续"),
                        List.of(),
                        List.of(alive, cash, drawable),
                        1,
                        (block, month, out) -> {
                            if (month == 1 || block.goesOn()) {
                                block.fill(1, out);
                                return;
                            }
                            var before = block.values(alive, month - 1);
                            var have = block.values(cash, month - 1);
                            var may = block.values(drawable, month - 1);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = before[lane] == 1 && have[lane] + may[lane] >= 0 ? 1 : 0;
                            }
                        }));
        this.ends = program.column(
                "wind-down",
                new Text("wind-down", "清算"),
                "",
                Formula.of(
                        new Text("1 in the month after the cash has run out", "现金耗尽的次月为 1"),
                        List.of(alive),
                        List.of(alive),
                        1,
                        (block, month, out) -> {
                            var before = block.values(alive, month - 1);
                            var now = block.values(alive, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = before[lane] - now[lane];
                            }
                        }));
        program.books().moveWhile(alive);
    }

    /** 1 while the venture is in business. */
    Column alive() {
        return alive;
    }

    /** 1 in the month of the wind-down. */
    Column ends() {
        return ends;
    }

    /** What committed credit lines still give at the end of a month. */
    Column drawable() {
        return drawable;
    }

    /** Posts the wind-down. */
    void windDown(List<Column> pay) {
        var terms = program.plan().policy().windDown();
        var payroll =
                program.column("payroll", new Text("pay of all roles", "全部岗位工资"), program.currency(), Formula.sum(pay));
        var severance = program.given(terms.severance());
        var fees = program.given(terms.fees());
        var cost = program.column(
                "wind-down.cost",
                new Text("severance and fees of the wind-down", "清算补偿与费用"),
                program.currency(),
                Formula.of(
                        new Text("last month's pay × months of severance + fees", "上月工资 × 补偿月数 + 费用"),
                        List.of(ends, severance, fees),
                        List.of(payroll),
                        1,
                        (block, month, out) -> {
                            var end = block.values(ends, month);
                            var paid = block.values(payroll, month - 1);
                            var months = block.values(severance, month);
                            var fixed = block.values(fees, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = end[lane] == 0 ? 0 : paid[lane] * months[lane] + fixed[lane];
                            }
                        }));
        program.books().postWindDown(Account.GENERAL, Account.CASH, cost, CashFlow.OPERATING);
        realise(Account.FIXED_ASSETS, program.given(terms.resale()), CashFlow.INVESTING);
        realise(Account.RECEIVABLES, program.given(terms.receivables()), CashFlow.OPERATING);
    }

    /** Turns an asset into cash at a share of its book value; the rest is lost. */
    private void realise(Account asset, Column share, CashFlow flow) {
        var book = program.books().balance(View.FUNDED, asset);
        var brought = part(asset, "brought", "变现", book, share, false);
        var lost = part(asset, "lost", "损失", book, share, true);
        program.books().postWindDown(Account.CASH, asset, brought, flow);
        program.books().postWindDown(Account.GENERAL, asset, lost, null);
    }

    private Column part(Account asset, String en, String zh, Column book, Column share, boolean isRest) {
        return program.column(
                "wind-down." + asset.key() + " " + en,
                new Text(
                        asset.label().en() + ": " + en + " by the wind-down",
                        asset.label().zh() + "：清算" + zh),
                program.currency(),
                Formula.of(
                        new Text("its share of last month's book value", "占上月账面值的比例"),
                        List.of(share, ends),
                        List.of(book),
                        1,
                        (block, month, out) -> {
                            var end = block.values(ends, month);
                            var value = block.values(book, month - 1);
                            var part = block.values(share, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                double taken = isRest ? 1 - part[lane] : part[lane];
                                out[lane] = end[lane] == 0 ? 0 : value[lane] * taken + 0.0;
                            }
                        }));
    }
}
