package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Venture;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.View;
import java.util.ArrayList;
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
                Formula.of(
                        words,
                        List.of(),
                        List.of(balance),
                        1,
                        (path, month) -> Math.max(0, path.at(balance, month - 1))));
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
                        (path, month) -> closesYear(month)
                                ? path.sum(profit, firstOfYear(month), month)
                                        - path.at(deduction, month) * path.sum(research, firstOfYear(month), month)
                                : 0));
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
                        this.lossesUsed(taxable)));
        var tax = column(
                view,
                "income tax charged",
                "计提所得税",
                Formula.of(
                        new Text("rate × (taxable profit − losses used)", "税率 ×（应纳税所得额 − 弥补亏损）"),
                        List.of(rate, taxable, used),
                        (path, month) ->
                                path.at(rate, month) * Math.max(0, path.at(taxable, month) - path.at(used, month))));
        var paid = column(
                view,
                "income tax paid",
                "缴纳所得税",
                Formula.of(
                        new Text("charged five months earlier", "五个月前计提的所得税"),
                        List.of(),
                        List.of(tax),
                        MONTHS_TO_PAYMENT,
                        (path, month) -> path.at(tax, month - MONTHS_TO_PAYMENT)));
        program.books().post(view, Account.INCOME_TAX, Account.INCOME_TAX_PAYABLE, tax, null);
        program.books().post(view, Account.INCOME_TAX_PAYABLE, Account.CASH, paid, CashFlow.OPERATING);
    }

    private Column column(View view, String en, String zh, Formula formula) {
        return program.column(Books.name(view, en), new Text(en, zh), program.currency(), formula);
    }

    private boolean closesYear(int month) {
        return program.timeline().closesYear(month);
    }

    private int firstOfYear(int month) {
        return Math.max(1, month - program.timeline().calendar(month).getMonthValue() + 1);
    }

    private Formula.Evaluation lossesUsed(Column taxable) {
        int years = (int) Math.rint(terms.lossYears().value() / 12);
        return (path, month) -> closesYear(month) ? usedIn(yearly(path, taxable, month), years) : 0;
    }

    /** The taxable profit of each calendar year up to this month's. */
    private double[] yearly(Path path, Column taxable, int month) {
        var results = new ArrayList<Double>();
        for (int m = 1; m <= month; m++) {
            if (closesYear(m)) {
                results.add(path.at(taxable, m));
            }
        }
        return results.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Replays the years: each profit takes what is left of the losses of at most {@code years} years before, the oldest first. */
    private static double usedIn(double[] results, int years) {
        var left = new double[results.length];
        double used = 0;
        for (int year = 0; year < results.length; year++) {
            left[year] = Math.max(0, -results[year]);
            double profit = Math.max(0, results[year]);
            used = 0;
            for (int earlier = Math.max(0, year - years); earlier < year; earlier++) {
                double taken = Math.min(left[earlier], profit - used);
                left[earlier] -= taken;
                used += taken;
            }
        }
        return used;
    }
}
