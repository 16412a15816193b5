package dev.capstan.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.answers.Kind;
import dev.capstan.basics.Language;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        least | largest | kind  | english                             | chinese
        0     | 0       | MONEY | 0 0.2 0.4 0.6 0.8 1.0               | 0 0.2 0.4 0.6 0.8 1.0
        0     | 2       | HEADS | 0 1 2                               | 0 1 2
        -75e6 | 40e6    | MONEY | −80 −60 −40 −20 0 20 40 M           | −8,000 −6,000 −4,000 −2,000 0 2,000 4,000 万
        0     | 1.05e9  | MONEY | 0 200 400 600 800 1,000 1,200 M     | 0 2 4 6 8 10 12 亿
        0     | 0.62    | SHARE | 0% 20% 40% 60% 80%                  | 0% 20% 40% 60% 80%
        0     | 9500    | MONEY | 0 2,000 4,000 6,000 8,000 10,000    | 0 2,000 4,000 6,000 8,000 10,000
        -3    | -1      | MONEY | −3.0 −2.5 −2.0 −1.5 −1.0 −0.5 0     | −3.0 −2.5 −2.0 −1.5 −1.0 −0.5 0
        """)
    void areRoundNumbersInOneScale(double least, double largest, Kind kind, String english, String chinese) {
        assertThat(ticks(least, largest, kind, Language.ENGLISH)).isEqualTo(english);
        assertThat(ticks(least, largest, kind, Language.CHINESE)).isEqualTo(chinese);
    }

    private static String ticks(double least, double largest, Kind kind, Language language) {
        var ticks = new Extent(least, largest).ticks(kind);
        var numbers = AxisNumbers.of(ticks, kind, language);
        var suffix = numbers.isShare() ? "" : numbers.scale().suffix();
        return (ticks.values().stream().map(numbers::of).collect(Collectors.joining(" ")) + " " + suffix).strip();
    }
}
