package dev.capstan.answers.internal.cases;

import dev.capstan.capital.BreakPoint.Kind;
import dev.capstan.capital.Distribution;
import dev.capstan.capital.Waterfall;
import dev.capstan.capital.WaterfallClass.Common;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is paid to whom when a company is sold. */
final class WaterfallCases {

    private static final String[] EXIT = {"exit_proceeds", "exit_value", "proceeds"};

    private WaterfallCases() {}

    /** Of one exit, or of each of a list. */
    static Map<String, Object> exitWaterfall(Given given) {
        var waterfall = WaterfallTable.read(given);
        boolean pool = given.has("unissued_pool");
        return ofEach(given, exit -> figures(waterfall.distribute(exit), pool));
    }

    private static Map<String, Object> figures(Distribution distribution, boolean pool) {
        var payouts = new LinkedHashMap<String, Object>();
        if (pool) {
            payouts.put("unissued_pool", 0);
        }
        var converts = new LinkedHashMap<String, Object>();
        var holders = new LinkedHashMap<String, BigDecimal>();
        distribution
                .debts()
                .forEach(paid -> payouts.put(paid.debt().name(), paid.paid().decimal()));
        for (var paid : distribution.classes()) {
            payouts.put(paid.stock().name(), paid.paid().decimal());
            if (!(paid.stock() instanceof Common)) {
                converts.put(paid.stock().name(), paid.converts());
            }
            paid.holders()
                    .forEach(each ->
                            holders.merge(each.holding().holder(), each.paid().decimal(), BigDecimal::add));
        }
        return new Figures()
                .put(payouts, "payouts")
                .put(converts, "converts")
                .put(holders, "holders")
                .put(shortfall(distribution), "shortfall")
                .put(distribution.costs().decimal(), "costs")
                .put(distribution.equity().decimal(), "equity")
                .put(distribution.price().decimal(), "price_per_share", "per_share")
                .map();
    }

    private static Map<String, Object> shortfall(Distribution distribution) {
        var shortfall = new LinkedHashMap<String, Object>();
        distribution
                .debts()
                .forEach(paid ->
                        shortfall.put(paid.debt().name(), paid.shortfall().decimal()));
        return shortfall;
    }

    /** Debts alone; what they leave belongs to the shareholders. */
    static Map<String, Object> debtWaterfall(Given given) {
        var shareholders = new Common("equity", List.of(new Holding("equity", Rational.ONE)));
        var waterfall = new Waterfall(
                given.rationalOr(Rational.ZERO, "cost_rate", "fee_rate"),
                WaterfallTable.debts(given),
                List.of(shareholders));
        return ofEach(given, exit -> debtFigures(waterfall.distribute(exit)));
    }

    private static Map<String, Object> debtFigures(Distribution distribution) {
        var paid = new LinkedHashMap<String, Object>();
        distribution
                .debts()
                .forEach(each -> paid.put(each.debt().name(), each.paid().decimal()));
        return new Figures()
                .put(paid, "paid", "payouts")
                .put(shortfall(distribution), "shortfall")
                .put(distribution.equity().decimal(), "equity", "residual")
                .map();
    }

    /** The exit values above which classes convert, and every other break point. */
    static Map<String, Object> breakPoints(Given given) {
        var waterfall = given.has("classes") ? WaterfallTable.read(given) : twoClasses(given);
        var points = waterfall.payoff().breakPoints();
        var conversions = new LinkedHashMap<String, Object>();
        for (var point : points) {
            for (var cause : point.causes()) {
                if (cause.kind() == Kind.CONVERTS || cause.kind() == Kind.EXERCISED) {
                    conversions.put(cause.payee(), point.exit().decimal());
                }
            }
        }
        var first = conversions.values().stream().findFirst().orElse(Double.NaN);
        return new Figures()
                .put(first, "indifference_exit", "conversion_exit", "breakpoint")
                .put(conversions, "conversion_exits")
                .put(points.stream().map(point -> point.exit().decimal()).toList(), "breakpoints", "break_points")
                .put(points.stream().map(point -> point.price().decimal()).toList(), "prices_per_share")
                .map();
    }

    /** One preferred class that does not participate, and everybody else. */
    private static Waterfall twoClasses(Given given) {
        var preferred = new Holding("preferred", given.rational("preferred_shares"));
        var others = new Holding("others", given.rational("other_shares", "common_shares"));
        return new Waterfall(
                Rational.ZERO,
                WaterfallTable.debts(given),
                List.of(
                        new Common("others", List.of(others)),
                        Preferred.notParticipating(
                                "preferred", 1, given.rational("preference", "claim"), List.of(preferred))));
    }

    /** Of several exits each figure is a list; a mapping of lists where the case expects a mapping. */
    private static Map<String, Object> ofEach(Given given, Function<Rational, Map<String, Object>> figures) {
        if (!given.isList(EXIT)) {
            return figures.apply(given.rational(EXIT));
        }
        var each = given.rationals(EXIT).stream().map(figures).toList();
        var gathered = new LinkedHashMap<String, Object>();
        if (!each.isEmpty()) {
            each.getFirst().keySet().forEach(name -> gathered.put(name, gathered(given, name, each)));
        }
        return gathered;
    }

    private static Object gathered(Given given, String name, List<Map<String, Object>> each) {
        var values =
                each.stream().map(figures -> figures.getOrDefault(name, "")).toList();
        if (given.expectedNames(name).isEmpty() || !(values.getFirst() instanceof Map<?, ?> first)) {
            return values;
        }
        var byName = new LinkedHashMap<String, Object>();
        first.keySet()
                .forEach(key -> byName.put(
                        String.valueOf(key),
                        values.stream().map(value -> of((Map<?, ?>) value, key)).toList()));
        return byName;
    }

    private static Object of(Map<?, ?> map, Object key) {
        var value = map.get(key);
        return value == null ? "absent" : value;
    }
}
