package dev.capstan.capital;

import dev.capstan.basics.Text;

/**
 * What the agreed pre-money valuation pays for where convertibles convert in the round: three ways to share the same dilution.
 * Source: Cooley GO, Calculating Share Price With Outstanding Convertible Notes or Safes.
 */
public enum PricingMethod {
    /** The shares before the round, without those from conversions: all holders and the new investors are diluted by them. */
    PRE_MONEY(new Text("pre-money method", "投前股数法")),
    /** The shares before the round and those from conversions: the new investors get the part of the company they pay for. */
    PERCENTAGE_OWNERSHIP(new Text("percentage-ownership method", "固定持股比例法")),
    /** The same shares, and what converts adds to the valuation: post-money is pre-money, new money and what converts. */
    DOLLARS_INVESTED(new Text("dollars-invested method", "投入金额法"));

    private final Text label;

    PricingMethod(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
