package dev.capstan.simulation.internal;

import dev.capstan.numeric.BaseDraw;
import dev.capstan.numeric.Innovation;
import dev.capstan.numeric.Kernels;
import dev.capstan.plan.BetaQuantile;
import dev.capstan.plan.Correlation;
import dev.capstan.plan.Distribution;
import dev.capstan.plan.Plan;
import dev.capstan.simulation.Input;
import dev.capstan.simulation.Shock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Draws every chance and the base of every uncertain number, keyed by its name: adding or removing one moves no other. A correlation
 * moves those of its numbers that correlations name later, and what is correlated with these later still.
 */
public final class Sampler {

    /** The draw of one input; a chance stays a uniform and has no distribution. */
    private record Draw(Uniforms uniforms, @Nullable Distribution distribution, DoubleUnaryOperator forOneMonth) {

        static Draw of(Uniforms uniforms, Input input) {
            var quantity = input.quantity();
            return quantity == null
                    ? new Draw(uniforms, null, DoubleUnaryOperator.identity())
                    : new Draw(
                            uniforms,
                            Objects.requireNonNull(quantity.uncertainty()).distribution(),
                            quantity.forOneMonth());
        }
    }

    private final long seed;
    private final Map<String, Uniforms> correlated;
    private final Map<String, CorrelatedShocks> correlatedShocks;
    private final Map<String, Innovation> shocks = new LinkedHashMap<>();
    private final Draw[] draws;
    private final Kernels kernels;

    /**
     * @param plan whose correlations hold
     * @param inputs what is drawn once for a path
     * @param shocks what is drawn for each month
     */
    public Sampler(long seed, Plan plan, List<Input> inputs, List<Shock> shocks, Kernels kernels) {
        this.seed = seed;
        this.kernels = kernels;
        this.correlated = CorrelatedUniforms.of(seed, plan.correlationMatrix(Correlation.Of.VALUES));
        this.correlatedShocks = CorrelatedShocks.of(seed, plan.correlationMatrix(Correlation.Of.MOVEMENTS));
        this.draws = new Draw[inputs.size()];
        inputs.forEach(input -> draws[input.index()] = draw(input));
        shocks.forEach(shock -> this.shocks.put(shock.name(), new Innovation(seed, shock.name())));
    }

    private Draw draw(Input input) {
        var together = input.quantity() == null ? null : correlated.get(input.name());
        return Draw.of(together == null ? new BaseDraw(seed, input.name())::fill : together, input);
    }

    /** Writes the bases of a run of paths, by input and lane, as figures for one month. */
    public void draw(long firstPath, double[][] bases) {
        for (int input = 0; input < draws.length; input++) {
            draw(draws[input], firstPath, bases[input]);
        }
    }

    /** Writes the standard normals of a shock in a month. */
    public void shock(Shock shock, long firstPath, int month, double[] out) {
        var together = correlatedShocks.get(shock.name());
        if (together != null) {
            together.fill(month, firstPath, out);
            return;
        }
        Objects.requireNonNull(shocks.get(shock.name())).fill(month, firstPath, out, 0, out.length);
        kernels.normalQuantile(out, 0, out, 0, out.length);
    }

    /** Writes the bases of one input. */
    public void draw(Input input, long firstPath, double[] base) {
        draw(draw(input), firstPath, base);
    }

    private void draw(Draw draw, long firstPath, double[] base) {
        draw.uniforms.fill(firstPath, base, 0, base.length);
        if (draw.distribution != null) {
            transform(draw.distribution, base);
            for (int lane = 0; lane < base.length; lane++) {
                base[lane] = draw.forOneMonth.applyAsDouble(base[lane]);
            }
        }
    }

    /** Uniforms in (0, 1) into numbers of a distribution, in place. */
    void transform(Distribution distribution, double[] u) {
        switch (distribution) {
            case Distribution.Normal normal -> normal(u, normal.mean(), normal.sd());
            case Distribution.Lognormal lognormal -> {
                normal(u, lognormal.mu(), lognormal.sigma());
                kernels.exp(u, 0, u, 0, u.length);
            }
            case Distribution.LogitNormal logit -> {
                normal(u, logit.mu(), logit.sigma());
                kernels.logistic(u, 0, u, 0, u.length);
                linear(u, 0, logit.one());
            }
            case Distribution.Uniform uniform -> linear(u, uniform.low(), uniform.high() - uniform.low());
            case Distribution.Triangular triangular -> {
                for (int lane = 0; lane < u.length; lane++) {
                    u[lane] = triangular.quantile(u[lane]);
                }
            }
            case Distribution.Beta beta -> {
                for (int lane = 0; lane < u.length; lane++) {
                    u[lane] = BetaQuantile.of(u[lane], beta.alpha(), beta.beta());
                }
                linear(u, beta.low(), beta.high() - beta.low());
            }
            case Distribution.Discrete discrete -> {
                for (int lane = 0; lane < u.length; lane++) {
                    u[lane] = discrete.quantile(u[lane]);
                }
            }
        }
    }

    private void normal(double[] u, double mean, double sd) {
        kernels.normalQuantile(u, 0, u, 0, u.length);
        linear(u, mean, sd);
    }

    private static void linear(double[] x, double start, double width) {
        for (int lane = 0; lane < x.length; lane++) {
            x[lane] = start + width * x[lane];
        }
    }
}
