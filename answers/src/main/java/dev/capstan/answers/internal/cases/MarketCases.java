package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.insight.BassCurve;
import dev.capstan.insight.BassFit;
import dev.capstan.insight.BassFit.Form;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;

/** Diffusion of an innovation. */
final class MarketCases {

    private static final Pattern AT_TIMES = Pattern.compile("(cum|rate)((?:_t[0-9.]+)+)");

    private MarketCases() {}

    /** A figure {@code cum_t1_t5} lists cumulative adopters at the times 1 and 5, {@code rate_t1} the rate at 1. */
    static Map<String, Object> curve(Given given) {
        var curve = new BassCurve(given.realOr(1, "m", "market"), given.real("p"), given.real("q"));
        var figures = new Figures()
                .put(curve.peakTime(), "t_peak", "peak_time")
                .put(curve.peakRate(), "peak_rate")
                .put(curve.cumulative(curve.peakTime()), "cum_peak");
        if (given.has("times", "t")) {
            double[] times =
                    given.isList("times", "t") ? given.reals("times", "t") : new double[] {given.real("times", "t")};
            figures.put(Arrays.stream(times).map(curve::cumulative).toArray(), "cumulative")
                    .put(Arrays.stream(times).map(curve::rate).toArray(), "rate");
        }
        for (var name : given.expectedNames()) {
            var parts = AT_TIMES.matcher(name);
            if (parts.matches()) {
                DoubleUnaryOperator figure = parts.group(1).equals("cum") ? curve::cumulative : curve::rate;
                double[] values = Arrays.stream(parts.group(2).substring(2).split("_t"))
                        .mapToDouble(time -> figure.applyAsDouble(
                                Fraction.parse(time).map(Fraction::real).orElse(Double.NaN)))
                        .toArray();
                figures.put(values.length == 1 ? (Object) values[0] : Figures.list(values), name);
            }
        }
        return figures.map();
    }

    /** By Bass's regression, or by least squares on the rate or on what is adopted within a period. */
    static Map<String, Object> fit(Given given) {
        double[] adoptions = adoptions(given);
        var fit = switch (method(given)) {
            case "ols" ->
                BassFit.regression(adoptions)
                        .orElseThrow(() -> given.outOfRange(
                                "the regression's coefficients make no Bass curve", "回归系数不构成 Bass 曲线"));
            case "nls_rate" -> leastSquares(given, Form.RATE, adoptions);
            case "nls_interval" -> leastSquares(given, Form.INTERVAL, adoptions);
            default ->
                throw CaseException.wrongType(
                        given.text("method"),
                        new Text("ols, nls_rate or nls_interval", " ols、nls_rate 或 nls_interval"),
                        given.node("method").origin(),
                        "");
        };
        var errors = fit.standardErrors();
        return new Figures()
                .put(fit.curve().market(), "m")
                .put(fit.curve().innovation(), "p")
                .put(fit.curve().imitation(), "q")
                .put(
                        new Figures()
                                .put(errors.market(), "m")
                                .put(errors.innovation(), "p")
                                .put(errors.imitation(), "q")
                                .map(),
                        "se")
                .put(fit.residualSumOfSquares(), "rss")
                .put(fit.sigma(), "sigma")
                .put(fit.curve().peakTime(), "t_peak")
                .put(fit.curve().peakRate(), "peak_rate")
                .map();
    }

    private static BassFit leastSquares(Given given, Form form, double[] adoptions) {
        if (!given.has("start")) {
            return BassFit.leastSquares(form, adoptions);
        }
        var start = given.inner("start");
        return BassFit.leastSquares(form, new BassCurve(start.real("m"), start.real("p"), start.real("q")), adoptions);
    }

    private static double[] adoptions(Given given) {
        if (given.has("adoptions", "sales")) {
            return given.reals("adoptions", "sales");
        }
        var table = given.table("data");
        return given.has("column") ? table.column(given.text("column")) : table.lastColumn();
    }

    /** As said; else the rate where the model is written out as one, and the regression where that is. */
    private static String method(Given given) {
        if (given.has("method")) {
            return given.text("method");
        }
        given.note("regression");
        var model = given.textOr("", "model").replace(" ", "");
        if (model.isEmpty()) {
            return "ols";
        }
        return model.contains("(t-1)") || model.contains("F(t)-F") ? "nls_interval" : "nls_rate";
    }
}
