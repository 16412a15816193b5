package dev.capstan.basics;

/** Yearly figures as monthly ones. A month is one twelfth of a year. */
public final class Rates {

    private Rates() {}

    /** Growth g over {@code months} months as growth a month: {@code (1 + g)^(1 / months) − 1}; g ≥ −1. */
    public static double monthlyGrowth(double growth, double months) {
        return StrictMath.expm1(StrictMath.log1p(growth) / months);
    }

    /** Growth g a month as growth over {@code months} months: {@code (1 + g)^months − 1}; g ≥ −1. */
    public static double growthOver(double growth, double months) {
        return StrictMath.expm1(StrictMath.log1p(growth) * months);
    }

    /** Probability c a month as probability over {@code months} months: {@code 1 − (1 − c)^months}; 0 ≤ c ≤ 1. */
    public static double probabilityOver(double probability, double months) {
        return -StrictMath.expm1(StrictMath.log1p(-probability) * months);
    }

    /** Probability c over {@code months} months as probability a month: {@code 1 − (1 − c)^(1 / months)}; 0 ≤ c ≤ 1. */
    public static double monthlyProbability(double probability, double months) {
        return -StrictMath.expm1(StrictMath.log1p(-probability) / months);
    }
}
