package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static dev.capstan.simulation.Runs.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Committed lines and grants for a purpose, by hand. */
class CreditAndGrantsTest {

    private static final String CERTAIN = "100 CNY/month";
    private static final String ALMOST = "{uniform: {low: 99.9999 CNY/month, high: 100.0001 CNY/month}}";

    private static String plan(String burn, String lines) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 8 months}
            spending: {burn: {amount: BURN}}
            policy: {cash floor: 100 CNY}
            funding: {opening cash: 250 CNY, credit lines: LINES}
            """.replace("BURN", burn).replace("LINES", lines);
    }

    /** Of the last path, whose rows a block keeps only as long as it must. */
    private static double[] figure(String plan, String name) {
        return months(program(plan), 16, name)[15];
    }

    @ParameterizedTest
    @ValueSource(strings = {CERTAIN, ALMOST})
    void aLineIsDrawnToTheFloorAndNeverAboveItsLimit(String burn) {
        var plan = plan(burn, "{a: {limit: 300 CNY, interest: 0%/year}}");
        assertThat(figure(plan, "funding.credit lines.a.drawn"))
                .startsWith(new double[] {0, 0, 50, 100, 100, 50}, within(0.01));
        assertThat(figure(plan, "funding.credit lines.a.owed"))
                .startsWith(new double[] {0, 0, 50, 150, 250, 300}, within(0.01));
        assertThat(figure(plan, "cash")).startsWith(new double[] {150, 50, 0, 0, 0, -50}, within(0.01));
        assertThat(figure(plan, "alive")).containsExactly(1, 1, 1, 1, 1, 1, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {CERTAIN, ALMOST})
    void theSecondLineGivesWhatTheFirstDoesNot(String burn) {
        var plan = plan(burn, "{a: {limit: 120 CNY, interest: 0%/year}, b: {limit: 500 CNY, interest: 0%/year}}");
        assertThat(figure(plan, "funding.credit lines.a.drawn"))
                .containsExactly(new double[] {0, 0, 50, 70, 0, 0, 0, 0}, within(0.01));
        assertThat(figure(plan, "funding.credit lines.b.drawn"))
                .containsExactly(new double[] {0, 0, 0, 30, 100, 100, 100, 100}, within(0.01));
    }

    @Test
    void allIsDueAfterItsEndAndItIsPaidFor() {
        var plan = plan(CERTAIN, "{a: {limit: 300 CNY, interest: 12%/year, fee: 6%/year, end: month 5}}")
                .replace(
                        "opening cash: 250 CNY,",
                        "opening cash: 250 CNY, rounds: {r: {amount: 1000 CNY, month: month 6}},");
        var owed = row(plan, "funding.credit lines.a.owed");
        assertThat(owed[4]).isPositive();
        assertThat(Arrays.copyOfRange(owed, 5, 8)).containsOnly(0);
        var drawn = row(plan, "funding.credit lines.a.drawn");
        assertThat(drawn[5]).isCloseTo(-owed[4], within(1e-9));
        var paid = row(plan, "funding.credit lines.a.interest paid");
        assertThat(paid[1]).isCloseTo(300 * 0.06 / 12, within(1e-9));
        assertThat(paid[4]).isCloseTo(owed[3] * 0.01 + (300 - owed[3]) * 0.005, within(1e-9));
        assertThat(paid[5]).isCloseTo(owed[4] * 0.01, within(1e-9));
        assertThat(row(plan, "credit not drawn")[4])
                .as("what is due next month is not to be counted on")
                .isZero();
    }

    @Test
    void noLineIsEverDrawnAboveItsLimitNorBelowZero() {
        var program = program(BitsRun.plan());
        var found = months(program, 1024, "funding.credit lines.line.owed", "funding.credit lines.line.limit");
        double drawn = 0;
        for (int path = 0; path < 1024; path++) {
            var owed = found.get("funding.credit lines.line.owed")[path];
            var limit = found.get("funding.credit lines.line.limit")[path];
            for (int month = 0; month < owed.length; month++) {
                assertThat(owed[month]).isBetween(0.0, limit[month] * (1 + 1e-12));
                drawn = Math.max(drawn, owed[month]);
            }
        }
        assertThat(drawn).isPositive();
    }

    private static final String GRANT = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 8 months}
        spending: {office: {amount: 100 CNY/month, function: general}, research: {amount: 60 CNY/month, function: R&D}}
        funding: {opening cash: OPENING CNY, grants: {g: {amount: 500 CNY, month: month 2, restricted to: R&D}}}
        """;

    @Test
    void aRestrictedGrantIsReleasedAgainstItsFunctionOnly() {
        var plan = GRANT.replace("OPENING", "10000");
        assertThat(row(plan, "funding.grants.g.released")).containsExactly(0, 60, 60, 60, 60, 60, 60, 60);
        assertThat(row(plan.replace("500 CNY", "100 CNY"), "funding.grants.g.released"))
                .containsExactly(0, 60, 40, 0, 0, 0, 0, 0);
        assertThat(row(plan, "restricted cash")).containsExactly(0, 440, 380, 320, 260, 200, 140, 80);
    }

    @Test
    void aRestrictedGrantDoesNotPreventRuin() {
        var plan = GRANT.replace("OPENING", "300");
        assertThat(Runs.run(plan, 16, 1, 7).cashOut()).containsOnly(3);
        assertThat(Runs.run(plan.replace(", restricted to: R&D", ""), 16, 1, 7).cashOut())
                .containsOnly(6);
    }

    @Test
    void aGrantInTranchesComesByItsMilestonesAndIsEarnedThen() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            milestones: {trial: {date: month 7}, never: {metric: {of: cash, at least: 1M CNY}}}
            funding: {opening cash: 100 CNY, grants: {g: {amount: 1000 CNY, month: month 2, earned: month 5, tranches: {start: {share: 20%}, trial: {share: 50%, waits for: [trial]}, end: {share: 30%, waits for: [never]}}}}}
            """;
        assertThat(row(plan, "funding.grants.g.received")).startsWith(0, 200, 0, 0, 0, 0, 500, 0);
        assertThat(row(plan, "other income")).startsWith(0, 0, 0, 0, 200, 0, 500, 0);
        assertThat(row(plan, "grants not yet earned")).startsWith(0, 200, 200, 200, 0, 0, 0, 0);
        assertThat(row(plan, "committed cash")[11])
                .as("what waits for something is not committed")
                .isEqualTo(300);
    }
}
