package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Metric;
import dev.capstan.plan.Round;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
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
     * @param agreed what it is to bring in all, in the month in which it closes
     * @param tranches cash of each of its parts, by name; empty where all of it comes at the closing
     */
    record Closing(
            Column received, Column closed, @Nullable Column preMoney, Column agreed, Map<String, Column> tranches) {}

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
        private final int approvals;
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
            this.approvals = program.plan().approvalMonths(name);
            this.tries = figures.reserve("tries", "tries so far", "累计尝试次数", "");
            this.launchMonth = figures.reserve("last launch", "month of the last launch", "最近启动月份", "month");
        }

        Closing add() {
            var closed = closed(program, name);
            var launched = launched(closed);
            program.define(tries, Formula.balance(tries, List.of(launched), List.of()));
            program.define(
                    launchMonth,
                    Formula.taken(
                            launchMonth,
                            new Text("launched in the month", "启动月份"),
                            launched,
                            List.of(launched),
                            List.of(),
                            (block, month, out) -> block.fill(month, out)));
            var preMoney = round.preMoney() == null ? null : preMoney(round.preMoney(), launched);
            var succeeds = succeeds(launched);
            var closes = closes("closes", "closes in the month", "当月完成", succeeds, 1);
            program.define(closed, Formula.balance(closed, List.of(closes), List.of()));
            var money = new RoundMoney(figures, round, milestones, alive);
            var agreed = money.agreed(closes);
            var tranches = money.tranches(closes, closed, agreed);
            var received = tranches.isEmpty() ? agreed : money.received(tranches);
            if (round.onFailure() != null && !round.onFailure().bridge().isAlways(0)) {
                money.bridge(
                        round.onFailure().bridge(),
                        closes("fails", "fails in the month", "当月未完成", succeeds, 0),
                        closes);
            }
            money.post(received, tranches, isConditional);
            return new Closing(received, closed, preMoney, agreed, Collections.unmodifiableMap(tranches));
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
                    Formula.of(words, reads, before, 1, (block, month, out) -> {
                                block.fill(0, out);
                                if (month >= planned) {
                                    mayBeTried(block, month, closed, out);
                                    Flags.and(block, waits, month, out);
                                    unlessLong(block, month, runway, below, out);
                                }
                            })
                            .reading(List.of(delay)));
        }

        /** Writes 1 where there is a try left, and the last one is over and some time has passed since. */
        private void mayBeTried(Block block, int month, Column closed, double[] out) {
            var tried = block.values(tries, month - 1);
            var done = block.values(closed, month - 1);
            var last = block.values(launchMonth, month - 1);
            var takes = block.values(delay, 1);
            for (int lane = 0; lane < out.length; lane++) {
                boolean isOver =
                        tried[lane] == 0 || month >= last[lane] + Math.rint(takes[lane]) + approvals + retryAfter;
                out[lane] = tried[lane] <= retries && done[lane] == 0 && isOver ? 1 : 0;
            }
        }

        /** Takes away where last month's runway is not below the bound, if there is one. */
        private static void unlessLong(
                Block block, int month, @Nullable Column runway, @Nullable Column below, double[] out) {
            if (runway == null || below == null) {
                return;
            }
            var last = block.values(runway, month - 1);
            var bound = block.values(below, month);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = month > 1 && last[lane] < bound[lane] ? out[lane] : 0;
            }
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
                    Formula.taken(
                                    self,
                                    new Text("the draw of the try is below its chance at the launch", "该次抽样值低于启动时的概率"),
                                    launched,
                                    List.of(launched, chance, tries),
                                    List.of(),
                                    (block, month, out) -> {
                                        block.fill(1, out);
                                        for (int number = 1; number <= draws.size(); number++) {
                                            succeeds(block, month, number, draws.get(number - 1), chance, out);
                                        }
                                    })
                            .reading(draws));
        }

        /** Writes whether a try succeeds, on the paths where it is that of the month. */
        private void succeeds(Block block, int month, int number, Source draw, Column chance, double[] out) {
            var tried = block.values(tries, month);
            var drawn = block.values(draw, 1);
            var likely = block.values(chance, month);
            for (int lane = 0; lane < out.length; lane++) {
                double success = drawn[lane] < likely[lane] ? 1 : 0;
                out[lane] = tried[lane] == number ? success : out[lane];
            }
        }

        /** 1 in the month in which the last try ends in success, or in failure. */
        private Column closes(String figure, String en, String zh, Column succeeds, double how) {
            return figures.column(
                    figure,
                    en,
                    zh,
                    "",
                    Formula.of(
                                    new Text(
                                            "its time to close, with approvals, after the launch",
                                            "启动后经过 time to close 与审批时间"),
                                    List.of(launchMonth, succeeds, tries),
                                    (block, month, out) -> {
                                        var tried = block.values(tries, month);
                                        var last = block.values(launchMonth, month);
                                        var takes = block.values(delay, 1);
                                        var success = block.values(succeeds, month);
                                        for (int lane = 0; lane < out.length; lane++) {
                                            boolean ends = month == last[lane] + Math.rint(takes[lane]) + approvals;
                                            out[lane] = ends && tried[lane] > 0 && success[lane] == how ? 1 : 0;
                                        }
                                    })
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
            var words = new Text(
                    "the sum, or the multiple of last month's base and at least the floor; lower at each further try",
                    "固定金额，或上月口径的倍数且不低于下限；每次再试递减");
            var before = base == null ? List.<Column>of() : List.of(base);
            return program.define(self, Formula.taken(self, words, launched, reads, before, (block, month, out) -> {
                block.copy(terms.getFirst(), month, out);
                if (base != null) {
                    multiple(block, month, base, terms.getLast(), out);
                }
                if (cut != null) {
                    cut(block, month, cut, out);
                }
            }));
        }

        /** Multiplies by last month's base, and holds at the floor. */
        private static void multiple(Block block, int month, Column base, Column floor, double[] out) {
            var last = block.values(base, month - 1);
            var least = block.values(floor, month);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = Math.max(month > 1 ? out[lane] * last[lane] : 0, least[lane]);
            }
        }

        /** Takes off the cut of a price at each try after the first. */
        private void cut(Block block, int month, Column cut, double[] out) {
            var tried = block.values(tries, month);
            var off = block.values(cut, month);
            for (int again = 1; again <= retries; again++) {
                for (int lane = 0; lane < out.length; lane++) {
                    out[lane] *= again < tried[lane] ? 1 - off[lane] : 1;
                }
            }
        }
    }
}
