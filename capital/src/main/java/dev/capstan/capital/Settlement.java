package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each class is paid once it is known which convert and exercise: what comes first by seniority, then the rest by units.
 * Exact.
 */
final class Settlement {

    private final List<Claimant> claimants;
    private final boolean[] chosen;
    private final Rational[] paid;
    private final Rational price;

    /**
     * @param proceeds for all classes, 0 or more
     * @param chosen of each claimant, whether it converts or exercises
     */
    Settlement(List<Claimant> claimants, Rational proceeds, boolean[] chosen) {
        this.claimants = claimants;
        this.chosen = chosen;
        this.paid = new Rational[claimants.size()];
        Arrays.fill(paid, Rational.ZERO);
        var left = proceeds;
        for (var tier : tiers(claimants).values()) {
            left = left.minus(payFirst(tier, left));
        }
        this.price = share(left);
    }

    /** What a class is paid, after its strike. */
    Rational paid(int claimant) {
        return paid[claimant];
    }

    List<Rational> paid() {
        return List.of(paid);
    }

    /** What a common share is paid. */
    Rational price() {
        return price;
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

    /** Pays a tier, in proportion where money is short; gives what it took. */
    private Rational payFirst(List<Integer> tier, Rational left) {
        var owed = total(tier.stream().map(i -> claimants.get(i).first(chosen[i])));
        if (owed.signum() == 0) {
            return owed;
        }
        var part = left.over(owed).min(Rational.ONE);
        tier.forEach(i -> paid[i] = claimants.get(i).first(chosen[i]).times(part));
        return owed.times(part);
    }

    /** Shares what is left among those who take part, each up to its limit, and gives the price of a common share. */
    private Rational share(Rational left) {
        var sharing = IntStream.range(0, claimants.size())
                .filter(i -> claimants.get(i).shares(chosen[i]))
                .boxed()
                .toList();
        var strikes = total(sharing.stream()
                .map(i -> claimants.get(i).strike().times(claimants.get(i).units())));
        var reached = price(sharing, left.plus(strikes));
        for (int i : sharing) {
            var claimant = claimants.get(i);
            var each = claimant.room(chosen[i]).map(reached::min).orElse(reached);
            paid[i] = paid[i].plus(each.minus(claimant.strike()).times(claimant.units()));
        }
        return reached;
    }

    private record Limit(Rational room, Rational units) {}

    /** Raises the price from limit to limit until the money is used up; the last limit where it is not. */
    private Rational price(List<Integer> sharing, Rational money) {
        var limits = sharing.stream()
                .flatMap(i -> claimants.get(i).room(chosen[i]).stream()
                        .map(room -> new Limit(room, claimants.get(i).units())))
                .sorted(Comparator.comparing(Limit::room))
                .toList();
        var left = money;
        var open = total(sharing.stream().map(i -> claimants.get(i).units()));
        var reached = Rational.ZERO;
        for (var limit : limits) {
            var upToLimit = open.times(limit.room().minus(reached));
            if (upToLimit.compareTo(left) >= 0) {
                break;
            }
            left = left.minus(upToLimit);
            reached = limit.room();
            open = open.minus(limit.units());
        }
        return open.signum() == 0 ? reached : reached.plus(left.over(open));
    }

    private static Rational total(Stream<Rational> numbers) {
        return Rational.sum(numbers.toList());
    }
}
