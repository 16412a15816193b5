package dev.capstan.answers;

import dev.capstan.answers.Raise.Curve;
import dev.capstan.answers.Raise.Returns;
import dev.capstan.answers.Raise.RoundResult;
import dev.capstan.basics.Text;
import dev.capstan.plan.Ownership.Group;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Term sheets of one round side by side, all run on the same draws: what {@code capstan raise --terms} tells.
 *
 * @param round whose terms they are
 * @param sheets the plan itself first
 */
public record TermComparison(String round, List<Sheet> sheets) {

    public TermComparison {
        sheets = List.copyOf(sheets);
    }

    /**
     * The plan with some terms.
     *
     * @param name of the term sheet; "the plan" for the plan itself
     * @param keys of the round that it writes otherwise
     * @param terms of the round on these paths
     * @param differences from the plan itself, in words; empty for that
     */
    public record Sheet(Text name, List<String> keys, Raise raise, RoundResult terms, List<Text> differences) {
        public Sheet {
            keys = List.copyOf(keys);
            differences = List.copyOf(differences);
        }

        /** What the founders together get; null where the plan has no exit. */
        public @Nullable Returns founders() {
            var ending = raise.ending();
            return ending == null ? null : ending.founders();
        }

        /** What the founders together are paid, by exit value, on the likely course. */
        public List<Double> foundersCurve() {
            return raise.course().curves().stream()
                    .filter(curve -> curve.group() == Group.FOUNDER)
                    .map(Curve::paid)
                    .findFirst()
                    .orElseGet(List::of);
        }

        /** Seats of the founders as a part of the board; NaN where the terms name no board. */
        public double foundersSeats() {
            var agreement = terms.agreement();
            if (agreement == null
                    || agreement.board() == null
                    || agreement.board().seats() == 0) {
                return Double.NaN;
            }
            return agreement.board().founders().value() / agreement.board().seats();
        }

        /** What needs the investors' consent. */
        public List<String> protectiveProvisions() {
            var agreement = terms.agreement();
            return agreement == null ? List.of() : agreement.protectiveProvisions();
        }
    }

    /** The plan itself. */
    public Sheet plan() {
        return Objects.requireNonNull(sheets.getFirst());
    }
}
