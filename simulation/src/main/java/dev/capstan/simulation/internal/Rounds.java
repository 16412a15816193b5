package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Metric;
import dev.capstan.plan.Round;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rounds in which shares are sold. One is launched once all that it waits for holds, by what is known of last month; chance and
 * price are those of the launch, whether a try succeeds is drawn by the try's own name; {@code semantics.md}, rule 19.
 */
final class Rounds {

    /**
     * What a round does on a path.
     *
     * @param received cash of the round, in the months in which it comes
     * @param closed 1 from the month on in which it has closed
     * @param preMoney at the last launch; null where the plan names none
     * @param tranches cash of each of its parts, by name; empty where all of it comes at the closing
     */
    record Closing(Column received, Column closed, @Nullable Column preMoney, Map<String, Column> tranches) {}

    private final ProgramBuilder program;
    private final Milestones milestones;
    private final Metrics metrics;
    private final Column alive;
    private final Map<String, Closing> earlier;

    Rounds(ProgramBuilder program, Milestones milestones, Metrics metrics, Column alive, Map<String, Closing> earlier) {
        this.program = program;
        this.milestones = milestones;
        this.metrics = metrics;
        this.alive = alive;
        this.earlier = earlier;
    }

    /** 1 from the month on in which a round has closed, to be defined by it; others may read earlier months. */
    static Column closed(ProgramBuilder program, String round) {
        var place = "funding.rounds." + round + ".closed";
        return program.find(place)
                .orElseGet(() -> program.reserve(place, new Text(round + ": closed", round + "：已完成"), ""));
    }

    Closing add(String name, Round round) {
        return new One(name, round).add();
    }

    private final class One {

        private final String name;
        private final Figures figures;
        private final Round round;
        private final boolean isConditional;
        private final int retries;
        private final int retryAfter;
        private final Source delay;
        private final Column tries;
        private final Column launchMonth;

        One(String name, Round round) {
            this.name = name;
            this.figures = new Figures(program, "funding.rounds." + name, name);
            this.round = round;
            this.isConditional = program.plan().isConditional(name);
            var failure = round.onFailure();
            this.retries = failure == null ? 0 : (int) failure.retries().value();
            this.retryAfter = failure == null ? 1 : (int) failure.retryAfter().value();
            this.delay = program.source(round.timeToClose());
            this.tries = figures.reserve("tries", "tries so far", "累计尝试次数", "");
            this.launchMonth = figures.reserve("last launch", "month of the last launch", "最近启动月份", "month");
        }

        Closing add() {
            var closed = closed(program, name);
            var launched = launched(closed);
            program.define(tries, Formula.balance(tries, List.of(launched), List.of()));
            program.define(
                    launchMonth, latched(launchMonth, launched, "launched in the month", "启动月份", (_, month) -> month));
            var preMoney = round.preMoney() == null ? null : preMoney(round.preMoney(), launched);
            var succeeds = succeeds(launched);
            var closes = closes("closes", "closes in the month", "当月完成", succeeds, 1);
            program.define(closed, Formula.balance(closed, List.of(closes), List.of()));
            var money = new RoundMoney(figures, round, milestones, alive);
            var tranches = money.tranches(closes, closed);
            var received = money.received(closes, tranches);
            if (round.onFailure() != null && !round.onFailure().bridge().isAlways(0)) {
                money.bridge(
                        round.onFailure().bridge(),
                        closes("fails", "fails in the month", "当月未完成", succeeds, 0),
                        closes);
            }
            money.post(received, tranches, isConditional);
            return new Closing(received, closed, preMoney, Collections.unmodifiableMap(tranches));
        }

        private int delay(Path path) {
            return (int) Math.rint(path.at(delay, 1));
        }

        private Column launched(Column closed) {
            int planned = round.month().number(program.timeline());
            var waits = milestones.reached(round.waitsFor());
            if (round.after() != null) {
                waits.add(Objects.requireNonNull(earlier.get(round.after())).closed());
            }
            if (isConditional) {
                waits.add(alive);
            }
            var runway = round.runwayBelow() == null ? null : metrics.of(Metric.RUNWAY);
            var below = round.runwayBelow() == null ? null : program.given(round.runwayBelow());
            var reads = new ArrayList<>(waits);
            var before = new ArrayList<>(List.of(closed, tries, launchMonth));
            if (runway != null && below != null) {
                reads.add(below);
                before.add(runway);
            }
            var words = new Text(
                    "not before its month, once all that it waits for holds; again some months after a failure",
                    "不早于其月份，且所等待事项全部成立；失败后隔若干月再试");
            return figures.column(
                    "launched",
                    "launched in the month",
                    "当月启动",
                    "",
                    Formula.byPath(
                                    words,
                                    reads,
                                    before,
                                    1,
                                    (path, month) -> month >= planned
                                                    && mayBeTried(path, month, closed)
                                                    && Flags.all(waits, path, month)
                                                    && isShort(path, month, runway, below)
                                            ? 1
                                            : 0)
                            .reading(List.of(delay)));
        }

        /** Whether there is a try left, and the last one is over and some time has passed since. */
        private boolean mayBeTried(Path path, int month, Column closed) {
            double tried = path.at(tries, month - 1);
            return tried <= retries
                    && path.at(closed, month - 1) == 0
                    && (tried == 0 || month >= path.at(launchMonth, month - 1) + delay(path) + retryAfter);
        }

        /** Whether last month's runway is below the bound, where there is one. */
        private static boolean isShort(Path path, int month, @Nullable Column runway, @Nullable Column below) {
            return runway == null || below == null || (month > 1 && path.at(runway, month - 1) < path.at(below, month));
        }

        /** A figure taken in the month of a launch and kept. */
        private Formula latched(Column self, Column launched, String en, String zh, Formula.Evaluation taken) {
            return Formula.byPath(
                    new Text(en, zh),
                    List.of(launched),
                    List.of(self),
                    1,
                    (path, month) ->
                            path.at(launched, month) == 1 ? taken.value(path, month) : path.at(self, month - 1));
        }

        /** Whether the try that was launched last succeeds. */
        private Column succeeds(Column launched) {
            var chance = program.given(round.chance());
            boolean sure = round.chance().isAlways(1)
                    && chance.formula().sources().isEmpty()
                    && chance.formula().reads().isEmpty();
            List<Source> draws = sure
                    ? List.of()
                    : IntStream.rangeClosed(1, retries + 1)
                            .<Source>mapToObj(number -> program.chance(figures.place() + ".try " + number))
                            .toList();
            var self = figures.reserve("succeeds", "the last try succeeds", "最近一次可完成", "");
            return program.define(
                    self,
                    Formula.byPath(
                                    new Text("the draw of the try is below its chance at the launch", "该次抽样值低于启动时的概率"),
                                    List.of(launched, chance, tries),
                                    List.of(self),
                                    1,
                                    (path, month) -> {
                                        if (path.at(launched, month) == 0) {
                                            return path.at(self, month - 1);
                                        }
                                        int number = (int) path.at(tries, month);
                                        return sure || path.at(draws.get(number - 1), 1) < path.at(chance, month)
                                                ? 1
                                                : 0;
                                    })
                            .reading(draws));
        }

        /** 1 in the month in which the last try ends in success, or in failure. */
        private Column closes(String figure, String en, String zh, Column succeeds, double how) {
            return figures.column(
                    figure,
                    en,
                    zh,
                    "",
                    Formula.byPath(
                                    new Text("its time to close after the launch", "启动后经过 time to close"),
                                    List.of(launchMonth, succeeds, tries),
                                    (path, month) -> path.at(tries, month) > 0
                                                    && month == path.at(launchMonth, month) + delay(path)
                                                    && path.at(succeeds, month) == how
                                            ? 1
                                            : 0)
                            .reading(List.of(delay)));
        }

        private Column preMoney(Round.PreMoney preMoney, Column launched) {
            var cut = round.onFailure() == null
                    ? null
                    : program.given(round.onFailure().priceCut());
            var base = preMoney instanceof Round.Multiple multiple ? metrics.of(multiple.of()) : null;
            var terms = switch (preMoney) {
                case Round.Fixed fixed -> List.of(program.given(fixed.value()));
                case Round.Multiple multiple ->
                    List.of(program.given(multiple.times()), program.given(multiple.floor()));
            };
            var reads = new ArrayList<>(terms);
            reads.addAll(List.of(launched, tries));
            if (cut != null) {
                reads.add(cut);
            }
            var self = figures.reserveMoney("pre-money", "pre-money", "投前估值");
            var before = new ArrayList<>(List.of(self));
            if (base != null) {
                before.add(base);
            }
            return program.define(
                    self,
                    Formula.byPath(
                            new Text(
                                    "the sum, or the multiple of last month's base and at least the floor; lower at"
                                            + " each further try",
                                    "固定金额，或上月口径的倍数且不低于下限；每次再试递减"),
                            reads,
                            before,
                            1,
                            (path, month) -> {
                                if (path.at(launched, month) == 0) {
                                    return path.at(self, month - 1);
                                }
                                double value = path.at(terms.getFirst(), month);
                                if (base != null) {
                                    double last = month > 1 ? path.at(base, month - 1) : 0;
                                    value = Math.max(value * last, path.at(terms.get(1), month));
                                }
                                for (int again = 1; cut != null && again < path.at(tries, month); again++) {
                                    value *= 1 - path.at(cut, month);
                                }
                                return value;
                            }));
        }
    }
}
