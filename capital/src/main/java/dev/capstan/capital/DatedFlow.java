package dev.capstan.capital;

import java.time.LocalDate;
import java.util.List;

/**
 * Money on a day.
 *
 * @param date when
 * @param amount received where positive, paid where negative
 */
public record DatedFlow(LocalDate date, double amount) {

    /** Years of each flow from the earliest one. */
    static double[] years(List<DatedFlow> flows, DayCount dayCount) {
        var first = flows.stream().map(DatedFlow::date).min(LocalDate::compareTo);
        return flows.stream()
                .mapToDouble(flow -> dayCount.years(first.orElse(flow.date), flow.date))
                .toArray();
    }

    static double[] amounts(List<DatedFlow> flows) {
        return flows.stream().mapToDouble(DatedFlow::amount).toArray();
    }
}
