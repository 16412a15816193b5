package dev.capstan.numeric.internal;

/**
 * The correlation matrix nearest to a symmetric one in the Frobenius norm: alternating projections with Dykstra's correction, as
 * in Higham, "Computing the nearest correlation matrix: a problem from finance", IMA Journal of Numerical Analysis 22, 2002. The
 * elements that are not free stay 0, which is one more linear condition beside the ones on the diagonal.
 */
public final class NearestCorrelations {

    private static final double CONVERGED = 1e-9;
    private static final int STEPS = 10_000;
    private static final double MULTIPLICATIONS = 1e8;

    private NearestCorrelations() {}

    /** The nearest matrix, to 1e-6 or so for up to twenty rows; coarser for many more, where steps are few. */
    public static double[][] of(double[][] matrix, boolean[][] free) {
        int size = matrix.length;
        double affordable = MULTIPLICATIONS / ((double) size * size * size);
        var nearest = copy(matrix);
        var correction = new double[size][size];
        for (int step = 0; step < Math.clamp(affordable, 1, STEPS); step++) {
            var corrected = difference(nearest, correction);
            var projected = semiDefinite(corrected);
            correction = difference(projected, corrected);
            nearest = conditioned(projected, free);
            if (distance(nearest, projected) <= CONVERGED) {
                break;
            }
        }
        return nearest;
    }

    private static double[][] copy(double[][] matrix) {
        return difference(matrix, new double[matrix.length][matrix.length]);
    }

    private static double[][] difference(double[][] from, double[][] less) {
        var difference = new double[from.length][from.length];
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < from.length; j++) {
                difference[i][j] = from[i][j] - less[i][j];
            }
        }
        return difference;
    }

    private static double distance(double[][] one, double[][] other) {
        double largest = 0;
        for (var row : difference(one, other)) {
            for (double element : row) {
                largest = Math.max(largest, Math.abs(element));
            }
        }
        return largest;
    }

    /** The nearest positive semi-definite matrix: its negative eigenvalues are taken away. */
    private static double[][] semiDefinite(double[][] matrix) {
        var eigen = SymmetricEigen.of(matrix);
        var projected = copy(matrix);
        for (int vector = 0; vector < matrix.length; vector++) {
            double value = Math.min(0, eigen.value(vector));
            for (int i = 0; i < matrix.length && value < 0; i++) {
                for (int j = 0; j < matrix.length; j++) {
                    projected[i][j] -= value * eigen.component(i, vector) * eigen.component(j, vector);
                }
            }
        }
        return projected;
    }

    /** The nearest matrix with ones on the diagonal and zeros where nothing is free. */
    private static double[][] conditioned(double[][] matrix, boolean[][] free) {
        var conditioned = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                conditioned[i][j] = i == j ? 1 : free[i][j] ? matrix[i][j] : 0;
            }
        }
        return conditioned;
    }
}
