package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Exit;
import dev.capstan.plan.Exit.PublicOffering;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the owners get: the price of an exit less net debt, or what the wind-down leaves; never below nothing. */
final class Exits {

    private static final String SALE = "exit.sale";

    private final ProgramBuilder program;
    private final Exit exit;
    private final Column base;
    private final Survival survival;
    private final Column exited;
    private final @Nullable Column offeringBase;

    Exits(ProgramBuilder program, Exit exit, Metrics metrics, Survival survival) {
        this.program = program;
        this.exit = exit;
        this.base = metrics.of(exit.of());
        this.survival = survival;
        this.exited = program.reserve("exit.done", new Text("exited", "已退出"), "");
        this.offeringBase = exit.publicOffering() == null
                ? null
                : metrics.of(exit.publicOffering().of());
    }

    /** 1 from the month of the exit on; to read of earlier months. */
    Column exited() {
        return exited;
    }

    /**
     * What the owners get, from the accounts at the end of each month.
     *
     * @param paidOut what they were paid before an exit
     */
    Lines.EndingLines lines(Map<Account, Column> accounts, List<Column> paidOut) {
        var offered = exit.publicOffering() == null || offeringBase == null
                ? null
                : offered(exit.publicOffering(), offeringBase);
        var exits = exits(acquirer(), offered, Objects.requireNonNull(survival.exit()));
        program.define(exited, Formula.balance(exited, List.of(exits), List.of()));
        var worth = offered == null ? sale() : worth(offered);
        var parts = new ArrayList<>(List.of(price(accounts, exits, worth), liquidation(accounts)));
        parts.addAll(paidOut);
        var value = value(accounts, exits, worth);
        var owed = owed(accounts, exits);
        var offshore = program.plan().venture().offshore();
        if (offshore == null) {
            return new Lines.EndingLines(survival.ends(), value, owed, proceeds(Formula.sum(parts)));
        }
        var taxes = new OffshoreTaxes(program, offshore);
        var paidIn = account(accounts, Account.PAID_IN_CAPITAL);
        var atEnd = taxes.atEnd(exits, survival.ends(), value, owed, paidIn);
        return new Lines.EndingLines(
                survival.ends(),
                value,
                taxes.owedWith(owed, atEnd),
                proceeds(Formula.net(parts, taxes.withheld(atEnd))));
    }

    /** What a sale would bring in the months in which a column is not 0; at an exit what it brings. */
    Lines.SaleLines inASale(Figures figures, Column decided, Map<Account, Column> accounts, Lines.EndingLines ending) {
        var exits = Objects.requireNonNull(survival.exit());
        var sale = program.find(SALE).orElseThrow();
        var cash = account(accounts, Account.CASH);
        var debt = account(accounts, Account.DEBT);
        var ofShareholders = account(accounts, Account.SHAREHOLDER_LOANS);
        var value = figures.money(
                "value in a sale",
                "what a sale would bring, with the cash",
                "若出售的价值（含现金）",
                Formula.byPath(
                        new Text(
                                "enterprise value in a sale less costs + cash, where it is decided; at an exit what it"
                                        + " brings",
                                "决定当月：出售企业价值减费用 + 现金；退出时取实际值"),
                        List.of(decided, exits, ending.value(), sale, cash),
                        (path, month) -> {
                            if (path.at(decided, month) == 0) {
                                return 0;
                            }
                            return path.at(exits, month) == 1
                                    ? path.at(ending.value(), month)
                                    : Math.max(0, path.at(sale, month) + path.at(cash, month));
                        }));
        var owed = figures.money(
                "owed in a sale",
                "owed to others then",
                "届时对他人的负债",
                Formula.byPath(
                        new Text("what is borrowed, where it is decided; at an exit what is owed", "决定当月的借款；退出时取实际值"),
                        List.of(decided, exits, ending.owed(), debt, ofShareholders),
                        (path, month) -> {
                            if (path.at(decided, month) == 0) {
                                return 0;
                            }
                            return path.at(exits, month) == 1
                                    ? path.at(ending.owed(), month)
                                    : path.at(debt, month) + path.at(ofShareholders, month);
                        }));
        return new Lines.SaleLines(value, owed);
    }

    private Column proceeds(Formula formula) {
        return program.column(
                "exit.proceeds", new Text("proceeds to the owners", "归属股东的所得"), program.currency(), formula);
    }

    private Column price(Map<Account, Column> accounts, Column exits, Column worth) {
        var cash = account(accounts, Account.CASH);
        var debt = account(accounts, Account.DEBT);
        var ofShareholders = account(accounts, Account.SHAREHOLDER_LOANS);
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

    private Column value(Map<Account, Column> accounts, Column exits, Column worth) {
        var ends = survival.ends();
        var cash = account(accounts, Account.CASH);
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

    private Column owed(Map<Account, Column> accounts, Column exits) {
        var ends = survival.ends();
        Column[] borrowed = {account(accounts, Account.DEBT), account(accounts, Account.SHAREHOLDER_LOANS)};
        var owed = owed(accounts).toArray(Column[]::new);
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
    private static List<Column> owed(Map<Account, Column> accounts) {
        return List.of(
                account(accounts, Account.DEBT),
                account(accounts, Account.SHAREHOLDER_LOANS),
                account(accounts, Account.PAYABLES),
                account(accounts, Account.VAT),
                account(accounts, Account.INCOME_TAX_PAYABLE),
                account(accounts, Account.CONTRACT_LIABILITIES));
    }

    /** What the whole is worth in a sale, less its costs. */
    private Column sale() {
        return worth(
                SALE,
                new Text("enterprise value in a sale, less costs", "出售的企业价值（减费用）"),
                exit.multiple(),
                base,
                exit.costs());
    }

    private Column worth(String name, Text label, Quantity multiple, Column of, Quantity costs) {
        var factor = program.given(multiple);
        var share = program.given(costs);
        return program.column(
                name,
                label,
                program.currency(),
                Formula.of(
                        new Text("multiple × base × (1 − costs)", "倍数 × 口径 ×（1 − 费用比例）"),
                        List.of(factor, of, share),
                        (block, month, out) -> {
                            var times = block.values(factor, month);
                            var figure = block.values(of, month);
                            var taken = block.values(share, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = times[lane] * figure[lane] * (1 - taken[lane]) + 0.0;
                            }
                        }));
    }

    /** The same of an offering where there is one, else of a sale. */
    private Column worth(Column offered) {
        var offering = Objects.requireNonNull(exit.publicOffering());
        var offer = worth(
                "exit.offering",
                new Text("enterprise value in an offering, less costs", "上市的企业价值（减费用）"),
                offering.multiple(),
                Objects.requireNonNull(offeringBase),
                offering.costs());
        var sale = sale();
        return program.column(
                "exit.enterprise value",
                new Text("enterprise value less costs", "企业价值（减费用）"),
                program.currency(),
                Formula.of(
                        new Text("of the offering in its month, else of a sale", "上市当月取上市价值，否则取出售价值"),
                        List.of(offered, offer, sale),
                        (block, month, out) -> {
                            var listed = block.values(offered, month);
                            var inAnOffering = block.values(offer, month);
                            var inASale = block.values(sale, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = listed[lane] == 1 ? inAnOffering[lane] : inASale[lane];
                            }
                        }));
    }

    /** 1 in the first month in which the base is large enough for an offering, if it succeeds then. */
    private Column offered(PublicOffering offering, Column of) {
        int earliest = offering.earliest().number(program.timeline());
        var least = program.given(offering.atLeast());
        var chance = program.given(offering.chance());
        var draw = offering.chance().isAlways(1) ? Source.ZERO : program.chance("exit.public offering");
        var ready = program.latch(
                "exit.ready for an offering",
                new Text("ready for an offering", "符合上市条件"),
                new Text("from the first month on in which its base is large enough", "自口径达标的首月起"),
                List.of(of, least),
                List.of(),
                (block, month, out) -> {
                    var figure = block.values(of, month);
                    var bound = block.values(least, month);
                    for (int lane = 0; lane < out.length; lane++) {
                        out[lane] = month >= earliest && figure[lane] >= bound[lane] ? 1 : 0;
                    }
                });
        return program.column(
                "exit.offered",
                new Text("public offering in the month", "当月上市"),
                "",
                Formula.byChance(
                        new Text("in that month, if the draw is below its chance", "该月抽样值低于概率时上市"),
                        ready,
                        chance,
                        draw));
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
                (block, _, out) -> Events.first(block, Events.hazard(block, draw), 1, months, often::write, out));
    }

    private Column exits(Column acquirer, @Nullable Column offered, Column exits) {
        int planned = exit.month() == null
                ? program.timeline().months()
                : exit.month().number(program.timeline());
        var least = program.given(exit.least());
        var reads = new ArrayList<>(List.of(survival.alive(), survival.ruin(), acquirer, base, least));
        if (offered != null) {
            reads.add(offered);
        }
        return program.define(
                exits,
                Formula.of(
                        new Text(
                                "in its month, when an acquirer comes and the base is large enough, or by an offering;"
                                        + " once, in business and not in the month in which the cash runs out",
                                "在所定月份，或收购方出现且口径足够大时，或上市时；仅一次，且企业存续、当月现金未耗尽"),
                        reads,
                        List.of(exited),
                        1,
                        (block, month, out) -> {
                            sold(block, month, planned, acquirer, least, out);
                            if (offered != null) {
                                Flags.or(block.values(offered, month), out);
                            }
                            block.multiply(survival.alive(), month, out);
                            block.multiplyByRest(survival.ruin(), month, out);
                            block.multiplyByRest(exited, month - 1, out);
                        }));
    }

    /** Writes 1 where it would be sold in a month: in its own, or to an acquirer if the base is large enough. */
    private void sold(Block block, int month, int planned, Column acquirer, Column least, double[] out) {
        var comes = block.values(acquirer, month);
        var figure = block.values(base, month);
        var bound = block.values(least, month);
        for (int lane = 0; lane < out.length; lane++) {
            boolean toAcquirer = month == comes[lane] && figure[lane] >= bound[lane];
            out[lane] = month == planned || toAcquirer ? 1 : 0;
        }
    }

    /** What is left for the owners in the month of the wind-down, after everybody else. */
    private Column liquidation(Map<Account, Column> accounts) {
        var ends = survival.ends();
        var cash = account(accounts, Account.CASH);
        var owed = owed(accounts);
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

    private static Column account(Map<Account, Column> accounts, Account account) {
        return Objects.requireNonNull(accounts.get(account));
    }
}
