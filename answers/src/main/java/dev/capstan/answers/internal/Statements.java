package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Line;
import dev.capstan.answers.Assessment.Statement;
import dev.capstan.answers.Measure.Aggregation;
import dev.capstan.basics.Text;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Account.Kind;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The three statements of the funded view. */
final class Statements {

    private final Lines lines;
    private final Rows rows;

    Statements(Lines lines, Rows rows) {
        this.lines = lines;
        this.rows = rows;
    }

    Statement income() {
        var revenue = row(Account.REVENUE);
        var gross = less(revenue, row(Account.COST_OF_REVENUE));
        var operating = less(less(less(gross, row(Account.RESEARCH)), row(Account.SALES)), row(Account.GENERAL));
        var beforeTax = less(plus(operating, row(Account.OTHER_INCOME)), row(Account.INTEREST));
        return new Statement(
                new Text("Income statement", "利润表"),
                List.of(
                        flow(Account.REVENUE),
                        flow(Account.COST_OF_REVENUE),
                        total("gross profit", "毛利", gross, Aggregation.SUM),
                        flow(Account.RESEARCH),
                        flow(Account.SALES),
                        flow(Account.GENERAL),
                        total("operating profit", "营业利润", operating, Aggregation.SUM),
                        flow(Account.OTHER_INCOME),
                        flow(Account.INTEREST),
                        total("profit before tax", "利润总额", beforeTax, Aggregation.SUM),
                        flow(Account.INCOME_TAX),
                        total("net profit", "净利润", less(beforeTax, row(Account.INCOME_TAX)), Aggregation.SUM)));
    }

    Statement balance() {
        var balance = new ArrayList<Line>();
        side(balance, "total assets", "资产合计", Kind.ASSET);
        side(balance, "total liabilities", "负债合计", Kind.LIABILITY);
        side(balance, "total equity", "所有者权益合计", Kind.EQUITY);
        return new Statement(new Text("Balance sheet", "资产负债表"), balance);
    }

    Statement cashFlow() {
        var flows = new ArrayList<Line>();
        var net = new double[rows.months()];
        for (var flow : CashFlow.values()) {
            var row = rows.of(lines.flow(View.FUNDED, flow));
            add(net, row);
            flows.add(line(flow.key(), flow.label(), false, row, Aggregation.SUM));
        }
        flows.add(total("net change in cash", "现金净增加额", net, Aggregation.SUM));
        flows.add(line("cash", Account.CASH.label(), true, row(Account.CASH), Aggregation.LAST));
        return new Statement(new Text("Cash-flow statement", "现金流量表"), flows);
    }

    private void side(List<Line> balance, String key, String zh, Kind kind) {
        var sum = new double[rows.months()];
        for (var account : Account.values()) {
            if (account.kind() == kind) {
                add(sum, row(account));
                balance.add(line(account.key(), account.label(), false, row(account), Aggregation.LAST));
            }
        }
        balance.add(total(key, zh, sum, Aggregation.LAST));
    }

    double[] row(Account account) {
        return rows.of(lines.account(View.FUNDED, account));
    }

    private Line flow(Account account) {
        return line(account.key(), account.label(), false, row(account), Aggregation.SUM);
    }

    private Line total(String key, String zh, double[] row, Aggregation aggregation) {
        return line(key, new Text(key, zh), true, row, aggregation);
    }

    Line line(String key, Text label, boolean total, double[] row, Aggregation aggregation) {
        return new Line(key, label, total, row, rows.years(row, aggregation));
    }

    private static double[] less(double[] a, double[] b) {
        var difference = a.clone();
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    private static double[] plus(double[] a, double[] b) {
        var sum = a.clone();
        add(sum, b);
        return sum;
    }

    private static void add(double[] sum, double[] row) {
        Arrays.setAll(sum, i -> sum[i] + row[i]);
    }
}
