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
import dev.capstan.simulation.Lines;
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
    private final Map<String, Rounds.Closing> rounds = new LinkedHashMap<>();
    private final Map<String, Lines.LoanLines> loans = new LinkedHashMap<>();

    Financing(ProgramBuilder program, Milestones milestones, Metrics metrics, Survival survival) {
        this.program = program;
        this.milestones = milestones;
        this.metrics = metrics;
        this.survival = survival;
    }

    /** Posts everything. */
    void add() {
        var funding = program.plan().funding();
        var sold = new Rounds(program, milestones, metrics, survival.alive(), rounds);
        inOrder(funding.rounds()).forEach((name, round) -> rounds.put(name, sold.add(name, round)));
        funding.grants().forEach(this::grant);
        var lent = new Loans(program, milestones, survival.alive());
        funding.loans().forEach((name, loan) -> loans.put(name, lent.add(name, loan)));
        new CreditLines(program).add(survival.drawable());
    }

    /** What each round does, in the order in which they may close. */
    Map<String, Rounds.Closing> rounds() {
        return rounds;
    }

    /** What each loan brings and what is owed on it. */
    Map<String, Lines.LoanLines> loans() {
        return loans;
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
