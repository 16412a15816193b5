package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.View;
import java.util.List;

/** The lines of the income statement of a view, each from what is posted when it is asked for. */
final class Profits {

    private final ProgramBuilder program;

    Profits(ProgramBuilder program) {
        this.program = program;
    }

    /** Revenue less the costs of the four functions. */
    Column operating(View view) {
        var books = program.books();
        var costs = List.of(
                books.movement(view, Account.COST_OF_REVENUE),
                books.movement(view, Account.RESEARCH),
                books.movement(view, Account.SALES),
                books.movement(view, Account.GENERAL));
        return less(
                Books.name(view, "operating profit"),
                new Text("operating profit", "营业利润"),
                books.movement(view, Account.REVENUE),
                costs);
    }

    /** Operating profit and other income, less interest. */
    Column beforeTax(View view, Column operating) {
        var income = program.books().movement(view, Account.OTHER_INCOME);
        var gross = program.column(
                Books.name(view, "profit before interest"),
                new Text("profit before interest", "息税前利润"),
                program.currency(),
                Formula.sum(List.of(operating, income)));
        return less(
                Books.name(view, "profit before tax"),
                new Text("profit before tax", "利润总额"),
                gross,
                List.of(program.books().movement(view, Account.INTEREST)));
    }

    /** Profit before tax of the funded view, less its income tax. */
    Column net(Column beforeTax) {
        return afterTax("net profit", new Text("net profit", "净利润"), View.FUNDED, beforeTax);
    }

    /** Net profit without funding and what it costs. */
    Column unlevered(Column operating) {
        return afterTax(
                "requirement net profit",
                new Text("net profit without funding", "无融资时的净利润"),
                View.REQUIREMENT,
                operating);
    }

    private Column afterTax(String name, Text label, View view, Column profit) {
        return less(name, label, profit, List.of(program.books().movement(view, Account.INCOME_TAX)));
    }

    private Column less(String name, Text label, Column first, List<Column> taken) {
        var costs = program.column(
                name + ", costs",
                new Text(label.en() + ": costs", label.zh() + "：成本费用"),
                program.currency(),
                Formula.sum(taken));
        return program.column(name, label, program.currency(), Formula.net(List.of(first), List.of(costs)));
    }
}
