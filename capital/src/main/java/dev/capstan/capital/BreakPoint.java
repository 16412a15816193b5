package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.List;

/**
 * An exit value at which somebody begins or ceases to share in one unit of money more.
 *
 * @param exit exact
 * @param price what a common share is paid there
 * @param causes what happens there, at least one
 */
public record BreakPoint(Rational exit, Rational price, List<Cause> causes) {

    public BreakPoint {
        causes = List.copyOf(causes);
    }

    /**
     * What happens.
     *
     * @param payee name of the debt or class
     */
    public record Cause(Kind kind, String payee) {}

    /** Above the exit value … */
    public enum Kind {
        /** … a debt is paid in full. */
        REPAID,
        /** … the claim of a class, and what is due to it, is paid in full. */
        CLAIM_PAID,
        /** … a class has reached the cap of its participation. */
        CAPPED,
        /** … a class converts. */
        CONVERTS,
        /** … options are exercised. */
        EXERCISED
    }
}
