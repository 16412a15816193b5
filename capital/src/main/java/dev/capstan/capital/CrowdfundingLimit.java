package dev.capstan.capital;

import java.math.BigDecimal;

/**
 * What one investor may put into crowdfunding in 12 months under Regulation Crowdfunding (17 CFR 227.100(a)(2)): where either
 * income or net worth is below the threshold, the greater of the floor and 5 % of the base; else 10 % of the base, at most the
 * threshold. All amounts are inflation-adjusted data of a date.
 *
 * @param threshold in force on the date: 107,000 from 2017, 124,000 from 2022
 * @param floor in force on the date: 2,200 from 2017, 2,500 from 2022
 * @param greater whether the base is the greater of income and net worth (since 2021-03-15) and not the lesser
 */
public record CrowdfundingLimit(BigDecimal threshold, BigDecimal floor, boolean greater) {

    private static final BigDecimal BELOW = new BigDecimal("0.05");
    private static final BigDecimal ABOVE = new BigDecimal("0.10");

    /** In the same currency, not rounded. */
    public BigDecimal of(BigDecimal annualIncome, BigDecimal netWorth) {
        var base = greater ? annualIncome.max(netWorth) : annualIncome.min(netWorth);
        boolean small = annualIncome.min(netWorth).compareTo(threshold) < 0;
        return small ? floor.max(base.multiply(BELOW)) : base.multiply(ABOVE).min(threshold);
    }
}
