package dev.capstan.answers;

import java.util.List;

/**
 * What only many paths can tell. Money is in the venture's currency. Every interval is of sampling alone: it does not say whether
 * the assumptions are right.
 *
 * @param seed of all draws
 * @param paths how many
 * @param uncertain how many numbers of the plan are drawn
 * @param requirement the capital requirement at 50, 80, 90 and 95 %
 * @param gap what is missing with the plan's funding at 50, 80, 90 and 95 %
 * @param censored share of paths whose requirement is deepest in the last month; above 1 % the requirement is "at least"
 * @param ruin chance that cash falls below zero within the horizon, in the funded view
 * @param ruinByMonth the same by each month, index 0 for month 1
 * @param trough the month of the trough at 5, 50 and 95 % of the paths that need capital; empty where none does
 * @param fans cumulative cash without funding, and cash with it, over the months
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract
public record Uncertain(
        long seed,
        int paths,
        int uncertain,
        List<Level> requirement,
        List<Level> gap,
        double censored,
        Estimate ruin,
        double[] ruinByMonth,
        List<Integer> trough,
        List<Fan> fans) {

    /** An estimate and its 95 % interval by sectioning over 16 independent randomisations. */
    public record Estimate(double value, double low, double high) {}

    /** An amount that suffices with a probability. */
    public record Level(double probability, Estimate amount) {}

    /**
     * The spread of a figure over the months, for a chart: quantiles from a histogram, within one part in 64.
     *
     * @param measure which
     * @param probabilities of the quantiles, ascending
     * @param quantiles a row of months for each probability
     */
    public record Fan(Measure measure, List<Double> probabilities, List<double[]> quantiles) {
        public Fan {
            probabilities = List.copyOf(probabilities);
            quantiles = List.copyOf(quantiles);
        }
    }
}
