package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Year;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.View;
import dev.capstan.simulation.YearSpread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a year on a path: a sum of columns over months, or a quotient of two.
 *
 * @param added columns that count
 * @param taken columns that are taken away
 * @param over the divisor; null where there is none
 * @param factor what each month is multiplied by: a figure of the business is 0 once the cash has run out
 * @param times what the whole is multiplied by
 * @param months the last ones of the year that count; 0 for all
 */
record OfYear(
        List<Column> added,
        List<Column> taken,
        @Nullable Column over,
        @Nullable Column factor,
        double times,
        int months) {

    /** The first month that counts. */
    int from(Year year) {
        return months == 0 ? year.from() : Math.max(1, year.to() - months + 1);
    }

    /** Those that are known, in the order in which they are shown. */
    static Map<Measure, OfYear> all(Lines lines) {
        var known = new LinkedHashMap<Measure, OfYear>();
        var revenue = lines.account(View.FUNDED, Account.REVENUE);
        var costOfRevenue = lines.account(View.FUNDED, Account.COST_OF_REVENUE);
        var profit = lines.operatingProfit();
        var burnt = List.of(lines.flow(View.FUNDED, CashFlow.OPERATING), lines.flow(View.FUNDED, CashFlow.INVESTING));
        known.put(Measures.REVENUE, sum(revenue));
        known.put(Measures.GROSS_PROFIT, new OfYear(List.of(revenue), List.of(costOfRevenue), null, null, 1, 0));
        known.put(Measures.GROSS_MARGIN, new OfYear(List.of(revenue), List.of(costOfRevenue), revenue, null, 1, 0));
        known.put(Measures.OPERATING_PROFIT, sum(profit));
        known.put(Measures.OPERATING_MARGIN, new OfYear(List.of(profit), List.of(), revenue, null, 1, 0));
        known.put(Measures.BURN, new OfYear(List.of(), burnt, null, null, 1, 0));
        known.put(Measures.CASH, last(lines.account(View.FUNDED, Account.CASH), null));
        known.put(Measures.ARR, run(lines.subscription(), lines.alive(), 12, 1));
        known.put(Measures.USAGE_RUN_RATE, run(lines.usage(), lines.alive(), 4, 3));
        known.put(Measures.ACCOUNTS, last(lines.customers(), lines.alive()));
        known.put(Measures.NEW_ACCOUNTS, run(lines.newCustomers(), lines.alive(), 1, 0));
        known.put(Measures.HEADS, last(lines.heads(), lines.alive()));
        known.put(Measures.REVENUE_PER_HEAD, new OfYear(List.of(revenue), List.of(), lines.heads(), null, 12, 0));
        return known;
    }

    /** Its spread over all paths in each year. */
    YearSpread spread(List<Year> years, @Nullable Column end, int paths) {
        return new YearSpread(
                added,
                taken,
                over,
                factor,
                times,
                end,
                years.stream()
                        .map(year -> new YearSpread.Span(from(year), year.to()))
                        .toList(),
                paths);
    }

    private static OfYear sum(Column column) {
        return new OfYear(List.of(column), List.of(), null, null, 1, 0);
    }

    private static OfYear last(Column column, @Nullable Column factor) {
        return new OfYear(List.of(column), List.of(), null, factor, 1, 1);
    }

    private static OfYear run(Column column, Column factor, double times, int months) {
        return new OfYear(List.of(column), List.of(), null, factor, times, months);
    }
}
