package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a note bears interest.
 *
 * @param annualRate nominal, a year; at least 0
 * @param periodsPerYear how often interest is added to the principal; 0 for simple interest
 */
public record NoteInterest(BigDecimal annualRate, int periodsPerYear, DayCount dayCount) {

    public NoteInterest {
        if (annualRate.signum() < 0 || periodsPerYear < 0) {
            throw new IllegalArgumentException("a rate and the periods of a year are not negative");
        }
    }

    /** A note without interest. */
    public static final NoteInterest NONE = new NoteInterest(BigDecimal.ZERO, 0, DayCount.ACT_365F);

    /** The interest on a principal after so many years; parts of a period compound too. */
    public BigDecimal after(BigDecimal principal, BigDecimal years) {
        var accrual = new InterestAccrual(principal, annualRate);
        return periodsPerYear == 0
                ? accrual.simple(years)
                : accrual.compound(BigDecimal.valueOf(periodsPerYear), years);
    }

    /** The interest from one date to another. */
    public BigDecimal between(BigDecimal principal, LocalDate from, LocalDate to) {
        return after(principal, dayCount.yearsExact(from, to));
    }
}
