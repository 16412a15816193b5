package dev.capstan.answers.internal.cases;

import dev.capstan.answers.SaasMetrics;
import dev.capstan.basics.Rates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Measures of subscription businesses. */
final class SaasCases {

    private static final int MONTHS = 12;

    private SaasCases() {}

    static Map<String, Object> churnAnnualisation(Given given) {
        var figures = new Figures();
        if (given.isList("monthly_churn")) {
            double[] monthly = given.reals("monthly_churn");
            return figures.put(
                            Arrays.stream(monthly).map(SaasMetrics::annualChurn).toArray(), "annual_churn")
                    .map();
        }
        if (given.has("monthly_churn")) {
            double monthly = given.real("monthly_churn");
            return figures.put(SaasMetrics.annualChurn(monthly), "annual_churn")
                    .put(MONTHS * monthly, "annual_churn_simple")
                    .put(1 - SaasMetrics.annualChurn(monthly), "annual_retention")
                    .map();
        }
        double annual = given.real("annual_churn");
        return figures.put(Rates.monthlyProbability(annual, MONTHS), "monthly_churn")
                .map();
    }

    static Map<String, Object> customerLifetime(Given given) {
        ToDoubleFunction<Given> lifetime = row -> {
            row.note("period");
            return SaasMetrics.lifetime(row.real("rate", "churn"));
        };
        Object result = given.isList("churn")
                ? given.items("churn").stream()
                        .map(item -> item instanceof CaseNode.Scalar
                                ? SaasMetrics.lifetime(Given.number(item).real())
                                : lifetime.applyAsDouble(given.inner(item)))
                        .toList()
                : SaasMetrics.lifetime(given.real("churn", "monthly_churn", "churn_rate", "rate"));
        return new Figures().put(result, "lifetime", "lifetime_months").map();
    }

    /** One row of inputs, or a list of them under {@code rows}; each figure is then a list. */
    private static Map<String, Object> eachRow(Given given, Function<Given, Map<String, Object>> figures) {
        if (!given.isList("rows")) {
            return figures.apply(given);
        }
        List<Map<String, Object>> rows =
                given.rows("rows").stream().map(figures).toList();
        var lists = new Figures();
        rows.stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .forEach(name -> lists.put(
                        rows.stream()
                                .map(row -> row.getOrDefault(name, "absent"))
                                .toList(),
                        name));
        return lists.map();
    }

    static Map<String, Object> ltvCac(Given given) {
        return eachRow(given, row -> {
            double recurring = row.real("arpa_monthly", "arpa", "monthly_arpa");
            double margin = row.realOr(1, "gross_margin");
            var figures = new Figures();
            double value = Double.NaN;
            if (row.has("monthly_churn", "churn")) {
                double churn = row.real("monthly_churn", "churn");
                value = SaasMetrics.lifetimeValue(recurring, margin, churn);
                figures.put(value, "ltv")
                        .put(SaasMetrics.lifetimeValue(recurring, 1, churn), "ltv_without_margin", "ltv_simple")
                        .put(SaasMetrics.lifetime(churn), "lifetime_months", "lifetime");
            }
            if (row.has("cac", "sales_marketing")) {
                double cost = row.has("cac")
                        ? row.real("cac")
                        : SaasMetrics.acquisitionCost(row.real("sales_marketing"), row.real("new_customers"));
                figures.put(cost, "cac")
                        .put(SaasMetrics.ratio(value, cost), "ltv_to_cac", "ltv_cac")
                        .put(SaasMetrics.payback(cost, recurring, margin), "payback_months", "cac_payback_months");
            }
            return figures.map();
        });
    }

    static Map<String, Object> magicNumber(Given given) {
        return eachRow(
                given,
                row -> new Figures()
                        .put(
                                SaasMetrics.magicNumber(
                                        row.real("current_quarter_revenue"),
                                        row.real("prior_quarter_revenue"),
                                        row.real("prior_quarter_sales_marketing")),
                                "magic_number")
                        .map());
    }

    static Map<String, Object> ruleOf40(Given given) {
        return eachRow(given, row -> {
            double score =
                    SaasMetrics.ruleOf40(percent(row, "growth"), percent(row, "profit", "margin", "profit_margin"));
            return new Figures()
                    .put(score, "score")
                    .put(SaasMetrics.meetsRuleOf40(score), "meets")
                    .map();
        });
    }

    /** Plain numbers are percent already. */
    private static double percent(Given row, String... names) {
        double value = row.real(names);
        return Fraction.isPercentage(Given.shown(row.node(names))) ? 100 * value : value;
    }

    static Map<String, Object> mrrMovement(Given given) {
        return eachRow(given, row -> {
            var moved = new SaasMetrics.Movement(
                    row.realOr(0, "beginning_mrr"),
                    row.realOr(0, "new_mrr") + row.realOr(0, "reactivation_mrr"),
                    row.realOr(0, "expansion_mrr"),
                    row.realOr(0, "contraction_mrr"),
                    row.real("churned_mrr", "churn_mrr"));
            return new Figures()
                    .put(moved.netNew(), "net_new_mrr")
                    .put(moved.ending(), "ending_mrr")
                    .put(moved.netChurn(), "net_mrr_churn")
                    .put(moved.grossChurn(), "gross_mrr_churn")
                    .put(moved.quickRatio(), "quick_ratio", "saas_quick_ratio")
                    .put(1 - moved.netChurn(), "net_revenue_retention", "nrr")
                    .put(1 - moved.grossChurn(), "gross_revenue_retention", "grr")
                    .map();
        });
    }

    static Map<String, Object> burnMultiple(Given given) {
        return eachRow(
                given,
                row -> new Figures()
                        .put(SaasMetrics.burnMultiple(row.real("net_burn"), row.real("net_new_arr")), "burn_multiple")
                        .map());
    }

    static Map<String, Object> runway(Given given) {
        return eachRow(
                given,
                row -> new Figures()
                        .put(SaasMetrics.runway(row.real("cash"), burn(row)), "runway_months", "runway")
                        .map());
    }

    private static double burn(Given row) {
        return row.has("monthly_net_burn", "net_burn", "monthly_burn")
                ? row.real("monthly_net_burn", "net_burn", "monthly_burn")
                : row.real("monthly_expenses", "monthly_costs", "monthly_gross_burn")
                        - row.realOr(0, "monthly_revenue");
    }
}
