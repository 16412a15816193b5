package dev.capstan.capital;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How days become a part of a year. Definitions: ISDA 2006 section 4.16, and for the spreadsheets' variants of 30/360 and
 * ACT/ACT the documentation of YEARFRAC.
 */
public enum DayCount {
    /** Actual days over 365; what XIRR and XNPV of spreadsheets use. */
    ACT_365F("ACT/365F", "ACT/365", "ACTUAL/365", "ACT/365 FIXED"),
    /** Actual days over 365.25; what hledger uses. */
    ACT_365_25("ACT/365.25"),
    /** Actual days over 360. */
    ACT_360("ACT/360", "ACTUAL/360"),
    /** Days in leap years over 366 and the others over 365. */
    ACT_ACT_ISDA("ACT/ACT-ISDA", "ACT/ACT", "ACT/ACT ISDA", "ACTUAL/ACTUAL"),
    /** Actual days over the mean length of the calendar years touched, or of the one year between: YEARFRAC with basis 1. */
    ACT_ACT_EXCEL("ACT/ACT-EXCEL", "ACT/ACT EXCEL"),
    /** Months of 30 days; a last day 31 counts as 30 only where the first day is 30 or 31 (bond basis). */
    THIRTY_360("30/360", "30/360-BOND", "30A/360"),
    /** The same, and the last days of February count as 30 (NASD): basis 0 of spreadsheets. */
    THIRTY_360_US("30/360-US", "30U/360", "30/360 US", "30/360-NASD"),
    /** Months of 30 days; every day 31 counts as 30 (Eurobond basis): basis 4 of spreadsheets. */
    THIRTY_E_360("30E/360", "30/360-EU", "30/360 EU");

    private final List<String> names;

    DayCount(String... names) {
        this.names = List.of(names);
    }

    /** The convention of this name, such as {@code ACT/365F}; case does not count. */
    public static Optional<DayCount> named(String name) {
        var upper = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(c -> c.names.contains(upper)).findFirst();
    }

    /** The names of all, the first of each. */
    public static List<String> allNames() {
        return Arrays.stream(values()).map(DayCount::toString).toList();
    }

    /** Days from the first date to the second as this convention counts them; negative where the second lies before. */
    public long days(LocalDate from, LocalDate to) {
        return switch (this) {
            case ACT_365F, ACT_365_25, ACT_360, ACT_ACT_ISDA, ACT_ACT_EXCEL -> ChronoUnit.DAYS.between(from, to);
            case THIRTY_360 -> thirty(from, to, first(from), last(to, first(from)));
            case THIRTY_360_US -> thirtyUs(from, to);
            case THIRTY_E_360 -> thirty(from, to, first(from), Math.min(30, to.getDayOfMonth()));
        };
    }

    /** The part of a year from the first date to the second. */
    public double years(LocalDate from, LocalDate to) {
        return yearsExact(from, to).doubleValue();
    }

    /** The same to 34 digits. */
    public BigDecimal yearsExact(LocalDate from, LocalDate to) {
        var days = BigDecimal.valueOf(days(from, to));
        return switch (this) {
            case ACT_365F -> over(days, "365");
            case ACT_365_25 -> over(days, "365.25");
            case ACT_360, THIRTY_360, THIRTY_360_US, THIRTY_E_360 -> over(days, "360");
            case ACT_ACT_ISDA -> calendarYears(to).subtract(calendarYears(from));
            case ACT_ACT_EXCEL -> days.divide(meanYear(from, to), MathContext.DECIMAL128);
        };
    }

    /** So many days, counted already, as a part of a year: over 360, 365.25 or, for all other conventions, 365. */
    public BigDecimal yearsOf(BigDecimal days) {
        return switch (this) {
            case ACT_365F, ACT_ACT_ISDA, ACT_ACT_EXCEL -> over(days, "365");
            case ACT_365_25 -> over(days, "365.25");
            case ACT_360, THIRTY_360, THIRTY_360_US, THIRTY_E_360 -> over(days, "360");
        };
    }

    private static BigDecimal over(BigDecimal days, String year) {
        return days.divide(new BigDecimal(year), MathContext.DECIMAL128);
    }

    /** The year, and the part of it that has gone by. */
    private static BigDecimal calendarYears(LocalDate date) {
        var gone = BigDecimal.valueOf(date.getDayOfYear() - 1L);
        return BigDecimal.valueOf(date.getYear())
                .add(gone.divide(BigDecimal.valueOf(date.lengthOfYear()), MathContext.DECIMAL128));
    }

    private static BigDecimal meanYear(LocalDate one, LocalDate other) {
        var from = one.isBefore(other) ? one : other;
        var to = one.isBefore(other) ? other : one;
        if (!to.isAfter(from.plusYears(1))) {
            return BigDecimal.valueOf(touchesLeapDay(from, to) ? 366 : 365);
        }
        long years = to.getYear() - from.getYear() + 1L;
        long days = ChronoUnit.DAYS.between(LocalDate.of(from.getYear(), 1, 1), LocalDate.of(to.getYear() + 1, 1, 1));
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(years), MathContext.DECIMAL128);
    }

    private static boolean touchesLeapDay(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear()
                ? from.isLeapYear()
                : isLeapDayWithin(from.getYear(), from, to) || isLeapDayWithin(to.getYear(), from, to);
    }

    private static boolean isLeapDayWithin(int year, LocalDate from, LocalDate to) {
        if (!LocalDate.of(year, 1, 1).isLeapYear()) {
            return false;
        }
        var day = LocalDate.of(year, Month.FEBRUARY, 29);
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static int first(LocalDate date) {
        return Math.min(30, date.getDayOfMonth());
    }

    private static int last(LocalDate date, int first) {
        return first == 30 ? first(date) : date.getDayOfMonth();
    }

    private static long thirtyUs(LocalDate from, LocalDate to) {
        boolean bothEndFebruary = endsFebruary(from) && endsFebruary(to);
        int first = endsFebruary(from) ? 30 : first(from);
        return thirty(from, to, first, bothEndFebruary ? 30 : last(to, first));
    }

    private static boolean endsFebruary(LocalDate date) {
        return date.getMonth() == Month.FEBRUARY && date.getDayOfMonth() == date.lengthOfMonth();
    }

    private static long thirty(LocalDate from, LocalDate to, int first, int last) {
        return 360L * (to.getYear() - from.getYear())
                + 30L * (to.getMonthValue() - from.getMonthValue())
                + (last - first);
    }

    @Override
    public String toString() {
        return names.getFirst();
    }
}
