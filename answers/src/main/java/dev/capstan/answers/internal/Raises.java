package dev.capstan.answers.internal;

import dev.capstan.answers.Uncertain.Raise;
import dev.capstan.basics.Text;
import dev.capstan.numeric.Quantiles;
import dev.capstan.simulation.FirstMonth;
import dev.capstan.simulation.PathObserver;
import dev.capstan.simulation.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What amounts of money buy: a second look at the paths, once the amounts are known. */
final class Raises {

    private static final int EARLY = 6;

    /** An amount and the month in which it is used up. */
    private record Amount(Text label, double amount, FirstMonth usedUp) {}

    private final Program program;
    private final int paths;
    private final List<Amount> amounts = new ArrayList<>();
    private final FirstMonth opening;
    private final Map<String, FirstMonth> milestones = new LinkedHashMap<>();

    Raises(Program program, double[] requirement) {
        this.program = program.requirement();
        this.paths = requirement.length;
        var points = Quantiles.of(requirement, 0.5, 0.8, 0.9, 0.95);
        for (int i = 0; i < points.length; i++) {
            var percent = (int) Math.rint(100 * Sampled.LEVELS.get(i));
            amount(new Text("enough in " + percent + " %", percent + " % 把握"), points[i]);
        }
        double inHand =
                program.plan().funding().openingCash().at(1, program.plan().timeline());
        double planned = inHand
                + program.plan().funding().rounds().values().stream()
                        .mapToDouble(
                                round -> round.amount().at(1, program.plan().timeline()))
                        .sum();
        if (planned > inHand) {
            amount(new Text("opening cash and the planned rounds", "期初现金与计划轮次"), planned);
        }
        this.opening = passage(inHand);
        this.program.lines().milestones().forEach((name, flag) -> {
            if (!program.plan().isOfCash(name)) {
                milestones.put(name, FirstMonth.of(flag, paths));
            }
        });
    }

    private void amount(Text label, double amount) {
        amounts.add(new Amount(label, amount, passage(amount)));
    }

    private FirstMonth passage(double amount) {
        return FirstMonth.of(program.lines().requirementCash(), 1, cash -> cash + amount < 0, paths);
    }

    Stream<PathObserver> observers() {
        var usedUp = amounts.stream().map(Amount::usedUp);
        return Stream.of(milestones.values().stream(), usedUp, Stream.of(opening))
                .flatMap(Function.identity());
    }

    /** The months until the cash in hand is used up, on a share of the paths; null beyond the horizon. */
    @Nullable
    Integer runway(double share) {
        var month = Sampled.by(opening.months(), share);
        return month == null ? null : (Integer) (month - 1);
    }

    List<Raise> raises() {
        return amounts.stream().map(this::raise).toList();
    }

    private Raise raise(Amount amount) {
        var usedUp = amount.usedUp.months();
        return new Raise(
                amount.label,
                amount.amount,
                Sampled.estimate(usedUp, Sampled::shareEver),
                before(Sampled.by(usedUp, 0.5)),
                before(Sampled.by(usedUp, 0.1)),
                reached(usedUp));
    }

    private static @Nullable Integer before(@Nullable Integer month) {
        return month == null ? null : (Integer) (month - 1);
    }

    /** How likely each milestone is reached at least half a year before the cash ends. */
    private Map<String, Double> reached(int[] usedUp) {
        var shares = new LinkedHashMap<String, Double>();
        milestones.forEach((name, when) -> {
            var month = when.months();
            long inTime = IntStream.range(0, paths)
                    .filter(path -> month[path] > 0 && (usedUp[path] == 0 || month[path] <= usedUp[path] - EARLY))
                    .count();
            shares.put(name, (double) inTime / paths);
        });
        return shares;
    }
}
