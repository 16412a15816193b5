package dev.capstan.basics;

import java.util.List;

/**
 * How a number came about, as a tree.
 *
 * @param label what the number is
 * @param how the formula in words, empty for an input
 * @param value the number, in {@code unit}; NaN where it is not computable
 * @param unit the unit's text, such as {@code CNY / month}
 * @param parts the numbers that it was made from
 */
public record Explanation(Text label, Text how, double value, String unit, List<Explanation> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /** A number that was given, not made. */
    public static Explanation input(Text label, double value, String unit) {
        return new Explanation(label, Text.same(""), value, unit, List.of());
    }
}
