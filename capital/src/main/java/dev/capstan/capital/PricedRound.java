package dev.capstan.capital;

import java.util.List;

/**
 * The terms of a round that sells shares at a price.
 *
 * @param preMoney the agreed valuation before the money; above 0
 * @param investments who puts in how much; in the order shown
 */
public record PricedRound(
        PricingMethod method, double preMoney, List<Investment> investments, PoolIncrease poolIncrease) {

    public PricedRound {
        Checks.positive(preMoney, "a pre-money valuation");
        investments = List.copyOf(investments);
    }

    /**
     * New money.
     *
     * @param amount at least 0
     */
    public record Investment(String investor, double amount) {
        public Investment {
            Checks.notNegative(amount, "an investment");
        }
    }

    /** All new money. */
    public double newMoney() {
        return investments.stream().mapToDouble(Investment::amount).sum();
    }
}
