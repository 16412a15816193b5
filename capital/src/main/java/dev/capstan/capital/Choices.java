package dev.capstan.capital;

import dev.capstan.capital.Distribution.Choice;
import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who converts and exercises at one exit. One class or strike at a time, the one that gives up least for a common share first,
 * equal ones together; the first that would not be paid strictly more ends it.
 *
 * <p>Where it ends is searched by halves: let those convert who give up least, as many as one likes, and the last of them gains
 * exactly if a common share is then paid more than it gave up; after one that does not gain, none does. That needs every claim to
 * be paid in full, as it is where money is left before anybody converts; where none is, nobody gains. The proof is in {@code
 * docs/reference/waterfall.md}.
 */
final class Choices {

    private final List<Claimant> claimants;
    private final Rational proceeds;
    private final List<Group> groups;
    private final Settlement settlement;

    /** Those who give up as much for a common share. */
    private record Group(Rational forgone, List<Integer> members) {}

    Choices(List<Claimant> claimants, Rational proceeds) {
        this.claimants = claimants;
        this.proceeds = proceeds;
        this.groups = byForgone();
        this.settlement = search();
    }

    private List<Group> byForgone() {
        var groups = new TreeMap<Rational, List<Integer>>();
        IntStream.range(0, claimants.size())
                .filter(i -> claimants.get(i).mayChoose())
                .forEach(i -> groups.computeIfAbsent(claimants.get(i).forgone(), _ -> new ArrayList<>())
                        .add(i));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Settlement search() {
        var found = settled(0);
        int low = 0;
        int high = found.left().signum() > 0 ? groups.size() : 0;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            var tried = settled(middle);
            if (tried.price().isAbove(groups.get(middle - 1).forgone)) {
                low = middle;
                found = tried;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }

    /** Lets so many groups convert, those that give up least. */
    private Settlement settled(int converted) {
        boolean[] chosen = new boolean[claimants.size()];
        for (var group : groups.subList(0, converted)) {
            group.members.forEach(i -> chosen[i] = true);
        }
        return new Settlement(claimants, proceeds, chosen);
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
        return new Choice(
                settlement.chosen(claimant), claimants.get(claimant).forgone(), settlement.paidOtherwise(claimant));
    }
}
