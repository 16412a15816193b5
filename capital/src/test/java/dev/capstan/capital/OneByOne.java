package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who converts, by the words of the rule: one group at a time, and everybody is settled from the beginning each time. */
final class OneByOne {

    private final List<Claimant> claimants;
    private final Rational proceeds;
    private final boolean[] chosen;

    OneByOne(List<Claimant> claimants, Rational proceeds) {
        this.claimants = claimants;
        this.proceeds = proceeds;
        this.chosen = new boolean[claimants.size()];
        var forgone = claimants.stream()
                .filter(Claimant::mayChoose)
                .map(Claimant::forgone)
                .sorted()
                .distinct()
                .toList();
        for (var each : forgone) {
            if (!gains(each)) {
                break;
            }
        }
    }

    private boolean gains(Rational forgone) {
        boolean[] tried = chosen.clone();
        int[] group = IntStream.range(0, tried.length)
                .filter(i -> claimants.get(i).mayChoose()
                        && claimants.get(i).forgone().equals(forgone))
                .toArray();
        Arrays.stream(group).forEach(i -> tried[i] = true);
        var before = paid(chosen);
        var after = paid(tried);
        boolean gains = Arrays.stream(group).allMatch(i -> after.get(i).isAbove(before.get(i)));
        if (gains) {
            Arrays.stream(group).forEach(i -> chosen[i] = true);
        }
        return gains;
    }

    boolean chosen(int claimant) {
        return chosen[claimant];
    }

    List<Rational> paid() {
        return paid(chosen);
    }

    Rational paidOtherwise(int claimant) {
        boolean[] switched = chosen.clone();
        switched[claimant] = !switched[claimant];
        return paid(switched).get(claimant);
    }

    private List<Rational> paid(boolean[] choices) {
        var paid = new Rational[choices.length];
        Arrays.fill(paid, Rational.ZERO);
        var left = proceeds;
        for (int seniority :
                claimants.stream().map(Claimant::seniority).sorted().distinct().toList()) {
            left = left.minus(payFirst(seniority, left, choices, paid));
        }
        share(left, choices, paid);
        return List.of(paid);
    }

    private Rational payFirst(int seniority, Rational left, boolean[] choices, Rational[] paid) {
        int[] tier = IntStream.range(0, paid.length)
                .filter(i -> claimants.get(i).seniority() == seniority)
                .toArray();
        var owed = Rational.sum(Arrays.stream(tier)
                .mapToObj(i -> claimants.get(i).first(choices[i]))
                .toList());
        var taken = owed.min(left);
        for (int i : tier) {
            paid[i] = owed.signum() == 0
                    ? Rational.ZERO
                    : claimants.get(i).first(choices[i]).times(taken).over(owed);
        }
        return taken;
    }

    /** Raises the price from limit to limit until the money, with the strikes, is used up. */
    private void share(Rational left, boolean[] choices, Rational[] paid) {
        var sharing = IntStream.range(0, paid.length)
                .filter(i -> claimants.get(i).shares(choices[i]))
                .boxed()
                .toList();
        var money = left;
        var open = Rational.ZERO;
        for (int i : sharing) {
            var units = claimants.get(i).units();
            money = money.plus(claimants.get(i).strike().times(units));
            open = open.plus(units);
        }
        var price = Rational.ZERO;
        var limited = sharing.stream()
                .filter(i -> claimants.get(i).room(choices[i]).isPresent())
                .sorted(Comparator.comparing(
                        (Integer i) -> claimants.get(i).room(choices[i]).orElseThrow()))
                .toList();
        for (int i : limited) {
            var room = claimants.get(i).room(choices[i]).orElseThrow();
            var upToRoom = open.times(room.minus(price));
            if (!money.isAbove(upToRoom)) {
                break;
            }
            money = money.minus(upToRoom);
            price = room;
            open = open.minus(claimants.get(i).units());
        }
        price = open.signum() == 0 ? price : price.plus(money.over(open));
        for (int i : sharing) {
            var each = claimants.get(i).room(choices[i]).map(price::min).orElse(price);
            paid[i] = paid[i].plus(
                    each.minus(claimants.get(i).strike()).times(claimants.get(i).units()));
        }
    }
}
