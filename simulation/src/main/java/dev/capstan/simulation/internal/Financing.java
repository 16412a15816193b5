package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.CostFunction;
import dev.capstan.plan.Funding;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Round;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.CostLine;
import dev.capstan.simulation.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Money from outside and what it costs; not in the requirement view. */
final class Financing {

    private final ProgramBuilder program;
    private final Milestones milestones;
    private final Metrics metrics;
    private final Survival survival;

    Financing(ProgramBuilder program, Milestones milestones, Metrics metrics, Survival survival) {
        this.program = program;
        this.milestones = milestones;
        this.metrics = metrics;
        this.survival = survival;
    }

    /** Posts everything; the figures of each round, by name. */
    Map<String, Rounds.Closing> add() {
        var funding = program.plan().funding();
        var closings = new LinkedHashMap<String, Rounds.Closing>();
        var rounds = new Rounds(program, milestones, metrics, survival.alive(), closings);
        inOrder(funding.rounds()).forEach((name, round) -> closings.put(name, rounds.add(name, round)));
        funding.grants().forEach(this::grant);
        funding.loans().forEach(this::loan);
        new CreditLines(program).add(survival.drawable());
        return closings;
    }

    /** A round after the one that it waits for. */
    private static Map<String, Round> inOrder(Map<String, Round> rounds) {
        var ordered = new LinkedHashMap<String, Round>();
        while (ordered.size() < rounds.size()) {
            rounds.forEach((name, round) -> {
                if (round.after() == null || ordered.containsKey(round.after())) {
                    ordered.putIfAbsent(name, round);
                }
            });
        }
        return ordered;
    }

    private void grant(String name, Funding.Grant grant) {
        int arrival = grant.month().number(program.timeline());
        int earned = grant.earned() == null
                ? arrival
                : Math.max(arrival, grant.earned().number(program.timeline()));
        var received = once("funding.grants." + name + ".received", name, grant.amount(), arrival);
        if (grant.restrictedTo() == null) {
            post(Account.CASH, Account.GRANTS_NOT_EARNED, received);
        } else {
            restricted(name, grant.restrictedTo(), received);
        }
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
        for (var view : List.of(View.COMMITTED, View.FUNDED)) {
            program.books().post(view, Account.GRANTS_NOT_EARNED, Account.OTHER_INCOME, income, null);
        }
    }

    /** Money that becomes cash as it is spent on what it is for. */
    private void restricted(String name, CostFunction use, Column received) {
        var key = "funding.grants." + name;
        var left = program.reserve(
                key + ".restricted", new Text(name + ": not yet spent", name + "：尚未使用"), program.currency());
        var spent = program.costs().stream()
                .filter(line -> line.function() == use)
                .map(CostLine::paid)
                .toList();
        var outlay = program.column(
                key + ".outlay",
                new Text(name + ": outlay on what it is for", name + "：指定用途支出"),
                program.currency(),
                Formula.sum(spent));
        var released = program.column(
                key + ".released",
                new Text(name + ": released", name + "：支用"),
                program.currency(),
                Formula.byPath(
                        new Text("the month's outlay on what it is for, while it lasts", "当月指定用途支出，以余额为限"),
                        List.of(outlay, received),
                        List.of(left),
                        1,
                        (path, month) -> Math.min(
                                Math.max(0, path.at(outlay, month)),
                                path.at(left, month - 1) + path.at(received, month))));
        program.define(left, Formula.balance(left, List.of(received), List.of(released)));
        for (var view : List.of(View.COMMITTED, View.FUNDED)) {
            program.books().post(view, Account.RESTRICTED_CASH, Account.GRANTS_NOT_EARNED, received, null);
            program.books().post(view, Account.CASH, Account.RESTRICTED_CASH, released, CashFlow.FINANCING);
        }
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
        for (var view : List.of(View.COMMITTED, View.FUNDED)) {
            program.books().post(view, debit, credit, amount, CashFlow.FINANCING);
        }
    }
}
