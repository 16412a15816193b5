package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.numeric.Functions;
import dev.capstan.plan.Exit;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the owners get: the price of an exit less net debt, or what the wind-down leaves; never below nothing. */
final class Exits {

    private final ProgramBuilder program;
    private final Exit exit;
    private final Column base;
    private final Survival survival;
    private final Column exited;

    Exits(ProgramBuilder program, Exit exit, Metrics metrics, Survival survival) {
        this.program = program;
        this.exit = exit;
        this.base = metrics.of(exit.of());
        this.survival = survival;
        this.exited = program.reserve("exit.done", new Text("exited", "已退出"), "");
    }

    /** 1 from the month of the exit on; to read of earlier months. */
    Column exited() {
        return exited;
    }

    /**
     * The money that goes to the owners in each month, from the accounts at its end.
     *
     * @param paidOut what they were paid before an exit
     */
    Column proceeds(Map<Account, Column> accounts, List<Column> paidOut) {
        var exits = exits(acquirer(), Objects.requireNonNull(survival.exit()));
        program.define(exited, Formula.balance(exited, List.of(exits), List.of()));
        var cash = account(accounts, Account.CASH);
        var debt = account(accounts, Account.DEBT);
        var ofShareholders = account(accounts, Account.SHAREHOLDER_LOANS);
        var multiple = program.given(exit.multiple());
        var price = program.column(
                "exit.price",
                new Text("price of the exit, less net debt", "退出价款（减净债务）"),
                program.currency(),
                Formula.byPath(
                        new Text("multiple × base + cash − debt, in the month of the exit", "退出当月：倍数 × 口径 + 现金 − 借款"),
                        List.of(exits, multiple, base, cash, debt, ofShareholders),
                        (path, month) -> path.at(exits, month) == 0
                                ? 0
                                : Math.max(
                                        0,
                                        path.at(multiple, month) * path.at(base, month)
                                                + path.at(cash, month)
                                                - path.at(debt, month)
                                                - path.at(ofShareholders, month))));
        var parts = new ArrayList<>(List.of(price, liquidation(accounts)));
        parts.addAll(paidOut);
        return program.column(
                "exit.proceeds", new Text("proceeds to the owners", "归属股东的所得"), program.currency(), Formula.sum(parts));
    }

    /** In which month an acquirer comes, if one does. */
    private Column acquirer() {
        var draw = exit.acquisitions().isAlways(0) ? Source.ZERO : program.chance("exit.acquirer");
        var often = program.source(exit.acquisitions());
        int months = program.timeline().months();
        return program.once(
                "exit.acquirer",
                new Text("month in which an acquirer comes", "收购方出现的月份"),
                "month",
                new Text(
                        "by the hazard: −ln(1 − draw) reaches that of the months so far", "按强度：−ln(1 − 抽样值) 达到累计强度的月份"),
                List.of(),
                List.of(draw, often),
                (path, _) ->
                        Events.first(-Functions.log(1 - path.at(draw, 1)), 1, months, month -> path.at(often, month)));
    }

    private Column exits(Column acquirer, Column exits) {
        int planned = exit.month() == null
                ? program.timeline().months()
                : exit.month().number(program.timeline());
        var least = program.given(exit.least());
        var reads = List.of(survival.alive(), survival.ruin(), acquirer, base, least);
        return program.define(
                exits,
                Formula.byPath(
                        new Text(
                                "in its month, or when an acquirer comes and the base is large enough; once, in"
                                        + " business and not in the month in which the cash runs out",
                                "在所定月份，或收购方出现且口径足够大时；仅一次，且企业存续、当月现金未耗尽"),
                        reads,
                        List.of(exited),
                        1,
                        (path, month) -> path.at(exited, month - 1) == 0
                                        && path.at(survival.alive(), month) == 1
                                        && path.at(survival.ruin(), month) == 0
                                        && (month == planned
                                                || (month == path.at(acquirer, month)
                                                        && path.at(base, month) >= path.at(least, month)))
                                ? 1
                                : 0));
    }

    /** What is left for the owners in the month of the wind-down, after everybody else. */
    private Column liquidation(Map<Account, Column> accounts) {
        var ends = survival.ends();
        var cash = account(accounts, Account.CASH);
        var owed = List.of(
                account(accounts, Account.DEBT),
                account(accounts, Account.SHAREHOLDER_LOANS),
                account(accounts, Account.PAYABLES),
                account(accounts, Account.VAT),
                account(accounts, Account.INCOME_TAX_PAYABLE),
                account(accounts, Account.CONTRACT_LIABILITIES));
        var reads = new ArrayList<>(owed);
        reads.addAll(List.of(ends, cash));
        return program.column(
                "exit.liquidation",
                new Text("left for the owners by the wind-down", "清算后归属股东"),
                program.currency(),
                Formula.byPath(
                        new Text("cash after the wind-down less all that is owed", "清算后现金减全部负债"),
                        reads,
                        (path, month) -> {
                            if (path.at(ends, month) == 0) {
                                return 0;
                            }
                            double left = path.at(cash, month);
                            for (var debt : owed) {
                                left -= Math.max(0, path.at(debt, month));
                            }
                            return Math.max(0, left);
                        }));
    }

    private static Column account(Map<Account, Column> accounts, Account account) {
        return Objects.requireNonNull(accounts.get(account));
    }
}
