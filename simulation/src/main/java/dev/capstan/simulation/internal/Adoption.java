package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.numeric.Functions;
import dev.capstan.plan.Segment;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Source;
import dev.capstan.simulation.internal.Formula.Kernel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many accounts each segment has: new ones by its adoption, lost ones by its churn. */
final class Adoption {

    private static final double LN_81 = StrictMath.log(81);
    private static final String UNIT = "accounts";

    private final ProgramBuilder program;
    private final String name;
    private final Segment segment;
    private final Column open;
    private final Column age;
    private final List<Aged> aged = new ArrayList<>();

    /** A product whose model ages. */
    private record Aged(Column onSale, Column factor) {}

    private Adoption(ProgramBuilder program, String name, Segment segment, Timelines timelines) {
        this.program = program;
        this.name = name;
        this.segment = segment;
        this.open = timelines.open(name);
        this.age = timelines.age(open, new Text(name + ": months since the launch", name + "：上市以来月数"));
        program.plan().products().forEach((product, terms) -> {
            var factors = timelines.ageing(terms);
            if (factors != null && Timelines.sells(terms, name)) {
                aged.add(new Aged(timelines.onSale(product), factors.churn()));
            }
        });
    }

    static Map<String, Lines.SegmentLines> add(ProgramBuilder program, Timelines timelines) {
        var accounts = new LinkedHashMap<String, Lines.SegmentLines>();
        program.plan()
                .segments()
                .forEach((name, segment) ->
                        accounts.put(name, new Adoption(program, name, segment, timelines).accounts()));
        return accounts;
    }

    private Lines.SegmentLines accounts() {
        var initial = program.source(segment.initialAccounts());
        var churn = churn();
        var won = reserve("accounts won", "accounts ever won", "累计赢得客户", initial);
        var gained = gained(won);
        program.define(won, Formula.balance(won, List.of(gained), List.of()));

        var active = reserve("active accounts", "active accounts", "在用客户", initial);
        var words = new Text("last month's accounts × churn", "上月客户数 × 流失率");
        var lost = program.define(
                reserve("lost accounts", "lost accounts", "流失客户"),
                new Formula(words, List.of(churn), List.of(active), 1, List.of(), (block, month, out) -> {
                    block.fill(0, out);
                    block.add(active, month - 1, out);
                    block.multiply(churn, month, out);
                }));
        program.define(active, Formula.balance(active, List.of(gained), List.of(lost)));
        return new Lines.SegmentLines(active, gained, lost, churn);
    }

    /** The churn, times what the oldest of the models behind the products on sale makes of it. */
    private Column churn() {
        var given = program.given(segment.churn());
        if (aged.isEmpty()) {
            return given;
        }
        var products = aged.toArray(Aged[]::new);
        var reads = new ArrayList<>(List.of(given));
        aged.forEach(product -> reads.addAll(List.of(product.onSale, product.factor)));
        return program.column(
                "segments." + name + ".churn by age",
                new Text(name + ": churn, as models age", name + "：模型老化后的流失率"),
                "",
                Formula.of(
                        new Text(
                                "churn × the largest churn factor of the models behind what is on sale, at most all",
                                "流失率 × 在售产品所用模型中最大的流失倍数，不超过 100%"),
                        reads,
                        (block, month, out) -> {
                            block.fill(1, out);
                            for (var product : products) {
                                var sold = block.values(product.onSale, month);
                                var factor = block.values(product.factor, month);
                                for (int lane = 0; lane < out.length; lane++) {
                                    out[lane] = sold[lane] == 1 ? Math.max(out[lane], factor[lane]) : out[lane];
                                }
                            }
                            var plain = block.values(given, month);
                            for (int lane = 0; lane < out.length; lane++) {
                                out[lane] = Math.min(1, plain[lane] * out[lane]);
                            }
                        }));
    }

    private Column reserve(String figure, String en, String zh) {
        return reserve(figure, en, zh, Source.ZERO);
    }

    private Column reserve(String figure, String en, String zh, Source opening) {
        return program.reserve(
                "segments." + name + "." + figure, new Text(name + ": " + en, name + "：" + zh), UNIT, opening);
    }

    private Column gained(Column won) {
        var market = program.given(segment.accounts());
        var reads = new ArrayList<>(List.of(market, open, age));
        Text words;
        Kernel wanted;
        switch (segment.adoption()) {
            case Segment.Bass bass -> {
                var p = program.given(bass.p());
                var q = program.given(bass.q());
                reads.addAll(List.of(p, q));
                words = new Text(
                        "Bass 1969: (p + q · won / market) · (market − won)", "Bass 1969：(p + q·累计/市场)·(市场−累计)");
                wanted = bass(market, won, p, q);
            }
            case Segment.Logistic logistic -> {
                var share = program.given(logistic.share());
                reads.add(share);
                words = new Text("the logistic curve less the accounts won", "逻辑斯蒂曲线减累计客户");
                wanted = logistic(logistic, market, won, share);
            }
            case Segment.NewAccounts series -> {
                var given = program.given(series.value());
                reads.add(given);
                words = new Text("as given, up to what is left of the market", "按给定序列，以剩余市场为限");
                wanted = (block, month, out) -> {
                    block.fill(0, out);
                    block.add(given, month, out);
                };
            }
            case null -> {
                words = new Text("none", "无");
                wanted = (block, _, out) -> block.fill(0, out);
            }
        }
        return program.define(
                reserve("new accounts", "new accounts", "新增客户"),
                Formula.of(words, reads, List.of(won), 1, upToTheMarket(market, won, wanted)));
    }

    private static Kernel bass(Column market, Column won, Column p, Column q) {
        return (block, month, out) -> {
            var all = block.values(market, month);
            var already = block.values(won, month - 1);
            var innovation = block.values(p, month);
            var imitation = block.values(q, month);
            for (int lane = 0; lane < out.length; lane++) {
                double rate = innovation[lane] + imitation[lane] * already[lane] / all[lane];
                out[lane] = all[lane] == 0 ? 0 : rate * (all[lane] - already[lane]);
            }
        };
    }

    private Kernel logistic(Segment.Logistic logistic, Column market, Column won, Column share) {
        double slope = LN_81 / logistic.duration().value();
        return (block, month, out) -> {
            var all = block.values(market, month);
            var reached = block.values(share, month);
            var already = block.values(won, month - 1);
            var passed = block.values(age, month);
            for (int lane = 0; lane < out.length; lane++) {
                double curve =
                        Functions.logistic((passed[lane] - logistic.midpoint().value()) * slope);
                out[lane] = all[lane] * reached[lane] * curve - already[lane];
            }
        };
    }

    /** What a curve wants, from the launch on, within what the market has left. */
    private Kernel upToTheMarket(Column market, Column won, Kernel wanted) {
        return (block, month, out) -> {
            wanted.compute(block, month, out);
            var all = block.values(market, month);
            var already = block.values(won, month - 1);
            var sold = block.values(open, month);
            for (int lane = 0; lane < out.length; lane++) {
                double left = Math.max(0, all[lane] - already[lane]);
                out[lane] = sold[lane] * Math.min(left, Math.max(out[lane], 0)) + 0.0;
            }
        };
    }
}
