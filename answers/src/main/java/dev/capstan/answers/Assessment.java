package dev.capstan.answers;

import dev.capstan.answers.internal.SanityPanel;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code assess} tells of a plan with certain numbers. Money is in the venture's currency, shares are fractions.
 *
 * @param provenance what it was made from
 * @param years the calendar years of the horizon
 * @param requirement the capital requirement
 * @param gap what is missing with the plan's funding
 * @param composition what the requirement is made of, by each label; the parts of each sum to the requirement
 * @param milestones months in which something first happens
 * @param value what the venture is worth by discounting
 * @param series every monthly measure, by its key, in the registry's order
 * @param income the income statement
 * @param balance the balance sheet
 * @param cashFlow the cash-flow statement
 * @param useOfFunds cash paid out by nature, over time
 * @param headsByRole head count by role
 * @param tokens the token economics of each product that has tokens
 * @param segments unit economics by segment
 * @param sources where cash comes from over the whole horizon
 * @param uses where it goes; sources and uses have equal sums
 * @param assumptions every number written in the plan
 * @param sanity figures by which to doubt it
 * @param warnings of the plan
 * @param uncertain what many paths tell; null where every number is certain, or no paths were asked for
 */
public record Assessment(
        Provenance provenance,
        List<Year> years,
        Capital requirement,
        Capital gap,
        Map<Grouping, List<Part>> composition,
        Milestones milestones,
        Value value,
        Map<String, Series> series,
        Statement income,
        Statement balance,
        Statement cashFlow,
        List<Line> useOfFunds,
        List<Line> headsByRole,
        List<TokenEconomics> tokens,
        List<SegmentEconomics> segments,
        List<Part> sources,
        List<Part> uses,
        List<Assumption> assumptions,
        Sanity sanity,
        List<Problem> warnings,
        @Nullable Uncertain uncertain) {

    /** The same with what many paths tell. */
    public Assessment with(Uncertain simulated) {
        return new Assessment(
                provenance,
                years,
                requirement,
                gap,
                composition,
                milestones,
                value,
                series,
                income,
                balance,
                cashFlow,
                useOfFunds,
                headsByRole,
                tokens,
                segments,
                sources,
                uses,
                assumptions,
                new Sanity(sanity.checks(), SanityPanel.backing(assumptions, simulated.drivers())),
                warnings,
                simulated);
    }

    /**
     * What an answer was made from, enough to make it again.
     *
     * @param version of Capstan
     * @param file of the plan as the user named it
     * @param sha256 of the plan's text, in hexadecimal
     * @param venture its name
     * @param about what it does; empty where the plan does not say
     * @param currency ISO code
     * @param timeline its months
     * @param command that reproduces it
     */
    public record Provenance(
            String version,
            String file,
            String sha256,
            String venture,
            String about,
            String currency,
            Timeline timeline,
            String command) {}

    /**
     * A calendar year, or the part of one that the plan covers.
     *
     * @param year of the calendar
     * @param from its first month's number
     * @param to its last month's number, inclusive
     */
    public record Year(int year, int from, int to) {
        /** Whether the plan covers only a part of it. */
        public boolean isPart() {
            return to - from < 11;
        }
    }

    /**
     * How deep the cash falls below the floor.
     *
     * @param amount 0 or more
     * @param trough the first month in which it is deepest; 0 where the amount is 0
     * @param censored whether it is deepest in the last month, so that "at least" is all that can be said
     */
    public record Capital(double amount, int trough, boolean censored) {}

    /** By which label the requirement is taken apart. */
    public enum Grouping {
        FUNCTION(new Text("by function", "按职能")),
        NATURE(new Text("by nature", "按性质")),
        MODEL(new Text("by model", "按模型")),
        PRODUCT(new Text("by product", "按产品")),
        ROLE(new Text("by role", "按岗位"));

        private final Text label;

        Grouping(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }
    }

    /** A part of a sum; negative where it takes away from it. */
    public record Part(Text label, double amount) {}

    /**
     * Months by number; null where it does not happen within the horizon.
     *
     * @param operatingProfit the first of three consecutive months with operating profit above 0
     * @param operatingCash the first of three consecutive months with operating cash above 0 (requirement view)
     * @param cashBelowFloor the first month-end with cash below the floor (funded view)
     * @param cashOut the first month-end with cash below 0 (funded view)
     * @param runway months from the start to {@code cashOut}, whole months with cash
     */
    public record Milestones(
            @Nullable Integer operatingProfit,
            @Nullable Integer operatingCash,
            @Nullable Integer cashBelowFloor,
            @Nullable Integer cashOut,
            @Nullable Integer runway) {}

    /**
     * Net present value of the pre-financing free cash flow.
     *
     * @param discountRate yearly
     * @param terminalGrowth yearly
     * @param npv without terminal value
     * @param terminalValue discounted to the start; NaN for a horizon under 24 months
     * @param npvWithTerminal the sum of both; NaN where there is no terminal value
     * @param terminalShare of the sum; NaN where not computable
     */
    public record Value(
            double discountRate,
            double terminalGrowth,
            double npv,
            double terminalValue,
            double npvWithTerminal,
            double terminalShare) {}

    /**
     * A statement.
     *
     * @param lines in its order
     */
    public record Statement(Text title, List<Line> lines) {}

    /**
     * A row of a statement or of a stacked figure.
     *
     * @param key its stable name
     * @param label as shown
     * @param total whether it is a sum of lines above
     * @param months index 0 for month 1
     * @param years index 0 for the first year: the sum of its months, or its last month's in a balance
     */
    @SuppressWarnings("ArrayRecordComponent") // read-only by contract
    public record Line(String key, Text label, boolean total, double[] months, double[] years) {}

    /**
     * The token economics of a product, by year; NaN where it has no tokens in a year.
     *
     * @param product its name
     * @param model that serves it; empty for none
     * @param hosted whether the model runs on the venture's accelerators, so that utilisation means something
     * @param tokens sold in the year
     * @param price revenue from use and subscriptions over tokens, money per 1M tokens
     * @param cost serving cost over tokens, money per 1M tokens
     * @param utilisation mean load over what is paid for, of the model
     * @param breakEvenPrice that covers serving, support and channel, money per 1M tokens
     * @param breakEvenUtilisation at which the price of the year would just cover these; above 1 where no load would do
     */
    @SuppressWarnings("ArrayRecordComponent") // read-only by contract
    public record TokenEconomics(
            String product,
            String model,
            boolean hosted,
            double[] tokens,
            double[] price,
            double[] cost,
            double[] utilisation,
            double[] breakEvenPrice,
            double[] breakEvenUtilisation) {}

    /**
     * Unit economics of a segment, by year; NaN where not computable.
     *
     * @param segment its name
     * @param accounts active at the end of the year
     * @param gained in the year
     * @param lifetimeValue of an account won in the year, discounted
     * @param skok the same by Skok's formula
     */
    @SuppressWarnings("ArrayRecordComponent") // read-only by contract
    public record SegmentEconomics(
            String segment, double[] accounts, double[] gained, double[] lifetimeValue, double[] skok) {}

    /**
     * A number of the plan.
     *
     * @param key dotted
     * @param meaning of the key
     * @param value as written
     * @param source in the user's words; empty where not said
     */
    public record Assumption(String key, Text meaning, String value, String source) {}
}
