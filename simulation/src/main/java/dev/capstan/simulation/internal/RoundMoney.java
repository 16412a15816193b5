package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Crowdfunding;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Round;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The money of a round: what comes at its closing or in tranches, and what bridges a failure. */
final class RoundMoney {

    private final ProgramBuilder program;
    private final Figures figures;
    private final Round round;
    private final Milestones milestones;
    private final Column alive;

    RoundMoney(Figures figures, Round round, Milestones milestones, Column alive) {
        this.program = figures.program();
        this.figures = figures;
        this.round = round;
        this.milestones = milestones;
        this.alive = alive;
    }

    /** What it is to bring, in the month in which it closes; the cash itself where there are no tranches. */
    Column agreed(Column closes) {
        boolean comesAtOnce = round.tranches().isEmpty();
        return figures.money(
                comesAtOnce ? "received" : "agreed at the closing",
                comesAtOnce ? "received" : "agreed in the month",
                comesAtOnce ? "到账" : "当月约定",
                Formula.product(
                        comesAtOnce
                                ? new Text("amount × share closed, in the month in which it closes", "金额 × 到位比例，完成当月到账")
                                : new Text("amount × share closed, in the month in which it closes", "金额 × 到位比例，交割当月"),
                        closes,
                        program.given(round.amount()),
                        program.given(round.shareClosed())));
    }

    /** The parts of what is agreed at the closing: some come then, others once they are released. */
    Map<String, Column> tranches(Column closes, Column closed, Column closing) {
        var tranches = new LinkedHashMap<String, Column>();
        if (round.tranches().isEmpty()) {
            return tranches;
        }
        var agreed = figures.reserveMoney("agreed", "agreed", "约定总额");
        program.define(agreed, Formula.balance(agreed, List.of(closing), List.of()));
        round.tranches().forEach((part, tranche) -> {
            var arrivals = new Arrivals(
                    new Figures(program, figures.place() + ".tranches." + part, figures.name() + ", " + part));
            var released = program.plan().isConditional(tranche)
                    ? arrivals.released(1, tranche, milestones, closed, alive)
                    : closes;
            var words = new Text("its share of what was agreed, when it is released", "拨付时：其比例 × 约定总额");
            tranches.put(part, arrivals.part(words, tranche.share().value(), released, agreed));
        });
        return tranches;
    }

    /** The cash of the round, in the months in which it comes. */
    Column received(Map<String, Column> tranches) {
        return figures.money("received", "received", "到账", Formula.sum(List.copyOf(tranches.values())));
    }

    /** A shareholders' loan at each failure, paid back when the round closes. */
    void bridge(Quantity amount, Column fails, Column closes) {
        var owed = figures.reserveMoney("bridge owed", "bridge owed", "过桥贷款余额");
        var lent = figures.money("bridge", "bridge", "过桥贷款", Formula.product(fails, program.given(amount)));
        var repaid = figures.money(
                "bridge repaid",
                "bridge repaid",
                "归还过桥贷款",
                Formula.of(
                        new Text("all of it in the month in which the round closes", "本轮完成当月全部归还"),
                        List.of(closes),
                        List.of(owed),
                        1,
                        (block, month, out) -> {
                            block.copy(owed, month - 1, out);
                            block.multiply(closes, month, out);
                        }));
        program.define(owed, Formula.balance(owed, List.of(lent), List.of(repaid)));
        program.books().post(View.FUNDED, Account.CASH, Account.SHAREHOLDER_LOANS, lent, CashFlow.FINANCING);
        program.books().post(View.FUNDED, Account.SHAREHOLDER_LOANS, Account.CASH, repaid, CashFlow.FINANCING);
    }

    /** Tranches one by one, as each may wait for something. */
    void post(Column received, Map<String, Column> tranches, boolean isConditional) {
        if (tranches.isEmpty()) {
            post(received, isConditional);
        }
        round.tranches()
                .forEach((part, tranche) -> post(
                        Objects.requireNonNull(tranches.get(part)),
                        isConditional || program.plan().isConditional(tranche)));
    }

    private void post(Column received, boolean waits) {
        var views = waits ? List.of(View.FUNDED) : List.of(View.COMMITTED, View.FUNDED);
        for (var view : views) {
            program.books().post(view, Account.CASH, Account.PAID_IN_CAPITAL, received, CashFlow.FINANCING);
        }
        if (round.crowdfunding() != null) {
            var fee = platformFee(received, round.crowdfunding());
            for (var view : views) {
                program.books().post(view, Account.PAID_IN_CAPITAL, Account.CASH, fee, CashFlow.FINANCING);
            }
        }
    }

    /** What the platform keeps, a cost of issuing shares and so taken off the capital. */
    private Column platformFee(Column received, Crowdfunding crowdfunding) {
        return program.column(
                received.name() + ".platform fee",
                figures.label("platform fee", "平台费"),
                program.currency(),
                Formula.product(received, program.given(crowdfunding.platformFee())));
    }
}
