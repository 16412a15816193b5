package dev.capstan.capital;

import dev.capstan.capital.AntiDilution.Series;

/**
 * What a preferred holder loses that does not buy its part of a round. Source: NVCA, Model Certificate of Incorporation, special
 * mandatory conversion.
 */
public enum PayToPlay {
    /** Nothing. */
    NONE,
    /** The adjustment of the conversion price, for the part not paid for. */
    LOSES_ANTI_DILUTION,
    /** The part not paid for becomes common stock at the conversion price before the round. */
    CONVERTS_TO_COMMON;

    /**
     * A series after a round with pay-to-play.
     *
     * @param adjusted preferred shares that keep their rights and the adjusted conversion price
     * @param unadjusted preferred shares that keep their rights at the price before
     * @param common shares that preferred has become
     */
    public record Outcome(double adjusted, double unadjusted, double common) {}

    /**
     * Splits a series by how much of its part its holders have bought.
     *
     * @param required what they had to buy, in money or shares; 0 for nothing
     * @param bought what they bought
     */
    public Outcome outcome(Series before, double required, double bought) {
        double played = required > 0 ? Math.min(1, Checks.notNegative(bought, "what was bought") / required) : 1;
        double missed = before.shares() * (1 - played);
        return switch (this) {
            case NONE -> new Outcome(before.shares(), 0, 0);
            case LOSES_ANTI_DILUTION -> new Outcome(before.shares() - missed, missed, 0);
            case CONVERTS_TO_COMMON -> new Outcome(before.shares() - missed, 0, before.asConverted() * (1 - played));
        };
    }
}
