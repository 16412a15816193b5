package dev.capstan.capital;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A loan with level instalments or equal parts of the principal, after periods of interest only perhaps. Rounded as asked for; the last instalment pays what
 * is left, so the balance ends at exactly 0 (at 34 digits where nothing is rounded).
 *
 * @param instalments one for each period
 */
public record LoanSchedule(List<Instalment> instalments) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** One payment: what it is, what of it is interest and principal, and what is owed after it. */
    public record Instalment(BigDecimal payment, BigDecimal interest, BigDecimal principal, BigDecimal balance) {}

    /**
     * How money is rounded.
     *
     * @param decimals of the currency
     * @param mode where it lies between
     */
    public record Rounding(int decimals, RoundingMode mode) {}

    public LoanSchedule {
        instalments = List.copyOf(instalments);
    }

    /**
     * A schedule. The level payment is {@code principal · Π(1 + r) / Σ Π(1 + r of later periods)}, which with equal rates is
     * the annuity.
     *
     * @param rates of each period: rate a year times the period's part of it
     * @param interestOnly how many first periods pay interest only
     * @param rounding of every payment and interest; null for none
     */
    public static LoanSchedule of(
            BigDecimal principal, List<BigDecimal> rates, int interestOnly, @Nullable Rounding rounding) {
        repays(rates, interestOnly);
        var level = rounded(level(principal, rates.subList(interestOnly, rates.size())), rounding);
        return repaid(principal, rates, interestOnly, rounding, interest -> level.subtract(interest, DIGITS));
    }

    /** A schedule that repays equal parts of the principal, so that payments fall with the interest. */
    public static LoanSchedule equalPrincipal(
            BigDecimal principal, List<BigDecimal> rates, int interestOnly, @Nullable Rounding rounding) {
        repays(rates, interestOnly);
        var part = rounded(principal.divide(BigDecimal.valueOf(rates.size() - interestOnly), DIGITS), rounding);
        return repaid(principal, rates, interestOnly, rounding, _ -> part);
    }

    private static void repays(List<BigDecimal> rates, int interestOnly) {
        if (interestOnly >= rates.size()) {
            throw new IllegalArgumentException("a loan repays in at least one of its " + rates.size() + " periods");
        }
    }

    /** @param repayment the principal repaid in a period with this interest */
    private static LoanSchedule repaid(
            BigDecimal principal,
            List<BigDecimal> rates,
            int interestOnly,
            @Nullable Rounding rounding,
            UnaryOperator<BigDecimal> repayment) {
        List<Instalment> instalments = new ArrayList<>();
        var balance = principal;
        for (int i = 0; i < rates.size(); i++) {
            var interest = rounded(balance.multiply(rates.get(i), DIGITS), rounding);
            var repaid =
                    i < interestOnly ? BigDecimal.ZERO : i == rates.size() - 1 ? balance : repayment.apply(interest);
            balance = balance.subtract(repaid, DIGITS);
            instalments.add(new Instalment(interest.add(repaid, DIGITS), interest, repaid, balance));
        }
        return new LoanSchedule(instalments);
    }

    /** A schedule of equal periods. */
    public static LoanSchedule level(
            BigDecimal principal, BigDecimal rate, int periods, int interestOnly, @Nullable Rounding rounding) {
        return of(principal, Collections.nCopies(periods, rate), interestOnly, rounding);
    }

    private static BigDecimal level(BigDecimal principal, List<BigDecimal> rates) {
        var growth = BigDecimal.ONE;
        var worth = BigDecimal.ZERO;
        for (var rate : rates) {
            var factor = BigDecimal.ONE.add(rate);
            growth = growth.multiply(factor, DIGITS);
            worth = worth.multiply(factor, DIGITS).add(BigDecimal.ONE);
        }
        return principal.multiply(growth, DIGITS).divide(worth, DIGITS);
    }

    private static BigDecimal rounded(BigDecimal money, @Nullable Rounding rounding) {
        return rounding == null ? money : money.setScale(rounding.decimals, rounding.mode);
    }

    /** All interest paid. */
    public BigDecimal totalInterest() {
        return instalments.stream().map(Instalment::interest).reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DIGITS));
    }

    /** All money paid. */
    public BigDecimal totalPaid() {
        return instalments.stream().map(Instalment::payment).reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DIGITS));
    }
}
