package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a class counts when money is shared out. One formula holds for all: with a price p of a common share a class is paid
 * {@code due} and the larger of what it gets as it is, {@code min(claim + p · units, most)} if it participates and {@code
 * claim} if not, and of {@code (p − strike) · units}.
 *
 * @param isCommon whether it shares in what is left from the beginning, with nothing to choose
 * @param most what it is paid at most without choosing; null where there is no limit
 */
record Claimant(
        boolean isCommon,
        int seniority,
        Rational units,
        Rational strike,
        Rational due,
        Rational claim,
        @Nullable Rational most) {

    static Claimant of(WaterfallClass stock) {
        var nothing = Rational.ZERO;
        return switch (stock) {
            case WaterfallClass.Common common ->
                new Claimant(true, 0, common.units(), nothing, nothing, nothing, nothing);
            case WaterfallClass.Options options ->
                new Claimant(false, 0, options.units(), options.strike(), nothing, nothing, nothing);
            case WaterfallClass.Preferred preferred ->
                new Claimant(
                        false,
                        preferred.seniority(),
                        preferred.units(),
                        nothing,
                        preferred.due(),
                        preferred.claim(),
                        preferred.most());
        };
    }

    /** Whether it has something to give up for common shares. */
    boolean mayChoose() {
        return !isCommon && most != null && units.signum() > 0;
    }

    /** What it gives up for a common share: the price above which it converts or exercises. Only where it may choose. */
    Rational forgone() {
        if (!mayChoose() || most == null) {
            throw new IllegalStateException("nothing to choose");
        }
        return strike.plus(most.over(units));
    }

    /** What it is paid before common: what is due, and the claim unless it has chosen. */
    Rational first(boolean chosen) {
        return chosen ? due : due.plus(claim);
    }

    /** Whether it shares in what is left, up to {@link #room}. */
    boolean shares(boolean chosen) {
        return units.signum() > 0 && (isCommon || chosen || most == null || most.isAbove(claim));
    }

    /** How much more a unit may be paid after the claim; empty where there is no limit. */
    Optional<Rational> room(boolean chosen) {
        return isCommon || chosen || most == null
                ? Optional.empty()
                : Optional.of(most.minus(claim).over(units));
    }
}
