package dev.capstan.answers.internal.cases;

import dev.capstan.capital.ConversionTerm;
import dev.capstan.capital.ConversionTerm.Discount;
import dev.capstan.capital.ConversionTerm.Quote;
import dev.capstan.capital.ConversionTerm.StatedCap;
import dev.capstan.capital.Convertible;
import dev.capstan.capital.DayCount;
import dev.capstan.capital.NoteInterest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Convertible notes in a round, at maturity and when the company is sold. */
final class NoteCases {

    private static final Pattern INTEREST = Pattern.compile("interest_(\\d{1,5})_days(?:_act(\\d{3})f?)?");
    private static final Pattern MATURITY = Pattern.compile("(?:claim|balance)_at_maturity_(\\d{1,5})_days");

    private NoteCases() {}

    /** A round at a given price; one below the threshold converts nothing. */
    static Map<String, Object> conversion(Given given) {
        double price = given.positive("round_price", "price_per_share");
        var principal = NoteInputs.principal(given);
        var balance = NoteInputs.balance(given, given);
        var converting = NoteInputs.converting(given, given);
        boolean qualifies = !given.has("qualified_threshold")
                || given.notNegative("round_new_money", "new_money") >= given.notNegative("qualified_threshold");
        given.note("round_new_money", "new_money");
        var figures = new Figures()
                .put(balance.subtract(principal), "interest", "accrued_interest")
                .put(balance, "balance")
                .put(qualifies, "qualified", "converts")
                .put(qualifies ? converting : BigDecimal.ZERO, "amount_converting");
        prices(given, price, figures);
        var shares = RoundingWords.shares(given);
        var whole = at(given, price, converting);
        figures.put(whole.price(), "conversion_price")
                .put(qualifies ? whole.basis().name().toLowerCase(Locale.ROOT) : "none", "basis")
                .put(qualifies ? shares.of(whole.shares()) : 0.0, "shares", "conversion_shares")
                .put(shares.of(at(given, price, balance).shares()), "shares_interest_converts")
                .put(shares.of(at(given, price, principal).shares()), "shares_interest_repaid");
        return atTimes(given, figures).map();
    }

    private static Convertible.Conversion at(Given given, double price, BigDecimal amount) {
        return new Convertible("", amount.doubleValue(), terms(given)).at(new Quote(price, Double.NaN, Double.NaN));
    }

    private static List<ConversionTerm> terms(Given given) {
        List<ConversionTerm> terms = new ArrayList<>();
        if (given.has("valuation_cap", "cap")) {
            terms.add(
                    new StatedCap(given.positive("valuation_cap", "cap"), given.positive("cap_capitalization_shares")));
        }
        if (given.has("discount")) {
            terms.add(new Discount(given.fraction("discount")));
        }
        return terms;
    }

    private static void prices(Given given, double price, Figures figures) {
        if (given.has("valuation_cap", "cap")) {
            figures.put(
                    given.positive("valuation_cap", "cap") / given.positive("cap_capitalization_shares"), "cap_price");
        }
        figures.put(price * (1 - given.fractionOr(0, "discount")), "discount_price");
    }

    /** What is due when the company is sold: principal and interest, or a multiple of the principal and interest. */
    static Map<String, Object> liquidity(Given given) {
        var principal = NoteInputs.principal(given);
        var balance = NoteInputs.balance(given, given);
        var interest = balance.subtract(principal);
        given.notNegativeOr(1, "exit_principal_multiple", "multiple");
        var multiple = given.decimalOr(BigDecimal.ONE, "exit_principal_multiple", "multiple");
        var figures = new Figures()
                .put(interest, "interest", "accrued_interest")
                .put(balance, "claim_repay", "balance")
                .put(principal.multiply(multiple).add(interest), "claim_multiple");
        return atTimes(given, figures).map();
    }

    /** Figures whose name tells the days: interest, and what is due at a maturity. */
    private static Figures atTimes(Given given, Figures figures) {
        if (!given.has("annual_rate", "rate")) {
            return figures;
        }
        var interest = NoteInputs.interest(given, given);
        var principal = NoteInputs.principal(given);
        for (var name : given.expectedNames()) {
            var accrued = INTEREST.matcher(name);
            var due = MATURITY.matcher(name);
            if (accrued.matches()) {
                figures.put(after(principal, interest, accrued.group(1), accrued.group(2)), name);
            } else if (due.matches()) {
                figures.put(principal.add(after(principal, interest, due.group(1), null)), name);
            }
        }
        if (given.has("maturity") && given.has("issued", "from")) {
            var atMaturity = interest.between(principal, given.date("issued", "from"), given.date("maturity"));
            figures.put(principal.add(atMaturity), "balance_at_maturity", "claim_at_maturity");
        }
        return figures;
    }

    private static BigDecimal after(BigDecimal principal, NoteInterest interest, String days, @Nullable String year) {
        var dayCount = year == null
                ? interest.dayCount()
                : DayCount.named("ACT/" + year).orElse(interest.dayCount());
        return new NoteInterest(interest.annualRate(), interest.periodsPerYear(), dayCount)
                .after(principal, dayCount.yearsOf(new BigDecimal(days)));
    }
}
