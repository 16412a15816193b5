package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Obligor;
import dev.capstan.plan.PerformanceAdjustment;
import dev.capstan.plan.PerformanceAdjustment.Cash;
import dev.capstan.plan.PerformanceAdjustment.Shares;
import dev.capstan.plan.PlanMonth;
import dev.capstan.plan.Redemption;
import dev.capstan.plan.Round;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What investors may claim by the terms of their round: redemption and performance adjustments; {@code engine.md}, claims of
 * investors. The company pays out of {@link Distributable} profit, in the order of the plan; what it owes waits for more of it. An exit ends
 * all claims.
 */
final class Claims {

    private final ProgramBuilder program;
    private final Milestones milestones;
    private final Metrics metrics;
    private final Column alive;
    private final @Nullable Column exited;
    private final Obligations obligations;
    private final BuyBacks buyBacks;
    private final Map<String, Map<String, Column>> shares = new LinkedHashMap<>();
    private final Map<String, Lines.ClaimLines> redemptions = new LinkedHashMap<>();
    private final Map<String, Map<String, Lines.ClaimLines>> compensations = new LinkedHashMap<>();

    Claims(
            ProgramBuilder program,
            Milestones milestones,
            Metrics metrics,
            Column alive,
            Distributable distributable,
            @Nullable Column exited) {
        this.program = program;
        this.milestones = milestones;
        this.metrics = metrics;
        this.alive = alive;
        this.exited = exited;
        this.obligations = new Obligations(program, distributable, exited);
        this.buyBacks = new BuyBacks(program, alive, exited, obligations);
    }

    /** The claims of a round's investors, and on them. */
    void add(String name, Round round, Rounds.Closing closing) {
        if (round.redemption() == null && round.performanceAdjustments().isEmpty() && round.buyBack() == null) {
            return;
        }
        var figures = new Figures(program, "funding.rounds." + name, name);
        var invested = invested(figures, closing.received());
        buyBacks.add(name, round, invested, closing.closed());
        if (round.redemption() != null) {
            var its = new Figures(program, figures.place() + ".redemption", name);
            redemptions.put(name, redemption(round.redemption(), its, invested));
        }
        round.performanceAdjustments().forEach((its, adjustment) -> {
            var place = figures.place() + ".performance adjustments." + its;
            adjustment(adjustment, new Figures(program, place, name + ", " + its), invested, name, its);
        });
    }

    /** Rights to buy their shares. */
    BuyBacks buyBacks() {
        return buyBacks;
    }

    /** What founders owe themselves, in the month in which it falls due; empty where they owe nothing by the plan. */
    List<Column> byFounders() {
        return obligations.byFounders();
    }

    /** What founders give of their shares, as a part of those that a round bought, by round and adjustment. */
    Map<String, Map<String, Column>> shares() {
        return shares;
    }

    /** What is paid for redemption, by round. */
    Map<String, Lines.ClaimLines> redemptions() {
        return redemptions;
    }

    /** What is paid for missed promises, by round and adjustment. */
    Map<String, Map<String, Lines.ClaimLines>> compensations() {
        return compensations;
    }

    private Column invested(Figures figures, Column received) {
        var invested = figures.reserveMoney("invested", "invested so far", "累计投资额");
        var paid = figures.money(
                "paid by investors",
                "paid by investors",
                "投资人实缴",
                Formula.product(new Text("received while in business", "存续期间到账的金额"), received, alive));
        return program.define(invested, Formula.balance(invested, List.of(paid), List.of()));
    }

    private boolean hasExited(Path path, int month) {
        return exited != null && path.at(exited, month) == 1;
    }

    private List<Column> earlier(Column... columns) {
        var earlier = new ArrayList<>(List.of(columns));
        if (exited != null) {
            earlier.add(exited);
        }
        return earlier;
    }

    private Lines.ClaimLines redemption(Redemption redemption, Figures figures, Column invested) {
        var asked = asked(redemption, figures, invested);
        int wait = redemption.obligor() == Obligor.FOUNDERS
                ? 0
                : (int) redemption.procedure().value();
        var held = held(figures, invested);
        var price = switch (redemption.price()) {
            case Redemption.Interest(var rate) -> program.given(rate);
            case Redemption.Times(var multiple) -> program.given(multiple);
        };
        boolean bearsInterest = redemption.price() instanceof Redemption.Interest;
        var claim = figures.money(
                "claim",
                "redemption falls due",
                "回购款到期",
                Formula.byPath(
                        bearsInterest
                                ? new Text(
                                        "invested + simple interest to this month, after the procedure",
                                        "减资程序完成后：投资额加至当月的单利")
                                : new Text("a multiple of what was invested, after the procedure", "减资程序完成后：投资额的倍数"),
                        List.of(asked, invested, held, price),
                        earlier(asked),
                        wait + 1,
                        (path, month) -> {
                            boolean isDue = path.at(asked, month - wait) == 1 && path.at(asked, month - wait - 1) == 0;
                            if (!isDue || hasExited(path, month - 1)) {
                                return 0;
                            }
                            double factor = path.at(price, month);
                            return bearsInterest
                                    ? path.at(invested, month) + factor * path.at(held, month)
                                    : path.at(invested, month) * factor;
                        }));
        return obligations.of(redemption.obligor(), redemption.foundersPay(), figures, claim);
    }

    /** 1 from the month on in which they have asked: that after the last month for an exit, or for a milestone. */
    private Column asked(Redemption redemption, Figures figures, Column invested) {
        int noExit = after(redemption.noExitBy());
        int missed = after(redemption.missedBy());
        var milestone = redemption.milestone() == null ? null : milestones.reached(redemption.milestone());
        var reads = earlier(invested);
        if (milestone != null) {
            reads.add(milestone);
        }
        return program.latch(
                figures.place() + ".asked",
                figures.label("redemption asked for", "已要求回购"),
                new Text("once the month has passed without an exit, or without the milestone", "所定月份已过而未退出，或未达成里程碑"),
                List.of(),
                reads,
                (block, month, out) -> {
                    block.fill(0, out);
                    if (month == noExit || (month == missed && milestone != null)) {
                        invested(block, month - 1, invested, out);
                    }
                    if (month != noExit && milestone != null) {
                        block.multiplyByRest(milestone, month - 1, out);
                    }
                });
    }

    /** Writes 1 where money is invested at the end of a month and there was no exit. */
    private void invested(Block block, int month, Column invested, double[] out) {
        var money = block.values(invested, month);
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = money[lane] > 0 ? 1 : 0;
        }
        if (exited != null) {
            block.multiplyByRest(exited, month, out);
        }
    }

    private int after(@Nullable PlanMonth month) {
        return month == null ? Integer.MAX_VALUE : month.number(program.timeline()) + 1;
    }

    /** Money × months for which it has been invested. */
    private Column held(Figures figures, Column invested) {
        var held = figures.reserve("held", "what was invested × months", "投资额 × 月数", program.currency() + " · months");
        return program.define(
                held,
                Formula.byPath(
                        new Text("last month's, and a month more of what was invested", "上月值加上月投资额"),
                        List.of(),
                        List.of(held, invested),
                        1,
                        (path, month) -> path.at(held, month - 1) + path.at(invested, month - 1)));
    }

    private void adjustment(
            PerformanceAdjustment adjustment, Figures figures, Column invested, String round, String name) {
        int measured =
                program.timeline().month(YearMonth.of((int) adjustment.year().value(), 12));
        int wait = (int) adjustment.dueAfter().value();
        var figure = metrics.of(adjustment.metric());
        var target = program.given(adjustment.atLeast());
        switch (adjustment.compensation()) {
            case Cash(var atMost) -> {
                var most = program.given(atMost);
                var claim = figures.money(
                        "claim",
                        "compensation falls due",
                        "补偿款到期",
                        missed(
                                new Text(
                                        "invested × (1 − figure / promise), up to its most",
                                        "投资额 ×（1 − 实际 / 承诺），以上限为限"),
                                List.of(target, most),
                                List.of(figure, invested, alive),
                                measured,
                                wait,
                                (path, month) -> path.at(invested, measured)
                                        * Math.min(
                                                path.at(most, month),
                                                1 - actual(path, figure, measured) / path.at(target, month))));
                compensations
                        .computeIfAbsent(round, _ -> new LinkedHashMap<>())
                        .put(name, obligations.of(adjustment.obligor(), adjustment.foundersPay(), figures, claim));
            }
            case Shares(var atMost) -> {
                var most = program.given(atMost);
                var given = figures.column(
                        "shares given",
                        "shares given, as a part of those bought",
                        "给付股份占所购股份的比例",
                        "",
                        missed(
                                new Text("promise / figure − 1, up to its most", "承诺 / 实际 − 1，以上限为限"),
                                List.of(target, most),
                                List.of(figure, invested, alive),
                                measured,
                                wait,
                                (path, month) -> path.at(invested, measured) == 0
                                        ? 0
                                        : Math.min(
                                                path.at(most, month),
                                                path.at(target, month) / actual(path, figure, measured) - 1)));
                shares.computeIfAbsent(round, _ -> new LinkedHashMap<>()).put(name, given);
            }
        }
    }

    /** A figure that counts nothing once the cash has run out, nor below zero. */
    private double actual(Path path, Column figure, int month) {
        return path.at(alive, month) == 1 ? Math.max(0, path.at(figure, month)) : 0;
    }

    private Formula missed(
            Text words,
            List<Column> reads,
            List<Column> figures,
            int measured,
            int wait,
            Formula.Evaluation compensation) {
        var before = earlier();
        before.addAll(figures);
        return Formula.byPath(
                words,
                reads,
                before,
                wait,
                (path, month) -> month == measured + wait && measured >= 1 && !hasExited(path, month - 1)
                        ? Math.max(0, compensation.value(path, month))
                        : 0);
    }
}
