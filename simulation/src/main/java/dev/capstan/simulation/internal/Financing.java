package dev.capstan.simulation.internal;

import dev.capstan.plan.Round;
import dev.capstan.simulation.Lines;
import java.util.LinkedHashMap;
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
        var granted = new Grants(program, milestones, survival.alive());
        funding.grants().forEach(granted::add);
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
}
