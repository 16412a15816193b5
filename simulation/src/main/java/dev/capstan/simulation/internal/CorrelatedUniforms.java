package dev.capstan.simulation.internal;

import dev.capstan.numeric.BaseDraw;
import dev.capstan.numeric.CorrelationMatrix;
import dev.capstan.numeric.Functions;
import dev.capstan.numeric.Uniform;
import java.util.List;
import java.util.Map;

/**
 * The uniforms of a number whose normal is correlated with others: Φ(Σ L_k Φ⁻¹(u_k)) over the numbers named up to it, with L its row
 * of the Cholesky factor and u_k their own uniforms. It reads these alone, so that it is the same however it is drawn, and whichever
 * of the others a program uses.
 */
final class CorrelatedUniforms implements Uniforms {

    /** The ends of {@link Uniform#ofBits}: quantiles stay finite where Φ is 0 or 1 as a double. */
    private static final double LEAST = 0x1p-53;

    private static final double MOST = 1 - 0x1p-53;

    /** An independent normal, by its uniforms, and its share. */
    private record Term(BaseDraw uniforms, double share) {}

    private final Term[] terms;

    private CorrelatedUniforms(long seed, List<Mixture> mixtures) {
        this.terms = mixtures.stream()
                .map(mixture -> new Term(new BaseDraw(seed, mixture.name()), mixture.share()))
                .toArray(Term[]::new);
    }

    /** Those of every number that does not keep its own uniforms, as the first of those that are correlated does. */
    static Map<String, Uniforms> of(long seed, CorrelationMatrix correlations) {
        return Mixture.of(correlations, mixtures -> new CorrelatedUniforms(seed, mixtures));
    }

    @Override
    public void fill(long firstPath, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            double normal = 0;
            for (var term : terms) {
                normal = Math.fma(term.share, Functions.normalQuantile(term.uniforms.at(firstPath + i)), normal);
            }
            out[outAt + i] = Math.clamp(Functions.normalProbability(normal), LEAST, MOST);
        }
    }
}
