package dev.capstan.capital;

/** What constructors ask of their numbers; each check gives its argument back. */
final class Checks {

    private Checks() {}

    static double positive(double value, String name) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is a finite number above 0, not " + value);
        }
        return value;
    }

    static double notNegative(double value, String name) {
        return value == 0 ? 0 : positive(value, name);
    }

    /** At least 0 and below 1. */
    static double fraction(double value, String name) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " is at least 0 and below 1, not " + value);
        }
        return value;
    }
}
