package dev.capstan.answers.internal.cases;

import dev.capstan.capital.Convertible.Conversion;
import dev.capstan.capital.RoundOutcome;
import dev.capstan.capital.RoundOutcome.Allotment;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The figures of a round.
 *
 * @param founders the lines that are the common stock before it
 */
record RoundFigures(RoundOutcome outcome, Set<String> founders) {

    Figures figures() {
        var after = outcome.after();
        double total = after.fullyDiluted();
        double converted =
                outcome.conversions().stream().mapToDouble(Conversion::shares).sum();
        return new Figures()
                .put(outcome.method().name().toLowerCase(Locale.ROOT), "method", "pricing")
                .put(outcome.price(), "price_per_share", "price")
                .put(outcome.companyCapitalization(), "company_capitalization")
                .put(outcome.preMoneyCapitalization(), "pre_money_capitalization")
                .put(byHolder(Conversion::shares), "conversion_shares")
                .put(byHolder(Conversion::price), "conversion_prices")
                .put(byHolder(conversion -> word(conversion)), "basis", "conversion_basis")
                .put(byHolder(Conversion::amount), "amount_converting")
                .put(byHolder(Conversion::cashInLieu), "cash_in_lieu")
                .put(price(converted), "conversion_price")
                .put(converted, "note_shares", "safe_shares", "total_conversion_shares")
                .put(outcome.newShares(), "new_money_shares", "new_shares")
                .put(outcome.poolIncrease(), "pool_increase_shares")
                .put(after.unissuedPool(), "pool_post")
                .put(total, "fully_diluted_post")
                .put(outcome.postMoney(), "post_money", "effective_post_money")
                .put(outcome.price() * outcome.before().fullyDiluted(), "effective_pre_money")
                .put(outcome.before().fullyDiluted() / total, "existing_ownership")
                .put(converted / total, "note_ownership", "safe_ownership")
                .put(outcome.newShares() / total, "new_ownership")
                .put(ownership(), "ownership")
                .put(holdings(), "shares")
                .put(dilution(), "dilution");
    }

    /** Every line's part, and the parts of those that belong together. */
    Map<String, Object> ownership() {
        return parts(outcome.after().fullyDiluted());
    }

    /** The same in shares. */
    Map<String, Object> holdings() {
        return parts(1);
    }

    private Map<String, Object> parts(double of) {
        var after = outcome.after();
        Map<String, Object> parts = new LinkedHashMap<>();
        after.holdings().forEach(holding -> parts.put(holding.holder(), holding.shares() / of));
        double common = founders.stream().mapToDouble(after::shares).sum();
        parts.putIfAbsent("founders", common / of);
        double sold = outcome.allotments().stream()
                .filter(allotment -> !isHolder(allotment))
                .mapToDouble(Allotment::shares)
                .sum();
        parts.put("new_money", sold / of);
        parts.putIfAbsent("new", sold / of);
        parts.put("pool", after.unissuedPool() / of);
        return parts;
    }

    /** Whether new shares went to somebody who has others, so that they do not count as new money's. */
    private boolean isHolder(Allotment allotment) {
        return outcome.conversions().stream()
                        .anyMatch(conversion -> conversion.holder().equals(allotment.investor()))
                || outcome.before().holdings().stream()
                        .anyMatch(holding -> holding.holder().equals(allotment.investor()));
    }

    private Map<String, Object> dilution() {
        Map<String, Object> dilution = new LinkedHashMap<>();
        outcome.stakes().forEach(stake -> dilution.put(stake.holder(), stake.dilution()));
        return dilution;
    }

    /** The price of all conversions together: that of the one there is, where there is one. */
    private double price(double converted) {
        return outcome.conversions().size() == 1
                ? outcome.conversions().getFirst().price()
                : outcome.conversions().stream().mapToDouble(Conversion::amount).sum() / converted;
    }

    private Map<String, Object> byHolder(Function<Conversion, Object> figure) {
        Map<String, Object> byHolder = new LinkedHashMap<>();
        outcome.conversions().forEach(conversion -> byHolder.put(conversion.holder(), figure.apply(conversion)));
        return byHolder;
    }

    private static String word(Conversion conversion) {
        return conversion.basis().name().toLowerCase(Locale.ROOT);
    }
}
