package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Loan;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loans from the draw to the last payment; {@code engine.md}, loans. A covenant looks at cash, so in the committed view such a loan
 * is served as agreed; one that has a chance or waits for something is not in that view.
 */
final class Loans {

    private final ProgramBuilder program;
    private final Milestones milestones;
    private final Column alive;

    Loans(ProgramBuilder program, Milestones milestones, Column alive) {
        this.program = program;
        this.milestones = milestones;
        this.alive = alive;
    }

    /** Posts a loan in the views that know it. */
    Lines.LoanLines add(String name, Loan loan) {
        if (program.plan().isConditional(loan)) {
            return new One(name, loan, List.of(View.FUNDED)).add();
        }
        if (loan.minimumCash() == null) {
            return new One(name, loan, List.of(View.FUNDED, View.COMMITTED)).add();
        }
        new One(name, loan, List.of(View.COMMITTED)).add();
        return new One(name, loan, List.of(View.FUNDED)).add();
    }

    private final class One {

        private final Loan loan;
        private final List<View> views;
        private final Figures figures;
        private final Account account;
        private final int term;
        private final int interestOnly;
        private final int interestEvery;
        private final Column rate;
        private final Column owed;
        private final Column arrives;
        private final Column since;
        private final @Nullable Column called;
        private final List<Column> paid = new ArrayList<>();

        One(String name, Loan loan, List<View> views) {
            this.loan = loan;
            this.views = views;
            this.figures = new Figures(program, Books.name(views.getFirst(), "funding.loans." + name), name);
            this.account = loan.kind() == Loan.Kind.SHAREHOLDER_LOAN ? Account.SHAREHOLDER_LOANS : Account.DEBT;
            this.term = (int) loan.term().value();
            this.interestOnly = (int) loan.interestOnly().value();
            this.interestEvery = (int) loan.interestEvery().value();
            this.rate = program.given(loan.interest());
            this.owed = figures.reserveMoney("balance", "principal owed", "本金余额");
            var arrivals = new Arrivals(figures);
            this.arrives = arrives(arrivals);
            this.since = arrivals.since(arrives);
            this.called = views.contains(View.FUNDED) && loan.minimumCash() != null ? called(loan.minimumCash()) : null;
        }

        private Column arrives(Arrivals arrivals) {
            int month = loan.month().number(program.timeline());
            return program.plan().isConditional(loan)
                    ? arrivals.once(
                            month,
                            program.timeline().months(),
                            milestones.reached(loan.waitsFor(), alive),
                            loan.chance())
                    : arrivals.in(month);
        }

        Lines.LoanLines add() {
            var received = figures.money("received", "received", "到账", inItsMonth(program.given(loan.amount())));
            var principal = figures.reserveMoney("principal", "principal drawn", "已提本金");
            program.define(principal, Formula.balance(principal, List.of(received), List.of()));
            var repaid = figures.money("repaid", "repaid", "偿还本金", repaid(principal));
            program.define(owed, Formula.balance(owed, List.of(received), List.of(repaid)));
            post(Account.CASH, account, received);
            post(account, Account.CASH, repaid);
            interest();
            if (!loan.arrangementFee().isAlways(0) || !loan.endFee().isAlways(0)) {
                post(Account.INTEREST, Account.CASH, fees(received, principal));
            }
            return new Lines.LoanLines(loan.kind(), received, owed, warrants(received), toShareholder(received));
        }

        private Formula inItsMonth(Column amount) {
            return Formula.product(new Text("in its month", "在所定月份到账"), arrives, amount);
        }

        /** 1 from the month on in which the lender has called it: the month after one that ended with too little cash. */
        private Column called(Quantity minimumCash) {
            var minimum = program.given(minimumCash);
            var cash = program.books().balance(View.FUNDED, Account.CASH);
            return program.latch(
                    figures.place() + ".called",
                    figures.label("called by the lender", "被宣布提前到期"),
                    new Text("once a month has ended with less cash than the covenant asks for", "某月末现金低于契约要求之后"),
                    List.of(),
                    List.of(owed, cash, minimum),
                    (block, month, out) -> {
                        var debt = block.values(owed, month - 1);
                        var have = block.values(cash, month - 1);
                        var least = block.values(minimum, month - 1);
                        for (int lane = 0; lane < out.length; lane++) {
                            out[lane] = debt[lane] > 0 && have[lane] < least[lane] ? 1 : 0;
                        }
                    });
        }

        private boolean isCalled(Path path, int month) {
            return called != null && path.at(called, month) == 1;
        }

        /** Whether all that is left falls due in a month. */
        private boolean isDue(Path path, int month) {
            return isCalled(path, month) ? !isCalled(path, month - 1) : path.at(since, month) == term;
        }

        private Formula repaid(Column principal) {
            var words = switch (loan.repayment()) {
                case EQUAL_PRINCIPAL -> new Text("equal instalments after the interest-only months", "只付息期后等额还本");
                case ANNUITY ->
                    new Text("what is owed / Σ (1 + rate/12)^k over the payments left", "本金余额 / Σ(1 + 月利率)^k（按剩余期数）");
                case AT_THE_END -> new Text("all of it with the last payment", "到期一次还本");
            };
            return Formula.byPath(words, withCalled(since, principal, rate), List.of(owed), 1, (path, month) -> {
                double age = path.at(since, month);
                if (isCalled(path, month)) {
                    return path.at(owed, month - 1);
                } else if (age <= interestOnly || age > term) {
                    return 0;
                }
                return switch (loan.repayment()) {
                    case EQUAL_PRINCIPAL -> path.at(principal, month) / (term - interestOnly);
                    case ANNUITY -> path.at(owed, month - 1) / worth(path.at(rate, month), term - (int) age + 1);
                    case AT_THE_END -> age == term ? path.at(owed, month - 1) : 0;
                };
            });
        }

        /** What a payment of 1 in each of some months is worth at the last of them; the first part of principal is the debt over it. */
        private static double worth(double rate, int payments) {
            double worth = 0;
            for (int payment = 0; payment < payments; payment++) {
                worth = worth * (1 + rate) + 1;
            }
            return worth;
        }

        private List<Column> withCalled(Column... columns) {
            var reads = new ArrayList<>(List.of(columns));
            if (called != null) {
                reads.add(called);
            }
            return reads;
        }

        /** Interest is paid in the month, or owed with the principal till its payment. */
        private void interest() {
            var words = new Text("a twelfth of the yearly rate on last month's principal", "上月本金 × 年利率的十二分之一");
            var interest = Formula.byPath(
                    words,
                    List.of(rate),
                    List.of(owed),
                    1,
                    (path, month) -> path.at(owed, month - 1) * path.at(rate, month));
            if (interestEvery == 1) {
                post(Account.INTEREST, Account.CASH, figures.money("interest paid", "interest", "利息", interest));
                return;
            }
            var accrued = figures.money("interest accrued", "interest of the month", "当月利息", interest);
            var unpaid = figures.reserveMoney("interest owed", "interest owed", "应付利息");
            var paid = figures.money(
                    "interest paid",
                    "interest paid",
                    "支付利息",
                    Formula.byPath(
                            new Text("all that is owed, in the months of payment", "付息月支付全部应付利息"),
                            withCalled(since, accrued),
                            withCalled(unpaid),
                            1,
                            (path, month) -> path.at(since, month) % interestEvery == 0 || isDue(path, month)
                                    ? path.at(unpaid, month - 1) + path.at(accrued, month)
                                    : 0));
            program.define(unpaid, Formula.balance(unpaid, List.of(accrued), List.of(paid)));
            views.forEach(view -> program.books().post(view, Account.INTEREST, account, accrued, null));
            post(account, Account.CASH, paid);
        }

        private Column fees(Column received, Column principal) {
            var first = program.given(loan.arrangementFee());
            var last = program.given(loan.endFee());
            return figures.money(
                    "fees",
                    "fees",
                    "费用",
                    Formula.byPath(
                            new Text("of the principal: at the draw, and with the last payment", "按本金比例：提款时与到期时"),
                            withCalled(since, received, principal, first, last),
                            withCalled(),
                            called == null ? 0 : 1,
                            (path, month) -> path.at(received, month) * path.at(first, month)
                                    + (isDue(path, month) ? path.at(principal, month) * path.at(last, month) : 0)));
        }

        private @Nullable Column warrants(Column received) {
            return loan.warrants() == null
                    ? null
                    : figures.money(
                            "warrants",
                            "shares for so much may be bought",
                            "可认购金额",
                            Formula.product(
                                    new Text("coverage × principal, when it is drawn", "提款时：覆盖比例 × 本金"),
                                    received,
                                    program.given(loan.warrants().coverage())));
        }

        private @Nullable Column toShareholder(Column received) {
            if (loan.kind() != Loan.Kind.SHAREHOLDER_LOAN) {
                return null;
            }
            var net = figures.money(
                    "paid less lent", "paid on it less what is lent", "还本付息减借入", Formula.net(paid, List.of(received)));
            return figures.money(
                    "to the shareholder",
                    "what the shareholder gets on it",
                    "股东借款的净收付",
                    Formula.product(new Text("while in business", "存续期间"), net, alive));
        }

        private void post(Account debit, Account credit, Column amount) {
            if (credit == Account.CASH) {
                paid.add(amount);
            }
            views.forEach(view -> program.books().post(view, debit, credit, amount, CashFlow.FINANCING));
        }
    }
}
