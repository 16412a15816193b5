package dev.capstan.simulation.internal;

import dev.capstan.numeric.BaseDraw;
import dev.capstan.numeric.Kernels;
import dev.capstan.plan.BetaQuantile;
import dev.capstan.plan.Distribution;
import dev.capstan.simulation.Input;
import java.util.List;
import java.util.Objects;

/** Draws every chance and the base of every uncertain number, keyed by its name: adding or removing one moves no other. */
public final class Sampler {

    private final List<Input> inputs;
    private final BaseDraw[] draws;
    private final Kernels kernels;

    public Sampler(long seed, List<Input> inputs, Kernels kernels) {
        this.inputs = List.copyOf(inputs);
        this.kernels = kernels;
        this.draws =
                inputs.stream().map(input -> new BaseDraw(seed, input.name())).toArray(BaseDraw[]::new);
    }

    /** Writes the bases of a run of paths, by input and lane, as figures for one month. */
    public void draw(long firstPath, double[][] bases) {
        for (var input : inputs) {
            var base = bases[input.index()];
            draws[input.index()].fill(firstPath, base, 0, base.length);
            var quantity = input.quantity();
            if (quantity != null) {
                transform(Objects.requireNonNull(quantity.uncertainty()).distribution(), base);
                quantity.forOneMonth(base);
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
