package dev.capstan.answers;

import dev.capstan.answers.internal.Matching;
import dev.capstan.basics.Text;
import dev.capstan.plan.Plan;
import java.util.List;

/**
 * How well an investor fits a round, from 0 to 100, and why: the ticket counts 40, the stage 25, the sector 20, what it keeps for the
 * next round 15.
 *
 * @param investor its name in the plan
 * @param round the round's name
 * @param named whether the round names it
 * @param parts of the score, which sum to it
 */
public record InvestorMatch(String investor, String round, boolean named, List<Part> parts) {

    public InvestorMatch {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the score.
     *
     * @param points from 0 to {@code most}
     * @param why in a sentence
     */
    public record Part(Text name, double points, double most, Text why) {}

    /** From 0, nothing fits, to 100, all does. */
    public double score() {
        return parts.stream().mapToDouble(Part::points).sum();
    }

    /**
     * All investors of a plan against a round, the best first, with every number of the plan at its median.
     *
     * @throws IllegalArgumentException where the plan has no such round
     */
    public static List<InvestorMatch> of(Plan plan, String round) {
        return Matching.of(plan, round);
    }
}
