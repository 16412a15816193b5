package dev.capstan.capital;

import dev.capstan.capital.BreakPoint.Cause;
import dev.capstan.capital.BreakPoint.Kind;
import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the break points of a waterfall by letting money come in from nothing: it fills the tiers of debts and claims, then it
 * raises the price p of a common share. At a price p all classes together are paid F(p), which only rises with p, since each is
 * paid the larger of two amounts that only rise; so the sweep meets every exit value, and nothing is searched for. It shares no
 * code with {@link Choices}, which settles one exit by trying; tests hold the two to each other.
 */
final class PayoffSweep {

    private final Waterfall waterfall;
    private final List<Claimant> claimants;
    private final boolean[] sharing;
    private final Rational[] paid;
    private final List<Knot> knots = new ArrayList<>();
    private Rational proceeds = Rational.ZERO;
    private Rational price = Rational.ZERO;

    /** What each debt and class is paid at a break point. */
    record Knot(BreakPoint point, List<Rational> paid) {}

    private record Change(
            int claimant, boolean begins, @Nullable Kind kind) {}

    PayoffSweep(Waterfall waterfall) {
        this.waterfall = waterfall;
        this.claimants = waterfall.claimants();
        this.sharing = new boolean[claimants.size()];
        this.paid = new Rational[waterfall.debts().size() + claimants.size()];
        Arrays.fill(paid, Rational.ZERO);
    }

    Payoff payoff() {
        knot(List.of());
        waterfall.debtTiers().values().forEach(this::repay);
        Claims.tiers(claimants).values().forEach(this::payClaims);
        changes().forEach((at, changes) -> {
            raise(at);
            changes.forEach(change -> sharing[change.claimant] = change.begins);
            knot(changes.stream()
                    .filter(change -> change.kind != null)
                    .map(this::cause)
                    .toList());
        });
        return new Payoff(waterfall, knots, lastSlopes());
    }

    private void repay(List<Integer> tier) {
        tier.forEach(i -> pay(i, waterfall.debts().get(i).claim()));
        knot(tier.stream()
                .filter(i -> waterfall.debts().get(i).claim().signum() > 0)
                .map(i -> new Cause(Kind.REPAID, waterfall.debts().get(i).name()))
                .toList());
    }

    private void payClaims(List<Integer> tier) {
        tier.forEach(i -> pay(row(i), claimants.get(i).first(false)));
        knot(tier.stream()
                .filter(i -> claimants.get(i).first(false).signum() > 0)
                .map(i -> new Cause(Kind.CLAIM_PAID, name(i)))
                .toList());
    }

    private int row(int claimant) {
        return waterfall.debts().size() + claimant;
    }

    private String name(int claimant) {
        return waterfall.classes().get(claimant).name();
    }

    private void pay(int row, Rational amount) {
        paid[row] = paid[row].plus(amount);
        proceeds = proceeds.plus(amount);
    }

    /** Who begins and ceases to share at which price of a common share. */
    private SortedMap<Rational, List<Change>> changes() {
        var changes = new TreeMap<Rational, List<Change>>();
        for (int i = 0; i < claimants.size(); i++) {
            var claimant = claimants.get(i);
            int place = i;
            if (claimant.shares(false)) {
                add(changes, Rational.ZERO, new Change(i, true, null));
                claimant.room(false).ifPresent(room -> add(changes, room, new Change(place, false, Kind.CAPPED)));
            }
            if (claimant.mayChoose()) {
                boolean option = waterfall.classes().get(i) instanceof WaterfallClass.Options;
                add(changes, claimant.forgone(), new Change(i, true, option ? Kind.EXERCISED : Kind.CONVERTS));
            }
        }
        return changes;
    }

    private static void add(SortedMap<Rational, List<Change>> changes, Rational at, Change change) {
        changes.computeIfAbsent(at, _ -> new ArrayList<>()).add(change);
    }

    private Cause cause(Change change) {
        if (change.kind == null) {
            throw new IllegalStateException("a change without a cause");
        }
        return new Cause(change.kind, name(change.claimant));
    }

    /** Pays everybody who shares up to this price. */
    private void raise(Rational to) {
        var by = to.minus(price);
        for (int i = 0; i < sharing.length; i++) {
            if (sharing[i]) {
                pay(row(i), claimants.get(i).units().times(by));
            }
        }
        price = to;
    }

    /** Notes where the sweep is; where no money came in since the last knot, adds the causes to that one. */
    private void knot(List<Cause> causes) {
        var exit = proceeds.over(Rational.ONE.minus(waterfall.costRate()));
        boolean moved = knots.isEmpty() || exit.isAbove(knots.getLast().point.exit());
        var last = moved ? new BreakPoint(exit, price, List.of()) : knots.removeLast().point;
        var all = Stream.concat(last.causes().stream(), causes.stream()).toList();
        knots.add(new Knot(new BreakPoint(last.exit(), last.price(), all), List.of(paid)));
    }

    /** What each debt and class is paid of one unit of money more, above the last knot. */
    private List<Rational> lastSlopes() {
        var slopes = new Rational[paid.length];
        Arrays.fill(slopes, Rational.ZERO);
        var units = Rational.ZERO;
        for (int i = 0; i < sharing.length; i++) {
            if (sharing[i]) {
                units = units.plus(claimants.get(i).units());
            }
        }
        for (int i = 0; i < sharing.length; i++) {
            if (sharing[i]) {
                var part = claimants.get(i).units().over(units);
                slopes[row(i)] = part.times(Rational.ONE.minus(waterfall.costRate()));
            }
        }
        return List.of(slopes);
    }
}
