package dev.capstan.answers.internal.cases;

import dev.capstan.answers.RiskFormulas;
import dev.capstan.answers.RiskFormulas.Outcome;
import dev.capstan.answers.RiskFormulas.Portfolio;
import dev.capstan.answers.RiskFormulas.Tail;
import dev.capstan.answers.RuinFormulas;
import dev.capstan.basics.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Risk measures and chances of ruin in closed form. */
final class RiskCases {

    private static final Pattern DISTRIBUTION = Pattern.compile(
            "(?i)(N|normal|lognormal|LN)\\s*\\(\\s*(?:[a-z]+\\s*=)?([^,()=]+),\\s*(?:[a-z]+\\s*=)?([^,()=]+)\\)");
    private static final String[] LEVEL = {"alpha", "level"};
    private static final String[] LEVELS = {"alphas", "levels"};
    private static final Text NAMED = new Text("a distribution such as N(0,1) or LogNormal(0,0.5)", "分布（如 N(0,1)）");

    private RiskCases() {}

    /** A distribution by its name and two numbers: mean and standard deviation, of the logarithm for a lognormal one. */
    static Map<String, Object> distribution(Given given) {
        double mean;
        double sd;
        boolean logarithmic;
        if (given.has("X")) {
            var text = given.text("X");
            var parts = DISTRIBUTION.matcher(text);
            var numbers = parts.matches()
                    ? List.of(Fraction.parse(parts.group(2)), Fraction.parse(parts.group(3)))
                    : List.<Optional<Fraction>>of();
            if (numbers.isEmpty() || numbers.stream().anyMatch(Optional::isEmpty)) {
                throw CaseException.wrongType(text, NAMED, given.node("X").origin(), "");
            }
            mean = numbers.get(0).orElseThrow().real();
            sd = numbers.get(1).orElseThrow().real();
            logarithmic = parts.group(1).toLowerCase(Locale.ROOT).startsWith("l");
        } else {
            mean = given.real("mean", "mu");
            sd = given.real("sd", "sigma");
            logarithmic = given.textOr("normal", "distribution").equals("lognormal");
        }
        if (!(sd >= 0)) {
            throw given.outOfRange("a standard deviation is not below 0", "标准差不能为负");
        }
        return tails(
                        given,
                        level -> logarithmic
                                ? RiskFormulas.lognormal(mean, sd, level)
                                : RiskFormulas.normal(mean, sd, level))
                .map();
    }

    /** VaR and CVaR at the level given, or by level at several: those listed, or those that the case expects. */
    private static Figures tails(Given given, DoubleFunction<Tail> tail) {
        if (given.has(LEVEL)) {
            var one = tail.apply(level(given, given.text(LEVEL)));
            return new Figures().put(one.var(), "VaR").put(one.cvar(), "CVaR");
        }
        Collection<String> levels = new LinkedHashSet<>();
        if (given.has(LEVELS)) {
            given.items(LEVELS).forEach(node -> levels.add(Given.shown(node)));
        } else {
            levels.addAll(given.expectedNames("VaR"));
            levels.addAll(given.expectedNames("CVaR"));
        }
        var var = new LinkedHashMap<String, Object>();
        var cvar = new LinkedHashMap<String, Object>();
        for (var name : levels) {
            var one = tail.apply(level(given, name));
            var.put(name, one.var());
            cvar.put(name, one.cvar());
        }
        return new Figures().put(var, "VaR").put(cvar, "CVaR");
    }

    private static double level(Given given, String text) {
        double level = Fraction.parse(text).map(Fraction::real).orElse(Double.NaN);
        if (!(level > 0 && level < 1)) {
            throw given.outOfRange("a level lies between 0 and 1: " + text, "水平应在 0 与 1 之间：" + text);
        }
        return level;
    }

    static Map<String, Object> sample(Given given) {
        double[] values = given.reals("costs", "losses", "values");
        double[] weights = given.isList("p")
                ? given.reals("p")
                : IntStream.range(0, values.length)
                        .mapToDouble(_ -> 1.0 / values.length)
                        .toArray();
        if (weights.length != values.length || Math.abs(Arrays.stream(weights).sum() - 1) > 1e-9) {
            throw given.outOfRange("one probability for each value, 1 in all", "概率须与数值一一对应且合计为 1");
        }
        given.note("p");
        List<Outcome> outcomes = IntStream.range(0, values.length)
                .mapToObj(i -> new Outcome(values[i], weights[i]))
                .toList();
        double mean =
                outcomes.stream().mapToDouble(o -> o.value() * o.probability()).sum();
        double square = outcomes.stream()
                .mapToDouble(o -> (o.value() - mean) * (o.value() - mean) * o.probability())
                .sum();
        return tails(given, level -> RiskFormulas.discrete(outcomes, level))
                .put(mean, "mean")
                .put(Math.sqrt(square), "sd")
                .map();
    }

    /** Of the weights given, or of those of least variance for a required return. */
    static Map<String, Object> portfolio(Given given) {
        given.note("loss", "assets");
        var portfolio = new Portfolio(given.reals("mean"), given.matrix("cov", "covariance"));
        double[] weights = given.has("weights", "x")
                ? given.reals("weights", "x")
                : portfolio.leastVariance(given.realOr(Double.NEGATIVE_INFINITY, "required_return"));
        if (weights.length != portfolio.assets()) {
            throw given.outOfRange("no weights reach the required return", "没有组合能达到所要求的收益");
        }
        return tails(given, level -> portfolio.loss(weights, level))
                .put(weights, "min_variance_x", "weights")
                .put(portfolio.expectedReturn(weights), "expected_return", "mean")
                .put(portfolio.sd(weights), "sd")
                .map();
    }

    static Map<String, Object> firstPassage(Given given) {
        given.note("process");
        double start = given.real("x0", "start", "cash");
        double drift = given.real("m", "drift");
        double volatility = given.real("s", "volatility", "sd");
        double horizon = given.real("T", "horizon", "months");
        return new Figures()
                .put(
                        RuinFormulas.firstPassage(start, drift, volatility, horizon),
                        "P_min_below_zero_continuous",
                        "P_ruin")
                .put(
                        RuinFormulas.firstPassageWatchedEachPeriod(start, drift, volatility, horizon),
                        "P_min_below_zero_monthly",
                        "P_min_below_zero_discrete",
                        "P_ruin_monthly")
                .map();
    }

    static Map<String, Object> gambler(Given given) {
        double win = given.real("p");
        double start = given.real("start", "i");
        double target = given.textOr("", "target", "N").startsWith("inf")
                ? Double.POSITIVE_INFINITY
                : given.realOr(Double.POSITIVE_INFINITY, "target", "N");
        if (!(win >= 0 && win <= 1) || target < start) {
            throw given.outOfRange("p is a probability and the target not below the start", "p 应为概率，目标不低于起点");
        }
        double ruin = RuinFormulas.gambler(win, start, target);
        return new Figures()
                .put(ruin, "P_ruin")
                .put(1 - ruin, "P_win", "P_target")
                .put(RuinFormulas.gamblerDuration(win, start, target), "expected_steps", "expected_duration")
                .map();
    }
}
