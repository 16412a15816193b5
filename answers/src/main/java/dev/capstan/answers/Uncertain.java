package dev.capstan.answers;

import dev.capstan.answers.Assessment.Part;
import dev.capstan.basics.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
 * @param years what each measure is in each year, at 10, 50 and 90 % of the paths
 * @param histogram of the capital requirement
 * @param neverProfitable share of the paths that never have three months in a row with an operating profit
 * @param milestones when each milestone is reached
 * @param rounds when each round closes
 * @param need when the next money is needed
 * @param returns what the owners get; null where the plan has no exit
 * @param foundersOwe what founders owe investors themselves; null where they owe nothing by the plan
 * @param raises what a raise buys
 * @param composition what the requirement at 90 % is for: the mean of the paths around it; empty where it is 0
 * @param compositionFactor by which the outlays of those paths were multiplied, so that the parts sum to the requirement; 0 where there are none
 * @param bridge from the requirement with every number at its median to that at 90 %; the parts sum to it
 * @param drivers what moves the requirement at 90 %, the strongest first
 * @param scenarios the plan and its variants on the same draws; empty where there are none
 * @param expectations what the plan promises; empty where it promises nothing
 * @param held the numbers that had to be held within their range on some paths
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
        List<Fan> fans,
        List<YearRange> years,
        Histogram histogram,
        Estimate neverProfitable,
        List<Chance> milestones,
        List<Chance> rounds,
        Need need,
        @Nullable Returns returns,
        @Nullable Exposure foundersOwe,
        List<Raise> raises,
        List<Part> composition,
        double compositionFactor,
        List<Part> bridge,
        List<Driver> drivers,
        List<ScenarioResult> scenarios,
        List<Expected> expectations,
        List<Held> held) {

    /** Whether every promise of the plan holds. */
    public boolean holds() {
        return expectations.stream().allMatch(Expected::holds);
    }

    /**
     * Counts of an amount between equal steps.
     *
     * @param low where the first bar begins
     * @param width of a bar
     * @param shares of the paths in each bar; the last holds all above it too
     */
    public record Histogram(double low, double width, List<Double> shares) {
        public Histogram {
            shares = List.copyOf(shares);
        }
    }

    /**
     * When something happens.
     *
     * @param within probability that it does within the horizon
     * @param median the month by which it has happened on half of all paths; null where it has not
     * @param byMonth probability by each month, index 0 for month 1
     */
    public record Chance(
            String name, Estimate within, @Nullable Integer median, double[] byMonth) {}

    /**
     * When money is needed.
     *
     * @param shortfall the month in which one path in ten has fallen below the floor with the committed funding; null where none does
     * @param round the next round; null where the plan has none that could help
     * @param timeToClose its median time from launch to money, in months
     * @param latestLaunch shortfall less that time; null where there is no shortfall or no round
     * @param runway months until the cash in hand is used up without any further funding: on half of the paths, and on one in ten;
     *     null where it is not within the horizon
     */
    public record Need(
            @Nullable Integer shortfall,
            @Nullable String round,
            int timeToClose,
            @Nullable Integer latestLaunch,
            @Nullable Integer runway,
            @Nullable Integer shortRunway) {

        /** Whether the round would have to be launched before the first month. */
        public boolean isOverdue() {
            return latestLaunch != null && latestLaunch < 1;
        }
    }

    /**
     * What all equity holders together get.
     *
     * @param irr yearly, of the mean flows; NaN where there is none
     * @param moic proceeds over what was paid in: the mean, then 10, 50 and 90 %
     * @param loss probability of a total loss
     */
    public record Returns(double irr, Estimate moic, double low, double median, double high, Estimate loss) {}

    /**
     * What founders owe themselves by redemptions, performance adjustments and buy-backs to which they have bound themselves.
     *
     * @param chance probability that they owe anything
     * @param mean over the paths on which they do; NaN where there is none
     * @param ninety at most so much on nine paths of ten
     */
    public record Exposure(Estimate chance, Estimate mean, Estimate ninety) {}

    /**
     * What an amount of money buys, all of it at the start and no more after it.
     *
     * @param label which amount
     * @param ruin probability that it is used up within the horizon
     * @param months funded on half of the paths; null beyond the horizon
     * @param shortMonths funded on nine paths of ten; null beyond the horizon
     * @param milestones probability to reach each at least six months before the cash ends
     */
    public record Raise(
            Text label,
            double amount,
            Estimate ruin,
            @Nullable Integer months,
            @Nullable Integer shortMonths,
            Map<String, Double> milestones) {}

    /**
     * How much one input moves the answer: the paths on which it lies around its 10 % point against those around its 90 % point, or
     * those without an event against those with it.
     *
     * @param name the key of the number, or the name of the event or chance
     * @param event whether low is without and high with an event
     * @param lowInput its value at the lower end, as the plan writes it; empty for a chance
     * @param highInput its value at the upper end
     * @param low requirement at 90 % at the lower end
     * @param high requirement at 90 % at the upper end
     * @param difference of the two
     * @param lowRuin chance of ruin at the lower end
     * @param highRuin chance of ruin at the upper end
     */
    public record Driver(
            String name,
            Text meaning,
            boolean event,
            String lowInput,
            String highInput,
            double low,
            double high,
            Estimate difference,
            double lowRuin,
            double highRuin) {
        /** So many half-widths of the 95 % interval are exceeded by chance by about one in 300, and a plan has dozens of inputs. */
        private static final double CLEAR = 1.6;

        private static final Pattern UNIT = Pattern.compile("%| [^0-9]");
        private static final Pattern DOTS = Pattern.compile("\\.(?![^\\[]*])");

        /** The name for a picture: whose number it is and which, {@code 医院 · churn}; the name of an event as it is. */
        public String shortName() {
            var parts = DOTS.split(name, -1);
            int last = parts.length - 1;
            if (event || last < 2) {
                return name;
            }
            int owner = parts[0].equals("funding") || parts[0].equals("policy") ? Math.min(2, last - 1) : 1;
            boolean grows = parts[last].equals("growth") && last - 1 > owner;
            boolean steps = parts[last - 1].equals("steps") && last - 2 > owner;
            var number = grows ? parts[last - 1] + " " : steps ? parts[last - 2] + " " : "";
            return parts[owner] + " · " + number + parts[last];
        }

        /** Its values at the two ends with their unit once, {@code 5 → 10%/year}; empty for a chance. */
        public String range() {
            int unit = UNIT.matcher(highInput)
                    .results()
                    .findFirst()
                    .map(MatchResult::start)
                    .orElse(highInput.length());
            var shared = highInput.substring(unit);
            var low = lowInput.endsWith(shared) ? lowInput.substring(0, lowInput.length() - shared.length()) : lowInput;
            return lowInput.isEmpty() ? "" : Text.signed(low) + " → " + Text.signed(highInput);
        }

        /** Whether the difference is clearly larger than its sampling error. */
        public boolean isClear() {
            return Math.abs(difference.value) > CLEAR * (difference.high - difference.value);
        }
    }

    /**
     * One scenario.
     *
     * @param name empty for the plan itself
     * @param keys what it writes otherwise
     * @param medians requirement with every number at its median
     * @param middle requirement at 50 %
     * @param high requirement at 90 %
     * @param change of that against the plan, on the same draws
     * @param gap at 90 %
     * @param ruin chance of ruin
     * @param moic median; NaN where the plan has no exit
     */
    public record ScenarioResult(
            String name,
            List<String> keys,
            double medians,
            Estimate middle,
            Estimate high,
            Estimate change,
            Estimate gap,
            Estimate ruin,
            double moic) {}

    /**
     * A promise of the plan.
     *
     * @param share of the paths on which it holds, of those that are not sold before the promise is due; NaN where all are
     * @param needed the least share
     */
    public record Expected(String name, Text promise, Estimate share, double needed) {
        public boolean holds() {
            return share.value >= needed;
        }
    }

    /**
     * A number that draws, growth, movements or events would have carried out of its range.
     *
     * @param key of the number
     * @param bound the end of the range at which it was held, as a plan writes it
     * @param share of the paths on which it was, in some month
     */
    public record Held(String key, Text meaning, String bound, double share) {}

    /** An estimate and its 95 % interval by sectioning over 16 independent randomisations. */
    public record Estimate(double value, double low, double high) {

        /** Of a part of the figure, above 0. */
        Estimate times(double share) {
            return new Estimate(value * share, low * share, high * share);
        }
    }

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

    /**
     * The spread of a measure over the paths by calendar year, within one part in 64.
     *
     * @param low at 10 %, index 0 for the first year; NaN where it is computable on no path
     * @param computable share of the paths that count: a quotient without a divisor is none
     */
    public record YearRange(Measure measure, double[] low, double[] median, double[] high, double[] computable) {}
}
