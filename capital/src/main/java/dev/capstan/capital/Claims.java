package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What classes are paid before common once it is known which convert and exercise: by seniority, in proportion where money is
 * short. Exact.
 */
final class Claims {

    /** Those of one seniority: what is there for them, what is due to them, and the part of it that they are paid. */
    private record Tier(Rational available, Rational owed, Rational part) {
        static Tier of(Rational available, Rational owed) {
            var part = owed.signum() == 0 ? Rational.ONE : available.over(owed).min(Rational.ONE);
            return new Tier(available, owed, part);
        }
    }

    private final SortedMap<Integer, Tier> tiers = new TreeMap<>();
    private final Rational leftOrMissing;

    /**
     * @param proceeds for all classes, 0 or more
     * @param chosen of each claimant, whether it converts or exercises
     */
    Claims(List<Claimant> claimants, Rational proceeds, boolean[] chosen) {
        var left = proceeds;
        for (var tier : tiers(claimants).entrySet()) {
            var owed = Rational.sum(tier.getValue().stream()
                    .map(i -> claimants.get(i).first(chosen[i]))
                    .toList());
            tiers.put(tier.getKey(), Tier.of(left.max(Rational.ZERO), owed));
            left = left.minus(owed);
        }
        this.leftOrMissing = left;
    }

    /** Places of the claimants by seniority, those paid first first. */
    static SortedMap<Integer, List<Integer>> tiers(List<Claimant> claimants) {
        var tiers = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < claimants.size(); i++) {
            tiers.computeIfAbsent(claimants.get(i).seniority(), _ -> new ArrayList<>())
                    .add(i);
        }
        return tiers;
    }

    /** What is left for common. */
    Rational left() {
        return leftOrMissing.max(Rational.ZERO);
    }

    /** What is left for common where one claims this much more than it does; less where below 0. */
    Rational leftWith(Rational more) {
        return leftOrMissing.minus(more).max(Rational.ZERO);
    }

    /** What one of a seniority is paid that claims this much. */
    Rational paid(int seniority, Rational claim) {
        return claim.times(tier(seniority).part);
    }

    /** The same where it claims so much more only now, and the others of its seniority claim what they did. */
    Rational paidWith(int seniority, Rational claim, Rational more) {
        var tier = tier(seniority);
        return claim.times(Tier.of(tier.available, tier.owed.plus(more)).part);
    }

    private Tier tier(int seniority) {
        var tier = tiers.get(seniority);
        if (tier == null) {
            throw new IllegalArgumentException("nobody of seniority " + seniority);
        }
        return tier;
    }
}
