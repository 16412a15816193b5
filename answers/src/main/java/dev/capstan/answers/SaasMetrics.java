package dev.capstan.answers;

/** Measures of a subscription business, on plain numbers; the plan's measures and known-answer cases use the same. */
public final class SaasMetrics {

    private static final double QUARTERS = 4;
    private static final double FORTY = 40;

    private SaasMetrics() {}

    /** A quotient; NaN, that is not computable, where the divisor is not above 0. */
    public static double ratio(double dividend, double divisor) {
        return divisor > 0 ? dividend / divisor : Double.NaN;
    }

    /** Chance to lose an account within a year, where it is {@code monthly} in each month: {@code 1 − (1 − c)^12}. */
    public static double annualChurn(double monthly) {
        return -StrictMath.expm1(12 * StrictMath.log1p(-monthly));
    }

    /** Mean life of an account in the periods of its churn, {@code 1/churn} (Skok); infinite where none leaves. */
    public static double lifetime(double churn) {
        return churn > 0 ? 1 / churn : Double.POSITIVE_INFINITY;
    }

    /**
     * Lifetime value by Skok (SaaS Metrics 2.0): {@code recurring · margin / churn}.
     *
     * @param recurring revenue of an account and period
     * @param margin gross margin, a fraction
     * @param churn a period
     */
    public static double lifetimeValue(double recurring, double margin, double churn) {
        return ratio(recurring * margin, churn);
    }

    /** Sales and marketing cost over the accounts it won. */
    public static double acquisitionCost(double salesAndMarketing, double newAccounts) {
        return ratio(salesAndMarketing, newAccounts);
    }

    /** Periods until an account has paid back what it cost to win: {@code cost / (recurring · margin)}. */
    public static double payback(double acquisitionCost, double recurring, double margin) {
        return ratio(acquisitionCost, recurring * margin);
    }

    /** Net burn over net new recurring revenue a year (Sacks 2020); negative where cash comes in. */
    public static double burnMultiple(double netBurn, double netNewRecurring) {
        return ratio(netBurn, netNewRecurring);
    }

    /** Months that cash lasts: cash over net burn a month; infinite where nothing is burnt, 0 where there is no cash. */
    public static double runway(double cash, double monthlyNetBurn) {
        return monthlyNetBurn <= 0 ? Double.POSITIVE_INFINITY : Math.max(0, cash / monthlyNetBurn);
    }

    /** Growth of a quarter's revenue, times 4, over the quarter before's sales and marketing (O'Driscoll 2010). */
    public static double magicNumber(double revenue, double revenueBefore, double salesAndMarketingBefore) {
        return ratio((revenue - revenueBefore) * QUARTERS, salesAndMarketingBefore);
    }

    /** Growth and profit margin, both in percent (Feld 2015). */
    public static double ruleOf40(double growthPercent, double profitPercent) {
        return growthPercent + profitPercent;
    }

    public static boolean meetsRuleOf40(double score) {
        return score >= FORTY;
    }

    /**
     * How monthly recurring revenue moved (Skok); all amounts of one month, 0 or more.
     *
     * @param beginning at the start of the month
     * @param won with new accounts
     * @param expansion with accounts that were there
     * @param contraction lost with accounts that stay
     * @param churned lost with accounts that leave
     */
    public record Movement(double beginning, double won, double expansion, double contraction, double churned) {

        public double netNew() {
            return won + expansion - contraction - churned;
        }

        public double ending() {
            return beginning + netNew();
        }

        /** Lost less expanded, over the beginning; negative where expansion outweighs. */
        public double netChurn() {
            return ratio(churned + contraction - expansion, beginning);
        }

        public double grossChurn() {
            return ratio(churned + contraction, beginning);
        }

        /** What came in over what went, both of recurring revenue. */
        public double quickRatio() {
            return ratio(won + expansion, churned + contraction);
        }
    }
}
