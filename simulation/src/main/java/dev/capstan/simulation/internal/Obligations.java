package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Obligor;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines.ClaimLines;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who pays a claim of investors: the company out of {@link Distributable} profit, the founders themselves, or both. */
final class Obligations {

    private final ProgramBuilder program;
    private final Distributable distributable;
    private final @Nullable Column exited;
    private final List<Column> byFounders = new ArrayList<>();

    Obligations(ProgramBuilder program, Distributable distributable, @Nullable Column exited) {
        this.program = program;
        this.distributable = distributable;
        this.exited = exited;
    }

    /** What founders owe themselves, in the month in which it falls due. */
    List<Column> byFounders() {
        return List.copyOf(byFounders);
    }

    /** Takes note of what founders pay of themselves by another term. */
    void foundersPay(Column amount) {
        byFounders.add(amount);
    }

    /** What is paid of a claim in the month in which it falls due, and of what waits. */
    ClaimLines of(Obligor obligor, Quantity foundersPay, Figures figures, Column claim) {
        return switch (obligor) {
            case FOUNDERS -> {
                byFounders.add(claim);
                yield new ClaimLines(claim, null, paidByFounders(figures, claim, foundersPay));
            }
            case BOTH -> {
                var paid = pay(figures, claim, List.of(), (path, month) -> path.at(claim, month));
                var rest = figures.money(
                        "by founders", "owed by the founders", "创始人承担", Formula.net(List.of(claim), List.of(paid)));
                byFounders.add(rest);
                yield new ClaimLines(claim, paid, paidByFounders(figures, rest, foundersPay));
            }
            case COMPANY -> byCompany(figures, claim);
        };
    }

    /** What the company pays of a claim that it owes alone; the rest waits. */
    ClaimLines byCompany(Figures figures, Column claim) {
        var owed = figures.reserveMoney("owed", "owed by the company, out of profits to come", "公司待以后利润支付");
        var paid = pay(
                figures,
                claim,
                earlier(owed),
                (path, month) -> hasExited(path, month) ? 0 : path.at(owed, month - 1) + path.at(claim, month));
        program.define(owed, Formula.balance(owed, List.of(claim), List.of(paid)));
        distributable.waits(owed);
        return new ClaimLines(claim, paid, null);
    }

    private Column paidByFounders(Figures figures, Column owed, Quantity share) {
        return figures.money(
                "paid by founders",
                "paid by the founders themselves",
                "创始人个人支付",
                Formula.product(
                        new Text("what they owe × the part that they pay", "应付金额 × 实际支付比例"),
                        owed,
                        program.given(share)));
    }

    private Column pay(Figures figures, Column claim, List<Column> earlier, Formula.Evaluation wanted) {
        var paid = distributable.pay(
                figures.place() + ".paid",
                figures.label("paid by the company", "公司支付"),
                new Text("what is owed, as far as there is profit and cash", "应付款，以可分配利润与现金为限"),
                List.of(claim),
                earlier,
                earlier.isEmpty() ? 0 : 1,
                wanted);
        program.books().post(View.FUNDED, Account.RETAINED_EARNINGS, Account.CASH, paid, CashFlow.FINANCING);
        return paid;
    }

    private boolean hasExited(Path path, int month) {
        return exited != null && path.at(exited, month - 1) == 1;
    }

    private List<Column> earlier(Column owed) {
        return exited == null ? List.of(owed) : List.of(owed, exited);
    }
}
