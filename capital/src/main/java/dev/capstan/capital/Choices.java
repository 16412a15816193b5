package dev.capstan.capital;

import dev.capstan.capital.Distribution.Choice;
import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who converts and exercises at one exit. One class or strike at a time, the one that gives up least for a common share first,
 * equal ones together; the first that would not be paid strictly more ends it, since those after it give up more still and
 * the price of a common share only falls.
 */
final class Choices {

    private final List<Claimant> claimants;
    private final Rational proceeds;
    private final boolean[] chosen;
    private Settlement settlement;

    Choices(List<Claimant> claimants, Rational proceeds) {
        this.claimants = claimants;
        this.proceeds = proceeds;
        this.chosen = new boolean[claimants.size()];
        this.settlement = new Settlement(claimants, proceeds, chosen.clone());
        for (var group : byForgone().values()) {
            if (!gains(group)) {
                break;
            }
        }
    }

    private SortedMap<Rational, List<Integer>> byForgone() {
        var groups = new TreeMap<Rational, List<Integer>>();
        IntStream.range(0, claimants.size())
                .filter(i -> claimants.get(i).mayChoose())
                .forEach(i -> groups.computeIfAbsent(claimants.get(i).forgone(), _ -> new ArrayList<>())
                        .add(i));
        return groups;
    }

    /** Lets a group choose, and keeps it so where each of it is paid more. */
    private boolean gains(List<Integer> group) {
        var tried = chosen.clone();
        group.forEach(i -> tried[i] = true);
        var other = new Settlement(claimants, proceeds, tried);
        var before = settlement;
        boolean gains = group.stream().allMatch(i -> other.paid(i).isAbove(before.paid(i)));
        if (gains) {
            group.forEach(i -> chosen[i] = true);
            settlement = other;
        }
        return gains;
    }

    Settlement settlement() {
        return settlement;
    }

    /** What a class chose, and what it would be paid had it alone chosen otherwise; null where it has nothing to choose. */
    @Nullable
    Choice choice(int claimant) {
        if (!claimants.get(claimant).mayChoose()) {
            return null;
        }
        var switched = chosen.clone();
        switched[claimant] = !switched[claimant];
        var otherwise = new Settlement(claimants, proceeds, switched).paid(claimant);
        return new Choice(chosen[claimant], claimants.get(claimant).forgone(), otherwise);
    }
}
