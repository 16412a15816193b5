package dev.capstan.basics;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code factor ("/" factor)*}, where a factor is a word or a multiple of one: {@code CNY / 1M tokens}. */
final class UnitParser {

    private static final Symbol PLAIN = new Symbol("", Dimension.NONE, 1, 1);

    private UnitParser() {}

    /** The unit of this text; an empty one is a plain number. */
    static Unit parse(String text) {
        var factors = text.strip().replaceAll("\\bper\\b", "/").replaceAll("每", "/").split("/", -1);
        if (factors.length == 1 && factors[0].isBlank()) {
            return Unit.NONE;
        }
        double numerator = 1;
        double denominator = 1;
        var dimension = Dimension.NONE;
        List<String> spelled = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            var factor = factor(factors[i].strip(), text);
            int power = i == 0 ? 1 : -1;
            numerator *= i == 0 ? factor.multiple * factor.symbol.numerator() : factor.symbol.denominator();
            denominator *= i == 0 ? factor.symbol.denominator() : factor.multiple * factor.symbol.numerator();
            dimension = dimension.times(factor.symbol.dimension(), power);
            spelled.add(factor.spelling());
        }
        return new Unit(spelling(spelled), numerator, denominator, dimension);
    }

    private record Factor(double multiple, Symbol symbol, String word) {
        String spelling() {
            return multiple == 1 ? word : ScaledNumber.format(multiple) + " " + word;
        }
    }

    private static Factor factor(String factor, String whole) {
        if (factor.isEmpty() && whole.strip().startsWith("/")) {
            return new Factor(1, PLAIN, "");
        }
        var number = ScaledNumber.prefixOf(factor);
        double multiple = number.isEmpty() ? 1 : number.get().value();
        var word = number.isEmpty() ? factor : factor.substring(number.get().length()).strip();
        if (multiple <= 0) {
            throw new AmountFormatException(new Text(
                    "\"" + whole + "\" multiplies a unit by " + multiple, "“" + whole + "”给单位乘了 " + multiple));
        }
        var symbol = Symbol.of(word);
        if (symbol.isEmpty()) {
            var nearest = Nearest.to(word, Symbol.words());
            throw new AmountFormatException(new Text(
                    "unknown unit \"" + word + "\"" + nearest.map(n -> "; did you mean \"" + n + "\"?").orElse(""),
                    "未知单位“" + word + "”" + nearest.map(n -> "；是否想写“" + n + "”？").orElse("")));
        }
        return new Factor(multiple, symbol.get(), symbol.get().name());
    }

    /** {@code %/year} and {@code /year} are written tight, as people do; everything else with spaces around the slash. */
    private static String spelling(List<String> factors) {
        boolean tight = factors.getFirst().isEmpty() || factors.getFirst().equals("%");
        return String.join(tight ? "/" : " / ", factors);
    }
}
