package dev.capstan.basics;

import java.math.BigDecimal;
import java.util.Optional;

/** Exact decimals as people write them: {@code 6,000,000}, {@code 600万}, {@code 1.5M}. */
public final class ExactNumber {

    private static final int MAX_LENGTH = 60;

    private ExactNumber() {}

    /** The number; none where the text is anything else, or has an exponent or a unit. Written without an exponent. */
    public static Optional<BigDecimal> parse(String text) {
        var stripped = text.strip();
        if (stripped.length() > MAX_LENGTH || stripped.matches(".*[eE].*")) {
            return Optional.empty();
        }
        return ScaledNumber.prefixOf(stripped)
                .filter(number -> number.length() == stripped.length())
                .map(ScaledNumber::exact)
                .map(number -> number.scale() < 0 ? number.setScale(0) : number);
    }
}
