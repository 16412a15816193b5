package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Funding;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.View;
import java.util.List;

/** Money from outside and what it costs; in the funded view only. */
final class Financing {

    private final ProgramBuilder program;

    Financing(ProgramBuilder program) {
        this.program = program;
    }

    void add() {
        var funding = program.plan().funding();
        funding.equity().forEach((name, equity) -> {
            var amount = once(
                    "funding.equity." + name + ".received",
                    name,
                    equity.amount(),
                    equity.month().number(program.timeline()));
            post(Account.CASH, Account.PAID_IN_CAPITAL, amount);
        });
        funding.grants().forEach(this::grant);
        funding.loans().forEach(this::loan);
    }

    private void grant(String name, Funding.Grant grant) {
        int arrival = grant.month().number(program.timeline());
        int earned = grant.earned() == null
                ? arrival
                : Math.max(arrival, grant.earned().number(program.timeline()));
        var received = once("funding.grants." + name + ".received", name, grant.amount(), arrival);
        post(Account.CASH, Account.GRANTS_NOT_EARNED, received);
        var key = "funding.grants." + name + ".earned amount";
        var income = program.column(
                key,
                new Text(name + ": earned", name + "：确认收入"),
                program.currency(),
                Formula.of(
                        new Text("what was received, once its conditions are met", "满足条件后确认已收款项"),
                        List.of(received),
                        List.of(received),
                        program.timeline().months(),
                        (block, month, out) -> {
                            block.fill(0, out);
                            if (month == earned) {
                                block.add(received, arrival, out);
                            }
                        }));
        program.books().post(View.FUNDED, Account.GRANTS_NOT_EARNED, Account.OTHER_INCOME, income, null);
    }

    private void loan(String name, Funding.Loan loan) {
        var key = "funding.loans." + name;
        int drawn = loan.month().number(program.timeline());
        int only = (int) loan.interestOnly().value();
        int term = (int) loan.term().value();
        var received = once(key + ".received", name, loan.amount(), drawn);
        post(Account.CASH, Account.DEBT, received);

        var balance = program.reserve(
                key + ".balance", new Text(name + ": principal owed", name + "：本金余额"), program.currency());
        var rate = program.given(loan.interest());
        var interest = program.column(
                key + ".interest paid",
                new Text(name + ": interest", name + "：利息"),
                program.currency(),
                Formula.of(
                        new Text("a twelfth of the yearly rate on last month's principal", "上月本金 × 年利率的十二分之一"),
                        List.of(rate),
                        List.of(balance),
                        1,
                        (block, month, out) -> {
                            block.fill(0, out);
                            block.add(balance, month - 1, out);
                            block.multiply(rate, month, out);
                        }));
        var repaid = program.column(
                key + ".repaid",
                new Text(name + ": repaid", name + "：偿还本金"),
                program.currency(),
                Formula.of(
                        new Text("equal instalments after the interest-only months", "只付息期后等额还本"),
                        List.of(),
                        List.of(received),
                        program.timeline().months(),
                        (block, month, out) -> {
                            block.fill(0, out);
                            if (month > drawn + only && month <= drawn + term) {
                                block.add(received, drawn, out);
                                block.divide(term - only, out);
                            }
                        }));
        program.define(balance, Formula.balance(balance, List.of(received), List.of(repaid)));
        post(Account.DEBT, Account.CASH, repaid);
        post(Account.INTEREST, Account.CASH, interest);
    }

    private Column once(String key, String name, Quantity amount, int month) {
        var given = program.given(amount);
        return program.column(
                key,
                new Text(name + ": received", name + "：到账"),
                program.currency(),
                Formula.of(new Text("in its month", "在所定月份到账"), List.of(given), (block, at, out) -> {
                    block.fill(0, out);
                    if (at == month) {
                        block.add(given, at, out);
                    }
                }));
    }

    private void post(Account debit, Account credit, Column amount) {
        program.books().post(View.FUNDED, debit, credit, amount, CashFlow.FINANCING);
    }
}
