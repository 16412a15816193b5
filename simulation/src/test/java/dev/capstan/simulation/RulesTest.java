package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.row;
import static dev.capstan.simulation.Runs.whereNotZero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules cut, and that they leave the requirement alone. Cash at the end of month t is 10,000 − 1,000 · t until a rule strikes. */
class RulesTest {

    private static String plan(String rule) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            segments: {s: {accounts: 1000 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 20 CNY / account / month}}
            models: {m: {parameters: 7B, training: {tokens: 6T, hardware: H100, accelerators: 64, start: month 3}}}
            milestones: {done: {model: m}}
            hardware: {H100: {rental price: 0 CNY / GPU-hour}}
            roles:
              engineers: {count: {value: 2, steps: {2026-08: 5}}, salary: 400 CNY / head / month, on cost: 0%, function: R&D, hiring cost: 10 CNY}
              sales: {count: 1, salary: 400 CNY / head / month, on cost: 0%, function: sales and marketing}
            funding: {opening cash: 10000 CNY}
            RULES
            """.replace("RULES", rule.isEmpty() ? "" : "policy: {rules: {r: " + rule + "}}");
    }

    private static final String LOW_CASH = "{when: cash, below: 5500 CNY, then: {";

    @Test
    void aRuleStrikesInTheMonthAfterTheFigureIsTooLowAndStays() {
        assertThat(whereNotZero(row(plan(LOW_CASH + "freeze hiring: []}}"), "policy.rules.r")))
                .isEqualTo("6 7 8 9 10 11 12");
        assertThat(whereNotZero(
                        row(plan("{when: runway, below: 100 months, then: {freeze hiring: []}}"), "policy.rules.r")))
                .startsWith("4 5");
        assertThat(whereNotZero(row(
                        plan("{when: runway, below: 100 months, from: month 1, then: {freeze hiring: []}}"),
                        "policy.rules.r")))
                .startsWith("2 3");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        action                                                      | engineers in 5 | in 6 | in 12 | sales in 12 | severance
        freeze hiring: []                                           | 2              | 2    | 2     | 1           | 0
        freeze hiring: [sales]                                      | 2              | 2    | 5     | 1           | 0
        cut: {roles: [engineers], by: 50%, severance: 2 months}     | 2              | 1    | 2.5   | 1           | 800
        cut: {by: 50%, severance: 3 months}                         | 2              | 1    | 2.5   | 0.5         | 1200
        """)
    void freezesAndCuts(String action, double in5, double in6, double in12, double sales, double severance) {
        var plan = plan(LOW_CASH + action + "}}");
        var heads =
                row(plan, action.equals("freeze hiring: [sales]") ? "roles.engineers.count" : "roles.engineers.heads");
        assertThat(new double[] {heads[4], heads[5], heads[11]})
                .containsExactly(new double[] {in5, in6, in12}, within(1e-9));
        var salesHeads = action.contains("[engineers]") ? "roles.sales.count" : "roles.sales.heads";
        assertThat(row(plan, salesHeads)[11]).isCloseTo(sales, within(1e-9));
        if (severance > 0) {
            var paid = row(plan, "roles.engineers.severance");
            assertThat(whereNotZero(paid)).isEqualTo("6");
            assertThat(paid[5]).isCloseTo(severance, within(1e-9));
        }
    }

    @Test
    void aStoppedTrainingSpendsNothingMoreAndIsNeverReady() {
        var plan = plan("{when: cash, below: 8500 CNY, then: {stop training: [m]}}");
        var hours = row(plan(""), "models.m.training GPU-hours");
        assertThat(whereNotZero(hours)).startsWith("3 4");
        assertThat(whereNotZero(row(plan, "models.m.training GPU-hours"))).isEqualTo("3");
        assertThat(row(plan, "models.m.ready")).containsOnly(0);
        assertThat(whereNotZero(row(plan(""), "models.m.ready"))).isNotEmpty();
    }

    @Test
    void aMilestoneOfAStoppedTrainingIsNotReachedEvenIfAnEventDelaysIt() {
        var plan = plan("{when: cash, below: 8500 CNY, then: {stop training: [m]}}") + """
            events: {e: {kind: technical, chance: 100%, until: month 1, delays: {milestones.done: 1 months}}}
            """;
        assertThat(row(plan, "milestones.done")).containsOnly(0);
        assertThat(row(plan.replace("below: 8500", "below: 1"), "milestones.done"))
                .contains(1);
    }

    @Test
    void aDroppedProductIsSoldNoMore() {
        var plan = plan(LOW_CASH + "drop products: [p]}}");
        assertThat(row(plan, "products.p.revenue")).containsExactly(200, 200, 200, 200, 200, 0, 0, 0, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {when: runway, below: 100 months, then: {freeze hiring: []}}
        {when: runway, below: 100 months, then: {cut: {by: 50%}}}
        {when: cash, below: 9 CNY, then: {drop products: [p]}}
        {when: runway, below: 100 months, then: {stop training: [m]}}
        """)
    void rulesThatLookAtCashLeaveTheRequirementAlone(String rule) {
        var rules = Runs.run(plan(rule), 16, 1, 7);
        var none = Runs.run(plan(""), 16, 1, 7);
        assertThat(rules.requirement().amounts()).isEqualTo(none.requirement().amounts());
        assertThat(rules.requirement().troughs()).isEqualTo(none.requirement().troughs());
        assertThat(rules.gap().amounts()).isEqualTo(none.gap().amounts());
    }

    @Test
    void aRuleThatDoesNotLookAtCashIsInTheRequirement() {
        var rule = "{when: accounts, below: 100 accounts, then: {cut: {by: 50%, severance: 0 months}}}";
        assertThat(Runs.run(plan(rule), 16, 1, 7).requirement().amounts()[0])
                .isLessThan(Runs.run(plan(""), 16, 1, 7).requirement().amounts()[0]);
    }

    @Test
    void noRuleHiresOrSpendsOnAnythingBeforeItStrikes() {
        var rules = row(plan(LOW_CASH + "cut: {by: 50%}}}"), "cash");
        var none = row(plan(""), "cash");
        assertThat(Arrays.copyOf(rules, 5)).isEqualTo(Arrays.copyOf(none, 5));
    }

    private static final String CHAIN = """
        models:
          a: {parameters: 7B, training: {tokens: 6T, hardware: H100, accelerators: 64, start: month 3}}
          b: {parameters: 7B, training: {tokens: 1T, hardware: H100, accelerators: 64, after: a}}
          c: {parameters: 7B, training: {tokens: 1T, hardware: H100, accelerators: 64, waits for: [paper]}}
        milestones:
          first: {model: a}
          paper: {approval: {after: first, duration: 1 month, cost: 5 CNY}}
          second: {model: b}
          third: {model: c}
        """;

    @Test
    void whatWaitsForAStoppedModelIsNeverThereAndSpendsNothing() {
        var chain =
                plan("").replaceAll("(?m)^models:.*$\n^milestones:.*$\n", CHAIN).replace("12 months", "24 months");
        var stopped = chain + "policy: {rules: {r: {when: cash, below: 8500 CNY, then: {stop training: [a]}}}}\n";
        for (var column : new String[] {
            "models.a.ready",
            "models.b.training GPU-hours",
            "models.b.ready",
            "milestones.paper",
            "models.c.training GPU-hours",
            "models.c.ready"
        }) {
            assertThat(whereNotZero(row(chain, column))).as(column).isNotEmpty();
            assertThat(whereNotZero(row(stopped, column))).as(column).isEmpty();
        }
        assertThat(whereNotZero(row(chain, "milestones.paper.cost"))).isNotEmpty();
        assertThat(whereNotZero(row(stopped, "milestones.paper.cost"))).isEmpty();
    }

    @Test
    void aModelThatWasReadyBeforeTheRuleIsThereForWhatWaitsForIt() {
        var chain =
                plan("").replaceAll("(?m)^models:.*$\n^milestones:.*$\n", CHAIN).replace("12 months", "24 months");
        var late = chain + "policy: {rules: {r: {when: cash, below: 2500 CNY, then: {stop training: [a]}}}}\n";
        assertThat(first(row(chain, "models.a.ready"))).isLessThan(first(row(late, "policy.rules.r")));
        assertThat(row(late, "models.b.training GPU-hours")).isEqualTo(row(chain, "models.b.training GPU-hours"));
        assertThat(row(late, "models.c.ready")).isEqualTo(row(chain, "models.c.ready"));
    }

    private static int first(double[] flags) {
        return Integer.parseInt(whereNotZero(flags).split(" ", -1)[0]);
    }

    @Test
    void theRequirementDoesNotWaitForCash() {
        var waiting = plan("").replace("count: 1, salary", "waits for: [rich], count: 1, salary")
                + "milestones: {rich: {metric: {of: cash, at least: 9000 CNY}}}\n";
        var plan = waiting.replaceFirst("(?m)^milestones: \\{done.*$", "");
        var poor = plan.replace("opening cash: 10000 CNY", "opening cash: 10 CNY");
        assertThat(Runs.run(poor, 16, 1, 7).requirement().amounts())
                .isEqualTo(Runs.run(plan, 16, 1, 7).requirement().amounts());
        assertThat(whereNotZero(row(plan, "roles.sales.heads"))).startsWith("2 3");
        assertThat(whereNotZero(row(poor, "roles.sales.heads"))).isEmpty();
        var unseen = Runs.program(poor).requirement();
        assertThat(whereNotZero(Runs.months(unseen, 16, "roles.sales.heads")[0]))
                .startsWith("2 3");
    }

    @Test
    void anEventMayChangeTheBoundOfARuleThatLooksAtCash() {
        var plan = plan(LOW_CASH + "freeze hiring: []}}") + """
            events: {e: {kind: market, chance: 100%, until: month 1, effects: {policy.rules.r.below: {times: 1.2}}}}
            """;
        assertThat(whereNotZero(row(plan, "policy.rules.r"))).startsWith("5 6");
    }
}
