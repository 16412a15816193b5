package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.CostFunction;
import dev.capstan.plan.Grant;
import dev.capstan.plan.Tranche;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.CostLine;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants: what comes at once or in tranches, when it is earned, and what may only be spent on one function. */
final class Grants {

    private final ProgramBuilder program;
    private final Milestones milestones;
    private final Column alive;

    Grants(ProgramBuilder program, Milestones milestones, Column alive) {
        this.program = program;
        this.milestones = milestones;
        this.alive = alive;
    }

    /** Posts a grant; tranches that wait for something are in the funded view only. */
    void add(String name, Grant grant) {
        if (grant.tranches().values().stream().anyMatch(program.plan()::isConditional)) {
            new One(name, grant, List.of(View.COMMITTED)).add();
            new One(name, grant, List.of(View.FUNDED)).add();
        } else {
            new One(name, grant, List.of(View.COMMITTED, View.FUNDED)).add();
        }
    }

    private final class One {

        private final Grant grant;
        private final List<View> views;
        private final Figures figures;
        private final int month;
        private final Column amount;

        One(String name, Grant grant, List<View> views) {
            this.grant = grant;
            this.views = views;
            this.figures = new Figures(program, Books.name(views.getLast(), "funding.grants." + name), name);
            this.month = grant.month().number(program.timeline());
            this.amount = program.given(grant.amount());
        }

        void add() {
            var received = figures.money("received", "received", "到账", received());
            if (grant.restrictedTo() == null) {
                post(Account.CASH, Account.GRANTS_NOT_EARNED, received, CashFlow.FINANCING);
            } else {
                restricted(grant.restrictedTo(), received);
            }
            post(Account.GRANTS_NOT_EARNED, Account.OTHER_INCOME, earned(received), null);
        }

        private Formula received() {
            if (grant.tranches().isEmpty()) {
                return Formula.product(new Text("in its month", "在所定月份到账"), new Arrivals(figures).in(month), amount);
            }
            var parts = new ArrayList<Column>();
            grant.tranches().forEach((name, tranche) -> {
                if (views.contains(View.FUNDED) || !program.plan().isConditional(tranche)) {
                    parts.add(part(name, tranche));
                }
            });
            return Formula.sum(parts);
        }

        private Column part(String name, Tranche tranche) {
            var its = new Figures(program, figures.place() + ".tranches." + name, figures.name() + ", " + name);
            var arrivals = new Arrivals(its);
            var arrives = program.plan().isConditional(tranche)
                    ? arrivals.released(month, tranche, milestones, alive)
                    : arrivals.in(month);
            return arrivals.part(
                    new Text("its share of the amount, when it is released", "拨付时：其比例 × 金额"),
                    tranche.share().value(),
                    arrives,
                    amount);
        }

        /** Income once its conditions are met: what has come till then in that month, what comes later as it comes. */
        private Column earned(Column received) {
            int earned = grant.earned() == null
                    ? month
                    : Math.max(month, grant.earned().number(program.timeline()));
            return figures.money(
                    "earned amount",
                    "earned",
                    "确认收入",
                    Formula.of(
                            new Text("what was received, once its conditions are met", "满足条件后确认已收款项"),
                            List.of(received),
                            List.of(received),
                            program.timeline().months(),
                            (block, at, out) -> {
                                block.fill(0, out);
                                if (at == earned) {
                                    block.sum(received, month, at, out);
                                } else if (at > earned) {
                                    block.add(received, at, out);
                                }
                            }));
        }

        /** Money that becomes cash as it is spent on what it is for. */
        private void restricted(CostFunction use, Column received) {
            var left = figures.reserveMoney("restricted", "not yet spent", "尚未使用");
            var spent = program.costs().stream()
                    .filter(line -> line.function() == use)
                    .map(CostLine::paid)
                    .toList();
            var outlay = figures.money("outlay", "outlay on what it is for", "指定用途支出", Formula.sum(spent));
            var released = figures.money(
                    "released",
                    "released",
                    "支用",
                    Formula.byPath(
                            new Text("the month's outlay on what it is for, while it lasts", "当月指定用途支出，以余额为限"),
                            List.of(outlay, received),
                            List.of(left),
                            1,
                            (path, at) -> Math.min(
                                    Math.max(0, path.at(outlay, at)), path.at(left, at - 1) + path.at(received, at))));
            program.define(left, Formula.balance(left, List.of(received), List.of(released)));
            post(Account.RESTRICTED_CASH, Account.GRANTS_NOT_EARNED, received, null);
            post(Account.CASH, Account.RESTRICTED_CASH, released, CashFlow.FINANCING);
        }

        private void post(Account debit, Account credit, Column amount, @Nullable CashFlow flow) {
            views.forEach(view -> program.books().post(view, debit, credit, amount, flow));
        }
    }
}
