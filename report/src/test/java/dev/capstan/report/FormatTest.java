package dev.capstan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Kind;
import dev.capstan.basics.Language;
import dev.capstan.basics.Timeline;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    private static final Timeline TIMELINE = new Timeline(YearMonth.of(2026, 4), 40);
    private static final Format EN = new Format(Language.ENGLISH, "CNY", TIMELINE);
    private static final Format ZH = new Format(Language.CHINESE, "CNY", TIMELINE);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        amount           | english        | chinese
        0                | 0 CNY          | 0 元
        -0.0             | 0 CNY          | 0 元
        -0.0000000001    | 0 CNY          | 0 元
        0.0456           | 0.0456 CNY     | 0.0456 元
        7.5              | 7.5 CNY        | 7.5 元
        999              | 999 CNY        | 999 元
        9,500            | 9,500 CNY      | 9,500 元
        12,345           | 12.3k CNY      | 1.23 万元
        999,999          | 1M CNY         | 100 万元
        48,345,678       | 48.3M CNY      | 4,835 万元
        -48,345,678      | −48.3M CNY     | −4,835 万元
        99,999,999       | 100M CNY       | 1 亿元
        1,234,567,890    | 1.23B CNY      | 12.3 亿元
        5E12             | 5T CNY         | 5 万亿元
        NaN              | –              | –
        Infinity         | ∞ CNY          | ∞ 元
        """)
    void writesMoneyAsItIsReadAloud(String amount, String english, String chinese) {
        double value = Double.parseDouble(amount.replace(",", ""));

        assertThat(EN.money(value)).isEqualTo(english);
        assertThat(ZH.money(value)).isEqualTo(chinese);
    }

    @Test
    void keepsTheCodeOfACurrencyWithoutAChineseName() {
        assertThat(new Format(Language.CHINESE, "CHF", TIMELINE).money(48.3e6)).isEqualTo("4,830 万 CHF");
        assertThat(new Format(Language.CHINESE, "USD", TIMELINE).money(48.3e6)).isEqualTo("4,830 万美元");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        kind                     | number | english             | chinese
        SHARE                    | 0.625  | 62.5%               | 62.5%
        SHARE                    | -0.0001| 0%                  | 0%
        RATIO                    | 3.16   | 3.2                 | 3.2
        MONTHS                   | 14     | 14 months           | 14 个月
        MONTHS                   | 1      | 1 month             | 1 个月
        MONTHS                   | NaN    | –                   | –
        HEADS                    | 31     | 31 people           | 31 人
        TOKENS                   | 2.5e9  | 2.5B tokens         | 25 亿词元
        MONEY_PER_ACCOUNT        | 52000  | 52k CNY / account   | 5.2 万元 / 客户
        MONEY_PER_MILLION_TOKENS | 4.25   | 4.25 CNY / 1M tokens| 4.25 元 / 百万词元
        """)
    void writesEveryKindWithItsUnit(Kind kind, double number, String english, String chinese) {
        assertThat(EN.value(kind, number)).isEqualTo(english);
        assertThat(ZH.value(kind, number)).isEqualTo(chinese);
    }

    @Test
    void namesMonthsAndYears() {
        assertThat(EN.month(27)).isEqualTo("Jun 2028 (month 27)");
        assertThat(ZH.month(27)).isEqualTo("2028年6月（第27个月）");
        assertThat(EN.year(new Assessment.Year(2026, 1, 9))).isEqualTo("2026 (Apr–Dec)");
        assertThat(ZH.year(new Assessment.Year(2026, 1, 9))).isEqualTo("2026年（4–12月）");
        assertThat(EN.year(new Assessment.Year(2027, 10, 21))).isEqualTo("2027");
        assertThat(ZH.year(new Assessment.Year(2027, 10, 21))).isEqualTo("2027年");
        assertThat(EN.year(new Assessment.Year(2029, 34, 34))).isEqualTo("2029 (Jan)");
    }
}
