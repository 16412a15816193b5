package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Offshore;
import dev.capstan.simulation.Column;
import java.util.ArrayList;
import java.util.List;

/** What is withheld of the money that leaves the mainland for a parent abroad; {@code engine.md}, offshore parent. */
final class OffshoreTaxes {

    private static final String DIVIDENDS_WITHHELD = "dividends withheld";

    private final ProgramBuilder program;
    private final boolean isSoldOnMainland;
    private final Column rate;

    OffshoreTaxes(ProgramBuilder program, Offshore offshore) {
        this.program = program;
        this.isSoldOnMainland = offshore.sale() == Offshore.Sale.OPERATING_COMPANY;
        this.rate = program.given(offshore.withholding());
    }

    /** Of what is left for the owners above paid-in capital, by a wind-down, or by a sale of the company on the mainland. */
    Column atEnd(Column exits, Column ends, Column value, Column owed, Column paidIn) {
        return program.column(
                "exit.withheld",
                new Text("tax withheld at the end", "期末预提所得税"),
                program.currency(),
                Formula.of(
                        new Text(
                                "withholding × (to share out − owed − paid-in capital), where the money comes from the"
                                        + " mainland",
                                "资金自境内汇出时：预提税率 ×（可分配价值 − 负债 − 实收资本）"),
                        List.of(exits, ends, value, owed, paidIn, rate),
                        (block, month, out) -> {
                            var sold = block.values(exits, month);
                            var woundUp = block.values(ends, month);
                            var all = block.values(value, month);
                            var others = block.values(owed, month);
                            var capital = block.values(paidIn, month);
                            var share = block.values(rate, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                boolean leaves = woundUp[lane] > 0 || (isSoldOnMainland && sold[lane] > 0);
                                double profit = Math.max(0, all[lane] - others[lane] - capital[lane]);
                                out[lane] = leaves ? share[lane] * profit : 0;
                            }
                        }));
    }

    Column owedWith(Column owed, Column atEnd) {
        return program.column(
                "exit.owed with tax",
                new Text("owed to others and withheld at the end", "期末对他人的负债与预提税"),
                program.currency(),
                Formula.sum(List.of(owed, atEnd)));
    }

    /** All that the owners do not get of what they are paid: at the end, and of dividends. */
    List<Column> withheld(Column atEnd) {
        var withheld = new ArrayList<>(List.of(atEnd));
        program.find(DIVIDENDS_WITHHELD).ifPresent(withheld::add);
        return withheld;
    }

    /** What the owners get of dividends. */
    Column received(Column dividends) {
        var withheld = program.column(
                DIVIDENDS_WITHHELD,
                new Text("tax withheld on dividends", "股利预提所得税"),
                program.currency(),
                Formula.product(rate, dividends));
        return program.column(
                "dividends received",
                new Text("dividends as the owners get them", "股东实得股利"),
                program.currency(),
                Formula.net(List.of(dividends), List.of(withheld)));
    }
}
