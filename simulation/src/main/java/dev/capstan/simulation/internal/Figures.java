package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Column;

/**
 * The columns of one thing of the plan, named after its place.
 *
 * @param place its dotted key, with the view in front where that is not the funded one
 * @param name what the plan calls it
 */
record Figures(ProgramBuilder program, String place, String name) {

    Column reserve(String figure, String en, String zh, String unit) {
        return program.reserve(place + "." + figure, label(en, zh), unit);
    }

    Column column(String figure, String en, String zh, String unit, Formula formula) {
        return program.column(place + "." + figure, label(en, zh), unit, formula);
    }

    /** In the plan's currency. */
    Column reserveMoney(String figure, String en, String zh) {
        return reserve(figure, en, zh, program.currency());
    }

    /** In the plan's currency. */
    Column money(String figure, String en, String zh, Formula formula) {
        return column(figure, en, zh, program.currency(), formula);
    }

    Text label(String en, String zh) {
        return new Text(name + ": " + en, name + "：" + zh);
    }
}
