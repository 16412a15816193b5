package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Text;
import dev.capstan.basics.Unit;
import java.util.Locale;

/**
 * An interval in base units, written {@code [0, 1]} or {@code (0, inf)}.
 *
 * @param low the lower end
 * @param lowOpen whether the lower end lies outside
 * @param high the upper end
 * @param highOpen whether the upper end lies outside
 */
public record Range(double low, boolean lowOpen, double high, boolean highOpen) {

    static Range parse(String text) {
        var ends = text.substring(1, text.length() - 1).split(",", 2);
        return new Range(end(ends[0]), text.startsWith("("), end(ends[1]), text.endsWith(")"));
    }

    private static double end(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case String number -> Double.parseDouble(number);
        };
    }

    boolean contains(double value) {
        double slack = 1e-12 * Math.max(1, Math.abs(value));
        return (lowOpen ? value > low : value >= low - slack) && (highOpen ? value < high : value <= high + slack);
    }

    /** In words, with its ends in a unit of the user's. */
    Text words(Unit unit) {
        var from = new Amount(unit.fromBase(low), unit).toString();
        var above = lowOpen ? new Text("above " + from, "大于 " + from) : new Text("at least " + from, "不小于 " + from);
        if (Double.isInfinite(high)) {
            return above;
        }
        var to = new Amount(unit.fromBase(high), unit).toString();
        var below = highOpen ? new Text("below " + to, "小于 " + to) : new Text("at most " + to, "不大于 " + to);
        return new Text(above.en() + " and " + below.en(), above.zh() + " 且" + below.zh());
    }
}
