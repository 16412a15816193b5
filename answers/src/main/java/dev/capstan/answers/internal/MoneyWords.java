package dev.capstan.answers.internal;

import dev.capstan.basics.Text;
import java.math.BigDecimal;
import java.math.MathContext;

/** Amounts of a currency as sentences have them, to three digits: {@code 4.1M CNY}, {@code 410 万元}. */
public record MoneyWords(String currency) {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    public Text of(double amount) {
        return new Text(english(amount), chinese(amount));
    }

    private String english(double amount) {
        double size = Math.abs(amount);
        double scale = size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : size >= 1e3 ? 1e3 : 1;
        var suffix = scale == 1e9 ? "B" : scale == 1e6 ? "M" : scale == 1e3 ? "k" : "";
        return plain(amount / scale) + suffix + " " + currency;
    }

    private String chinese(double amount) {
        double size = Math.abs(amount);
        double scale = size >= 1e8 ? 1e8 : size >= 1e4 ? 1e4 : 1;
        var suffix = scale == 1e8 ? "亿" : scale == 1e4 ? "万" : "";
        return plain(amount / scale) + " " + suffix + (currency.equals("CNY") ? "元" : " " + currency);
    }

    /** To three digits, without an exponent; a dash for what is no number. */
    public static String plain(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .round(THREE_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString()
                : "–";
    }
}
