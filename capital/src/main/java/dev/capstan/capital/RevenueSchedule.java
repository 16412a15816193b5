package dev.capstan.capital;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount earned evenly over the days of a service, both ends included, in cents: what is earned up to a month's end is
 * rounded half up, so the months sum to the amount.
 *
 * @param recognised in each calendar month that the service touches
 * @param deferredEnd still to earn at each month's end
 */
public record RevenueSchedule(List<BigDecimal> recognised, List<BigDecimal> deferredEnd) {

    private static final int CENTS = 2;

    public RevenueSchedule {
        recognised = List.copyOf(recognised);
        deferredEnd = List.copyOf(deferredEnd);
    }

    public static RevenueSchedule of(BigDecimal amount, LocalDate start, LocalDate end) {
        long days = days(start, end);
        List<BigDecimal> recognised = new ArrayList<>();
        List<BigDecimal> deferred = new ArrayList<>();
        var earned = BigDecimal.ZERO;
        for (var month = YearMonth.from(start); !month.isAfter(YearMonth.from(end)); month = month.plusMonths(1)) {
            var until = month.atEndOfMonth().isBefore(end) ? month.atEndOfMonth() : end;
            var upTo = share(amount, days(start, until), days);
            recognised.add(upTo.subtract(earned));
            deferred.add(amount.subtract(upTo));
            earned = upTo;
        }
        return new RevenueSchedule(recognised, deferred);
    }

    /** The part of an amount that belongs to the days from {@code change} to the end of the period, in cents. */
    public static BigDecimal remaining(BigDecimal amount, LocalDate start, LocalDate end, LocalDate change) {
        return share(amount, days(change, end), days(start, end));
    }

    private static BigDecimal share(BigDecimal amount, long part, long days) {
        return amount.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(days), CENTS, RoundingMode.HALF_UP);
    }

    /** Days of a service, both ends included. */
    private static long days(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a service ends on " + end + " before it starts on " + start);
        }
        return ChronoUnit.DAYS.between(start, end) + 1;
    }
}
