package dev.capstan.basics;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word of a unit: what it measures and how many base units it is, as an exact ratio.
 *
 * @param name as Capstan writes it, in the singular
 * @param plural the same behind any number but 1
 * @param dimension what it measures
 * @param numerator times this
 * @param denominator over this
 */
record Symbol(String name, String plural, Dimension dimension, double numerator, double denominator) {

    static final String MONTH = "month";

    private static final Map<String, Symbol> BY_WORD = new TreeMap<>();
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(TreeSet::new));

    static {
        word("%", Dimension.NONE, 1, 100, "percent", "％");
        word("month", Dimension.of(MONTH), 1, 1, "months", "月", "个月");
        word("quarter", Dimension.of(MONTH), 3, 1, "quarters", "季", "季度");
        word("year", Dimension.of(MONTH), 12, 1, "years", "年");
        word("week", Dimension.of(MONTH), 12 * 7, 365, "weeks", "周");
        word("day", Dimension.of(MONTH), 12, 365, "days", "天", "日");
        word("hour", Dimension.of(MONTH), 12, 365 * 24, "hours", "h", "小时");
        word("minute", Dimension.of(MONTH), 12, 365 * 24 * 60, "minutes", "min", "分钟");
        word("second", Dimension.of(MONTH), 12, 365 * 24 * 3600, "seconds", "s", "秒");
        word("token", Dimension.of("token"), 1, 1, "tokens", "词元");
        word("request", Dimension.of("request"), 1, 1, "requests", "次", "次请求");
        word("account", Dimension.of("account"), 1, 1, "accounts", "户", "家");
        word("seat", Dimension.of("seat"), 1, 1, "seats", "user", "users", "席");
        word("head", Dimension.of("head"), 1, 1, "heads", "person", "people", "人");
        word("GPU", Dimension.of("GPU"), 1, 1, "GPUs", "accelerator", "accelerators", "卡", "张");
        word("parameter", Dimension.of("parameter"), 1, 1, "parameters", "参数");
        word("FLOP", Dimension.of("FLOP"), 1, 1, "FLOPs");
        word("GFLOP", Dimension.of("FLOP"), 1e9, 1);
        word("TFLOP", Dimension.of("FLOP"), 1e12, 1, "TFLOPs");
        word("PFLOP", Dimension.of("FLOP"), 1e15, 1, "PFLOPs");
        word("byte", Dimension.of("byte"), 1, 1, "bytes");
        word("KB", Dimension.of("byte"), 1e3, 1);
        word("MB", Dimension.of("byte"), 1e6, 1);
        word("GB", Dimension.of("byte"), 1e9, 1);
        word("TB", Dimension.of("byte"), 1e12, 1);
        word("W", Dimension.of("watt"), 1, 1, "watt", "watts");
        word("kW", Dimension.of("watt"), 1e3, 1);
        word("GPU-hour", Dimension.of("GPU").times(Dimension.of(MONTH), 1), 12, 365 * 24, "GPU-hours", "GPUh", "卡时");
        word("kWh", Dimension.of("watt").times(Dimension.of(MONTH), 1), 1e3 * 12, 365 * 24);
        word(Dimension.MONEY, Dimension.of(Dimension.MONEY), 1, 1);
        alias("CNY", "元", "人民币", "RMB");
        alias("USD", "美元");
        alias("EUR", "欧元");
        alias("HKD", "港元", "港币");
    }

    private static final List<String> WORDS = Stream.concat(
                    BY_WORD.keySet().stream(), Stream.of("CNY", "USD", "EUR", "HKD", "GBP", "JPY", "SGD"))
            .toList();

    private static void word(String name, Dimension dimension, double numerator, double denominator, String... others) {
        var plural = Arrays.asList(others).contains(name + "s") ? name + "s" : name;
        var symbol = new Symbol(name, plural, dimension, numerator, denominator);
        BY_WORD.put(name, symbol);
        for (var other : others) {
            BY_WORD.put(other, symbol);
        }
    }

    private static void alias(String currency, String... others) {
        for (var other : others) {
            BY_WORD.put(other, currency(currency));
        }
    }

    private static Symbol currency(String code) {
        return new Symbol(code, code, Dimension.of(code), 1, 1);
    }

    static boolean isCurrency(String base) {
        return CURRENCIES.contains(base);
    }

    static Optional<Symbol> of(String word) {
        return isCurrency(word) ? Optional.of(currency(word)) : Optional.ofNullable(BY_WORD.get(word));
    }

    /** All words, of the currencies only the most used. */
    static List<String> words() {
        return WORDS;
    }
}
