package dev.capstan.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        6,000,000          | 6000000
        600万              | 6000000
        1.5M               | 1500000
        33.34              | 33.34
        12345678901234.5678| 12345678901234.5678
        -7                 | -7
        """)
    void readsWhatPeopleWriteToTheLastDigit(String text, BigDecimal number) {
        assertThat(ExactNumber.parse(text)).hasValueSatisfying(read -> {
            assertThat(read).isEqualByComparingTo(number);
            assertThat(read.scale()).isNotNegative();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1 CNY", "1e9", "1e999999999", "5%", "1,00"})
    void refusesTheRest(String text) {
        assertThat(ExactNumber.parse(text)).isEmpty();
    }
}
