package dev.capstan.cli;

import dev.capstan.basics.Explanation;
import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * Draws an explanation as a tree.
 *
 * @param language of the words
 * @param depth levels shown; what is below is counted
 */
record TreePrinter(Language language, int depth) {

    private static final int MOST_PARTS = 24;

    String print(Explanation explanation) {
        var text = new StringBuilder();
        text.append(line(explanation)).append('\n');
        parts(explanation, "", 1, text);
        return text.toString();
    }

    private void parts(Explanation explanation, String indent, int level, StringBuilder text) {
        var parts = explanation.parts();
        if (parts.isEmpty()) {
            return;
        }
        if (level > depth) {
            text.append(indent)
                    .append("└─ … ")
                    .append(language == Language.CHINESE ? "（--depth 可显示更多）" : "(more with --depth)")
                    .append('\n');
            return;
        }
        var shown = parts.subList(0, Math.min(parts.size(), MOST_PARTS));
        for (int i = 0; i < shown.size(); i++) {
            boolean last = i == parts.size() - 1;
            text.append(indent)
                    .append(last ? "└─ " : "├─ ")
                    .append(line(shown.get(i)))
                    .append('\n');
            parts(shown.get(i), indent + (last ? "   " : "│  "), level + 1, text);
        }
        rest(parts, indent, text);
    }

    private void rest(List<Explanation> parts, String indent, StringBuilder text) {
        if (parts.size() > MOST_PARTS) {
            int more = parts.size() - MOST_PARTS;
            text.append(indent)
                    .append("└─ … ")
                    .append(language == Language.CHINESE ? "另有 " + more + " 项" : more + " more")
                    .append('\n');
        }
    }

    private String line(Explanation explanation) {
        var how = explanation.how().in(language);
        var value =
                Double.isNaN(explanation.value()) ? "" : " = " + number(explanation.value()) + unit(explanation.unit());
        return explanation.label().in(language) + value + (how.isEmpty() ? "" : "   (" + how + ")");
    }

    private static String unit(String unit) {
        return unit.isEmpty() || unit.equals("%") ? unit : " " + unit;
    }

    /** Six significant digits with thousands separators; very small numbers in powers of ten. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e15)) {
            return Text.signed(new BigDecimal(value).round(new MathContext(5)).toString());
        }
        int decimals = size >= 1e5 ? 0 : size >= 100 ? 2 : size >= 1 ? 4 : 6;
        var format = new DecimalFormat(
                "#,##0" + (decimals == 0 ? "" : "." + "#".repeat(decimals)),
                DecimalFormatSymbols.getInstance(Locale.ROOT));
        var text = format.format(value);
        return text.equals("-0") ? "0" : Text.signed(text);
    }
}
