package dev.capstan.basics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code factor ("/" factor)*}, where a factor is a word or, below a slash, a multiple of one: {@code CNY / 1M tokens}. */
final class UnitParser {

    private static final Symbol PLAIN = new Symbol("", "", Dimension.NONE, 1, 1);

    private UnitParser() {}

    /** The unit of this text; an empty one is a plain number. */
    static Unit parse(String text) {
        var factors =
                text.strip().replaceAll("\\bper\\b", "/").replaceAll("每", "/").split("/", -1);
        if (factors.length == 1 && factors[0].isBlank()) {
            return Unit.NONE;
        }
        double numerator = 1;
        double denominator = 1;
        var dimension = Dimension.NONE;
        List<String> spelled = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            var factor = factor(factors[i].strip(), i == 0, text);
            int power = i == 0 ? 1 : -1;
            numerator *= i == 0 ? factor.multiple * factor.symbol.numerator() : factor.symbol.denominator();
            denominator *= i == 0 ? factor.symbol.denominator() : factor.multiple * factor.symbol.numerator();
            dimension = dimension.times(factor.symbol.dimension(), power);
            spelled.add(factor.spelling());
        }
        if (!(numerator > 0 && denominator > 0 && Double.isFinite(numerator) && Double.isFinite(denominator))) {
            throw AmountFormatException.about(text, " is out of all proportion", "的倍数过大");
        }
        return new Unit(spelling(spelled), numerator, denominator, dimension);
    }

    private record Factor(double multiple, Symbol symbol) {
        String spelling() {
            return multiple == 1 ? symbol.name() : ScaledNumber.format(multiple) + " " + symbol.plural();
        }
    }

    private static Factor factor(String factor, boolean first, String whole) {
        if (first && factor.isEmpty()) {
            return new Factor(1, PLAIN);
        }
        var number = first || Symbol.of(factor).isPresent()
                ? Optional.<ScaledNumber>empty()
                : ScaledNumber.prefixOf(factor).or(() -> ScaledNumber.scaleOnly(factor));
        double multiple = number.map(ScaledNumber::value).orElse(1.0);
        if (!(multiple > 0 && Double.isFinite(multiple))) {
            throw AmountFormatException.about(factor, " cannot divide a unit", "不能作为单位的除数");
        }
        return new Factor(
                multiple,
                symbol(
                        factor.substring(number.map(ScaledNumber::length).orElse(0))
                                .strip(),
                        whole));
    }

    private static Symbol symbol(String word, String whole) {
        if (word.isEmpty()) {
            throw AmountFormatException.about(whole, " lacks a word beside its slash", "的斜杠旁缺少单位");
        }
        return Symbol.of(word).orElseThrow(() -> {
            var shown = Text.shown(word);
            var nearest = Nearest.to(word, Symbol.words());
            return new AmountFormatException(new Text(
                    "unknown unit \"" + shown + "\""
                            + nearest.map(n -> "; did you mean \"" + n + "\"?").orElse(""),
                    "未知单位“" + shown + "”"
                            + nearest.map(n -> "；是否想写“" + n + "”？").orElse("")));
        });
    }

    /** {@code %/year} and {@code /year} are written tight, as people do; everything else with spaces around the slash. */
    private static String spelling(List<String> factors) {
        boolean tight = factors.getFirst().isEmpty() || factors.getFirst().equals("%");
        return String.join(tight ? "/" : " / ", factors);
    }
}
