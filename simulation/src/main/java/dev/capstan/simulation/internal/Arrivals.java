package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Tranche;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import java.util.List;

/** In which month the money of an instrument comes: in its own, or once all that it waits for holds, if it is granted then. */
final class Arrivals {

    private final ProgramBuilder program;
    private final Figures figures;

    Arrivals(Figures figures) {
        this.program = figures.program();
        this.figures = figures;
    }

    /** 1 in a month of the plan that is known beforehand. */
    Column in(int month) {
        return program.given(
                figures.place() + ".arrives",
                figures.label("arrives in the month", "当月到账"),
                "",
                at -> at == month ? 1 : 0);
    }

    /** 1 in the month in which a tranche is released that waits for something, while the venture is in business. */
    Column released(int from, Tranche tranche, Milestones milestones, Column... others) {
        int until = tranche.longStop() == null
                ? program.timeline().months()
                : tranche.longStop().number(program.timeline());
        return once(from, until, milestones.reached(tranche.waitsFor(), others), tranche.chance());
    }

    /**
     * 1 in the first month not before {@code from} and not after {@code until} in which all flags are set, if the draw is below its
     * chance then.
     */
    Column once(int from, int until, List<Column> flags, Quantity chance) {
        var asked = program.latch(
                figures.place() + ".asked",
                figures.label("all that it waits for holds", "所等待事项全部成立"),
                new Text("from the first month on in which all that it waits for holds", "自所等待事项全部成立之月起"),
                flags,
                List.of(),
                (block, month, out) -> {
                    block.fill(0, out);
                    if (month >= from && month <= until) {
                        Flags.all(block, flags, month, out);
                    }
                });
        var likely = program.given(chance);
        var draw = chance.isAlways(1) && likely.formula().reads().isEmpty()
                ? Source.ZERO
                : program.chance(figures.place() + ".granted");
        return figures.column(
                "arrives",
                "arrives in the month",
                "当月到账",
                "",
                Formula.byChance(
                        new Text("in that month, if the draw is below the chance", "该月抽样值低于概率时到账"),
                        asked,
                        likely,
                        draw));
    }

    /** The money of a tranche: its share of a whole, in the month in which it is released. */
    Column part(Text words, double share, Column released, Column whole) {
        return figures.money(
                "received", "received", "到账", Formula.of(words, List.of(released, whole), (block, month, out) -> {
                    block.fill(share, out);
                    block.multiply(released, month, out);
                    block.multiply(whole, month, out);
                }));
    }

    /** Months since something arrived, from 1 in the month after; 0 till then. */
    Column since(Column arrives) {
        var since = figures.reserve("months", "months since", "到账后的月数", "months");
        return program.define(
                since,
                Formula.of(
                        new Text("one more each month", "逐月加一"),
                        List.of(),
                        List.of(arrives, since),
                        1,
                        (block, month, out) -> {
                            var arrived = block.values(arrives, month - 1);
                            var before = block.values(since, month - 1);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = before[lane] > 0 || arrived[lane] == 1 ? before[lane] + 1 : 0;
                            }
                        }));
    }
}
