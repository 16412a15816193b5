package dev.capstan.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What variants of a plan are compared by: what it needs, whether its cash runs out, what its owners pay in and get. */
public final class Headline {

    private final int paths;
    private final Depth requirement;
    private final Depth gap;
    private final FirstMonth cashOut;
    private final Map<String, Proceeds> rounds = new LinkedHashMap<>();
    private final @Nullable Proceeds contributions;
    private final @Nullable Proceeds proceeds;
    private final Total opening;

    Headline(Program program, int paths) {
        this.paths = paths;
        int months = program.plan().timeline().months();
        var unfunded = program.requirement().lines();
        var lines = program.lines();
        this.requirement = new Depth(unfunded.cashFloor(), unfunded.requirementCash(), months, paths);
        this.gap = new Depth(unfunded.cashFloor(), unfunded.committedCash(), months, paths);
        this.cashOut = FirstMonth.of(lines.ruin(), paths);
        lines.rounds().forEach((name, round) -> rounds.put(name, Proceeds.of(round.paid(), months, paths)));
        this.contributions = Proceeds.ofAny(lines.contributions(), months, paths);
        this.proceeds =
                Proceeds.ofAny(lines.ending() == null ? null : lines.ending().proceeds(), months, paths);
        this.opening = new Total(lines.openingCash(), 1, 1, paths);
    }

    /** What looks at the program of the requirement view. */
    List<PathObserver> ofRequirement() {
        return List.of(requirement, gap);
    }

    /** What looks at the funded program. */
    List<PathObserver> ofFunded() {
        var observers = new ArrayList<PathObserver>(List.of(cashOut));
        rounds.values().forEach(round -> observers.addAll(round.observers()));
        if (proceeds != null) {
            observers.addAll(proceeds.observers());
            observers.add(opening);
        }
        if (contributions != null) {
            observers.addAll(contributions.observers());
        }
        return observers;
    }

    public int paths() {
        return paths;
    }

    /** The capital requirement. */
    public Depth requirement() {
        return requirement;
    }

    /** What is missing with the funding that has neither chance nor trigger. */
    public Depth gap() {
        return gap;
    }

    /** The first month-end of each path with cash and credit below zero in the funded view, before an exit; 0 where there is none. */
    public int[] cashOut() {
        return cashOut.months();
    }

    /** What each round brings. */
    public Map<String, Proceeds> rounds() {
        return Collections.unmodifiableMap(rounds);
    }

    /** What founders pay in beyond the opening cash; null where they pay nothing. */
    public @Nullable Proceeds contributions() {
        return contributions;
    }

    /** What the owners get; null where the plan has no exit. */
    public @Nullable Proceeds proceeds() {
        return proceeds;
    }

    /** The cash that the owners put in before month 1; looked at where the plan has an exit. */
    public Total opening() {
        return opening;
    }
}
