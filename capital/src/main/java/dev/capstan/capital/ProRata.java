package dev.capstan.capital;

import dev.capstan.capital.RoundOutcome.Allotment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rights to keep one's part of the company by buying from the next round. Source of the formulas: Y Combinator, Post-Money Safe
 * User Guide v1.2, quick start 3 and section E.3.
 */
public final class ProRata {

    private ProRata() {}

    /**
     * A holder's right.
     *
     * @param multiple of the holder's ownership that may be bought of the round: 1 for pro rata, above 1 for super pro rata
     */
    public record Right(String holder, double multiple) {
        public Right {
            Checks.positive(multiple, "the multiple of a pro rata right");
        }
    }

    /** The shares that a part of the company entitles to in a round, and what they cost is this times the price. */
    public static double shares(double newShares, double ownership, double multiple, ShareRounding.Step rounding) {
        return rounding.of(newShares * Math.min(1, ownership * multiple));
    }

    /**
     * The new shares of a round when all rights are used: those of the holders, each by its part of the company before the new
     * money (conversions counted), and before them the investors' in proportion to what is left. Rights to more than the round are
     * cut in proportion.
     */
    public static List<Allotment> allotments(RoundOutcome round, List<Right> rights, ShareRounding.Step rounding) {
        double sold = round.newShares();
        double[] wanted = rights.stream()
                .mapToDouble(right -> ownership(round, right.holder()) * right.multiple())
                .toArray();
        double cut = Math.max(1, Arrays.stream(wanted).sum());
        double[] taken = Arrays.stream(wanted)
                .map(part -> shares(sold, part / cut, 1, rounding))
                .toArray();
        var allotments = investors(round, sold - Arrays.stream(taken).sum(), rounding);
        for (int i = 0; i < taken.length; i++) {
            allotments.add(new Allotment(rights.get(i).holder(), taken[i] * round.price(), taken[i]));
        }
        return allotments;
    }

    /** What is left, in whole parts that sum to it. */
    private static List<Allotment> investors(RoundOutcome round, double left, ShareRounding.Step rounding) {
        double sold = round.newShares();
        List<Allotment> allotments = new ArrayList<>();
        double offered = 0;
        double given = 0;
        for (var allotment : round.allotments()) {
            offered += allotment.shares();
            double upTo = offered == sold ? left : rounding.of(left * (offered / sold));
            allotments.add(new Allotment(allotment.investor(), (upTo - given) * round.price(), upTo - given));
            given = upTo;
        }
        return allotments;
    }

    /** A holder's part of all shares and conversions before the new money. */
    private static double ownership(RoundOutcome round, String holder) {
        double converted = round.conversions().stream()
                .filter(conversion -> conversion.holder().equals(holder))
                .mapToDouble(Convertible.Conversion::shares)
                .sum();
        double all = round.before().fullyDiluted()
                + round.conversions().stream()
                        .mapToDouble(Convertible.Conversion::shares)
                        .sum();
        return (round.before().shares(holder) + converted) / all;
    }

    /**
     * The part of the company that safes with pro rata rights buy beside new investors.
     *
     * @param newInvestors the part the new investors end with
     * @param withRights the part that safes with rights hold before, below 1
     */
    public static double allocation(double newInvestors, double withRights) {
        return newInvestors / (1 - Checks.fraction(withRights, "the part with pro rata rights")) - newInvestors;
    }

    /** The part that safes with rights may hold at most, if new investors and they together are to buy no more than a limit. */
    public static double budget(double newInvestors, double roundLimit) {
        return 1 - newInvestors / Checks.positive(roundLimit, "the limit of a round");
    }
}
