package dev.capstan.basics;

import java.util.List;

/**
 * A unit as people write it, such as {@code CNY / 1M tokens}, {@code %/year} or {@code months}. Its base units are one
 * currency unit, month, token, request, account, seat, head, GPU, parameter, FLOP, byte and watt; a share's is 1.
 *
 * @param text the unit in Capstan's spelling, which parses to an equal unit; empty for a plain number
 * @param numerator times this, from the unit to base units
 * @param denominator over this, from the unit to base units
 * @param dimension what it measures
 */
public record Unit(String text, double numerator, double denominator, Dimension dimension) {

    public Unit {
        if (!(numerator > 0 && denominator > 0 && Double.isFinite(numerator) && Double.isFinite(denominator))) {
            throw new IllegalArgumentException("a unit is a finite number of base units: " + text);
        }
    }

    /** A plain number. */
    public static final Unit NONE = new Unit("", 1, 1, Dimension.NONE);

    public static final Unit PERCENT = of("%");

    /** The unit of this text. @throws AmountFormatException where it is not one */
    public static Unit of(String text) {
        return UnitParser.parse(text);
    }

    /** The value of {@code number} of this unit in base units, rounded once more than the number itself at most. */
    public double toBase(double number) {
        return number * numerator / denominator;
    }

    /** How many of this unit {@code base} base units are. */
    public double fromBase(double base) {
        return base * denominator / numerator;
    }

    /** The number of months in the time by which the unit divides: 12 for {@code %/year}; 1 where it divides by none. */
    public double monthsPer() {
        return isPerTime() ? timeOf(denominatorWords()) : 1;
    }

    /** Whether the unit divides by time and by nothing else, as {@code %/year} does. */
    public boolean isPerTime() {
        return dimension.power(Symbol.MONTH) == -1;
    }

    /** The only currency in it, or an empty text. */
    public String currency() {
        return dimension.powers().keySet().stream()
                .filter(Symbol::isCurrency)
                .findFirst()
                .orElse("");
    }

    /** The text behind a number: {@code months} behind 18, {@code month} behind 1. */
    String textAfter(double number) {
        var end = text.indexOf('/');
        var word = (end < 0 ? text : text.substring(0, end)).strip();
        return number == 1 ? text : Symbol.of(word).map(Symbol::plural).orElse(word) + text.substring(word.length());
    }

    private List<String> denominatorWords() {
        var slash = text.indexOf('/');
        return slash < 0 ? List.of() : List.of(text.substring(slash + 1).split("[/\\s]+"));
    }

    private static double timeOf(List<String> words) {
        return words.stream()
                .flatMap(word -> Symbol.of(word).stream())
                .filter(symbol -> symbol.dimension().power(Symbol.MONTH) == 1
                        && symbol.dimension().powers().size() == 1)
                .mapToDouble(symbol -> symbol.numerator() / symbol.denominator())
                .findFirst()
                .orElse(1);
    }

    @Override
    public String toString() {
        return text;
    }
}
