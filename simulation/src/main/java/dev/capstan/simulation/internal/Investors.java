package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Investor;
import dev.capstan.simulation.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * What investors bring besides money: effects on numbers of the plan, from the month after the first round that names them has
 * closed; {@code engine.md}, investors. The requirement view has no rounds, and so nothing of it.
 */
final class Investors {

    private final ProgramBuilder program;

    Investors(ProgramBuilder program) {
        this.program = program;
    }

    /** Lets them act, before any process uses a number. */
    void add() {
        program.plan().bringing().forEach(this::act);
    }

    private void act(String name, Investor investor) {
        var closed = new ArrayList<Column>();
        program.plan().funding().rounds().forEach((round, terms) -> {
            if (terms.investors().containsKey(name)) {
                closed.add(Rounds.closed(program, round));
            }
        });
        var strength = new Figures(program, "investors." + name, name)
                .column(
                        "strength",
                        "strength of what it brings",
                        "带来资源的作用强度",
                        "",
                        Formula.of(
                                new Text(
                                        "1 once a round that names it has closed in an earlier month",
                                        "写明该投资人的轮次于此前月份完成后为 1"),
                                List.of(),
                                closed,
                                1,
                                (block, month, out) -> Flags.any(block, closed, month - 1, out)));
        investor.brings()
                .forEach((key, effect) -> program.numbers()
                        .influence(key, new Influence(strength, program.source(effect.times()), effect.plus())));
    }
}
