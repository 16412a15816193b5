package dev.capstan.report.internal;

import dev.capstan.basics.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * In what multiple a number is written, and with how many decimals.
 *
 * @param power of ten by which numbers are divided
 * @param suffix its name behind a number, such as {@code M} or {@code 万}; empty for 1
 * @param decimals shown
 * @param isExact whether zeros at the end are kept, as in the column of a table
 */
public record Scale(int power, String suffix, int decimals, boolean isExact) {

    private record Step(int power, String suffix) {}

    private static final List<Step> ENGLISH =
            List.of(new Step(12, "T"), new Step(9, "B"), new Step(6, "M"), new Step(3, "k"));
    private static final List<Step> CHINESE = List.of(new Step(12, "万亿"), new Step(8, "亿"), new Step(4, "万"));
    private static final Step ONE = new Step(0, "");
    /** What rounding leaves of amounts that cancel. */
    private static final double NOTHING = 1e-6;

    /** For a number that stands alone: about three digits, four in whole 万. */
    public static Scale ofOne(double number, Language language) {
        var rounded = rounded(number);
        var step = stepFor(rounded, language, language == Language.CHINESE ? 1 : 10);
        double shown = rounded.abs().scaleByPowerOfTen(-step.power).doubleValue();
        int decimals = shown >= 100 || shown == 0 ? 0 : shown >= 10 ? 1 : shown >= 1 ? 2 : decimalsBelowOne(shown);
        return new Scale(step.power, step.suffix, decimals, false);
    }

    /** For all numbers of a table whose largest is {@code largest}: four digits or more for that one. */
    public static Scale ofTable(double largest, Language language) {
        double size = Math.abs(largest);
        boolean chinese = language == Language.CHINESE;
        if (size >= (chinese ? 1e11 : 1e9)) {
            return new Scale(chinese ? 8 : 6, chinese ? "亿" : "M", chinese ? 2 : 1, true);
        }
        if (size >= 1e6) {
            return new Scale(chinese ? 4 : 3, chinese ? "万" : "k", chinese && size < 1e9 ? 1 : 0, true);
        }
        return new Scale(0, "", size < 100 ? 2 : 0, true);
    }

    /** For counts in a table, such as tokens: two digits or more before the point for the largest, one behind it where few. */
    public static Scale ofCounts(double[] counts, Language language) {
        double largest = Arrays.stream(counts)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        boolean whole =
                Arrays.stream(counts).allMatch(count -> count == StrictMath.rint(count) || !Double.isFinite(count));
        var step = largest < 1e6 ? ONE : stepFor(BigDecimal.valueOf(largest / 10), language, 1);
        boolean fine = step.power == 0 ? !whole && largest < 10_000 : largest < 1000 * StrictMath.pow(10, step.power);
        return new Scale(step.power, step.suffix, fine ? 1 : 0, true);
    }

    /** For amounts of money that belong to one account: all digits. */
    public static Scale ofUnits(double largest) {
        return new Scale(0, "", Math.abs(largest) < 100 ? 2 : 0, true);
    }

    /** Of fractions in percent, with one decimal. */
    public static Scale ofShares() {
        return new Scale(-2, "%", 1, true);
    }

    /** Of ratios, with one decimal. */
    public static Scale ofRatios() {
        return new Scale(0, "", 1, true);
    }

    /** For the ticks of an axis in steps of {@code step}: at least one of the multiple a step. */
    public static Scale ofAxis(double largest, double step, Language language) {
        var chosen = largest < 1e5 ? ONE : stepFor(BigDecimal.valueOf(step), language, 1);
        var scaled = new BigDecimal(step)
                .round(new MathContext(4))
                .scaleByPowerOfTen(-chosen.power)
                .stripTrailingZeros();
        return new Scale(chosen.power, chosen.suffix, Math.max(0, scaled.scale()), true);
    }

    public boolean hasSuffix() {
        return !suffix.isEmpty();
    }

    /** The number in this scale, without the suffix. */
    public String apply(double number) {
        if (!Double.isFinite(number)) {
            return special(number);
        }
        if (Math.abs(number) < NOTHING) {
            return "0";
        }
        var scaled = BigDecimal.valueOf(number).scaleByPowerOfTen(-power).setScale(decimals, RoundingMode.HALF_UP);
        return isExact ? text(scaled) : text(trimmed(scaled));
    }

    /** A number with at most so many decimals, zeros at the end left out. */
    public static String plain(double number, int decimals) {
        return text(trimmed(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP)));
    }

    /** A coordinate in a drawing: at most two decimals, no separators. */
    static String attribute(double number) {
        return trimmed(BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP))
                .toPlainString();
    }

    /** What stands for a number that is not finite. */
    public static String special(double number) {
        return Double.isNaN(number) ? "–" : number > 0 ? "∞" : "−∞";
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).round(new MathContext(3, RoundingMode.HALF_UP));
    }

    private static Step stepFor(BigDecimal number, Language language, int leastOfSmallest) {
        var steps = language == Language.CHINESE ? CHINESE : ENGLISH;
        for (var step : steps) {
            int least = step.equals(steps.getLast()) ? leastOfSmallest : 1;
            if (number.abs().compareTo(BigDecimal.valueOf(least).scaleByPowerOfTen(step.power)) >= 0) {
                return step;
            }
        }
        return ONE;
    }

    /** So that three digits show, but no more than six decimals. */
    private static int decimalsBelowOne(double number) {
        int decimals = 3;
        for (double bound = 0.1; number < bound && decimals < 6; bound /= 10) {
            decimals++;
        }
        return decimals;
    }

    private static BigDecimal trimmed(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static String text(BigDecimal number) {
        var digits = String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number.abs());
        return number.signum() < 0 ? "−" + digits : digits;
    }
}
