package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.Arrays;
import java.util.List;

/** Several functions of one variable that are straight between the same knots, in doubles. */
final class PiecewiseLines {

    private final double[] knots;
    private final double[][] values;
    private final double[][] slopes;

    /**
     * @param knots rising from 0
     * @param rows of each function, its values at the knots
     * @param lastSlopes of each function, its slope above the last knot
     */
    PiecewiseLines(List<Rational> knots, List<List<Rational>> rows, List<Rational> lastSlopes) {
        this.knots = reals(knots);
        this.values = rows.stream().map(PiecewiseLines::reals).toArray(double[][]::new);
        this.slopes = new double[rows.size()][];
        for (int row = 0; row < slopes.length; row++) {
            slopes[row] = slopes(knots, rows.get(row), lastSlopes.get(row));
        }
    }

    private static double[] slopes(List<Rational> knots, List<Rational> values, Rational last) {
        double[] slopes = new double[knots.size()];
        for (int k = 0; k + 1 < slopes.length; k++) {
            var rise = values.get(k + 1).minus(values.get(k));
            slopes[k] = rise.over(knots.get(k + 1).minus(knots.get(k))).real();
        }
        slopes[slopes.length - 1] = last.real();
        return slopes;
    }

    private static double[] reals(List<Rational> numbers) {
        return numbers.stream().mapToDouble(Rational::real).toArray();
    }

    /** The values of each function, by function; below 0 counts as 0. */
    double[][] at(double[] points) {
        int[] places = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            int found = Arrays.binarySearch(knots, Math.max(0, points[i]));
            places[i] = found < 0 ? -found - 2 : found;
        }
        double[][] results = new double[values.length][points.length];
        for (int row = 0; row < values.length; row++) {
            along(row, points, places, results[row]);
        }
        return results;
    }

    private void along(int row, double[] points, int[] places, double[] results) {
        double[] value = values[row];
        double[] slope = slopes[row];
        for (int i = 0; i < points.length; i++) {
            int k = places[i];
            results[i] = Math.fma(slope[k], Math.max(0, points[i]) - knots[k], value[k]);
        }
    }
}
