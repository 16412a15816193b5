package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that events do to one number of the plan: the number × Π times + Σ plus; {@code semantics.md}, rule 12. */
final class Influences {

    private static final Text WORDS =
            new Text("the number × what events make of it + what they add", "该数 × 事件倍数 + 事件加项");

    private final List<Column> strengths;
    private final List<Source> factors;
    private final double[] added;

    Influences(Quantity quantity, List<Influence> influences) {
        this.strengths = influences.stream().map(Influence::strength).toList();
        this.factors = influences.stream().map(Influence::times).toList();
        this.added = influences.stream()
                .mapToDouble(influence -> influence.plus() == null ? 0 : quantity.forOneMonth(influence.plus()))
                .toArray();
    }

    /** How strongly each event acts in a month. */
    List<Column> strengths() {
        return strengths;
    }

    /** What they multiply by. */
    List<Source> factors() {
        return factors;
    }

    /** What they take away together, 0 or less. */
    double leastAdded() {
        return Arrays.stream(added).map(plus -> Math.min(plus, 0)).sum();
    }

    /** What they add together, 0 or more. */
    double mostAdded() {
        return Arrays.stream(added).map(plus -> Math.max(plus, 0)).sum();
    }

    /** A value of the number as the events of a month make it. */
    double on(double value, Path path, int month) {
        double product = value;
        double plus = 0;
        for (int i = 0; i < added.length; i++) {
            double strength = path.at(strengths.get(i), month);
            product *= 1 + strength * (path.at(factors.get(i), month) - 1);
            plus += strength * added[i];
        }
        return product + plus;
    }

    /** The number with all that acts on it. */
    Formula apply(Column base) {
        var reads = new ArrayList<>(List.of(base));
        reads.addAll(strengths);
        return Formula.byPath(WORDS, reads, (path, month) -> on(path.at(base, month), path, month))
                .reading(factors);
    }
}
