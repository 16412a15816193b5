package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.capital.DayCount;
import dev.capstan.capital.NoteInterest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a note has grown to from the inputs of a case. */
final class NoteInputs {

    private static final Text COMPOUNDING = new Text(
            "simple, annual, semiannual, quarterly, monthly, daily or compound",
            " simple、annual、semiannual、quarterly、monthly、daily 或 compound");
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final Map<String, Integer> PERIODS_A_YEAR = new LinkedHashMap<>();

    static {
        List.of("simple", "none").forEach(word -> PERIODS_A_YEAR.put(word, 0));
        List.of("annual", "annually", "yearly").forEach(word -> PERIODS_A_YEAR.put(word, 1));
        List.of("semiannual", "semiannually", "semi_annual", "half_yearly")
                .forEach(word -> PERIODS_A_YEAR.put(word, 2));
        PERIODS_A_YEAR.put("quarterly", 4);
        PERIODS_A_YEAR.put("monthly", 12);
        PERIODS_A_YEAR.put("daily", 365);
    }

    private static final String[] ENDS = {"to", "as_of", "end", "converted", "conversion_date"};

    private NoteInputs() {}

    /** Principal, and interest where it converts. */
    static BigDecimal converting(Given given, Given row) {
        row.note("annual_rate", "rate");
        var terms = given.has("interest") ? given.inner("interest") : row;
        boolean converts = row.flagOr(terms.flagOr(true, "converts"), "interest_converts");
        return converts ? balance(given, row) : principal(row);
    }

    /** Principal and interest. */
    static BigDecimal balance(Given given, Given row) {
        var terms = given.has("interest") ? given.inner("interest") : row;
        if (row.has("accrued_interest")) {
            return principal(row).add(BigDecimal.valueOf(row.notNegative("accrued_interest")));
        }
        boolean bears = row.has("annual_rate", "rate") || terms.has("annual_rate", "rate");
        return bears
                ? principal(row).add(interest(terms, row).after(principal(row), years(terms, row)))
                : principal(row);
    }

    static BigDecimal principal(Given row) {
        row.positive("principal", "amount");
        return row.decimal("principal", "amount");
    }

    /** @param terms where the rate's ways stand, which the row may override */
    static NoteInterest interest(Given terms, Given row) {
        var rated = row.has("annual_rate", "rate") ? row : terms;
        rated.notNegative("annual_rate", "rate");
        terms.note("formula");
        return new NoteInterest(
                rated.decimal("annual_rate", "rate"),
                periodsPerYear(row.has("method") ? row : terms),
                dayCount(terms, row));
    }

    static DayCount dayCount(Given terms, Given row) {
        return TimeValueCases.dayCount(row.has("day_count") ? row : terms);
    }

    /** How often a year interest is added, 0 for simple interest, as {@code compounding} or {@code method} says. */
    static int periodsPerYear(Given terms) {
        var names = terms.has("compounding") ? new String[] {"compounding"} : new String[] {"method"};
        var word = terms.textOr("simple", names).strip().toLowerCase(Locale.ROOT);
        return word.equals("compound")
                ? terms.wholeOr(1, 1, 366, "compounding_per_year", "periods_per_year")
                : periodsPerYear(word)
                        .orElseThrow(() -> CaseException.wrongType(word, COMPOUNDING, terms.origin(), ""));
    }

    /** How often a year the word says that interest is added: 0 for simple interest; empty for no such word. */
    static Optional<Integer> periodsPerYear(String word) {
        return Optional.ofNullable(PERIODS_A_YEAR.get(word.replace('-', '_').replace(' ', '_')));
    }

    /** Months, years or days as given, or between the dates of issue and conversion; the row's before those for all. */
    static BigDecimal years(Given terms, Given row) {
        var timed = row.has("issued", "from", "start", "accrual_days", "days", "months", "whole_months", "years")
                ? row
                : terms;
        if (timed.has("years")) {
            return timed.decimal("years");
        }
        if (timed.has("whole_months", "months")) {
            return timed.decimal("whole_months", "months").divide(MONTHS, MathContext.DECIMAL128);
        }
        var dayCount = dayCount(terms, row);
        if (timed.has("accrual_days", "days")) {
            return dayCount.yearsOf(timed.decimal("accrual_days", "days"));
        }
        var end = row.has(ENDS) ? row : terms;
        return dayCount.yearsExact(timed.date("from", "issued", "start"), end.date(ENDS));
    }
}
