package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static dev.capstan.simulation.Runs.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Running out of cash: when, what it costs, and that it is for good. */
class RuinTest {

    private static final String CERTAIN = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 8 months}
        roles: {r: {count: 1, salary: 300 CNY / head / month, on cost: 0%, function: R&D}}
        spending: {desk: {amount: 240 CNY, useful life: 24 months}}
        funding: {opening cash: 1240 CNY}
        policy: {wind down: {severance: 2 months, fees: 50 CNY, resale: 20%}}
        """;

    @Test
    void windDownHappensOnceInTheMonthAfterAndThenNothingMoves() {
        // the desk is worth 240 − 4 · 10 = 200 at the end of month 4; a fifth of that comes back
        assertThat(row(CERTAIN, "alive")).containsExactly(1, 1, 1, 1, 0, 0, 0, 0);
        assertThat(row(CERTAIN, "wind-down.cost")).containsExactly(0, 0, 0, 0, 650, 0, 0, 0);
        assertThat(row(CERTAIN, "cash"))
                .containsExactly(new double[] {700, 400, 100, -200, -810, -810, -810, -810}, within(1e-9));
        assertThat(row(CERTAIN, "fixed assets")).endsWith(new double[] {0, 0, 0, 0}, within(1e-9));
        assertThat(row(CERTAIN, "requirement cash"))
                .containsExactly(new double[] {-540, -840, -1140, -1440, -1740, -2040, -2340, -2640}, within(1e-9));
        assertThat(Runs.run(CERTAIN, 16, 1, 7).cashOut()).containsOnly(4);
    }

    @Test
    void statementsBalanceOnEveryPathAndMonthOfAPlanWithEverythingOn() {
        var program = program(BitsRun.plan());
        int paths = 1024;
        for (var view : new View[] {View.REQUIREMENT, View.FUNDED}) {
            var turnover = new double[paths];
            var last = new double[paths][Account.values().length];
            var accounts = Arrays.stream(Account.values())
                    .filter(account -> account.kind().isBalance())
                    .toList();
            var columns = accounts.stream()
                    .map(account -> program.lines().account(view, account))
                    .toList();
            Runs.observe(program, paths, columns, (block, firstPath, month) -> {
                for (int lane = 0; lane < block.lanes(); lane++) {
                    int path = firstPath + lane;
                    double net = 0;
                    for (int i = 0; i < columns.size(); i++) {
                        double balance = block.at(columns.get(i), month, lane);
                        net += accounts.get(i).kind().growsByDebit() ? balance : -balance;
                        turnover[path] += Math.abs(balance - last[path][i]);
                        last[path][i] = balance;
                    }
                    if (Math.abs(net) > 1e-12 * turnover[path]) {
                        throw new AssertionError("%s, path %d, month %d: %s".formatted(view, path, month, net));
                    }
                }
            });
        }
    }

    @Test
    void nothingMovesAfterTheWindDownOnAnyPath() {
        var program = program(BitsRun.plan());
        var names = new ArrayList<String>();
        for (var flow : CashFlow.values()) {
            names.add(program.lines().flow(View.FUNDED, flow).name());
        }
        for (var account : Account.values()) {
            if (!account.kind().isBalance()) {
                names.add(program.lines().account(View.FUNDED, account).name());
            }
        }
        names.add("alive");
        var found = months(program, 1024, names.toArray(String[]::new));
        int ruined = 0;
        for (int path = 0; path < 1024; path++) {
            var alive = found.get("alive")[path];
            int end = (int) Arrays.stream(alive).sum();
            assertThat(Arrays.stream(alive).limit(end)).as("absorbing").containsOnly(1.0);
            ruined += end < alive.length ? 1 : 0;
            for (var name : names) {
                for (int month = end + 2; month <= alive.length; month++) {
                    assertThat(found.get(name)[path][month - 1])
                            .as("%s, month %d", name, month)
                            .isZero();
                }
            }
        }
        assertThat(ruined).as("paths that tell something").isBetween(50, 1000);
    }

    @Test
    void thePathEndsTheMonthAfterCashAndCreditAreBelowZeroOrAnExit() {
        var program = program(BitsRun.plan());
        var found = months(program, 1024, "alive", "cash", "credit not drawn", "exit.month");
        for (int path = 0; path < 1024; path++) {
            var alive = found.get("alive")[path];
            for (int month = 2; month <= alive.length; month++) {
                boolean had = found.get("cash")[path][month - 2] + found.get("credit not drawn")[path][month - 2] >= 0;
                boolean sold = found.get("exit.month")[path][month - 2] == 1;
                assertThat(alive[month - 1]).isEqualTo(alive[month - 2] == 1 && had && !sold ? 1 : 0);
            }
        }
    }

    private static final String DRIFT = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months}
        spending: {burn: {amount: {uniform: {low: 30 CNY/month, high: 150 CNY/month}}}}
        funding: {opening cash: OPENING CNY}
        """;

    @Test
    void aConstantDriftCrossesZeroInTheMonthThatDivisionTells() {
        var plan = DRIFT.replace("OPENING", "1000");
        var program = program(plan);
        var burn = Simulation.draws(program, 7, 1024, program.inputs().getFirst());
        var expected = Arrays.stream(burn)
                .mapToInt(amount -> (int) Math.floor(1000 / amount) + 1)
                .map(month -> month > 24 ? 0 : month)
                .toArray();
        assertThat(Runs.run(plan, 1024, 1, 7).cashOut()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 0.9, 0.95})
    void openingCashOfAQuantileRuinsTheOtherPaths(double q) {
        double enough = Quantiles.of(
                Runs.run(DRIFT.replace("OPENING", "0"), 4096, 1, 7)
                        .requirement()
                        .amounts(),
                q);
        var cashOut = Runs.run(DRIFT.replace("OPENING", Double.toString(enough + 1e-6)), 4096, 1, 7)
                .cashOut();
        assertThat(Arrays.stream(cashOut).filter(month -> month > 0).count())
                .isEqualTo(4096 - (long) Math.ceil(q * 4096));
    }

    @ParameterizedTest
    @CsvSource({"0, 300000", "300000, 1000000", "1000000, 4000000"})
    void moreOpeningCashNeverBringsRuinForward(int less, int more) {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-04, horizon: 36 months}
            segments: {a: {accounts: 300 to 600 accounts, adoption: {bass: {p: 2% to 5%/year, q: 30% to 60%/year}}, churn: 5% to 15%/year}}
            products: {p: {price: 500 to 900 CNY / account / month, payment days: 75 days}}
            roles: {r: {count: 2, salary: 20k to 30k CNY / head / month, function: R&D}}
            events: {fine: {kind: regulatory, chance: 30%, cost: 200k to 600k CNY}}
            funding: {opening cash: OPENING CNY, loans: {l: {amount: 100k to 200k CNY, month: 2026-07, interest: 5%/year, term: 12 months}}}
            """;
        var early = Runs.run(plan.replace("OPENING", "" + less), 1024, 1, 7).cashOut();
        var late = Runs.run(plan.replace("OPENING", "" + more), 1024, 1, 7).cashOut();
        for (int path = 0; path < early.length; path++) {
            assertThat(late[path] == 0 ? 99 : late[path]).isGreaterThanOrEqualTo(early[path] == 0 ? 99 : early[path]);
        }
        assertThat(late).isNotEqualTo(early);
    }

    @Test
    void aMilestoneIsNotReachedOnAPathThatHasRunOutOfCash() {
        var outcome = Runs.run(CERTAIN + "milestones: {early: {date: month 3}, late: {date: month 7}}\n", 16, 1, 7);
        assertThat(Objects.requireNonNull(outcome.milestones().get("early")).months())
                .containsOnly(3);
        assertThat(Objects.requireNonNull(outcome.milestones().get("late")).months())
                .containsOnly(0);
    }
}
