package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static dev.capstan.simulation.Runs.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What investors bring: ten accounts pay 100 each a month, and 600 are spent. */
class InvestorsTest {

    private static String plan(String investors, String rounds) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months, tax: {rate: 0%}}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month}}
            spending: {burn: {amount: 600 CNY/month}, late: {amount: 9000 CNY, start: month 10}}
            investors: {INVESTORS}
            funding: {opening cash: 10000 CNY, rounds: {ROUNDS}}
            """.replace("INVESTORS", investors).replace("ROUNDS", rounds);
    }

    private static final String A =
            "A: {amount: 100 CNY, month: month 3, time to close: 2 months, investors: {fund: 50%}}";
    private static final String FUND =
            "fund: {brings: {products.p.price: {times: 1.2}, spending.burn.amount: {plus: -100 CNY/month}}}";

    @Test
    void itActsFromTheMonthAfterTheClosing() {
        assertThat(row(plan(FUND, A), "revenue"))
                .containsExactly(
                        new double[] {1000, 1000, 1000, 1000, 1000, 1200, 1200, 1200, 1200, 1200, 1200, 1200},
                        within(1e-9));
        assertThat(row(plan(FUND, A), "general")).startsWith(600, 600, 600, 600, 600, 500);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        investors                                        | rounds
        fund: {ticket: {from: 1 CNY, to: 9 CNY}}         | A: {amount: 100 CNY, month: month 3, investors: {fund: 50%}}
        fund: {brings: {products.p.price: {times: 1.2}}} | A: {amount: 100 CNY, month: month 3, investors: {other: 50%}}
        fund: {brings: {products.p.price: {times: 1.2}}} | A: {amount: 100 CNY, month: month 3, chance: 0%, investors: {fund: 50%}}
        """)
    void whoDoesNotInvestBringsNothing(String investors, String rounds) {
        assertThat(row(plan(investors, rounds), "revenue")).containsOnly(1000);
    }

    @Test
    void theRequirementAndTheGapAreWithoutIt() {
        var with = Runs.run(plan(FUND, A), 16, 1, 7);
        var without = Runs.run(plan("", A), 16, 1, 7);
        assertThat(with.requirement().amounts()).isEqualTo(without.requirement().amounts());
        assertThat(with.gap().amounts()).isEqualTo(without.gap().amounts());
        assertThat(without.requirement().amounts()[0]).isPositive();
    }

    @Test
    void itMayActOnTheChanceOfALaterRound() {
        var plan = plan(
                "fund: {brings: {funding.rounds.B.chance: {times: 0.5}}}",
                A + ", B: {amount: 100 CNY, month: month 7}");
        var closed = months(program(plan), 4096, "funding.rounds.B.closed");
        long found = Arrays.stream(closed).filter(path -> path[11] == 1).count();
        assertThat(found / 4096.0).isCloseTo(0.5, within(0.01));
    }

    @Test
    void aMilestoneOfProfitSeesTheProfitOfItsView() {
        var plan = plan("", "")
                .replace("investors: {}", "milestones: {earns: {metric: {of: profit 12m, at least: 1150 CNY}}}")
                .replace(
                        "products: {p: {",
                        "products: {q: {price: 1000 CNY / account / month, waits for: [earns]}, p: {")
                .replace(
                        "rounds: {}",
                        "loans: {l: {amount: 12000 CNY, month: month 1, interest: 10%/year, term: 60 months,"
                                + " repayment: at the end}}");
        // 400 a month without interest, 300 with it from month 2 on
        assertThat(Runs.whereNotZero(row(plan, "milestones.earns"))).startsWith("5 6");
        var program = program(plan);
        var without = program.requirement();
        assertThat(Runs.whereNotZero(months(without, 16, "milestones.earns")[0]))
                .startsWith("4 5");
    }
}
