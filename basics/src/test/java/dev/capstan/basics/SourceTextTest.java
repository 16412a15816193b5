package dev.capstan.basics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {

    @Test
    void pointsAtTheColumnWithACaret() {
        assertThat(excerpt("a: 1\nroles: 2\n", 2, 8)).isEqualTo("""
                roles: 2
                       ^
            """);
    }

    @Test
    void chineseTextTakesTwoColumnsOfATerminal() {
        assertThat(excerpt("三甲医院: 医（院）", 1, 7)).isEqualTo("""
                三甲医院: 医（院）
                          ^
            """);
    }

    @ParameterizedTest
    @CsvSource({"é😀x, 3, 3", "e\u0301x, 3, 1", "한x, 2, 2", "ｆｘ, 2, 2", "abc, 9, 3"})
    void theCaretCountsWhatATerminalShows(String line, int column, int spaces) {
        assertThat(excerpt(line, 1, column)).endsWith("\n    " + " ".repeat(spaces) + "^\n");
    }

    @Test
    void cutsALongLineAroundThePlace() {
        var line = "a".repeat(1_000) + "X" + "b".repeat(1_000);
        var expected = "    " + "a".repeat(80) + "X" + "b".repeat(79) + "\n    " + " ".repeat(80) + "^\n";

        assertThat(excerpt(line, 1, 1_001)).isEqualTo(expected);
    }

    @Test
    void cutsALongLineAtItsEndsToo() {
        assertThat(excerpt("x".repeat(500), 1, 1)).isEqualTo("    " + "x".repeat(160) + "\n    ^\n");
        assertThat(excerpt("x".repeat(500), 1, 500))
                .isEqualTo("    " + "x".repeat(160) + "\n    " + " ".repeat(159) + "^\n");
    }

    @Test
    void whatWouldMoveTheCaretIsShownAsASpace() {
        assertThat(excerpt("\ta:\u001b[31m\u202e 1", 1, 2)).isEqualTo("     a: [31m  1\n     ^\n");
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'"})
    void linesEndAsTheyDoOnAnySystem(String end) {
        assertThat(excerpt("a" + end + "b" + end, 2, 1)).isEqualTo("    b\n    ^\n");
    }

    @Test
    void showsNothingOutsideOfTheText() {
        assertThat(excerpt("a\n", 2, 1)).isEmpty();
        assertThat(new SourceText("plan.yaml", "a").excerpt(Origin.ofFile("plan.yaml")))
                .isEmpty();
        assertThat(new SourceText("plan.yaml", "a").excerpt(new Origin("other.yaml", 1, 1)))
                .isEmpty();
    }

    private static String excerpt(String text, int line, int column) {
        return new SourceText("plan.yaml", text).excerpt(new Origin("plan.yaml", line, column));
    }
}
