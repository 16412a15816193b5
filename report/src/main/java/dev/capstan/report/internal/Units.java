package dev.capstan.report.internal;

import dev.capstan.answers.Kind;
import dev.capstan.basics.Language;
import dev.capstan.basics.Text;

/** The names of units in both languages. */
public final class Units {

    private Units() {}

    /** {@code CNY}, {@code 元}; a currency without a Chinese name here keeps its code. */
    public static String money(String currency, Language language) {
        return money(currency).in(language);
    }

    private static Text money(String currency) {
        return new Text(
                currency,
                switch (currency) {
                    case "CNY" -> "元";
                    case "USD" -> "美元";
                    case "EUR" -> "欧元";
                    case "HKD" -> "港元";
                    case "JPY" -> "日元";
                    case "GBP" -> "英镑";
                    case "SGD" -> "新加坡元";
                    case "TWD" -> "新台币";
                    default -> currency;
                });
    }

    public static Text of(Kind kind, String currency) {
        var money = money(currency);
        return switch (kind) {
            case MONEY -> money;
            case MONEY_PER_ACCOUNT -> new Text(money.en() + " / account", money.zh() + " / 客户");
            case MONEY_PER_HEAD -> new Text(money.en() + " / head / year", money.zh() + " / 人 / 年");
            case MONEY_PER_MILLION_TOKENS -> new Text(money.en() + " / 1M tokens", money.zh() + " / 百万词元");
            case SHARE, RATIO -> Text.same("");
            case MONTHS -> new Text("months", "个月");
            case ACCOUNTS -> new Text("accounts", "客户");
            case HEADS -> new Text("people", "人");
            case TOKENS -> new Text("tokens", "词元");
            case TOKENS_PER_ACCOUNT -> new Text("tokens / account / month", "词元 / 客户 / 月");
            case REQUESTS -> new Text("requests", "次");
            case GPUS -> new Text("GPUs", "卡");
            case GPU_HOURS -> new Text("GPU-hours", "卡时");
        };
    }
}
