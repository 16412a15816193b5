package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.compute.KaplanLaw;
import dev.capstan.compute.ScalingLaw;
import dev.capstan.compute.ScalingLawFit;
import dev.capstan.compute.ScalingLawFit.Run;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Scaling laws: published constants, losses, the best use of compute, and a fit. */
final class ScalingCases {

    private ScalingCases() {}

    private static Map<String, ScalingLaw> published() {
        var laws = new LinkedHashMap<String, ScalingLaw>();
        laws.put("hoffmann", ScalingLaw.HOFFMANN_UNROUNDED);
        laws.put("hoffmann_rounded", ScalingLaw.HOFFMANN);
        laws.put("epoch", ScalingLaw.EPOCH);
        return laws;
    }

    /** The law of the case's constants, or the published one that it names. */
    private static ScalingLaw law(Given given) {
        if (given.has("A", "alpha")) {
            return new ScalingLaw(
                    given.real("A"), given.real("B"), given.realOr(0, "E"), given.real("alpha"), given.real("beta"));
        }
        var name = given.textOr("hoffmann_rounded", "law");
        var law = published().get(name);
        if (law == null) {
            var names = String.join(", ", published().keySet());
            throw CaseException.wrongType(
                    name,
                    new Text("one of " + names, names + " 之一"),
                    given.node("law").origin(),
                    "");
        }
        return law;
    }

    static Map<String, Object> constants(Given given) {
        var law = law(given);
        var exact = ScalingLaw.HOFFMANN_UNROUNDED;
        var unrounded = new Figures()
                .put(StrictMath.log(exact.a()), "logA")
                .put(StrictMath.log(exact.b()), "logB")
                .put(StrictMath.log(exact.e()), "logE")
                .put(exact.alpha(), "alpha")
                .put(exact.beta(), "beta")
                .map();
        return constants(law).put(unrounded, "unrounded").map();
    }

    private static Figures constants(ScalingLaw law) {
        return new Figures()
                .put(law.a(), "A")
                .put(law.b(), "B")
                .put(law.e(), "E")
                .put(law.alpha(), "alpha")
                .put(law.beta(), "beta")
                .put(law.beta() / (law.alpha() + law.beta()), "a=beta/(alpha+beta)", "a");
    }

    static Map<String, Object> loss(Given given) {
        return new Figures()
                .put(law(given).loss(given.real("N", "params"), given.real("D", "tokens")), "loss", "L")
                .map();
    }

    /** For the case's own law at the top, and for each published law under its name. */
    static Map<String, Object> optimum(Given given) {
        double flops = given.real("C", "flop", "flops");
        given.note("formula");
        var figures = new Figures();
        optimum(law(given), flops).forEach((name, value) -> figures.put(value, name));
        published().forEach((name, law) -> figures.put(optimum(law, flops), name));
        return figures.map();
    }

    private static Map<String, Object> optimum(ScalingLaw law, double flops) {
        var best = law.optimum(flops);
        return new Figures()
                .put(best.parameters(), "N")
                .put(best.tokens(), "D")
                .put(best.tokens() / best.parameters(), "D_over_N")
                .put(law.loss(best.parameters(), best.tokens()), "loss")
                .map();
    }

    static Map<String, Object> kaplanLoss(Given given) {
        given.note("formula");
        var law = kaplan(given);
        double parameters = given.real("N", "params");
        double tokens = given.real("D", "tokens");
        return new Figures()
                .put(law.lossOfParameters(parameters), "L_N")
                .put(law.lossOfTokens(tokens), "L_D")
                .put(law.loss(parameters, tokens), "L_joint", "loss")
                .map();
    }

    private static KaplanLaw kaplan(Given given) {
        var published = KaplanLaw.PUBLISHED;
        return new KaplanLaw(
                given.realOr(published.alphaN(), "alpha_N"),
                given.realOr(published.criticalN(), "N_c"),
                given.realOr(published.alphaD(), "alpha_D"),
                given.realOr(published.criticalD(), "D_c"));
    }

    static Map<String, Object> kaplanConstants(Given given) {
        var law = kaplan(given);
        return new Figures()
                .put(law.alphaN(), "alpha_N")
                .put(law.criticalN(), "N_c")
                .put(law.alphaD(), "alpha_D")
                .put(law.criticalD(), "D_c")
                .put(KaplanLaw.ALPHA_C, "alpha_C_min")
                .put(KaplanLaw.CRITICAL_C_PF_DAYS, "C_c_min_pf_days")
                .put(KaplanLaw.OPTIMAL_N_EXPONENT, "N_opt_exponent_of_C")
                .map();
    }

    /** Runs by size, compute and loss; tokens are compute over 6 N. */
    static Map<String, Object> fit(Given given) {
        given.note("objective");
        given.note("D");
        var table = given.table("data");
        double[] sizes = table.column("Model Size");
        double[] flops = table.column("Training FLOP");
        double[] losses = table.column("loss");
        int dropped = given.wholeOr(0, 0, sizes.length, "drop_highest_loss_points");
        List<Run> runs = IntStream.range(0, sizes.length)
                .mapToObj(i -> new Run(sizes[i], flops[i] / (6 * sizes[i]), losses[i]))
                .sorted(Comparator.comparingDouble(Run::loss))
                .limit((long) sizes.length - dropped)
                .toList();
        var fit = ScalingLawFit.of(runs);
        return constants(fit.law())
                .put(fit.objective(), "objective")
                .put(fit.runs(), "n")
                .map();
    }
}
