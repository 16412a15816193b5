package dev.capstan.capital;

import dev.capstan.numeric.Roots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * All real roots y of {@code f(y) = Σ a·exp(−t·y)}. By Laguerre's extension of Descartes' rule there are no more of them than
 * the coefficients, ordered by t, change sign: f times {@code exp(τ·y)}, with τ between two terms of opposite sign, has the
 * derivative {@code Σ a·(τ − t)·exp((τ − t)·y)}, whose coefficients change sign once less and whose roots part the line into
 * intervals that hold at most one root each.
 */
final class RealRoots {

    /** A value this small beside the sum of its terms' magnitudes is a root that does not cross zero. */
    private static final double ZERO = 1e-13;

    private final double[] times;
    private final double[] amounts;

    private RealRoots(double[] times, double[] amounts) {
        this.times = times;
        this.amounts = amounts;
    }

    /** The roots in ascending order; times are finite, amounts too. */
    static double[] of(double[] times, double[] amounts) {
        var byTime = new TreeMap<Double, Double>();
        for (int i = 0; i < times.length; i++) {
            byTime.merge(times[i], amounts[i], Double::sum);
        }
        return withoutZeros(
                        byTime.keySet().stream().mapToDouble(t -> t).toArray(),
                        byTime.values().stream().mapToDouble(a -> a).toArray())
                .find();
    }

    private static RealRoots withoutZeros(double[] t, double[] a) {
        var kept = IntStream.range(0, t.length).filter(i -> a[i] != 0).toArray();
        return new RealRoots(
                Arrays.stream(kept).mapToDouble(i -> t[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> a[i]).toArray());
    }

    private double[] find() {
        int last = middleSignChange();
        if (last < 0) {
            return new double[0];
        }
        double[] turns = derivative((times[last] + times[last + 1]) / 2).find();
        List<Double> roots = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= turns.length; i++) {
            double to = i < turns.length ? turns[i] : Double.POSITIVE_INFINITY;
            if (sign(from) * sign(to) < 0) {
                roots.add(between(from, to));
            }
            if (i < turns.length && sign(to) == 0) {
                roots.add(to);
            }
            from = to;
        }
        return roots.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The middle one of the changes, so that exponents stay balanced; −1 for none. */
    private int middleSignChange() {
        var changes = IntStream.range(0, amounts.length - 1)
                .filter(i -> amounts[i] < 0 != amounts[i + 1] < 0)
                .toArray();
        return changes.length == 0 ? -1 : changes[changes.length / 2];
    }

    private RealRoots derivative(double tau) {
        double largest = Arrays.stream(amounts).map(Math::abs).max().orElse(1);
        var derived = IntStream.range(0, times.length)
                .mapToDouble(i -> amounts[i] / largest * (tau - times[i]))
                .toArray();
        return withoutZeros(times, derived);
    }

    /** −1, 0 or 1: of the value, or of the term that outgrows all others where y is infinite. */
    private double sign(double y) {
        if (Double.isInfinite(y)) {
            return Math.signum(y > 0 ? amounts[0] : amounts[amounts.length - 1]);
        }
        double value = value(y);
        return Math.abs(value) <= ZERO ? 0 : Math.signum(value);
    }

    /** f over the sum of the magnitudes of its terms: between −1 and 1, whatever y is. */
    private double value(double y) {
        double pivot = y > 0 ? times[0] : times[times.length - 1];
        double sum = 0;
        double scale = 0;
        for (int i = 0; i < times.length; i++) {
            double term = amounts[i] * StrictMath.exp((pivot - times[i]) * y);
            sum += term;
            scale += Math.abs(term);
        }
        return sum / scale;
    }

    private double between(double from, double to) {
        double low = Double.isInfinite(from) ? reach(Double.isInfinite(to) ? 0 : to, -1, sign(from)) : from;
        double high = Double.isInfinite(to) ? reach(low, 1, sign(to)) : to;
        return Roots.find(this::value, low, high, Double.MIN_NORMAL);
    }

    /** A place beyond {@code start} in this direction where the value has the sign that it has at infinity. */
    private double reach(double start, double direction, double wanted) {
        double span = 1 / (times[times.length - 1] - times[0]);
        for (double step = span; Double.isFinite(step); step *= 2) {
            double y = start + direction * step;
            if (value(y) * wanted > 0) {
                return y;
            }
        }
        return direction * Double.MAX_VALUE;
    }
}
