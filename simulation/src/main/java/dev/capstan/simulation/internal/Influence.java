package dev.capstan.simulation.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Text;
import dev.capstan.plan.PlanReference;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to a number of the plan while it lasts: the number × Π times + Σ plus, within the number's range; {@code
 * semantics.md}, rule 12.
 *
 * @param strength 1 where it acts in full, 0 where it does not
 * @param times factor on the number
 * @param plus what is added to it, in its own unit; null for nothing
 */
record Influence(Column strength, Source times, @Nullable Amount plus) {

    private static final Text WORDS = new Text(
            "the number × what events make of it + what they add, within its range", "该数 × 事件倍数 + 事件加项，并限制在取值范围内");

    /** The number with all that acts on it. */
    static Formula apply(Column base, Quantity quantity, List<Influence> influences) {
        var bounds = PlanReference.bounds(quantity);
        var reads = new ArrayList<>(List.of(base));
        influences.forEach(influence -> reads.add(influence.strength));
        var factors = influences.stream().map(Influence::times).toList();
        var added = influences.stream()
                .mapToDouble(influence -> influence.plus == null ? 0 : quantity.forOneMonth(influence.plus))
                .toArray();
        return Formula.byPath(WORDS, reads, (path, month) -> {
                    double value = path.at(base, month);
                    double plus = 0;
                    for (int i = 0; i < added.length; i++) {
                        double strength = path.at(influences.get(i).strength, month);
                        value *= 1 + strength * (path.at(factors.get(i), month) - 1);
                        plus += strength * added[i];
                    }
                    return Math.clamp(value + plus, bounds[0], bounds[1]);
                })
                .reading(factors);
    }
}
