package dev.capstan.capital.internal.ocf;

import dev.capstan.basics.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a field of Open Cap Format holds. */
sealed interface FieldType {

    /** One of these words. */
    record Words(List<String> words) implements FieldType {}

    record ListOf(FieldType item, boolean isFilled) implements FieldType {}

    /** A structure, or one of several that say which they are in their field {@code type}. */
    record Structured(List<String> names) implements FieldType {}

    /** A plain value; what is written as text has a pattern. */
    enum Plain implements FieldType {
        TEXT(".*", "a text", "文本"),
        SOME_TEXT(".+", "a text that is not empty", "非空文本"),
        NUMERIC("[+-]?[0-9]+(\\.[0-9]{1,10})?", "a number in quotes with at most 10 decimals", "带引号、至多 10 位小数的数字"),
        PERCENTAGE("0?(\\.[0-9]{1,10})?|1(\\.0{1,10})?", "a fraction in quotes from 0 to 1", "带引号的 0 到 1 之间的小数"),
        AUTHORIZED(
                "NOT APPLICABLE|UNLIMITED|[+-]?[0-9]+(\\.[0-9]{1,10})?",
                "a number in quotes, UNLIMITED or NOT APPLICABLE",
                "带引号的数字、UNLIMITED 或 NOT APPLICABLE"),
        DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date such as 2027-03-31", "日期（如 2027-03-31）"),
        CURRENCY("[A-Z]{3}", "a currency code such as CNY", "货币代码（如 CNY）"),
        COUNTRY("[A-Z]{2}", "a country code such as CN", "国家代码（如 CN）"),
        SUBDIVISION("[A-Z0-9]{1,3}", "a code of one to three capitals and digits", "一至三位大写字母或数字"),
        MD5("[a-fA-F0-9]{32}", "an MD5 checksum of 32 digits", "32 位 MD5 校验和"),
        PHONE_NUMBER(
                "\\+\\d{1,3}\\s\\d{2,3}\\s\\d{2,3}\\s\\d{4}(\\s(ext.|extension)\\s\\d+)?",
                "a telephone number such as +86 10 123 4567", "电话号码（如 +86 10 123 4567）"),
        ANY_OBJECT("[A-Z_]+", "a type of object", "对象类型"),
        FLAG("", "true or false", " true 或 false"),
        WHOLE("", "a whole number without quotes", "不带引号的整数"),
        COUNT("", "a whole number without quotes from 0", "不带引号、不小于 0 的整数"),
        POSITIVE("", "a whole number without quotes from 1", "不带引号、不小于 1 的整数"),
        DATE_OR_NULL("", "a date such as 2027-03-31, or null", "日期（如 2027-03-31）或 null");

        /** No number of shares is longer; what is, would only take time. */
        private static final int LONGEST_NUMBER = 60;

        private final Pattern pattern;
        private final Text expected;

        Plain(String pattern, String en, String zh) {
            this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
            this.expected = new Text(en, zh);
        }

        static Optional<Plain> named(String name) {
            return Arrays.stream(values())
                    .filter(plain -> plain.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }

        Text expected() {
            return expected;
        }

        boolean accepts(Json value) {
            return switch (this) {
                case FLAG -> value instanceof Json.Flag;
                case WHOLE -> isWhole(value);
                case COUNT -> isWhole(value) && !Json.shown(value).startsWith("-");
                case POSITIVE -> COUNT.accepts(value) && !Json.shown(value).matches("0+");
                case DATE_OR_NULL -> value instanceof Json.Nothing || DATE.accepts(value);
                case DATE -> matches(value) && isDate(Json.shown(value).substring(1, 11));
                case NUMERIC, AUTHORIZED, PERCENTAGE ->
                    matches(value) && Json.shown(value).length() <= LONGEST_NUMBER;
                case TEXT, SOME_TEXT, CURRENCY, COUNTRY, SUBDIVISION, MD5, PHONE_NUMBER, ANY_OBJECT -> matches(value);
            };
        }

        private boolean matches(Json value) {
            return value instanceof Json.Word word
                    && pattern.matcher(word.text()).matches();
        }

        private static boolean isWhole(Json value) {
            return value instanceof Json.Figure number && number.text().matches("-?[0-9]{1,18}");
        }

        private static boolean isDate(String text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeException notADay) {
                return false;
            }
        }
    }
}
