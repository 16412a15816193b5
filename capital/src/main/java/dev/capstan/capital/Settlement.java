package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each class is paid once it is known which convert and exercise: what comes first by seniority, then the rest by units.
 * Exact.
 */
final class Settlement {

    private final List<Claimant> claimants;
    private final boolean[] chosen;
    private final Claims claims;
    private final Sharing sharing;
    private final Rational price;

    /**
     * @param proceeds for all classes, 0 or more
     * @param chosen of each claimant, whether it converts or exercises; kept
     */
    Settlement(List<Claimant> claimants, Rational proceeds, boolean[] chosen) {
        this.claimants = claimants;
        this.chosen = chosen;
        this.claims = new Claims(claimants, proceeds, chosen);
        this.sharing = new Sharing(IntStream.range(0, claimants.size())
                .filter(i -> claimants.get(i).shares(chosen[i]))
                .mapToObj(i -> Share.of(claimants.get(i), chosen[i]))
                .toList());
        this.price = sharing.price(claims.left());
    }

    /** Whether a class converts or exercises. */
    boolean chosen(int claimant) {
        return chosen[claimant];
    }

    /** What is left after claims. */
    Rational left() {
        return claims.left();
    }

    /** What a common share is paid. */
    Rational price() {
        return price;
    }

    /** What a class is paid, after its strike. */
    Rational paid(int claimant) {
        var one = claimants.get(claimant);
        boolean choice = chosen[claimant];
        return claims.paid(one.seniority(), one.first(choice))
                .plus(Share.of(one, choice).paid(price));
    }

    /** What a class would be paid had it alone chosen otherwise. */
    Rational paidOtherwise(int claimant) {
        var one = claimants.get(claimant);
        boolean choice = chosen[claimant];
        var claim = one.first(!choice);
        var more = claim.minus(one.first(choice));
        var share = Share.of(one, !choice);
        var otherPrice = sharing.price(claims.leftWith(more), Share.of(one, choice), share);
        return claims.paidWith(one.seniority(), claim, more).plus(share.paid(otherPrice));
    }
}
