package dev.capstan.simulation.internal;

import dev.capstan.numeric.CorrelationMatrix;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The part that an independent normal has in a correlated one.
 *
 * @param name of the independent one
 * @param share its factor
 */
record Mixture(String name, double share) {

    /** By number, what is made of its row of the Cholesky factor; none for a number that keeps its own normal. */
    static <T> Map<String, T> of(CorrelationMatrix correlations, Function<List<Mixture>, T> made) {
        var names = correlations.names();
        var factor = correlations.factor();
        var mixtures = new LinkedHashMap<String, T>();
        for (int row = 0; row < factor.length; row++) {
            if (factor[row][row] != 1) {
                mixtures.put(names.get(row), made.apply(of(names, factor[row])));
            }
        }
        return Collections.unmodifiableMap(mixtures);
    }

    private static List<Mixture> of(List<String> names, double[] row) {
        return IntStream.range(0, row.length)
                .filter(column -> row[column] != 0)
                .mapToObj(column -> new Mixture(names.get(column), row[column]))
                .toList();
    }
}
