package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
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

    /** Makes of the number's values what the events of a month make of them; {@code plus} is an array to work in. */
    void act(Block block, int month, double[] plus, double[] out) {
        block.fill(0, plus);
        for (int i = 0; i < added.length; i++) {
            var strength = block.values(strengths.get(i), month);
            var factor = block.values(factors.get(i), month);
            double more = added[i];
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] *= 1 + strength[lane] * (factor[lane] - 1);
                plus[lane] += strength[lane] * more;
            }
        }
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] += plus[lane];
        }
    }

    /** The number with all that acts on it. */
    Formula apply(Column base) {
        var reads = new ArrayList<>(List.of(base));
        reads.addAll(strengths);
        return Formula.of(WORDS, reads, (block, month, out) -> {
                    block.copy(base, month, out);
                    act(block, month, block.spare(0), out);
                })
                .reading(factors);
    }
}
