package dev.capstan.basics;

/**
 * A certain number with its unit, such as {@code 40 CNY / 1M tokens}; not money of the books, which is exact.
 *
 * @param number as written, in {@code unit}; finite, never −0
 * @param unit its unit
 */
public record Amount(double number, Unit unit) {

    public Amount {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not a finite number: " + number);
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
        var number = ScaledNumber.prefixOf(stripped)
                .orElseThrow(() -> new AmountFormatException(new Text(
                        "\"" + text + "\" is not a number with a unit", "“" + text + "”不是带单位的数")));
        if (!Double.isFinite(number.value())) {
            throw new AmountFormatException(new Text("\"" + text + "\" is too large", "“" + text + "”过大"));
        }
        return new Amount(number.value(), Unit.of(stripped.substring(number.length())));
    }

    /** In base units: a share as a fraction, time in months, money in whole currency units. */
    public double value() {
        return unit.toBase(number);
    }

    /** The text that {@link #parse} reads back to an equal amount. */
    @Override
    public String toString() {
        var space = unit.text().isEmpty() || unit.text().startsWith("%") ? "" : " ";
        return ScaledNumber.format(number) + space + unit.text();
    }
}
