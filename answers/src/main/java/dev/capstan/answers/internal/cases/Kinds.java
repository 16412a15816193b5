package dev.capstan.answers.internal.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every kind of case that is computed. A new one is a line here, its formula, and its row in {@code docs/reference/cases.md}. */
public final class Kinds {

    private static final Map<String, Kind> ALL = new TreeMap<>();

    static {
        time();
        subscriptions();
        accounting();
        payouts();
        compute();
        risk();
        convertibles();
        rounds();
    }

    private Kinds() {}

    private static void time() {
        ALL.put("npv", TimeValueCases::npv);
        ALL.put("irr", TimeValueCases::irr);
        ALL.put("xnpv", TimeValueCases::xnpv);
        ALL.put("xirr", TimeValueCases::xirr);
        ALL.put("mirr", TimeValueCases::mirr);
        ALL.put("rate_conversion", TimeValueCases::rateConversion);
        ALL.put("annuity", LoanCases::annuity);
        ALL.put("interest_accrual", LoanCases::interestAccrual);
        ALL.put("interest_only", LoanCases::interestOnly);
        ALL.put("amortisation_schedule", LoanCases::amortisation);
        ALL.put("day_count", LoanCases::dayCount);
        ALL.put("depreciation", LoanCases::depreciation);
        ALL.put("fund_metrics", EquityCases::fundMetrics);
    }

    private static void subscriptions() {
        ALL.put("churn_annualisation", SaasCases::churnAnnualisation);
        ALL.put("customer_lifetime", SaasCases::customerLifetime);
        ALL.put("ltv_cac", SaasCases::ltvCac);
        ALL.put("magic_number", SaasCases::magicNumber);
        ALL.put("rule_of_40", SaasCases::ruleOf40);
        ALL.put("mrr_movement", SaasCases::mrrMovement);
        ALL.put("burn_multiple", SaasCases::burnMultiple);
        ALL.put("runway", SaasCases::runway);
    }

    private static void accounting() {
        ALL.put("budget_variance", AccountingCases::budgetVariance);
        ALL.put("revenue_recognition", AccountingCases::revenueRecognition);
        ALL.put("franchise_tax", AccountingCases::franchiseTax);
        ALL.put("investor_limit", AccountingCases::investorLimit);
        ALL.put("ocf_replay", OcfCases::replay);
        ALL.put("vested_shares", EquityCases::vestedShares);
        ALL.put("vesting_allocation", EquityCases::vestingAllocation);
    }

    private static void payouts() {
        ALL.put("exit_waterfall", WaterfallCases::exitWaterfall);
        ALL.put("debt_waterfall", WaterfallCases::debtWaterfall);
        ALL.put("conversion_breakpoint", WaterfallCases::breakPoints);
        ALL.put("preferred_dividend_accrual", PayoutCases::preferredDividendAccrual);
        ALL.put("dividend_distribution", PayoutCases::dividendDistribution);
        ALL.put("tender_offer", PayoutCases::tenderOffer);
    }

    private static void compute() {
        ALL.put("training_cost", ComputeCases::trainingCost);
        ALL.put("training_flops", ComputeCases::trainingFlops);
        ALL.put("implied_mfu", ComputeCases::training);
        ALL.put("training_days", ComputeCases::training);
        ALL.put("serving_day", ComputeCases::servingDay);
        ALL.put("interruptions", ComputeCases::interruptions);
        ALL.put("scaling_law", ScalingCases::constants);
        ALL.put("scaling_law_loss", ScalingCases::loss);
        ALL.put("scaling_law_optimum", ScalingCases::optimum);
        ALL.put("scaling_law_fit", ScalingCases::fit);
        ALL.put("kaplan_law", ScalingCases::kaplanConstants);
        ALL.put("kaplan_loss", ScalingCases::kaplanLoss);
    }

    private static void risk() {
        ALL.put("distribution_risk", RiskCases::distribution);
        ALL.put("sample_risk", RiskCases::sample);
        ALL.put("portfolio_risk", RiskCases::portfolio);
        ALL.put("first_passage", RiskCases::firstPassage);
        ALL.put("gamblers_ruin", RiskCases::gambler);
        ALL.put("bass_curve", MarketCases::curve);
        ALL.put("bass_fit", MarketCases::fit);
    }

    private static void convertibles() {
        ALL.put("safe_ownership", SafeCases::ownership);
        ALL.put("safe_pro_rata_dilution", SafeCases::proRataDilution);
        ALL.put("safe_pro_rata_budget", SafeCases::proRataBudget);
        ALL.put("pro_rata_purchase", SafeCases::proRataPurchase);
        ALL.put("safe_liquidity", SafeCases::liquidity);
        ALL.put("cap_implied_discount", SafeCases::capImpliedDiscount);
        ALL.put("grant_dilution", SafeCases::grantDilution);
        ALL.put("note_conversion", NoteCases::conversion);
        ALL.put("note_liquidity", NoteCases::liquidity);
    }

    private static void rounds() {
        ALL.put("round_with_convertibles", RoundCases::withConvertibles);
        ALL.put("mfn_election", RoundCases::withConvertibles);
        ALL.put("priced_round", RoundCases::priced);
        ALL.put("option_pool_solve", RoundCases::poolSolve);
        ALL.put("multi_round", HistoryCases::multiRound);
        ALL.put("anti_dilution", AntiDilutionCases::antiDilution);
        ALL.put("milestone_tranche", FinancingCases::milestoneTranche);
        ALL.put("venture_debt_model", FinancingCases::ventureDebt);
    }

    /** The names of all, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Optional<Kind> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
