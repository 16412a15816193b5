package dev.capstan.capital;

/**
 * Warrants that come with a loan.
 *
 * @param coverage of the loan by the warrants' exercise value; at least 0
 * @param loan in money; at least 0
 * @param exercisePrice of a share; above 0
 */
public record WarrantCoverage(double coverage, double loan, double exercisePrice) {

    public WarrantCoverage {
        Checks.notNegative(coverage, "a warrant coverage");
        Checks.notNegative(loan, "a loan");
        Checks.positive(exercisePrice, "an exercise price");
    }

    /** The shares that can be bought. */
    public double shares() {
        return coverage * loan / exercisePrice;
    }

    /** As a part of the shares there are without them. */
    public double ofOutstanding(double outstanding) {
        return shares() / Checks.positive(outstanding, "the shares outstanding");
    }

    /** As a part of all shares once they are exercised. */
    public double fullyDiluted(double outstanding) {
        return shares() / (Checks.positive(outstanding, "the shares outstanding") + shares());
    }

    /** What exercise at a share price is worth; 0 where the price is below the exercise price. */
    public double intrinsicValue(double sharePrice) {
        return shares() * Math.max(0, sharePrice - exercisePrice);
    }

    /** The shares issued when as many are given up as pay for the exercise (net exercise). */
    public double netExercised(double sharePrice) {
        return intrinsicValue(sharePrice) / Checks.positive(sharePrice, "a share price");
    }
}
