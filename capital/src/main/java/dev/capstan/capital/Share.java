package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What somebody takes of the money that is left after claims: by number of common shares, up to a limit.
 *
 * @param units common shares
 * @param strike which each of them pays in, 0 or more
 * @param room the price of a common share above which it takes no more; null where it always does
 */
record Share(Rational units, Rational strike, @Nullable Rational room) {

    static final Share NONE = new Share(Rational.ZERO, Rational.ZERO, null);

    /** Of a claimant that converts or is exercised, or does not. */
    static Share of(Claimant claimant, boolean chosen) {
        return claimant.shares(chosen)
                ? new Share(
                        claimant.units(),
                        claimant.strike(),
                        claimant.room(chosen).orElse(null))
                : NONE;
    }

    /** What is paid at a price of a common share, after the strike. */
    Rational paid(Rational price) {
        var each = room == null ? price : room.min(price);
        return each.minus(strike).times(units);
    }

    /** How many units are paid of the next money, at a price. */
    Rational open(Rational price) {
        return room == null || room.isAbove(price) ? units : Rational.ZERO;
    }
}
