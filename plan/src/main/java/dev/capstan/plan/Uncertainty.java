package dev.capstan.plan;

/**
 * What a plan says of an uncertain number.
 *
 * @param text as written, such as {@code 8 to 20 accounts}
 * @param distribution in the unit of the quantity's base
 */
public record Uncertainty(String text, Distribution distribution) {}
