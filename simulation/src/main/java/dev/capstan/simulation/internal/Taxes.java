package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Venture;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.View;
import dev.capstan.simulation.internal.Formula.Kernel;
import java.util.List;

/** Value-added tax, settled a month later, and income tax by calendar year, paid five months after it ends. */
final class Taxes {

    private static final int MONTHS_TO_PAYMENT = 5;

    private final ProgramBuilder program;
    private final Venture.Tax terms;

    Taxes(ProgramBuilder program) {
        this.program = program;
        this.terms = program.plan().venture().tax();
    }

    /** Both views alike: funding carries no VAT. */
    void valueAdded(List<Column> output, List<Column> input) {
        var charged = program.column(
                "VAT on sales", new Text("VAT on sales", "销项税额"), program.currency(), Formula.sum(output));
        var credited = program.column(
                "VAT on purchases", new Text("VAT on purchases", "进项税额"), program.currency(), Formula.sum(input));
        var balance = program.reserve(
                "VAT balance",
                new Text("VAT owed at the end of the month, a credit if negative", "月末应交增值税，负数为留抵"),
                program.currency());
        var words = new Text("what was owed at the end of last month, if anything", "上月末应交额（如有）");
        var paid = program.column(
                "VAT paid",
                new Text("VAT paid", "缴纳增值税"),
                program.currency(),
                Formula.of(words, List.of(), List.of(balance), 1, (block, month, out) -> {
                    var owed = block.values(balance, month - 1);
                    for (int lane = 0; lane < out.length; lane++) {
                        out[lane] = Math.max(0, owed[lane]);
                    }
                }));
        program.define(balance, Formula.balance(balance, List.of(charged), List.of(credited, paid)));
        program.books().post(Account.VAT, Account.CASH, paid, CashFlow.OPERATING);
    }

    /** The tax on a view's profit before tax. */
    void income(View view, Column profit) {
        var research = program.books().movement(view, Account.RESEARCH);
        var rate = program.given(terms.rate());
        var deduction = program.given(terms.superDeduction());
        var taxable = column(
                view,
                "taxable profit of the year",
                "年度应纳税所得额",
                Formula.of(
                        new Text(
                                "profit of the calendar year less the super-deduction of its R&D, at the year's end",
                                "年末：全年利润减研发加计扣除"),
                        List.of(profit, research, deduction),
                        List.of(profit, research),
                        11,
                        atYearEnd((block, month, out) -> {
                            var spent = block.spare(0);
                            block.sum(research, program.timeline().firstOfYear(month), month, spent);
                            block.multiply(deduction, month, spent);
                            block.sum(profit, program.timeline().firstOfYear(month), month, out);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] -= spent[lane];
                            }
                        })));
        var used = column(
                view,
                "losses used",
                "弥补以前年度亏损",
                Formula.of(
                        new Text(
                                "losses of earlier years, the oldest first, while they may be used",
                                "在可弥补年限内先进先出弥补以前年度亏损"),
                        List.of(taxable),
                        List.of(taxable),
                        program.timeline().months(),
                        atYearEnd(lossesUsed(taxable))));
        var tax = column(
                view,
                "income tax charged",
                "计提所得税",
                Formula.of(
                        new Text("rate × (taxable profit − losses used)", "税率 ×（应纳税所得额 − 弥补亏损）"),
                        List.of(rate, taxable, used),
                        atYearEnd((block, month, out) -> {
                            var percentage = block.values(rate, month);
                            var profits = block.values(taxable, month);
                            var losses = block.values(used, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = percentage[lane] * Math.max(0, profits[lane] - losses[lane]) + 0.0;
                            }
                        })));
        var paid = column(
                view,
                "income tax paid",
                "缴纳所得税",
                Formula.of(
                        new Text("charged five months earlier", "五个月前计提的所得税"),
                        List.of(),
                        List.of(tax),
                        MONTHS_TO_PAYMENT,
                        (block, month, out) -> {
                            block.fill(0, out);
                            block.add(tax, month - MONTHS_TO_PAYMENT, out);
                        }));
        program.books().post(view, Account.INCOME_TAX, Account.INCOME_TAX_PAYABLE, tax, null);
        program.books().post(view, Account.INCOME_TAX_PAYABLE, Account.CASH, paid, CashFlow.OPERATING);
    }

    private Column column(View view, String en, String zh, Formula formula) {
        return program.column(Books.name(view, en), new Text(en, zh), program.currency(), formula);
    }

    private boolean closesYear(int month) {
        return program.timeline().closesYear(month);
    }

    /** What is nothing but in the last month of a year. */
    private Kernel atYearEnd(Kernel kernel) {
        return (block, month, out) -> {
            if (closesYear(month)) {
                kernel.compute(block, month, out);
            } else {
                block.fill(0, out);
            }
        };
    }

    /** Replays the years: each profit takes what is left of the losses of some years before, the oldest first. */
    private Kernel lossesUsed(Column taxable) {
        int years = (int) Math.rint(terms.lossYears().value() / 12);
        return (block, last, out) -> {
            int year = 0;
            for (int month = 1; month <= last; month++) {
                if (closesYear(month)) {
                    carry(block, year, years, block.values(taxable, month), out);
                    year++;
                }
            }
        };
    }

    /** One year: its loss is left for later, in the spare array of its number, or its profit uses what others have left. */
    private static void carry(Block block, int year, int years, double[] results, double[] used) {
        var loss = block.spare(year);
        for (int lane = 0; lane < used.length; lane++) {
            loss[lane] = Math.max(0, -results[lane]);
            used[lane] = 0;
        }
        for (int earlier = Math.max(0, year - years); earlier < year; earlier++) {
            var left = block.spare(earlier);
            for (int lane = 0; lane < used.length; lane++) {
                double taken = Math.min(left[lane], Math.max(0, results[lane]) - used[lane]);
                left[lane] -= taken;
                used[lane] += taken;
            }
        }
    }
}
