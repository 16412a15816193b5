package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.capstan.numeric.Innovation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gambler who wins or loses 1 at each step is ruined before he reaches his target as often as the closed form says. */
class GamblersRuinTest {

    private static final int PATHS = 16_384;
    private static final double FOUR_ERRORS = 4 * Math.sqrt(0.25 / PATHS);

    /** (r^i − r^N) / (1 − r^N) with r = (1 − p) / p. */
    private static double closedForm(double win, int start, int target) {
        double r = (1 - win) / win;
        return (StrictMath.pow(r, start) - StrictMath.pow(r, target)) / (1 - StrictMath.pow(r, target));
    }

    @Test
    void theDrawsOfMonthsRuinThePublishedGambler() throws IOException {
        var file = Path.of(System.getProperty("capstan.shared", "../shared"), "data/worked-examples/planning.yaml");
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there; set -Dcapstan.shared");
        var published = Pattern.compile("id: ruin-gambler\\s+topic: ruin\\s+given: \\{p: (\\S+), start: (\\S+), target:"
                        + " (\\S+)}\\s+expected: \\{P_ruin: (\\S+)}")
                .matcher(Files.readString(file));
        assertThat(published.find()).as("the case is in the file").isTrue();
        double win = Double.parseDouble(published.group(1));
        int start = Integer.parseInt(published.group(2));
        int target = Integer.parseInt(published.group(3));
        double expected = Double.parseDouble(published.group(4));

        assertThat(closedForm(win, start, target)).isCloseTo(expected, within(1e-12));
        assertThat(ruined(win, start, target)).isCloseTo(expected, within(FOUR_ERRORS));
    }

    /** The share of paths that come to 0 before they come to the target, by one draw a month, for as many months as it takes. */
    private static double ruined(double win, int start, int target) {
        var draws = new Innovation(Runs.SEED, "gambler");
        var fortunes = new int[PATHS];
        Arrays.fill(fortunes, start);
        var uniforms = new double[PATHS];
        for (int month = 1; Arrays.stream(fortunes).anyMatch(fortune -> fortune > 0 && fortune < target); month++) {
            draws.fill(month, 0, uniforms, 0, PATHS);
            for (int path = 0; path < PATHS; path++) {
                boolean plays = fortunes[path] > 0 && fortunes[path] < target;
                fortunes[path] += !plays ? 0 : uniforms[path] < win ? 1 : -1;
            }
        }
        return (double) Arrays.stream(fortunes).filter(fortune -> fortune == 0).count() / PATHS;
    }

    /** A gain or a loss of 1 in each month; cash below 0 is ruin, so that the gambler begins with one less. */
    @ParameterizedTest
    @CsvSource({"0.49, 3, 6", "0.6, 2, 6", "0.45, 4, 7"})
    void thePathsOfAVentureThatWinsOrLosesOneAMonthEndAsHis(double win, int start, int target) {
        var steps = IntStream.rangeClosed(1, 120)
                .mapToObj(month ->
                        "  step %d: {kind: market, chance: 100%%, from: month %d, until: month %d, cost: {discrete: {-1 CNY: %s%%, 1 CNY: %s%%}}}"
                                .formatted(month, month, month, 100 * win, 100 - 100 * win))
                .collect(Collectors.joining("\n"));
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 120 months, tax: {rate: 0%%}}
            funding: {opening cash: %d CNY}
            events:
            %s
            """.formatted(start - 1, steps);
        var cash = months(program(plan), PATHS, "cash");
        double ruined = Arrays.stream(cash)
                        .filter(path -> isRuinedBefore(path, target - 1))
                        .count()
                / (double) PATHS;
        assertThat(ruined).isCloseTo(closedForm(win, start, target), within(FOUR_ERRORS));
    }

    private static boolean isRuinedBefore(double[] cash, int target) {
        for (double fortune : cash) {
            if (fortune < 0 || fortune >= target) {
                return fortune < 0;
            }
        }
        return false;
    }
}
