package dev.capstan.numeric;

import dev.capstan.numeric.internal.NearestCorrelations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Correlations of normal variables by name: 1 of each with itself, what pairs say, 0 of the pairs not named. */
public final class CorrelationMatrix {

    /** A pivot below this is taken for the zero that it would be without rounding. */
    private static final double ZERO_PIVOT = 1e-12;

    /** What is then left of its column: |a_ij| ≤ √(a_ii · a_jj) in a positive semi-definite matrix. */
    private static final double ZERO_COLUMN = 1e-6;

    private static final double DECIMALS = 1_000;

    /** A number of three decimals is not cut to the one below it because of its binary form. */
    private static final double SLACK = 1e-6;

    private static final double SHRINK = 0.999;

    /**
     * The correlation of two variables.
     *
     * @param first a name
     * @param second another
     * @param value from −1 to 1
     */
    public record Pair(String first, String second, double value) {
        public Pair {
            if (first.equals(second) || !(Math.abs(value) <= 1)) {
                throw new IllegalArgumentException(first + " with " + second + ": " + value);
            }
        }
    }

    private final List<String> names;
    private final double[][] values;
    private final boolean[][] named;

    private CorrelationMatrix(List<String> names, double[][] values, boolean[][] named) {
        this.names = names;
        this.values = values;
        this.named = named;
    }

    /** Of pairs, each of which is named once at most; the variables are in the order in which these name them first. */
    public static CorrelationMatrix of(Collection<Pair> pairs) {
        var names = new ArrayList<String>();
        for (var pair : pairs) {
            List.of(pair.first, pair.second).stream()
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        int size = names.size();
        var matrix = new CorrelationMatrix(List.copyOf(names), new double[size][size], new boolean[size][size]);
        for (int i = 0; i < size; i++) {
            matrix.values[i][i] = 1;
        }
        pairs.forEach(matrix::put);
        return matrix;
    }

    private void put(Pair pair) {
        int i = names.indexOf(pair.first);
        int j = names.indexOf(pair.second);
        values[i][j] = pair.value;
        values[j][i] = pair.value;
        named[i][j] = true;
        named[j][i] = true;
    }

    /** The variables, in the order of rows and columns. */
    public List<String> names() {
        return names;
    }

    /** The correlation of two of its variables. */
    public double value(String first, String second) {
        return values[names.indexOf(first)][names.indexOf(second)];
    }

    /** Whether variables can have these correlations: the matrix is positive semi-definite. */
    public boolean isPossible() {
        return factored() != null;
    }

    /**
     * Its lower triangular Cholesky factor L, with L · Lᵀ the matrix: L times independent normals has these correlations. Rows and
     * columns are in the order of the names. A variable that the ones before it determine has 0 on the diagonal.
     *
     * @throws IllegalStateException where {@link #isPossible} is false
     */
    public double[][] factor() {
        var factor = factored();
        if (factor == null) {
            throw new IllegalStateException("not positive semi-definite: " + names);
        }
        return factor;
    }

    private double @Nullable [][] factored() {
        int size = names.size();
        var factor = new double[size][size];
        for (int j = 0; j < size; j++) {
            double pivot = rest(factor, j, j);
            if (pivot < -ZERO_PIVOT) {
                return null;
            }
            boolean determined = pivot <= ZERO_PIVOT;
            factor[j][j] = determined ? 0 : Math.sqrt(pivot);
            for (int i = j + 1; i < size; i++) {
                double rest = rest(factor, i, j);
                if (determined && Math.abs(rest) > ZERO_COLUMN) {
                    return null;
                }
                factor[i][j] = determined ? 0 : rest / factor[j][j];
            }
        }
        return factor;
    }

    /** What the columns before j leave of an element. */
    private double rest(double[][] factor, int i, int j) {
        double rest = values[i][j];
        for (int k = 0; k < j; k++) {
            rest -= factor[i][k] * factor[j][k];
        }
        return rest;
    }

    /**
     * The nearest matrix that is possible, in the Frobenius norm, among those that are 0 where this one names no pair; in three
     * decimals, rounded to the side where it stays possible.
     */
    public CorrelationMatrix nearest() {
        var nearest = new CorrelationMatrix(names, NearestCorrelations.of(values, named), named);
        double share = 1;
        var rounded = nearest.rounded(share);
        while (!rounded.isPossible()) {
            share *= SHRINK;
            rounded = nearest.rounded(share);
        }
        return rounded;
    }

    /** Towards 0, after all correlations are multiplied by a share. */
    private CorrelationMatrix rounded(double share) {
        int size = names.size();
        var rounded = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double value = values[i][j] * share;
                rounded[i][j] =
                        i == j ? 1 : Math.signum(value) * Math.floor(Math.abs(value) * DECIMALS + SLACK) / DECIMALS;
            }
        }
        return new CorrelationMatrix(names, rounded, named);
    }
}
