package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.capital.DayCount;
import dev.capstan.capital.NoteInterest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Reads what a note has grown to from the inputs of a case. */
final class NoteInputs {

    private static final Text COMPOUNDING = new Text(
            "simple, annual, semiannual, quarterly, monthly, daily or compound",
            " simple、annual、semiannual、quarterly、monthly、daily 或 compound");
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private NoteInputs() {}

    /** Principal, and interest where it converts. */
    static BigDecimal converting(Given given, Given row) {
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

    private static int periodsPerYear(Given terms) {
        var word = terms.textOr("simple", "compounding", "method").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "simple", "none" -> 0;
            case "annual", "annually", "yearly" -> 1;
            case "semiannual", "semiannually", "semi-annual" -> 2;
            case "quarterly" -> 4;
            case "monthly" -> 12;
            case "daily" -> 365;
            case "compound" -> terms.wholeOr(1, 1, 366, "compounding_per_year", "periods_per_year");
            default -> throw CaseException.wrongType(word, COMPOUNDING, terms.origin(), "");
        };
    }

    /** Months, years or days as given, or between the dates of issue and conversion. */
    static BigDecimal years(Given terms, Given row) {
        var timed = row.has("issued", "from", "accrual_days", "days", "months", "whole_months", "years") ? row : terms;
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
        var end = row.has("as_of", "to", "converted", "conversion_date") ? row : terms;
        return dayCount.yearsExact(
                timed.date("issued", "from"), end.date("as_of", "to", "converted", "conversion_date"));
    }
}
