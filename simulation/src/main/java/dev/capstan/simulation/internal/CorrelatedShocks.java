package dev.capstan.simulation.internal;

import dev.capstan.numeric.CorrelationMatrix;
import dev.capstan.numeric.Functions;
import dev.capstan.numeric.Innovation;
import java.util.List;
import java.util.Map;

/** The normals of a number's movements that are correlated with those of others: Σ L_k z_k of each month, z_k their own normals. */
final class CorrelatedShocks {

    /** An independent normal, by its uniforms, and its share. */
    private record Term(Innovation uniforms, double share) {}

    private final Term[] terms;

    private CorrelatedShocks(long seed, List<Mixture> mixtures) {
        this.terms = mixtures.stream()
                .map(mixture -> new Term(new Innovation(seed, mixture.name()), mixture.share()))
                .toArray(Term[]::new);
    }

    /** Those of every number that does not keep its own, as the first of those that are correlated does. */
    static Map<String, CorrelatedShocks> of(long seed, CorrelationMatrix correlations) {
        return Mixture.of(correlations, mixtures -> new CorrelatedShocks(seed, mixtures));
    }

    /** Writes the standard normals of a run of paths in a month. */
    void fill(int month, long firstPath, double[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            double normal = 0;
            for (var term : terms) {
                normal = Math.fma(
                        term.share, Functions.normalQuantile(term.uniforms.at(firstPath + lane, month)), normal);
            }
            out[lane] = normal;
        }
    }
}
