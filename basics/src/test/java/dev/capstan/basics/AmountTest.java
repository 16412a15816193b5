package dev.capstan.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        written                 | canonical                | in base units
        5M                      | 5M                       | 5000000
        5 M                     | 5M                       | 5000000
        300万                   | 3M                       | 3000000
        2.5亿                   | 250M                     | 250000000
        3百万                   | 3M                       | 3000000
        1.2万亿                 | 1.2T                     | 1200000000000
        1,200                   | 1200                     | 1200
        1_000                   | 1000                     | 1000
        45k CNY / head / month  | 45k CNY / head / month   | 45000
        4.5万元/人/月           | 45k CNY / head / month   | 45000
        1.5bn USD               | 1.5B USD                 | 1500000000
        12 美元                 | 12 USD                   | 12
        25%                     | 25%                      | 0.25
        25％                    | 25%                      | 0.25
        0.3                     | 0.3                      | 0.3
        .5                      | 0.5                      | 0.5
        -10%/year               | -10%/year                | -0.008333333333333333
        25%/year                | 25%/year                 | 0.020833333333333332
        25% per year            | 25%/year                 | 0.020833333333333332
        25 percent per year     | 25%/year                 | 0.020833333333333332
        25%每年                 | 25%/year                 | 0.020833333333333332
        0.38/year               | 0.38/year                | 0.03166666666666667
        2/month                 | 2/month                  | 2
        18 months               | 18 months                | 18
        18个月                  | 18 months                | 18
        1 months                | 1 month                  | 1
        2 quarters              | 2 quarters               | 6
        5 年                    | 5 years                  | 60
        73 days                 | 73 days                  | 2.4
        40 CNY / 1M tokens      | 40 CNY / 1M tokens       | 0.00004
        40 CNY per 1M tokens    | 40 CNY / 1M tokens       | 0.00004
        40元每百万词元          | 40 CNY / 1M tokens       | 0.00004
        40 元/百万 tokens       | 40 CNY / 1M tokens       | 0.00004
        8元/千次                | 8 CNY / 1000 requests    | 0.008
        1 CNY / 1 token         | 1 CNY / token            | 1
        200万元/家              | 2M CNY / account         | 2000000
        1 request / day         | 1 request / day          | 30.416666666666668
        900 tokens / second/GPU | 900 tokens / second / GPU | 2365200000
        989 TFLOP / second      | 989 TFLOPs / second      | 2599092000000000000000
        14 CNY / GPU-hour       | 14 CNY / GPU-hour        | 10220
        0.8 CNY / kWh           | 0.8 CNY / kWh            | 0.584
        80 GB                   | 80 GB                    | 80000000000
        -0                      | 0                        | 0
        """)
    void readsWhatPeopleWrite(String written, String canonical, double value) {
        var amount = Amount.parse(written);

        assertThat(amount).hasToString(canonical);
        assertThat(amount.value()).isCloseTo(value, within(Math.abs(value) * 1e-15));
        assertThat(Amount.parse(canonical)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
        written              | in English                                                  | in Chinese
        five                 | "five" is not a number with a unit                          | “five”不是带单位的数
        ``                   | "" is not a number with a unit                              | “”不是带单位的数
        NaN                  | "NaN" is not a number with a unit                           | “NaN”不是带单位的数
        .inf                 | ".inf" is not a number with a unit                          | “.inf”不是带单位的数
        1e999                | "1e999" is too large                                        | “1e999”过大
        1e300 GFLOP          | "1e300 GFLOP" is too large                                  | “1e300 GFLOP”过大
        5 mnths              | unknown unit "mnths"; did you mean "months"?                | 未知单位“mnths”；是否想写“months”？
        5 cny                | unknown unit "cny"; did you mean "CNY"?                     | 未知单位“cny”；是否想写“CNY”？
        5 CYN                | unknown unit "CYN"; did you mean "CNY"?                     | 未知单位“CYN”；是否想写“CNY”？
        40 CNY / 1M tokns    | unknown unit "tokns"; did you mean "tokens"?                | 未知单位“tokns”；是否想写“tokens”？
        5 bananas            | unknown unit "bananas"                                      | 未知单位“bananas”
        5 x                  | unknown unit "x"                                            | 未知单位“x”
        0x10                 | unknown unit "x10"                                          | 未知单位“x10”
        1,20                 | unknown unit ",20"                                          | 未知单位“,20”
        1e9999               | unknown unit "9"                                            | 未知单位“9”
        5 7 tokens           | unknown unit "7 tokens"; did you mean "tokens"?             | 未知单位“7 tokens”；是否想写“tokens”？
        2026-03              | unknown unit "-03"                                          | 未知单位“-03”
        5 CNY /              | "CNY /" lacks a word beside its slash                       | “CNY /”的斜杠旁缺少单位
        5 CNY / / token      | "CNY / / token" lacks a word beside its slash               | “CNY / / token”的斜杠旁缺少单位
        5 CNY / 7            | "CNY / 7" lacks a word beside its slash                     | “CNY / 7”的斜杠旁缺少单位
        5 CNY / 0 tokens     | "0 tokens" cannot divide a unit                             | “0 tokens”不能作为单位的除数
        5 CNY / -1M tokens   | "-1M tokens" cannot divide a unit                           | “-1M tokens”不能作为单位的除数
        5 CNY / 1e999 tokens | "1e999 tokens" cannot divide a unit                         | “1e999 tokens”不能作为单位的除数
        5 /1e308 GB/1e308 GB | "/1e308 GB/1e308 GB" is out of all proportion               | “/1e308 GB/1e308 GB”的倍数过大
        """)
    void saysWhyATextIsNoAmount(String written, String english, String chinese) {
        var thrown = catchThrowableOfType(AmountFormatException.class, () -> Amount.parse(written));

        assertThat(thrown).hasMessage(english);
        assertThat(thrown.reason()).isEqualTo(new Text(english, chinese));
    }

    @Test
    void refusesALongTextAtOnceAndQuotesItsBeginning() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.parse("1" + "_1".repeat(500_000)))
                .withMessageMatching("\"1(_1)+…\" is not a number with a unit");
    }

    @Test
    void everyAmountReadsBackFromItsText() {
        long seed = Long.getLong("seed", 20260101L);
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var amount = randomAmount(random);
            assertThat(Amount.parse(amount.toString()))
                    .as("amount %d of -Dseed=%d: %s", i, seed, amount)
                    .isEqualTo(amount);
        }
    }

    private static Amount randomAmount(Random random) {
        var unit = new StringBuilder(random.nextInt(4) == 0 ? "" : randomWord(random));
        for (int i = random.nextInt(3); i > 0; i--) {
            unit.append('/').append(random.nextInt(3) == 0 ? ScaledNumber.format(1 + random.nextInt(2_000_000)) : "");
            unit.append(' ').append(randomWord(random));
        }
        return new Amount(randomNumber(random), Unit.of(unit.toString()));
    }

    private static String randomWord(Random random) {
        return Symbol.words().get(random.nextInt(Symbol.words().size()));
    }

    private static double randomNumber(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(-1_000, 1_000);
            case 1 -> random.nextInt(1_000_000) / 100.0;
            case 2 -> random.nextInt(1, 10_000) * Math.pow(10, random.nextInt(-3, 14));
            default -> Math.scalb(random.nextGaussian(), random.nextInt(-300, 300));
        };
    }
}
