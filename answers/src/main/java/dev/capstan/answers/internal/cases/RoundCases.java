package dev.capstan.answers.internal.cases;

import dev.capstan.capital.ConversionTerm.Discount;
import dev.capstan.capital.ConversionTerm.Quote;
import dev.capstan.capital.Convertible;
import dev.capstan.capital.PricedRound;
import dev.capstan.capital.ProRata;
import dev.capstan.capital.RoundOutcome;
import dev.capstan.capital.RoundOutcome.Allotment;
import dev.capstan.capital.RoundSolver;
import dev.capstan.capital.ShareRounding;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rounds in which convertibles convert, and rounds without. */
final class RoundCases {

    private RoundCases() {}

    /** One round, by one pricing method or by each of several. */
    static Map<String, Object> withConvertibles(Given given) {
        if (!given.has("methods")) {
            var method = given.inner("round").textOr("percentage_ownership", "pricing", "method");
            return withConvertibles(given, method);
        }
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        for (var method : given.items("methods")) {
            withConvertibles(given, Given.shown(method))
                    .forEach((name, value) ->
                            lists.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
        }
        return new LinkedHashMap<>(lists);
    }

    private static Map<String, Object> withConvertibles(Given given, String method) {
        var before = RoundInputs.before(given);
        var convertibles = RoundInputs.convertibles(given);
        var round = given.inner("round");
        var rounding = RoundingWords.chain(given);
        var terms = RoundInputs.round(round, method, convertibles);
        boolean approximate = round.textOr("", "approximation").contains("discount only");
        var outcome = approximate
                ? byDiscountOnly(before, convertibles, terms, given)
                : solve(before, convertibles, terms, rounding, given);
        var figures = new RoundFigures(withRights(outcome, given, rounding), before.founders()).figures();
        balances(given, figures);
        return rights(outcome, given, rounding, figures).map();
    }

    private static RoundOutcome solve(
            RoundInputs.Before before,
            List<Convertible> convertibles,
            PricedRound terms,
            ShareRounding rounding,
            Given given) {
        return CaseException.valueOf(
                RoundSolver.solve(before.capitalization(), convertibles, terms, rounding, given.origin()));
    }

    /** The shortcut of spreadsheets without iteration: the price as if everything converted at its discount. */
    private static RoundOutcome byDiscountOnly(
            RoundInputs.Before before, List<Convertible> convertibles, PricedRound terms, Given given) {
        var bare = convertibles.stream()
                .map(all -> new Convertible(
                        all.holder(),
                        all.amount(),
                        all.terms().stream().filter(Discount.class::isInstance).toList()))
                .toList();
        var priced = solve(before, bare, terms, ShareRounding.NONE, given);
        var quote = new Quote(priced.price(), priced.companyCapitalization(), priced.preMoneyCapitalization());
        return new RoundOutcome(
                priced.method(),
                priced.price(),
                priced.companyCapitalization(),
                priced.preMoneyCapitalization(),
                convertibles.stream().map(convertible -> convertible.at(quote)).toList(),
                priced.allotments(),
                priced.before(),
                priced.poolIncrease());
    }

    private static void balances(Given given, Figures figures) {
        if (given.has("convertibles")) {
            Map<String, Object> balances = new LinkedHashMap<>();
            for (var row : given.rows("convertibles")) {
                balances.put(RoundInputs.holder(row), NoteInputs.balance(given, row));
            }
            figures.put(balances, "balances");
        }
    }

    private static RoundOutcome withRights(RoundOutcome outcome, Given given, ShareRounding rounding) {
        var rights = RoundInputs.rights(given);
        return rights.isEmpty()
                ? outcome
                : new RoundOutcome(
                        outcome.method(),
                        outcome.price(),
                        outcome.companyCapitalization(),
                        outcome.preMoneyCapitalization(),
                        outcome.conversions(),
                        ProRata.allotments(outcome, rights, rounding.newShares()),
                        outcome.before(),
                        outcome.poolIncrease());
    }

    /** What holders with pro rata rights buy. */
    private static Figures rights(RoundOutcome outcome, Given given, ShareRounding rounding, Figures figures) {
        var rights = RoundInputs.rights(given);
        if (!rights.isEmpty()) {
            var all = ProRata.allotments(outcome, rights, rounding.newShares());
            Map<String, Object> shares = new LinkedHashMap<>();
            Map<String, Object> costs = new LinkedHashMap<>();
            for (Allotment bought : all.subList(all.size() - rights.size(), all.size())) {
                shares.put(bought.investor(), bought.shares());
                costs.put(bought.investor(), bought.amount());
            }
            figures.put(shares, "pro_rata_shares").put(costs, "pro_rata_cost");
        }
        return figures;
    }

    /** A round without convertibles, whose figures have shorter names. */
    static Map<String, Object> priced(Given given) {
        var before = RoundInputs.before(given);
        var convertibles = RoundInputs.convertibles(given);
        var method = given.textOr("percentage_ownership", "pricing", "method");
        var terms = RoundInputs.round(given, method, convertibles);
        var outcome = solve(before, convertibles, terms, RoundingWords.chain(given), given);
        var figures = new RoundFigures(outcome, before.founders());
        var shares = outcome.allotments().stream().map(Allotment::shares).toList();
        return figures.figures()
                .put(outcome.poolIncrease(), "pool_shares")
                .put(terms.preMoney(), "pre_money")
                .put(outcome.newShares() / outcome.after().fullyDiluted(), "ownership_sold", "new_ownership")
                .put(
                        given.has("investments", "investors") ? newShares(given, outcome, shares) : shares.getFirst(),
                        "new_shares")
                .map();
    }

    /** A list where the case lists investments, else by investor. */
    private static Object newShares(Given given, RoundOutcome outcome, List<Double> shares) {
        if (given.isList("investments", "investors")) {
            return shares;
        }
        Map<String, Object> byInvestor = new LinkedHashMap<>();
        outcome.allotments().forEach(allotment -> byInvestor.put(allotment.investor(), allotment.shares()));
        return byInvestor;
    }

    /** The smallest whole increase that brings the unissued pool to its target: of the shares now, or of those after a round. */
    static Map<String, Object> poolSolve(Given given) {
        double existing = given.positive(
                "fully_diluted_after_conversion", "fully_diluted", "fully_diluted_before", "existing_shares");
        double pool = given.notNegativeOr(0, "existing_unissued_pool", "existing_pool", "unissued_pool");
        double target = given.fraction(
                "target_available_pool", "target_available_pool_post", "pool_post_fraction", "target_pool");
        double growth = given.has("pre_money", "post_money") ? growth(given) : 1;
        double part = target * growth;
        if (part >= 1) {
            throw given.outOfRange("no pool is that large after the round", "本轮后期权池无法达到该目标");
        }
        double exact = Math.max(0, (part * existing - pool) / (1 - part));
        var whole = new ShareRounding.Step(0, RoundingMode.CEILING);
        double increase = whole.of(exact);
        double after = (existing + increase) * growth;
        return new Figures()
                .put(increase, "pool_increase_shares", "pool_shares", "increase")
                .put(exact, "pool_increase_exact")
                .put(pool + increase, "pool_post")
                .put(after, "fully_diluted_post")
                .put((pool + increase) / after, "pool_fraction_post", "available_pool")
                .map();
    }

    /** All shares after the round over those before the money. */
    private static double growth(Given given) {
        double newMoney = given.notNegativeOr(Double.NaN, "new_money");
        double preMoney =
                given.has("pre_money") ? given.positive("pre_money") : given.positive("post_money") - newMoney;
        double postMoney = given.has("post_money") ? given.positive("post_money") : preMoney + newMoney;
        if (!(postMoney >= preMoney) || !(preMoney > 0)) {
            throw given.outOfRange(
                    "two of pre_money, new_money and post_money are needed", "需要 pre_money、new_money、post_money 中的两项");
        }
        return postMoney / preMoney;
    }
}
