package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who are paid alike and choose together when a company is sold: the common shares, the options of one strike, a series
 * of preferred shares, an unconverted note or SAFE. Only what is held counts; an unissued pool is paid nothing.
 */
public sealed interface WaterfallClass {

    /** What it is called; no two of a waterfall are called alike. */
    String name();

    /** Who holds it. */
    List<Holding> holdings();

    /** How many shares are held. */
    default Rational shares() {
        return Rational.sum(holdings().stream().map(Holding::shares).toList());
    }

    /** Common shares that the class is or becomes. */
    default Rational units() {
        return shares();
    }

    /**
     * A holder's part of a class.
     *
     * @param holder who is paid; may hold several classes
     * @param shares of the class, 0 or more; fractions allowed
     */
    record Holding(String holder, Rational shares) {
        public Holding {
            notNegative(shares, holder);
        }
    }

    /** Shares that are paid last and share what is left by number. */
    record Common(String name, List<Holding> holdings) implements WaterfallClass {
        public Common {
            holdings = List.copyOf(holdings);
        }
    }

    /**
     * Options and warrants of one strike. Exercised, they pay it into the proceeds and share as common; what they are paid is
     * after the strike.
     *
     * @param strike for each share, 0 or more
     */
    record Options(String name, Rational strike, List<Holding> holdings) implements WaterfallClass {
        public Options {
            notNegative(strike, name);
            holdings = List.copyOf(holdings);
        }
    }

    /**
     * A claim that is paid before common and may be given up for common shares: preferred shares, and notes and SAFEs not yet
     * converted.
     *
     * @param seniority classes with a lower number are paid earlier, with an equal one in proportion to what is due to them
     * @param due dividends declared and not paid: paid with the claim, and kept by those who convert; 0 or more
     * @param claim the preference in money, accrued dividends included, which those who convert give up; 0 or more
     * @param most what it can be paid without converting, {@code due} apart: the claim where it does not participate, the cap
     *     where it does up to one; null where it participates without a cap
     * @param conversionRatio common shares for each share, 0 where it cannot convert
     */
    record Preferred(
            String name,
            int seniority,
            Rational due,
            Rational claim,
            @Nullable Rational most,
            Rational conversionRatio,
            List<Holding> holdings)
            implements WaterfallClass {

        /** A cap below the claim bounds the claim (NVCA model charter, October 2025, note 20). */
        public Preferred {
            notNegative(due, name);
            notNegative(claim, name);
            notNegative(conversionRatio, name);
            if (most != null) {
                notNegative(most, name);
                claim = claim.min(most);
            }
            holdings = List.copyOf(holdings);
        }

        /** A class that is paid its claim and no more, or converts; each share into one. */
        public static Preferred notParticipating(String name, int seniority, Rational claim, List<Holding> holdings) {
            return new Preferred(name, seniority, Rational.ZERO, claim, claim, Rational.ONE, holdings);
        }

        @Override
        public Rational units() {
            return shares().times(conversionRatio);
        }
    }

    private static void notNegative(Rational number, String whose) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("below 0 of " + whose + ": " + number);
        }
    }
}
