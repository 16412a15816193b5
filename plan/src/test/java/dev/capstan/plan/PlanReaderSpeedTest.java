package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Work grows with the size of a plan, not with its square, however wrong it is. */
class PlanReaderSpeedTest {

    private static final int SIZE = 1_900_000;

    static Stream<Arguments> plansOfTwoMegabytes() {
        return Stream.of(
                plan(
                        "misspelled keys",
                        Plans.VENTURE + "roles:\n  engineers:\n",
                        "    cuont %d: 45k CNY / head / month\n",
                        ""),
                plan(
                        "wrong numbers",
                        Plans.VENTURE + "spending:\n",
                        "  x%d: {amount: {value: 5 mnths, growth: x, steps: {a: b}}}\n",
                        ""),
                plan("dangling names", Plans.VENTURE + "products:\n  p:\n    segments:\n", "      - hospitls %d\n", ""),
                plan(
                        "one line with a comment",
                        Plans.VENTURE + "spending: {o: {amount: {value: 1, steps: {",
                        "a%d: 5, ",
                        "}}}} # lease\n"),
                plan("comments", Plans.VENTURE, "# %d\n", "policy: {cash floor: 5}\n"),
                plan("number signs", Plans.VENTURE + "policy: {cash floor: 5} ", "#######%d", "\u2028\n"),
                plan("a long number", Plans.VENTURE + "policy: {cash floor: ", "1_%d", "}\n"),
                plan("twice the same", Plans.VENTURE + "roles:\n", "  a: {}\n", ""),
                plan("nesting", "", "[", ""));
    }

    private static Arguments plan(String kind, String start, String repeated, String end) {
        var text = new StringBuilder(start);
        int bytes = 0;
        for (int i = 0; bytes < SIZE; i++) {
            var item = repeated.formatted(i);
            bytes += item.getBytes(StandardCharsets.UTF_8).length;
            text.append(item);
        }
        return Arguments.of(kind, text.append(end).toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plansOfTwoMegabytes")
    void readsTwoMegabytesAndShowsTheirMistakesInThreeSecondsOfOneCore(String kind, String text) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        var reading = Plans.read(text);
        var shown = Plans.rendered(reading, Language.ENGLISH);

        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start))
                .as(kind)
                .isLessThan(Duration.ofSeconds(3));
        assertThat(shown).doesNotContain(PlanProblem.TOO_LARGE.id());
    }
}
