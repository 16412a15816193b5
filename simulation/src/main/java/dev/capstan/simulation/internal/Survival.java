package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import dev.capstan.simulation.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the venture is in business for its owners: until its cash has run out or they have sold it. After the first there is a
 * wind-down: severance, fees, what assets and receivables bring; {@code semantics.md}, ruin. The path of medians goes on with
 * negative cash and after an exit.
 */
final class Survival {

    private final ProgramBuilder program;
    private final Column alive;
    private final Column drawable;
    private final Column ruin;
    private final @Nullable Column exit;
    private final Column ends;

    Survival(ProgramBuilder program) {
        this.program = program;
        this.drawable =
                program.reserve("credit not drawn", new Text("credit lines not drawn", "未提用授信"), program.currency());
        this.ruin = program.reserve("ruin", new Text("the cash runs out", "现金耗尽"), "");
        this.exit = program.plan().exit() == null
                ? null
                : program.reserve("exit.month", new Text("exit in the month", "当月退出"), "");
        this.alive = aliveUntilTheEnd();
        this.ends = program.column(
                "wind-down",
                new Text("wind-down", "清算"),
                "",
                Formula.of(
                        new Text("1 in the month after the cash has run out", "现金耗尽的次月为 1"),
                        List.of(),
                        List.of(ruin),
                        1,
                        (block, month, out) -> block.copy(ruin, month - 1, out)));
        program.books().moveWhile(alive);
    }

    private Column aliveUntilTheEnd() {
        var column = program.reserve("alive", new Text("in business", "存续"), "", Source.certain(new double[] {1}));
        var ended = exit == null ? new Column[] {ruin} : new Column[] {ruin, exit};
        return program.define(
                column,
                Formula.of(
                        new Text(
                                "until a month ends with cash and credit below zero, or with an exit; then never again",
                                "直至某月末现金与授信之和低于零，或某月退出，此后不再存续"),
                        List.of(),
                        exit == null ? List.of(column, ruin) : List.of(column, ruin, exit),
                        1,
                        (block, month, out) -> {
                            if (month == 1 || block.goesOn()) {
                                block.fill(1, out);
                                return;
                            }
                            block.copy(column, month - 1, out);
                            for (var end : ended) {
                                block.multiplyByRest(end, month - 1, out);
                            }
                        }));
    }

    /** Defines in which month the cash runs out, once the cash of the month is known. */
    void test() {
        var cash = program.books().balance(View.FUNDED, Account.CASH);
        program.define(
                ruin,
                Formula.of(
                        new Text("1 in the month that ends with cash and credit below zero", "月末现金与授信之和低于零的月份为 1"),
                        List.of(alive, cash, drawable),
                        (block, month, out) -> {
                            block.fill(0, out);
                            if (block.goesOn()) {
                                return;
                            }
                            var inBusiness = block.values(alive, month);
                            var have = block.values(cash, month);
                            var may = block.values(drawable, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = inBusiness[lane] == 1 && have[lane] + may[lane] < 0 ? 1 : 0;
                            }
                        }));
    }

    /** 1 while the venture is in business. */
    Column alive() {
        return alive;
    }

    /** 1 in the month that ends without cash and credit. */
    Column ruin() {
        return ruin;
    }

    /** 1 in the month of an exit, to be defined by it; null where the plan has none. */
    @Nullable
    Column exit() {
        return exit;
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
