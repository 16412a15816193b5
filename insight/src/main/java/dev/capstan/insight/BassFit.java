package dev.capstan.insight;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.Pair;

/**
 * A Bass curve fitted to the adoptions of periods 1 … n.
 *
 * @param curve the curve
 * @param standardErrors of m, p and q: {@code σ·√diag((JᵀJ)⁻¹)}; NaN from the regression, which estimates other coefficients
 * @param residualSumOfSquares over the periods
 * @param sigma residual standard error, √(RSS/(n − 3))
 */
public record BassFit(BassCurve curve, StandardErrors standardErrors, double residualSumOfSquares, double sigma) {

    private static final int PARAMETERS = 3;
    private static final int EVALUATIONS = 10_000;

    /** In the units of the parameters. */
    public record StandardErrors(double market, double innovation, double imitation) {}

    /** What a period's adoptions are held against. */
    public enum Form {
        /** The rate at the end of the period, {@code m·f(t)}; common in textbooks (Cowpertwait and Metcalfe 2009, 3.3.4). */
        RATE,
        /** What is adopted between its ends, {@code m·(F(t) − F(t−1))} (Srinivasan and Mason 1986, Marketing Science 5(2)). */
        INTERVAL
    }

    /**
     * Bass's own regression, {@code n(t) = a + b·A(t−1) + c·A(t−1)²} on cumulative adoptions A; m is the positive root, p =
     * a/m, q = −mc. Empty where the data have no such curve (c ≥ 0 or no real root).
     *
     * @param adoptions at least 4 periods
     */
    public static Optional<BassFit> regression(double... adoptions) {
        requirePeriods(adoptions);
        double before = 0;
        var rows = new double[adoptions.length][];
        for (int i = 0; i < adoptions.length; i++) {
            rows[i] = new double[] {1, before, before * before};
            before += adoptions[i];
        }
        double[] c = new QRDecomposition(new Array2DRowRealMatrix(rows))
                .getSolver()
                .solve(new ArrayRealVector(adoptions))
                .toArray();
        double root = Math.sqrt(c[1] * c[1] - 4 * c[0] * c[2]);
        double market = (-c[1] - root) / (2 * c[2]);
        if (!(market > 0 && c[0] > 0 && c[2] <= 0)) {
            return Optional.empty();
        }
        double rss = IntStream.range(0, rows.length)
                .mapToDouble(i -> square(adoptions[i] - c[0] - c[1] * rows[i][1] - c[2] * rows[i][2]))
                .sum();
        var curve = new BassCurve(market, c[0] / market, -market * c[2]);
        var unknown = new StandardErrors(Double.NaN, Double.NaN, Double.NaN);
        return Optional.of(new BassFit(curve, unknown, rss, sigma(rss, adoptions.length)));
    }

    /** Least squares from the regression's curve, or a usual one scaled to the data where that has none. */
    public static BassFit leastSquares(Form form, double... adoptions) {
        var usual = new BassCurve(1.5 * Arrays.stream(adoptions).sum(), 0.01, 0.4);
        return leastSquares(form, regression(adoptions).map(BassFit::curve).orElse(usual), adoptions);
    }

    /** Least squares by Levenberg and Marquardt from a start. */
    public static BassFit leastSquares(Form form, BassCurve start, double... adoptions) {
        requirePeriods(adoptions);
        var problem = new LeastSquaresBuilder()
                .start(new double[] {start.market(), start.innovation(), start.imitation()})
                .target(adoptions)
                .model(point -> model(form, point, adoptions.length))
                .maxEvaluations(EVALUATIONS)
                .maxIterations(EVALUATIONS)
                .build();
        var optimum = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(1e-15)
                .withParameterRelativeTolerance(1e-13)
                .optimize(problem);
        double[] found = optimum.getPoint().toArray();
        double rss = optimum.getCost() * optimum.getCost();
        double sigma = sigma(rss, adoptions.length);
        double[] errors = standardErrors(optimum.getJacobian(), sigma);
        return new BassFit(
                new BassCurve(found[0], found[1], found[2]),
                new StandardErrors(errors[0], errors[1], errors[2]),
                rss,
                sigma);
    }

    private static void requirePeriods(double[] adoptions) {
        if (adoptions.length <= PARAMETERS) {
            throw new IllegalArgumentException("a fit of three parameters needs at least 4 periods");
        }
    }

    private static double square(double x) {
        return x * x;
    }

    private static double sigma(double rss, int periods) {
        return Math.sqrt(rss / (periods - PARAMETERS));
    }

    /** {@code σ·√diag((JᵀJ)⁻¹)}, on columns scaled to length 1, for m and p differ by many powers of ten. */
    private static double[] standardErrors(RealMatrix jacobian, double sigma) {
        double[] lengths = IntStream.range(0, PARAMETERS)
                .mapToDouble(i -> jacobian.getColumnVector(i).getNorm())
                .toArray();
        var scaled = jacobian.copy();
        for (int i = 0; i < PARAMETERS; i++) {
            scaled.setColumnVector(i, scaled.getColumnVector(i).mapDivide(lengths[i]));
        }
        var inverse = new LUDecomposition(scaled.transposeMultiply(scaled))
                .getSolver()
                .getInverse();
        return IntStream.range(0, PARAMETERS)
                .mapToDouble(i -> sigma * Math.sqrt(inverse.getEntry(i, i)) / lengths[i])
                .toArray();
    }

    private static Pair<RealVector, RealMatrix> model(Form form, RealVector point, int periods) {
        var market = Gradient.variable(PARAMETERS, 0, point.getEntry(0));
        var innovation = Gradient.variable(PARAMETERS, 1, point.getEntry(1));
        var imitation = Gradient.variable(PARAMETERS, 2, point.getEntry(2));
        var values = new ArrayRealVector(periods);
        var jacobian = MatrixUtils.createRealMatrix(periods, PARAMETERS);
        for (int t = 1; t <= periods; t++) {
            var expected = switch (form) {
                case RATE -> rate(market, innovation, imitation, t);
                case INTERVAL ->
                    cumulative(market, innovation, imitation, t)
                            .subtract(cumulative(market, innovation, imitation, t - 1));
            };
            values.setEntry(t - 1, expected.getValue());
            jacobian.setRow(t - 1, expected.getGradient());
        }
        return new Pair<>(values, jacobian);
    }

    private static Gradient decay(Gradient p, Gradient q, int time) {
        return FastMath.exp(p.add(q).multiply(-time));
    }

    private static Gradient rate(Gradient m, Gradient p, Gradient q, int time) {
        var decay = decay(p, q, time);
        var below = q.divide(p).multiply(decay).add(1);
        return m.multiply(p.add(q).square()).divide(p).multiply(decay).divide(below.square());
    }

    private static Gradient cumulative(Gradient m, Gradient p, Gradient q, int time) {
        var decay = decay(p, q, time);
        return m.multiply(decay.negate().add(1))
                .divide(q.divide(p).multiply(decay).add(1));
    }
}
