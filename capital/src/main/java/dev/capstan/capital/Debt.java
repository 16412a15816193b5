package dev.capstan.capital;

import dev.capstan.numeric.Rational;

/**
 * What is owed and paid before any shareholder: costs of the sale, loans, notes that are repaid.
 *
 * @param name what it is called; no two of a waterfall are called alike
 * @param seniority a debt with a lower number is paid earlier, with an equal one in proportion
 * @param claim in money, with interest and fees; 0 or more
 */
public record Debt(String name, int seniority, Rational claim) {

    public Debt {
        if (claim.signum() < 0) {
            throw new IllegalArgumentException("a debt below 0: " + name + " " + claim);
        }
    }
}
