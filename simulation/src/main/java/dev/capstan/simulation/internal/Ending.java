package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the owners get: the price of an exit less net debt, or what the wind-down leaves; never below nothing. */
final class Ending {

    private final ProgramBuilder program;
    private final Survival survival;
    private final Column exits;
    private final Column worth;
    private final Map<Account, Column> accounts;
    private final Lines.EndingLines lines;

    /**
     * @param exits 1 in the month of an exit
     * @param worth of the whole in it, less costs
     * @param accounts at the end of each month
     * @param paidOut what the owners were paid before
     */
    Ending(
            ProgramBuilder program,
            Survival survival,
            Column exits,
            Column worth,
            Map<Account, Column> accounts,
            List<Column> paidOut) {
        this.program = program;
        this.survival = survival;
        this.exits = exits;
        this.worth = worth;
        this.accounts = accounts;
        this.lines = lines(paidOut);
    }

    Lines.EndingLines lines() {
        return lines;
    }

    private Lines.EndingLines lines(List<Column> paidOut) {
        var parts = new ArrayList<>(List.of(price(), liquidation()));
        parts.addAll(paidOut);
        var value = value();
        var owed = owed();
        var offshore = program.plan().venture().offshore();
        if (offshore == null) {
            return new Lines.EndingLines(survival.ends(), value, owed, proceeds(Formula.sum(parts)));
        }
        var taxes = new OffshoreTaxes(program, offshore);
        var atEnd = taxes.atEnd(exits, survival.ends(), value, owed, account(Account.PAID_IN_CAPITAL));
        return new Lines.EndingLines(
                survival.ends(),
                value,
                taxes.owedWith(owed, atEnd),
                proceeds(Formula.net(parts, taxes.withheld(atEnd))));
    }

    /** What a sale would bring in the months in which a column is not 0; at an exit what it brings. */
    Lines.SaleLines inASale(Figures figures, Column decided) {
        var sale = program.find(Exits.SALE).orElseThrow();
        var cash = account(Account.CASH);
        var debt = account(Account.DEBT);
        var ofShareholders = account(Account.SHAREHOLDER_LOANS);
        var value = figures.money(
                "value in a sale",
                "what a sale would bring, with the cash",
                "若出售的价值（含现金）",
                Formula.byPath(
                        new Text(
                                "enterprise value in a sale less costs + cash, where it is decided; at an exit what it"
                                        + " brings",
                                "决定当月：出售企业价值减费用 + 现金；退出时取实际值"),
                        List.of(decided, exits, lines.value(), sale, cash),
                        (path, month) -> {
                            if (path.at(decided, month) == 0) {
                                return 0;
                            }
                            return path.at(exits, month) == 1
                                    ? path.at(lines.value(), month)
                                    : Math.max(0, path.at(sale, month) + path.at(cash, month));
                        }));
        var owed = figures.money(
                "owed in a sale",
                "owed to others then",
                "届时对他人的负债",
                Formula.byPath(
                        new Text("what is borrowed, where it is decided; at an exit what is owed", "决定当月的借款；退出时取实际值"),
                        List.of(decided, exits, lines.owed(), debt, ofShareholders),
                        (path, month) -> {
                            if (path.at(decided, month) == 0) {
                                return 0;
                            }
                            return path.at(exits, month) == 1
                                    ? path.at(lines.owed(), month)
                                    : path.at(debt, month) + path.at(ofShareholders, month);
                        }));
        return new Lines.SaleLines(value, owed);
    }

    private Column proceeds(Formula formula) {
        return program.column(
                "exit.proceeds", new Text("proceeds to the owners", "归属股东的所得"), program.currency(), formula);
    }

    private Column price() {
        var cash = account(Account.CASH);
        var debt = account(Account.DEBT);
        var ofShareholders = account(Account.SHAREHOLDER_LOANS);
        return program.column(
                "exit.price",
                new Text("price of the exit, less net debt", "退出价款（减净债务）"),
                program.currency(),
                Formula.of(
                        new Text(
                                "enterprise value less costs + cash − debt, in the month of the exit",
                                "退出当月：企业价值减费用 + 现金 − 借款"),
                        List.of(exits, worth, cash, debt, ofShareholders),
                        (block, month, out) -> {
                            var sold = block.values(exits, month);
                            var enterprise = block.values(worth, month);
                            var have = block.values(cash, month);
                            var owed = block.values(debt, month);
                            var lent = block.values(ofShareholders, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                double price = enterprise[lane] + have[lane] - owed[lane] - lent[lane];
                                out[lane] = sold[lane] == 0 ? 0 : Math.max(0, price);
                            }
                        }));
    }

    private Column value() {
        var ends = survival.ends();
        var cash = account(Account.CASH);
        return program.column(
                "exit.value",
                new Text("to share out at the end", "期末可分配价值"),
                program.currency(),
                Formula.of(
                        new Text(
                                "at an exit enterprise value less costs + cash, by a wind-down cash",
                                "退出：企业价值减费用 + 现金；清算：现金"),
                        List.of(exits, ends, worth, cash),
                        (block, month, out) -> {
                            var sold = block.values(exits, month);
                            var woundUp = block.values(ends, month);
                            var enterprise = block.values(worth, month);
                            var have = block.values(cash, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                double value = sold[lane] * enterprise[lane] + have[lane];
                                out[lane] = sold[lane] + woundUp[lane] > 0 ? Math.max(0, value) : 0;
                            }
                        }));
    }

    private Column owed() {
        var ends = survival.ends();
        Column[] borrowed = {account(Account.DEBT), account(Account.SHAREHOLDER_LOANS)};
        var owed = allOwed().toArray(Column[]::new);
        var reads = new ArrayList<>(List.of(owed));
        reads.addAll(List.of(exits, ends));
        return program.column(
                "exit.owed",
                new Text("owed to others at the end", "期末对他人的负债"),
                program.currency(),
                Formula.of(
                        new Text("at an exit what is borrowed, by a wind-down all that is owed", "退出：借款；清算：全部负债"),
                        reads,
                        (block, month, out) -> {
                            block.fill(0, out);
                            var sold = block.values(exits, month);
                            for (var account : borrowed) {
                                addWhere(sold, block.values(account, month), out);
                            }
                            var woundUp = block.values(ends, month);
                            for (var account : owed) {
                                addDebtWhere(woundUp, block.values(account, month), out);
                            }
                        }));
    }

    private static void addWhere(double[] flag, double[] amount, double[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] += flag[lane] * amount[lane];
        }
    }

    private static void addDebtWhere(double[] flag, double[] account, double[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] += flag[lane] * Math.max(0, account[lane]);
        }
    }

    /** What a company that is wound up owes. */
    private List<Column> allOwed() {
        return List.of(
                account(Account.DEBT),
                account(Account.SHAREHOLDER_LOANS),
                account(Account.PAYABLES),
                account(Account.VAT),
                account(Account.INCOME_TAX_PAYABLE),
                account(Account.CONTRACT_LIABILITIES));
    }

    /** What is left for the owners in the month of the wind-down, after everybody else. */
    private Column liquidation() {
        var ends = survival.ends();
        var cash = account(Account.CASH);
        var owed = allOwed();
        var debts = owed.toArray(Column[]::new);
        var reads = new ArrayList<>(owed);
        reads.addAll(List.of(ends, cash));
        return program.column(
                "exit.liquidation",
                new Text("left for the owners by the wind-down", "清算后归属股东"),
                program.currency(),
                Formula.of(
                        new Text("cash after the wind-down less all that is owed", "清算后现金减全部负债"),
                        reads,
                        (block, month, out) -> {
                            block.copy(cash, month, out);
                            for (var debt : debts) {
                                subtractDebt(block.values(debt, month), out);
                            }
                            var woundUp = block.values(ends, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = woundUp[lane] == 0 ? 0 : Math.max(0, out[lane]);
                            }
                        }));
    }

    private static void subtractDebt(double[] account, double[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] -= Math.max(0, account[lane]);
        }
    }

    private Column account(Account account) {
        return Objects.requireNonNull(accounts.get(account));
    }
}
