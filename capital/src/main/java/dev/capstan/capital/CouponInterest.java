package dev.capstan.capital;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Interest accrued on a security between coupons, the spreadsheets' ACCRINT and ACCRINTM. */
public final class CouponInterest {

    private CouponInterest() {}

    /** {@code par · rate · part of the year} between two dates. */
    public static double accrued(LocalDate from, LocalDate to, double rate, double par, DayCount dayCount) {
        return par * rate * dayCount.years(from, to);
    }

    /**
     * ACT/ACT by coupon periods (ICMA rule 251): {@code par · rate/frequency · Σ days accrued / days of the coupon period}.
     *
     * @param coupon any coupon date, from which periods count both ways
     * @param frequency coupons a year: 1, 2, 3, 4, 6 or 12
     */
    public static double accruedByCoupons(
            LocalDate from, LocalDate to, LocalDate coupon, double rate, double par, int frequency) {
        int months = 12 / frequency;
        long steps = Math.floorDiv(ChronoUnit.MONTHS.between(coupon, from), (long) months) - 1;
        double periods = 0;
        for (var start = coupon.plusMonths(steps * months); start.isBefore(to); ) {
            steps++;
            var end = coupon.plusMonths(steps * months);
            periods += (double) overlap(from, to, start, end) / ChronoUnit.DAYS.between(start, end);
            start = end;
        }
        return par * rate / frequency * periods;
    }

    private static long overlap(LocalDate from, LocalDate to, LocalDate start, LocalDate end) {
        var later = from.isAfter(start) ? from : start;
        var earlier = to.isBefore(end) ? to : end;
        return Math.max(0, ChronoUnit.DAYS.between(later, earlier));
    }
}
