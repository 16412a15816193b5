package dev.capstan.simulation;

import dev.capstan.numeric.FanHistogram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all paths of a simulation tell. Path p is point {@code p >>> 4} of replicate {@code p & 15}. */
public final class Outcome {

    /**
     * What a round does on each path.
     *
     * @param month in which it closes
     * @param received its cash
     * @param tranches what its parts do; empty where all of it comes at the closing
     * @param sharesGiven what founders give by each performance adjustment, as a part of the shares that the round bought
     */
    public record RoundOutcome(
            FirstMonth month, Proceeds received, Map<String, TrancheOutcome> tranches, Map<String, Total> sharesGiven) {

        private static RoundOutcome of(Lines.RoundLines round, Proceeds received, Lines lines, int months, int paths) {
            var tranches = new LinkedHashMap<String, TrancheOutcome>();
            round.tranches()
                    .forEach((name, paid) -> tranches.put(
                            name,
                            new TrancheOutcome(
                                    new FirstMonth(paid, lines.alive(), 1, (money, _) -> money > 0, paths),
                                    new Total(paid, 1, months, paths))));
            var given = new LinkedHashMap<String, Total>();
            round.sharesGiven().forEach((name, shares) -> given.put(name, new Total(shares, 1, months, paths)));
            return new RoundOutcome(
                    inBusiness(round.closed(), lines, paths),
                    received,
                    Collections.unmodifiableMap(tranches),
                    Collections.unmodifiableMap(given));
        }

        private Stream<PathObserver> observers() {
            return Stream.of(
                            Stream.of(month),
                            tranches.values().stream().flatMap(one -> Stream.of(one.month, one.received)),
                            sharesGiven.values().stream())
                    .flatMap(observers -> observers);
        }
    }

    /**
     * What a part of a round does on each path.
     *
     * @param month in which it is paid
     * @param received what is paid
     */
    public record TrancheOutcome(FirstMonth month, Total received) {}

    private final long seed;
    private final Headline headline;
    private final FirstMonth profitable;
    private final Spread requirementCash;
    private final Spread cash;
    private final Map<String, FirstMonth> milestones = new LinkedHashMap<>();
    private final Map<String, RoundOutcome> rounds = new LinkedHashMap<>();
    private final @Nullable Total foundersOwe;
    private final List<Held> held;

    Outcome(Program program, long seed, int paths) {
        this.seed = seed;
        this.headline = new Headline(program, paths);
        int months = program.plan().timeline().months();
        var unfunded = program.requirement().lines();
        var lines = program.lines();
        var funded = lines.account(View.FUNDED, Account.CASH);
        this.profitable = FirstMonth.of(unfunded.result(), 3, profit -> profit > 0, paths);
        this.requirementCash = new Spread(unfunded.requirementCash(), months);
        this.cash = new Spread(funded, months);
        lines.milestones().forEach((name, flag) -> milestones.put(name, inBusiness(flag, lines, paths)));
        headline.rounds().forEach((name, received) -> {
            var round = Objects.requireNonNull(lines.rounds().get(name));
            rounds.put(name, RoundOutcome.of(round, received, lines, months, paths));
        });
        this.foundersOwe = lines.foundersOwe() == null ? null : new Total(lines.foundersOwe(), 1, months, paths);
        this.held = lines.bounded().stream().map(one -> new Held(one, paths)).toList();
    }

    /** The first month in which a flag is 1; none after the cash has run out or after an exit. */
    private static FirstMonth inBusiness(Column flag, Lines lines, int paths) {
        return new FirstMonth(flag, lines.alive(), 1, (reached, alive) -> reached == 1 && alive == 1, paths);
    }

    /** What looks at the program of the requirement view. */
    List<PathObserver> ofRequirement() {
        return Stream.concat(headline.ofRequirement().stream(), Stream.of(profitable, requirementCash))
                .toList();
    }

    /** What looks at the funded program. */
    List<PathObserver> ofFunded() {
        var observers = new ArrayList<>(headline.ofFunded());
        observers.add(cash);
        observers.addAll(milestones.values());
        rounds.values().forEach(round -> round.observers().forEach(observers::add));
        if (foundersOwe != null) {
            observers.add(foundersOwe);
        }
        observers.addAll(held);
        return observers;
    }

    public long seed() {
        return seed;
    }

    public int paths() {
        return headline.paths();
    }

    /** What variants of the plan are compared by. */
    public Headline headline() {
        return headline;
    }

    /** The capital requirement. */
    public Depth requirement() {
        return headline.requirement();
    }

    /** What is missing with the funding that has neither chance nor trigger. */
    public Depth gap() {
        return headline.gap();
    }

    /** The first month-end of each path with cash and credit below zero in the funded view, before an exit; 0 where there is none. */
    public int[] cashOut() {
        return headline.cashOut();
    }

    /** The first of three months in a row with an operating profit, on each path; 0 where there is none. */
    public int[] profitable() {
        return profitable.months();
    }

    /** When each milestone is reached; on no path after its cash has run out or after an exit. */
    public Map<String, FirstMonth> milestones() {
        return Collections.unmodifiableMap(milestones);
    }

    /** What each round does. */
    public Map<String, RoundOutcome> rounds() {
        return Collections.unmodifiableMap(rounds);
    }

    /** What founders owe investors themselves; null where they owe nothing by the plan. */
    public @Nullable Total foundersOwe() {
        return foundersOwe;
    }

    /** On how many paths numbers were held within their range; those that may have to be. */
    public List<Held> held() {
        return held;
    }

    /** Cumulative cash of the requirement view over the months, for charts. */
    public FanHistogram requirementFan() {
        return requirementCash.histogram();
    }

    /** Cash of the funded view over the months, for charts. */
    public FanHistogram cashFan() {
        return cash.histogram();
    }
}
