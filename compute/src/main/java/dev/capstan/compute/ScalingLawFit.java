package dev.capstan.compute;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * A {@link ScalingLaw} fitted to training runs as Hoffmann et al. 2022 (section 3.3) do: least sum of the Huber losses, δ =
 * 0.001, of {@code log L̂ − log L}.
 *
 * @param law the law
 * @param objective the sum of Huber losses that it reaches
 * @param runs how many runs it was fitted to
 */
public record ScalingLawFit(ScalingLaw law, double objective, int runs) {

    private static final double DELTA = 1e-3;
    private static final double[] STEPS = {0.5, 0.5, 0.1, 0.05, 0.05};
    private static final int EVALUATIONS = 20_000;

    /** Starts in log A, log B, log E, α, β: the paper's own result and some around it, from its grid. */
    private static final List<double[]> STARTS = List.of(
            new double[] {6, 6, 0.5, 0.34, 0.28}, new double[] {5, 10, 0.5, 0.5, 0.5}, new double[] {10, 5, 0, 0.5, 0.5
            });

    /** A training run: parameters, tokens, loss; all above 0. */
    public record Run(double parameters, double tokens, double loss) {}

    /** The best of several descents by Nelder and Mead's simplex, each begun anew where it ended until nothing improves. */
    public static ScalingLawFit of(List<Run> runs) {
        if (runs.size() < 6) {
            throw new IllegalArgumentException("a fit of five parameters needs at least 6 runs: " + runs.size());
        }
        var best = STARTS.stream()
                .map(start -> descend(point -> objective(point, runs), start))
                .min(Comparator.comparing(PointValuePair::getValue))
                .orElseThrow();
        double[] p = best.getPoint();
        var law = new ScalingLaw(StrictMath.exp(p[0]), StrictMath.exp(p[1]), StrictMath.exp(p[2]), p[3], p[4]);
        return new ScalingLawFit(law, best.getValue(), runs.size());
    }

    private static PointValuePair descend(MultivariateFunction objective, double[] start) {
        var best = new PointValuePair(start, objective.value(start));
        while (true) {
            var next = new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-15))
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(objective),
                            GoalType.MINIMIZE,
                            new InitialGuess(best.getPoint()),
                            new NelderMeadSimplex(STEPS));
            if (!(next.getValue() < best.getValue() * (1 - 1e-9))) {
                return best;
            }
            best = next;
        }
    }

    private static double objective(double[] p, List<Run> runs) {
        double sum = 0;
        for (var run : runs) {
            sum += huber(logLoss(p, run) - StrictMath.log(run.loss));
        }
        return sum;
    }

    /** log(exp(a − α·log N) + exp(b − β·log D) + exp(e)). */
    private static double logLoss(double[] p, Run run) {
        double[] terms = {
            p[0] - p[3] * StrictMath.log(run.parameters), p[1] - p[4] * StrictMath.log(run.tokens), p[2],
        };
        double largest = Arrays.stream(terms).max().orElse(0);
        return largest
                + StrictMath.log(IntStream.range(0, terms.length)
                        .mapToDouble(i -> StrictMath.exp(terms[i] - largest))
                        .sum());
    }

    private static double huber(double residual) {
        double size = Math.abs(residual);
        return size <= DELTA ? residual * residual / 2 : DELTA * (size - DELTA / 2);
    }
}
