package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.RevenueShare;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.View;
import java.util.List;

/** Revenue shares: of each payment, 1 / cap is principal and the rest its cost; {@code engine.md}, revenue shares. */
final class RevenueShares {

    private final ProgramBuilder program;
    private final Milestones milestones;
    private final Column alive;

    RevenueShares(ProgramBuilder program, Milestones milestones, Column alive) {
        this.program = program;
        this.milestones = milestones;
        this.alive = alive;
    }

    /** Posts one: in the committed view too, where it waits for nothing. */
    void add(String name, RevenueShare terms) {
        new One(name, terms).add();
    }

    /** What its share is of; the same in every view while the venture is in business. */
    private Column base(RevenueShare.Base base) {
        return switch (base) {
            case REVENUE -> program.books().movement(View.REQUIREMENT, Account.REVENUE);
            case CASH_RECEIPTS ->
                program.find("receipts from customers")
                        .orElseGet(() -> program.column(
                                "receipts from customers",
                                new Text("receipts from customers, with VAT", "客户回款（含增值税）"),
                                program.currency(),
                                Formula.sum(program.plan().products().keySet().stream()
                                        .flatMap(product -> program.find("products." + product + ".receipts").stream())
                                        .toList())));
        };
    }

    private final class One {

        private final RevenueShare terms;
        private final Figures figures;
        private final boolean waits;
        private final Arrivals arrivals;
        private final Column arrives;
        private final Column cap;

        One(String name, RevenueShare terms) {
            this.terms = terms;
            this.figures = new Figures(program, "funding.revenue shares." + name, name);
            this.waits = program.plan().isConditional(terms);
            this.arrivals = new Arrivals(figures);
            this.arrives = arrives();
            this.cap = agreedCap();
        }

        private Column arrives() {
            int month = terms.month().number(program.timeline());
            return waits
                    ? arrivals.once(
                            month,
                            program.timeline().months(),
                            milestones.reached(terms.waitsFor(), alive),
                            terms.chance())
                    : arrivals.in(month);
        }

        private Column agreedCap() {
            var given = program.given(terms.cap());
            var agreed = figures.reserve("agreed cap", "agreed cap", "约定倍数上限", "");
            return program.define(
                    agreed,
                    Formula.byPath(
                            new Text("as it is when the money comes", "取到账当月之值"),
                            List.of(arrives, given),
                            List.of(agreed),
                            1,
                            (path, month) ->
                                    path.at(arrives, month) == 1 ? path.at(given, month) : path.at(agreed, month - 1)));
        }

        void add() {
            var amount = program.given(terms.amount());
            var received = figures.money(
                    "received",
                    "received",
                    "到账",
                    Formula.product(new Text("in its month", "在所定月份到账"), arrives, amount));
            var promised = figures.money("promised", "to be paid back", "应还总额", Formula.product(received, cap));
            var left = figures.reserveMoney("left", "left to be paid back", "剩余应还");
            var repaid = figures.money("repaid", "paid back", "已偿还", repaid(left));
            program.define(left, Formula.balance(left, List.of(promised), List.of(repaid)));
            var cost = figures.money("cost", "cost in what is paid back", "偿还额中的融资成本", cost(repaid));
            var principal = figures.money(
                    "principal",
                    "principal in what is paid back",
                    "偿还额中的本金",
                    Formula.net(List.of(repaid), List.of(cost)));
            for (var view : waits ? List.of(View.FUNDED) : List.of(View.COMMITTED, View.FUNDED)) {
                program.books().post(view, Account.CASH, Account.DEBT, received, CashFlow.FINANCING);
                program.books().post(view, Account.DEBT, Account.CASH, principal, CashFlow.FINANCING);
                program.books().post(view, Account.INTEREST, Account.CASH, cost, CashFlow.FINANCING);
            }
        }

        private Formula repaid(Column left) {
            var since = arrivals.since(arrives);
            var share = program.given(terms.share());
            var of = base(terms.of());
            double term = terms.term() == null
                    ? Double.POSITIVE_INFINITY
                    : terms.term().value();
            return Formula.byPath(
                    new Text(
                            "share × base till all is paid back; the rest at the end of its term",
                            "比例 × 基数，直至还清；到期付清余额"),
                    List.of(since, share, of),
                    List.of(left),
                    1,
                    (path, month) -> {
                        double owed = path.at(left, month - 1);
                        return path.at(since, month) >= term
                                ? owed
                                : Math.min(owed, path.at(share, month) * Math.max(0, path.at(of, month)));
                    });
        }

        private Formula cost(Column repaid) {
            return Formula.byPath(
                    new Text("paid × (1 − 1 / cap)", "偿还额 ×（1 − 1 / 倍数上限）"), List.of(cap, repaid), (path, month) -> {
                        double paid = path.at(repaid, month);
                        return paid == 0 ? 0 : paid - paid / path.at(cap, month);
                    });
        }
    }
}
