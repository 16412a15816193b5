package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Contribution;
import dev.capstan.plan.Round;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money from outside and what it costs; not in the requirement view. */
final class Financing {

    private final ProgramBuilder program;
    private final Milestones milestones;
    private final Metrics metrics;
    private final Survival survival;
    private final Map<String, Rounds.Closing> rounds = new LinkedHashMap<>();
    private final Map<String, Lines.LoanLines> loans = new LinkedHashMap<>();
    private final Map<String, Column> contributions = new LinkedHashMap<>();

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
        new Notes(program, rounds).add();
        var granted = new Grants(program, milestones, survival.alive());
        funding.grants().forEach(granted::add);
        var lent = new Loans(program, milestones, survival.alive());
        funding.loans().forEach((name, loan) -> loans.put(name, lent.add(name, loan)));
        var shared = new RevenueShares(program, milestones, survival.alive());
        funding.revenueShares().forEach(shared::add);
        funding.founders().forEach(this::contribution);
        new CreditLines(program).add(survival.drawable());
    }

    private void contribution(String name, Contribution contribution) {
        var figures = new Figures(program, "funding.founders." + name, name);
        var arrives = new Arrivals(figures).in(contribution.month().number(program.timeline()));
        var received = figures.money(
                "received",
                "paid in",
                "实缴",
                Formula.product(new Text("in its month", "在所定月份到账"), arrives, program.given(contribution.amount())));
        for (var view : List.of(View.COMMITTED, View.FUNDED)) {
            program.books().post(view, Account.CASH, Account.PAID_IN_CAPITAL, received, CashFlow.FINANCING);
        }
        contributions.put(
                name,
                figures.money(
                        "paid in",
                        "paid in while in business",
                        "存续期间实缴",
                        Formula.product(
                                new Text("received while in business and before an exit", "存续期间且退出之前到账的金额"),
                                received,
                                survival.alive())));
    }

    /** What founders pay in beyond the opening cash, by name. */
    Map<String, Column> contributions() {
        return Collections.unmodifiableMap(contributions);
    }

    /** All of it; null where they pay nothing. */
    @Nullable
    Column contributed() {
        return contributions.isEmpty()
                ? null
                : program.column(
                        "founders pay in",
                        new Text("what founders pay in", "创始人实缴出资"),
                        program.currency(),
                        Formula.sum(List.copyOf(contributions.values())));
    }

    /** What each round does, in the order in which they may close. */
    Map<String, Rounds.Closing> rounds() {
        return rounds;
    }

    /** What each loan brings and what is owed on it. */
    Map<String, Lines.LoanLines> loans() {
        return loans;
    }

    /** The figures of each round, with what its investors claim and what is bought back of them. */
    Map<String, Lines.RoundLines> lines(Claims claims, Map<String, Lines.BuyBackLines> buyBacks) {
        var lines = new LinkedHashMap<String, Lines.RoundLines>();
        rounds.forEach((name, closing) -> lines.put(
                name,
                new Lines.RoundLines(
                        closing.received(),
                        closing.closed(),
                        paid("funding.rounds." + name, name, closing.received()),
                        closing.preMoney(),
                        tranches(name, closing),
                        closing.agreed(),
                        Collections.unmodifiableMap(claims.shares().getOrDefault(name, Map.of())),
                        claims.redemptions().get(name),
                        claims.buyBacks().byCompany().get(name),
                        buyBacks.get(name),
                        Collections.unmodifiableMap(claims.compensations().getOrDefault(name, Map.of())))));
        return lines;
    }

    private Map<String, Column> tranches(String name, Rounds.Closing closing) {
        var paid = new LinkedHashMap<String, Column>();
        closing.tranches()
                .forEach((part, received) -> paid.put(
                        part, paid("funding.rounds." + name + ".tranches." + part, name + ", " + part, received)));
        return Collections.unmodifiableMap(paid);
    }

    private Column paid(String place, String name, Column received) {
        return program.column(
                place + ".paid in",
                new Text(name + ": paid in", name + "：实缴"),
                program.currency(),
                Formula.product(
                        new Text("received while in business and before an exit", "存续期间且退出之前到账的金额"),
                        received,
                        survival.alive()));
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
