package dev.capstan.capital;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an asset loses in a period; the spreadsheets' SLN, SYD, DB, DDB, VDB, AMORLINC and AMORDEGRC as their documentation states them.
 *
 * @param cost paid for it
 * @param salvage what it is worth in the end
 * @param life periods until then, above 0
 */
public record Depreciation(double cost, double salvage, double life) {

    public Depreciation {
        if (!(life > 0)) {
            throw new IllegalArgumentException("a life is longer than 0: " + life);
        }
    }

    public double straightLine() {
        return (cost - salvage) / life;
    }

    /** Sum of the years' digits; period from 1. */
    public double sumOfYears(double period) {
        return (cost - salvage) * (life - period + 1) * 2 / (life * (life + 1));
    }

    /**
     * Fixed declining balance at the rate {@code 1 − (salvage/cost)^(1/life)} rounded to three decimals.
     *
     * @param period from 1 to life, and life + 1 where the first year is not whole
     * @param monthsInFirstYear from 1 to 12
     */
    public double fixedDeclining(int period, int monthsInFirstYear) {
        double rate = BigDecimal.valueOf(1 - StrictMath.pow(salvage / cost, 1 / life))
                .setScale(3, RoundingMode.HALF_UP)
                .doubleValue();
        double gone = 0;
        double loss = 0;
        for (int p = 1; p <= period; p++) {
            loss = p == 1
                    ? cost * rate * monthsInFirstYear / 12
                    : (cost - gone) * rate * (p > life ? (12 - monthsInFirstYear) / 12.0 : 1);
            gone += loss;
        }
        return loss;
    }

    /** Declining balance at {@code factor/life} (2: double declining), never below the salvage value; period from 1. */
    public double declining(double period, double factor) {
        double rate = Math.min(1, factor / life);
        double before = rate == 1 ? (period == 1 ? cost : 0) : cost * StrictMath.pow(1 - rate, period - 1);
        double after = rate == 1 ? 0 : cost * StrictMath.pow(1 - rate, period);
        return Math.max(0, after < salvage ? before - salvage : before - after);
    }

    /**
     * Declining balance from the time {@code start} to {@code end}, in periods and parts of them.
     *
     * @param switches whether it turns to straight line once that loses more
     */
    public double variable(double start, double end, double factor, boolean switches) {
        return switches ? switching(end, factor) - switching(start, factor) : plain(end, factor) - plain(start, factor);
    }

    /**
     * The French straight line of AMORLINC: the same each year, and in the first only that part of it.
     *
     * @param period from 0
     * @param firstYear the part of a year between the purchase and the end of the first one
     */
    public double linear(int period, double firstYear) {
        double year = cost / life;
        double gone = period == 0 ? 0 : year * (firstYear + period - 1);
        double most = Math.max(0, cost - salvage - gone);
        return Math.min(most, period == 0 ? year * firstYear : year);
    }

    /**
     * The French declining balance of AMORDEGRC, in whole units of money: the rate {@code 1/life} times 1.5 for a life of 3 or 4
     * years, 2 for one of 5 or 6, 2.5 for a longer one. Once the salvage value would be passed, half of the book value is lost in
     * each of two years, and nothing afterwards.
     *
     * @param period from 0
     * @param firstYear the part of a year between the purchase and the end of the first one
     */
    public double degressive(int period, double firstYear) {
        double rate = coefficient() / life;
        double loss = Math.round(firstYear * rate * cost);
        double book = cost - loss;
        double rest = book - salvage;
        for (int year = 1; year <= period; year++) {
            loss = Math.round(rate * book);
            rest -= loss;
            if (rest < 0) {
                return period - year <= 1 ? Math.round(book / 2) : 0;
            }
            book -= loss;
        }
        return loss;
    }

    private double coefficient() {
        return life < 3 ? 1 : life < 5 ? 1.5 : life <= 6 ? 2 : 2.5;
    }

    private double plain(double end, double factor) {
        double sum = 0;
        for (int period = 1; period < end + 1; period++) {
            sum += declining(period, factor) * Math.min(1, end - (period - 1));
        }
        return sum;
    }

    private double switching(double end, double factor) {
        double left = cost - salvage;
        double sum = 0;
        for (int period = 1; period < end + 1; period++) {
            double level = left / (life - (period - 1));
            double loss = Math.min(left, Math.max(level, step(left, factor)));
            left -= loss;
            sum += loss * Math.min(1, end - (period - 1));
        }
        return sum;
    }

    /** Declining balance on what is left of the book value, down to the salvage value. */
    private double step(double aboveSalvage, double factor) {
        return Math.min(aboveSalvage, (aboveSalvage + salvage) * Math.min(1, factor / life));
    }
}
