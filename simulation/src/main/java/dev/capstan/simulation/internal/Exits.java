package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Exit;
import dev.capstan.plan.Exit.PublicOffering;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When an exit comes, and what the whole is worth in it. */
final class Exits {

    /** What the whole would bring in a sale. */
    static final String SALE = "exit.sale";

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
    Ending ending(Map<Account, Column> accounts, List<Column> paidOut) {
        var offered = exit.publicOffering() == null || offeringBase == null
                ? null
                : offered(exit.publicOffering(), offeringBase);
        var exits = exits(acquirer(), offered, Objects.requireNonNull(survival.exit()));
        program.define(exited, Formula.balance(exited, List.of(exits), List.of()));
        return new Ending(program, survival, exits, offered == null ? sale() : worth(offered), accounts, paidOut);
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
}
