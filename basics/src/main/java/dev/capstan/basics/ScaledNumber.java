package dev.capstan.basics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number at the beginning of a text, with a scale as people write it: {@code 5M}, {@code 1,200}, {@code 300万}, {@code 2.5亿}.
 *
 * @param exact the number
 * @param length how many characters of the text it takes
 */
record ScaledNumber(BigDecimal exact, int length) {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+(_\\d+)*)?(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]+");
    private static final String[] CHINESE = {"万亿", "千亿", "百亿", "十亿", "亿", "千万", "百万", "十万", "万", "千", "百"};
    private static final int[] CHINESE_POWER = {12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String[] WRITTEN = {"k", "M", "B", "T"};
    private static final int[] WRITTEN_POWER = {3, 6, 9, 12};

    /** The number as the engine has it. */
    double value() {
        return exact.doubleValue();
    }

    static Optional<ScaledNumber> prefixOf(String text) {
        var matcher = NUMBER.matcher(text);
        if (!matcher.lookingAt() || (matcher.group(1) == null && matcher.group(4) == null)) {
            return Optional.empty();
        }
        var number = new BigDecimal(matcher.group().replace(",", "").replace("_", ""));
        int end = matcher.end();
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        var scale = scaleAt(text, at);
        return Optional.of(
                scale == null
                        ? new ScaledNumber(number, end)
                        : new ScaledNumber(number.scaleByPowerOfTen(scale.power), at + scale.length));
    }

    private record Scale(int power, int length) {}

    private static @Nullable Scale scaleAt(String text, int at) {
        var word = LATIN_WORD.matcher(text).region(at, text.length());
        if (word.lookingAt()) {
            int power = latin(word.group());
            return power == 0 ? null : new Scale(power, word.group().length());
        }
        for (int i = 0; i < CHINESE.length; i++) {
            if (text.startsWith(CHINESE[i], at)) {
                return new Scale(CHINESE_POWER[i], CHINESE[i].length());
            }
        }
        return null;
    }

    private static int latin(String word) {
        return switch (word) {
            case "k", "K" -> 3;
            case "M" -> 6;
            case "B", "bn" -> 9;
            case "T" -> 12;
            default -> 0;
        };
    }

    /** The power of ten that the text begins with, as {@code 百万} in {@code 百万 tokens}, and the number one of it. */
    static Optional<ScaledNumber> scaleOnly(String text) {
        var scale = scaleAt(text, 0);
        return scale == null
                ? Optional.empty()
                : Optional.of(new ScaledNumber(BigDecimal.ONE.scaleByPowerOfTen(scale.power), scale.length));
    }

    /** With M, B or T, or k from 10k on, where that leaves at most six digits; it reads back to the same number. */
    static String format(double value) {
        var number = decimal(value);
        var best = plain(number);
        for (int i = 0; i < WRITTEN.length; i++) {
            var scaled = number.scaleByPowerOfTen(-WRITTEN_POWER[i]).stripTrailingZeros();
            var least = i == 0 ? BigDecimal.TEN : BigDecimal.ONE;
            if (scaled.abs().compareTo(least) >= 0
                    && scaled.round(new MathContext(6)).compareTo(scaled) == 0
                    && scaled.scale() <= 3) {
                best = plain(scaled) + WRITTEN[i];
            }
        }
        return best;
    }

    /** Without a scale; it reads back to the same number. */
    static String plain(double value) {
        return plain(decimal(value));
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros();
    }

    private static String plain(BigDecimal number) {
        boolean extreme = number.signum() != 0 && (number.precision() - number.scale() > 16 || number.scale() > 16);
        return extreme ? number.toString() : number.toPlainString();
    }
}
