package dev.capstan.capital;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a principal has grown to, as convertible notes and loans count it; exact to 34 digits where the number of compounding
 * periods is whole.
 *
 * @param principal lent
 * @param annualRate nominal, a year
 */
public record InterestAccrual(BigDecimal principal, BigDecimal annualRate) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal WHOLE = new BigDecimal("1e-12");

    /** Simple interest: {@code principal · rate · years}. */
    public BigDecimal simple(BigDecimal years) {
        return principal.multiply(annualRate).multiply(years, DIGITS);
    }

    /** Compound interest: {@code principal · ((1 + rate/n)^(n·years) − 1)}; parts of a period compound too. */
    public BigDecimal compound(BigDecimal periodsPerYear, BigDecimal years) {
        var periods = periodsPerYear.multiply(years, DIGITS);
        var factor = BigDecimal.ONE.add(annualRate.divide(periodsPerYear, DIGITS));
        return principal.multiply(power(factor, periods).subtract(BigDecimal.ONE), DIGITS);
    }

    /** Interest that compounds at every moment: {@code principal · (e^(rate·years) − 1)}, with a double's accuracy. */
    public BigDecimal continuous(BigDecimal years) {
        double growth = StrictMath.expm1(annualRate.multiply(years).doubleValue());
        return principal.multiply(BigDecimal.valueOf(growth), DIGITS);
    }

    private static BigDecimal power(BigDecimal factor, BigDecimal exponent) {
        var whole = exponent.setScale(0, RoundingMode.HALF_EVEN);
        boolean isWhole = exponent.subtract(whole).abs().compareTo(WHOLE) < 0;
        return isWhole && whole.signum() >= 0 && whole.precision() < 7
                ? factor.pow(whole.intValueExact(), DIGITS)
                : BigDecimal.valueOf(StrictMath.pow(factor.doubleValue(), exponent.doubleValue()));
    }

    /** The principal after each of so many periods where interest is added to it and none is paid (payment in kind). */
    public List<BigDecimal> capitalised(BigDecimal periodsPerYear, int periods) {
        var factor = BigDecimal.ONE.add(annualRate.divide(periodsPerYear, DIGITS));
        List<BigDecimal> after = new ArrayList<>();
        var owed = principal;
        for (int i = 0; i < periods; i++) {
            owed = owed.multiply(factor, DIGITS);
            after.add(owed);
        }
        return List.copyOf(after);
    }
}
