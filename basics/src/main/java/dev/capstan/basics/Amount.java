package dev.capstan.basics;

/**
 * A certain number with its unit, such as {@code 40 CNY / 1M tokens}; not money of the books, which is exact.
 *
 * @param number as written, in {@code unit}; finite in base units too, never −0
 * @param unit its unit
 */
public record Amount(double number, Unit unit) {

    /** No amount is longer; a text of this length or more is not looked at. */
    private static final int MAX_LENGTH = 200;

    public Amount {
        if (!Double.isFinite(number) || !Double.isFinite(unit.toBase(number))) {
            throw new IllegalArgumentException("not a finite number: " + number + " " + unit);
        }
        number += 0.0;
    }

    /**
     * Reads {@code 5M}, {@code 300万}, {@code 25%/year}, {@code 18 months}, {@code 40 CNY / 1M tokens}.
     *
     * @throws AmountFormatException where the text is no amount
     */
    public static Amount parse(String text) {
        var stripped = text.strip();
        var number = ScaledNumber.prefixOf(stripped.length() < MAX_LENGTH ? stripped : "")
                .orElseThrow(() -> AmountFormatException.about(text, " is not a number with a unit", "不是带单位的数"));
        var unit = Unit.of(stripped.substring(number.length()));
        if (!Double.isFinite(number.value()) || !Double.isFinite(unit.toBase(number.value()))) {
            throw AmountFormatException.about(text, " is too large", "过大");
        }
        return new Amount(number.value(), unit);
    }

    /** In base units: a share as a fraction, time in months, money in whole currency units. */
    public double value() {
        return unit.toBase(number);
    }

    /** The text that {@link #parse} reads back to an equal amount. */
    @Override
    public String toString() {
        var unitText = unit.textAfter(number);
        if (unitText.startsWith("%")) {
            return ScaledNumber.plain(number) + unitText;
        }
        var space = unitText.isEmpty() || unitText.startsWith("/") ? "" : " ";
        return ScaledNumber.format(number) + space + unitText;
    }
}
