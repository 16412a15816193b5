package dev.capstan.report;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Kind;
import dev.capstan.answers.Uncertain.Estimate;
import dev.capstan.answers.Uncertain.Held;
import dev.capstan.basics.Language;
import dev.capstan.basics.Timeline;
import dev.capstan.report.internal.Scale;
import dev.capstan.report.internal.Units;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers for people, on paper and in a terminal: rounded, with thousands separators and a real minus. What is not
 * computable is {@code –}, what has no end {@code ∞}; there is no negative zero.
 *
 * @param language of the words around the numbers
 * @param currency ISO code
 * @param timeline that month numbers refer to
 */
public record Format(Language language, String currency, Timeline timeline) {

    /** Stands for a number that is not computable. */
    public static final String NOT_COMPUTABLE = "–";

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** For the numbers of an assessment. */
    public static Format of(Assessment assessment, Language language) {
        var provenance = assessment.provenance();
        return new Format(language, provenance.currency(), provenance.timeline());
    }

    /** {@code 48.3M CNY}, {@code 4,830 万元}; rounded to about three digits. */
    public String money(double amount) {
        return join(number(amount), Units.money(currency, language));
    }

    /** A number as {@link #money} writes it, without its unit: {@code 48.3M}, {@code 4,830 万}. */
    public String number(double number) {
        if (!Double.isFinite(number)) {
            return Scale.special(number);
        }
        var scale = Scale.ofOne(number, language);
        return scale.apply(number) + (isChinese() && scale.hasSuffix() ? " " : "") + scale.suffix();
    }

    /** A price of one thing with four decimals at most: {@code 5.25 CNY}. */
    public String price(double price) {
        return join(
                Double.isFinite(price) ? Scale.plain(price, 4) : Scale.special(price), Units.money(currency, language));
    }

    /** {@code 12.5%}; of a fraction of 1. */
    public String percent(double share) {
        return Double.isFinite(share) ? Scale.plain(share * 100, 1) + "%" : Scale.special(share);
    }

    /** An estimate of a share with half the width of its interval: {@code 12.5% ± 0.4%}. */
    public String percent(Estimate share) {
        return percent(share.value()) + " ± " + percent(half(share));
    }

    /** Half the width of the interval of an amount, as {@link #number} writes it: {@code 586k}. */
    public String halfWidth(Estimate amount) {
        return number(half(amount));
    }

    /** A whole number with all its digits: {@code 12,345}. */
    public String count(double number) {
        return Double.isFinite(number) ? Scale.plain(number, 0) : Scale.special(number);
    }

    /** {@code 3.2}. */
    public String ratio(double number) {
        return Double.isFinite(number) ? Scale.plain(number, 1) : Scale.special(number);
    }

    /** A number of the kind with its unit where it has one: {@code 48.3M CNY}, {@code 62.5%}, {@code 14 months}. */
    public String value(Kind kind, double number) {
        return switch (kind) {
            case MONEY -> money(number);
            case SHARE -> percent(number);
            case RATIO -> ratio(number);
            case MONTHS -> number == 1 && !isChinese() ? "1 month" : join(ratioOrCount(number), unit(kind));
            default -> join(number(number), unit(kind));
        };
    }

    /** How long something lasts: {@code 14 months}; null is beyond the horizon. */
    public String lasting(@Nullable Integer months) {
        return months == null ? (isChinese() ? "超出计划期" : "beyond the horizon") : value(Kind.MONTHS, months);
    }

    /** That a number was held within its range, and how often. */
    public String held(Held held) {
        var share = percent(held.share());
        return isChinese()
                ? held.key() + " 在 " + share + " 的路径上被限制在 " + held.bound()
                : held.key() + " was held at " + held.bound() + " on " + share + " of the paths";
    }

    /** The kind's unit in words: {@code CNY / account}, {@code 元 / 客户}; empty for a share or a ratio. */
    public String unit(Kind kind) {
        return Units.of(kind, currency).in(language);
    }

    /** A month by its number: {@code Jun 2028 (month 30)}, {@code 2028年6月（第30个月）}. */
    public String month(int number) {
        return shortMonth(number) + (isChinese() ? "（第" + number + "个月）" : " (month " + number + ")");
    }

    /** A month by its number: {@code Jun 2028}, {@code 2028年6月}. */
    public String shortMonth(int number) {
        var calendar = timeline.calendar(number);
        return isChinese()
                ? calendar.getYear() + "年" + calendar.getMonthValue() + "月"
                : monthName(calendar) + " " + calendar.getYear();
    }

    /** A month without its year: {@code Jun}, {@code 6月}. */
    public String shortMonthName(int number) {
        var calendar = timeline.calendar(number);
        return isChinese() ? calendar.getMonthValue() + "月" : monthName(calendar);
    }

    /** The months of a part year: {@code Apr–Dec}, {@code 4–12月}; empty for a whole year. */
    public String partOf(Assessment.Year year) {
        if (!year.isPart()) {
            return "";
        }
        var from = timeline.calendar(year.from());
        var to = timeline.calendar(year.to());
        boolean one = from.equals(to);
        return isChinese()
                ? from.getMonthValue() + (one ? "" : "–" + to.getMonthValue()) + "月"
                : monthName(from) + (one ? "" : "–" + monthName(to));
    }

    /** A year and which months of it the plan covers: {@code 2027}, {@code 2026 (Apr–Dec)}, {@code 2027年}, {@code 2026年（4–12月）}. */
    public String year(Assessment.Year year) {
        var name = isChinese() ? year.year() + "年" : String.valueOf(year.year());
        if (!year.isPart()) {
            return name;
        }
        return isChinese() ? name + "（" + partOf(year) + "）" : name + " (" + partOf(year) + ")";
    }

    /** Whether the words are Chinese. */
    public boolean isChinese() {
        return language == Language.CHINESE;
    }

    private static double half(Estimate estimate) {
        return (estimate.high() - estimate.low()) / 2;
    }

    private static String ratioOrCount(double months) {
        return !Double.isFinite(months) ? Scale.special(months) : Scale.plain(months, months % 1 == 0 ? 0 : 1);
    }

    /** Chinese units follow a scale without a space, as in {@code 万元}. */
    private String join(String number, String unit) {
        if (unit.isEmpty() || number.equals(NOT_COMPUTABLE)) {
            return number;
        }
        boolean tight = isChinese() && (number.endsWith("万") || number.endsWith("亿")) && unit.codePointAt(0) > 0x2E80;
        return number + (tight ? "" : " ") + unit;
    }

    private static String monthName(YearMonth calendar) {
        return MONTHS.get(calendar.getMonthValue() - 1);
    }
}
