package dev.capstan.answers.internal.cases;

import dev.capstan.capital.ProRata;
import dev.capstan.capital.RoundOutcome.Allotment;
import dev.capstan.capital.SafeLiquidity;
import dev.capstan.capital.ShareRounding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What safes and grants are worth without solving a round. */
final class SafeCases {

    private SafeCases() {}

    /** The part of the company that each safe buys, before any round. */
    static Map<String, Object> ownership(Given given) {
        var safes = given.rows("safes", "convertibles");
        double postMoney = 0;
        double preMoney = 0;
        for (var safe : safes) {
            postMoney += isPreMoney(safe) ? 0 : part(safe);
            preMoney += isPreMoney(safe) ? part(safe) : 0;
        }
        // A pre-money cap is on the shares without safes; post-money caps leave these a smaller part of the whole.
        double existing = (1 - postMoney) / (1 + preMoney);
        List<Object> ownership = safes.stream()
                .<Object>map(safe -> isPreMoney(safe) ? part(safe) * existing : part(safe))
                .toList();
        double sold = ownership.stream().mapToDouble(Double.class::cast).sum();
        var figures = new Figures()
                .put(ownership, "ownership")
                .put(sold, "total_ownership", "ownership_sold", "total")
                .put(1 - sold, "existing_ownership", "remaining")
                .put(sold < 1, "solvable");
        if (given.has("target")) {
            var target = given.inner("target");
            figures.put(
                    target.positive("raise_amount", "amount") / target.positive("ownership_sold", "ownership"),
                    "implied_cap_from_target",
                    "implied_cap");
        }
        return figures.map();
    }

    private static boolean isPreMoney(Given safe) {
        return safe.has("pre_money_cap") || RoundInputs.isPreMoney(safe, "post_money");
    }

    private static double part(Given safe) {
        return safe.has("fixed_ownership")
                ? safe.fraction("fixed_ownership")
                : safe.notNegative("amount") / safe.positive("valuation_cap", "post_money_cap", "pre_money_cap", "cap");
    }

    /** What pro rata rights add to a round's dilution. */
    static Map<String, Object> proRataDilution(Given given) {
        double safes = given.fraction("safes_ownership", "safes");
        double newInvestors = given.fraction("series_a_new_investors", "new_investors");
        double withRights = given.fractionOr(safes, "safes_with_pro_rata");
        double allocation = ProRata.allocation(newInvestors, withRights);
        double dilution = newInvestors + allocation + given.fractionOr(0, "option_pool_increase", "pool_increase");
        double after = safes * (1 - dilution);
        return new Figures()
                .put(allocation, "safe_pro_rata_allocation", "pro_rata_allocation")
                .put(newInvestors + allocation, "new_investors_plus_pro_rata")
                .put(dilution, "series_a_dilution", "round_dilution", "dilution")
                .put(after, "safes_after")
                .put(after + allocation, "safes_after_with_pro_rata")
                .map();
    }

    static Map<String, Object> proRataBudget(Given given) {
        double budget = ProRata.budget(
                given.fraction("series_a_new_investors", "new_investors"),
                given.positive("total_round_limit", "round_limit"));
        return new Figures().put(budget, "max_safes_with_pro_rata").map();
    }

    /** Shares bought by a right to part of a round; whole ones unless the case says otherwise. */
    static Map<String, Object> proRataPurchase(Given given) {
        double price = given.positive("price_per_share", "price");
        var rounding = RoundingWords.chain(given, ShareRounding.STANDARD).newShares();
        double sold = given.has("new_money_shares", "new_shares")
                ? given.notNegative("new_money_shares", "new_shares")
                : rounding.of(given.notNegative("new_money") / price);
        double multiple = given.notNegativeOr(1, "multiple", "pro_rata_multiple", "super_pro_rata_multiple");
        double part = given.notNegative("pro_rata_percentage", "ownership", "pro_rata");
        double shares = multiple > 0 ? ProRata.shares(sold, part, multiple, rounding) : 0;
        return new Figures()
                .put(shares, "pro_rata_shares", "shares")
                .put(shares * price, "pro_rata_cost", "cost")
                .put(sold - shares, "other_shares", "remaining_shares")
                .map();
    }

    /** A sale of the company: each safe takes its money back or its shares, whichever is more. */
    static Map<String, Object> liquidity(Given given) {
        var safes = RoundInputs.convertibles(given);
        double outstanding = given.positive("outstanding_common_and_options", "outstanding", "existing_shares");
        double proceeds = given.notNegative("exit_proceeds", "proceeds");
        given.note("excluded_promised_options_and_unissued_pool", "promised_options", "unissued_pool");
        var rounding = RoundingWords.chain(given, ShareRounding.STANDARD);
        var sale = SafeLiquidity.of(outstanding, safes, proceeds, rounding.conversionShares());
        double printed = rounding.price().of(sale.perShare());
        double paid = sale.payouts().stream().mapToDouble(Allotment::amount).sum();
        return new Figures()
                .put(each(sale, Allotment::shares), "liquidity_shares", "conversion_shares")
                .put(each(sale, payout -> payout.shares() > 0 ? "convert" : "cash_out"), "decisions")
                .put(each(sale, Allotment::amount), "payouts")
                .put(
                        each(sale, payout -> payout.shares() > 0 ? payout.shares() * printed : payout.amount()),
                        "printed_payouts")
                .put(printed, "per_share", "price_per_share")
                .put(sale.perShare(), "per_share_exact")
                .put(proceeds - paid, "common_and_options", "remaining")
                .put(
                        outstanding
                                + sale.payouts().stream()
                                        .mapToDouble(Allotment::shares)
                                        .sum(),
                        "liquidity_capitalization")
                .map();
    }

    private static Map<String, Object> each(SafeLiquidity sale, Function<Allotment, Object> figure) {
        Map<String, Object> each = new LinkedHashMap<>();
        sale.payouts().forEach(payout -> each.put(payout.investor(), figure.apply(payout)));
        return each;
    }

    /** The discount that a cap amounts to at a valuation; none where the valuation is not above it. */
    static Map<String, Object> capImpliedDiscount(Given given) {
        double cap = given.positive("valuation_cap", "cap");
        double valuation = given.positive("pre_financing_valuation", "valuation", "pre_money");
        return new Figures()
                .put(Math.max(0, 1 - cap / valuation), "implied_discount")
                .map();
    }

    /** New shares for a hire dilute everybody, a grant from the pool nobody: one scenario, or several by name. */
    static Map<String, Object> grantDilution(Given given) {
        if (given.has("fully_diluted", "employee_issue")) {
            return grant(given);
        }
        var figures = new Figures();
        given.names().forEach(name -> figures.put(grant(given.inner(name)), name));
        return figures.map();
    }

    private static Map<String, Object> grant(Given given) {
        if (given.has("fully_diluted")) {
            double total = given.positive("fully_diluted");
            double employee = given.notNegative("employee_grant", "grant") / total;
            return new Figures()
                    .put(employee, "employee")
                    .put(given.fraction("pool_share", "pool") - employee, "remaining_pool")
                    .map();
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        given.names().forEach(name -> shares.put(name.replace("_issue", ""), given.notNegative(name)));
        double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        var figures = new Figures().put(total, "total");
        shares.forEach((name, count) -> figures.put(count / total, name));
        return figures.map();
    }
}
