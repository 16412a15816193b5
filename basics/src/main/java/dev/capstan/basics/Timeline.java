package dev.capstan.basics;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months of a venture: month 1 is {@code start}, month {@code months} the horizon.
 *
 * @param start the calendar month of month 1
 * @param months the horizon in months, from 1
 */
public record Timeline(YearMonth start, int months) {

    public Timeline {
        if (months < 1) {
            throw new IllegalArgumentException("a horizon is at least one month: " + months);
        }
    }

    /** The calendar month of month {@code month}, which may lie outside the horizon. */
    public YearMonth calendar(int month) {
        return start.plusMonths(month - 1L);
    }

    /** The number of a calendar month, 1 for the start; may lie outside the horizon. */
    public int month(YearMonth calendar) {
        return Math.toIntExact(start.until(calendar, ChronoUnit.MONTHS)) + 1;
    }

    /** Whether the calendar year ends with this month, or the horizon does. */
    public boolean closesYear(int month) {
        return month == months || Math.floorMod(sinceJanuary(month), 12) == 11;
    }

    /** The first month of a month's calendar year; 1 where that lies before the start. */
    public int firstOfYear(int month) {
        return Math.max(1, month - Math.floorMod(sinceJanuary(month), 12));
    }

    /** How many first days of January lie after the start, up to and including this month. */
    public int januaries(int month) {
        return Math.floorDiv(sinceJanuary(month), 12);
    }

    /** Months since the January of the start's year; arithmetic, since simulations ask often. */
    private int sinceJanuary(int month) {
        return start.getMonthValue() + month - 2;
    }
}
