package dev.capstan.numeric.internal;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations: Golub and Van Loan, Matrix Computations, 4th
 * edition, section 8.5. Slow beyond a hundred rows, and accurate.
 */
public final class SymmetricEigen {

    private static final int SWEEPS = 50;
    private static final double NEGLIGIBLE = 1e-15;

    private final double[][] rest;
    private final double[][] vectors;

    private SymmetricEigen(double[][] matrix) {
        int size = matrix.length;
        rest = new double[size][];
        vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            rest[i] = matrix[i].clone();
            vectors[i][i] = 1;
        }
    }

    /** The decomposition of a symmetric matrix, which stays as it is. */
    public static SymmetricEigen of(double[][] matrix) {
        var eigen = new SymmetricEigen(matrix);
        for (int sweep = 0; sweep < SWEEPS && !eigen.isDiagonal(); sweep++) {
            eigen.sweep();
        }
        return eigen;
    }

    /** The eigenvalue of an eigenvector; in no order. */
    public double value(int vector) {
        return rest[vector][vector];
    }

    /** A component of an eigenvector of length 1. */
    public double component(int row, int vector) {
        return vectors[row][vector];
    }

    private boolean isDiagonal() {
        double off = 0;
        double all = 0;
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < rest.length; j++) {
                all += rest[i][j] * rest[i][j];
                off += i == j ? 0 : rest[i][j] * rest[i][j];
            }
        }
        return off <= NEGLIGIBLE * NEGLIGIBLE * all;
    }

    private void sweep() {
        for (int p = 0; p < rest.length; p++) {
            for (int q = p + 1; q < rest.length; q++) {
                if (rest[p][q] != 0) {
                    rotate(p, q);
                }
            }
        }
    }

    /** The smaller of the two rotations that make the element 0. */
    private void rotate(int p, int q) {
        double ratio = (rest[q][q] - rest[p][p]) / (2 * rest[p][q]);
        double tangent = Math.copySign(1 / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio)), ratio);
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        rotateColumns(rest, p, q, cosine, sine);
        for (int i = 0; i < rest.length; i++) {
            double first = rest[p][i];
            double second = rest[q][i];
            rest[p][i] = cosine * first - sine * second;
            rest[q][i] = sine * first + cosine * second;
        }
        rest[p][q] = 0;
        rest[q][p] = 0;
        rotateColumns(vectors, p, q, cosine, sine);
    }

    private static void rotateColumns(double[][] matrix, int p, int q, double cosine, double sine) {
        for (var row : matrix) {
            double first = row[p];
            double second = row[q];
            row[p] = cosine * first - sine * second;
            row[q] = sine * first + cosine * second;
        }
    }
}
