package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static dev.capstan.simulation.Runs.row;
import static dev.capstan.simulation.Runs.whereNotZero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When events happen, and what they change while they last. */
class EventsTest {

    private static final int PATHS = 16_384;

    private static String plan(String event) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months}
            segments: {s: {accounts: 1000 accounts, initial accounts: 100 accounts, adoption: {new accounts: 5 accounts/month}, churn: 50%/year}}
            products: {p: {price: 10 CNY / account / month, launch: month 2, model: m, request: {prompt: 10 tokens, answer: 10 tokens}, usage: 1 requests / account / month}}
            models: {m: {parameters: 1B, training: {tokens: 1B, hardware: H100, accelerators: 8}, serving: {api: {input: 1 CNY / 1M tokens, output: 1 CNY / 1M tokens}}}}
            hardware: {H100: {rental price: 10 CNY / GPU-hour}}
            spending: {burn: {amount: 100 CNY/month}}
            milestones: {filing: {date: month 6}}
            funding: {opening cash: 1M CNY}
            EVENT
            """.replace("EVENT", event.isEmpty() ? "" : "events: {e: " + event + "}");
    }

    private static double[] happens(String event) {
        return Arrays.stream(months(program(plan(event)), PATHS, "events.e.month"))
                .mapToDouble(path -> path[0])
                .toArray();
    }

    private static double share(double[] happens, double from, double to) {
        return (double) Arrays.stream(happens)
                        .filter(month -> month >= from && month <= to)
                        .count()
                / happens.length;
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        event                                                                              | share
        {kind: market, chance: 100%}                                                       | 1
        {kind: market, chance: 30%}                                                        | 0.3
        {kind: market, chance: 30%, from: month 5, until: month 6}                         | 0.3
        {kind: market, chance: 0%}                                                         | 0
        {kind: market, hazard: 12%/year}                                                   | 0.2133721
        {kind: market, hazard: 12%/year, from: month 13}                                   | 0.1130796
        {kind: market, hazard: 3/year}                                                     | 0.9975212
        {kind: market, chance: 30%, mitigation: {less likely: 50%}}                        | 0.15
        {kind: market, chance: 30%, mitigation: {less likely: 50%, start: month 13}}       | 0.225
        {kind: market, hazard: 12%/year, mitigation: {less likely: 100%, start: month 13}} | 0.1130796
        """)
    void eventsHappenAsOftenAsTheirChanceOrHazardSays(String event, double share) {
        assertThat(share(happens(event), 1, 24)).isCloseTo(share, within(2e-3));
    }

    @Test
    void aCostThatOnlyItsStepsGiveIsPaid() {
        var program = program(plan("{kind: market, chance: 100%, from: month 5, until: month 5,"
                + " cost: {value: 0 CNY, steps: {month 2: 7 CNY}}}"));

        assertThat(months(program, 16, "events.e.loss")[0][4]).isEqualTo(7);
    }

    @Test
    void anEventIsAsLikelyInEachMonthOfItsWindow() {
        var happens = happens("{kind: market, chance: 100%, from: month 3, until: month 12}");
        for (int month = 1; month <= 24; month++) {
            assertThat(share(happens, month, month))
                    .as("month %d", month)
                    .isCloseTo(month >= 3 && month <= 12 ? 0.1 : 0, within(1e-3));
        }
    }

    @Test
    void anEventWithoutEffectChangesNoBitOfAnything() {
        var plan = BitsRun.plan();
        var without = program(plan);
        var with = program(plan.replace("events:\n", "events:\n  nothing: {kind: market, chance: 50%}\n"));
        var names = without.columns().stream().map(Column::name).toArray(String[]::new);
        var before = months(without, 256, names);
        var after = months(with, 256, names);
        for (var name : names) {
            assertThat(after.get(name)).as(name).isDeepEqualTo(before.get(name));
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        effect                                | lasts | before | in 4 | in 6 | in 7
        {times: 1.5}                          |       | 100    | 150  | 150  | 150
        {times: 1.5}                          | 3     | 100    | 150  | 150  | 100
        {plus: 20 CNY/month}                  | 3     | 100    | 120  | 120  | 100
        {times: 50%, plus: 20 CNY/month}      | 3     | 100    | 70   | 70   | 100
        {plus: -500 CNY/month}                | 3     | 100    | 0    | 0    | 100
        {times: 1}                            |       | 100    | 100  | 100  | 100
        """)
    void effectsLastAsLongAsWritten(String effect, Integer lasts, double before, double in4, double in6, double in7) {
        var event = "{kind: market, chance: 100%, from: month 4, until: month 4, LASTS effects: {spending.burn.amount: "
                + effect + "}}";
        var burn = row(
                plan(event.replace("LASTS", lasts == null ? "" : "lasts: " + lasts + " months,")),
                "spending.burn.amount");
        assertThat(new double[] {burn[2], burn[3], burn[5], burn[6]})
                .containsExactly(new double[] {before, in4, in6, in7}, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"times: 1000", "plus: 99%/year, times: 50", "plus: -99%/year", "times: 0"})
    void churnStaysAShareWhateverActsOnIt(String effect) {
        var event = "{kind: market, chance: 100%, from: month 4, until: month 4, effects: {segments.s.churn: {" + effect
                + "}}}";
        var churn = row(plan(event), "segments.s.churn");
        var accounts = row(plan(event), "segments.s.active accounts");
        assertThat(Arrays.stream(churn).boxed())
                .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        assertThat(Arrays.stream(accounts).boxed())
                .allSatisfy(active -> assertThat(active).isNotNegative());
        assertThat(churn[5]).isNotEqualTo(churn[2]);
    }

    @Test
    void delaysMoveWhatIsNotThereYet() {
        var plain = plan("");
        var late = plan("{kind: technical, chance: 100%, until: month 1, delays: {models.m: 2 months, products.p: 3"
                + " months, milestones.filing: 4 months}}");
        assertThat(whereNotZero(row(late, "milestones.filing"))).startsWith("10 11");
        assertThat(first(row(late, "models.m.ready"))).isEqualTo(first(row(plain, "models.m.ready")) + 2);
        assertThat(first(row(late, "products.p.launched"))).isEqualTo(first(row(plain, "products.p.launched")) + 5);
        assertThat(row(late, "models.m.training GPU-hours")).isEqualTo(row(plain, "models.m.training GPU-hours"));
        var after = plan("{kind: technical, chance: 100%, from: month 20, delays: {milestones.filing: 4 months}}");
        assertThat(whereNotZero(row(after, "milestones.filing"))).startsWith("6 7");
    }

    /** Planned for month 6, moved to 10 by the event of month 4, and to 15 by that of month 9, which would else come too late. */
    @ParameterizedTest
    @CsvSource({"early, late", "late, early"})
    void eventsDelayOneAnotherInWhateverOrderTheyStand(String first, String second) {
        var events = Map.ofEntries(
                Map.entry(
                        "early",
                        "{kind: people, chance: 100%, from: month 4, until: month 4, delays: {milestones.filing: 4"
                                + " months}}"),
                Map.entry(
                        "late",
                        "{kind: people, chance: 100%, from: month 9, until: month 9, delays: {milestones.filing: 5"
                                + " months}}"));
        var plan = plan("") + "events: {" + first + ": " + events.get(first) + ", " + second + ": " + events.get(second)
                + "}";
        assertThat(whereNotZero(row(plan, "milestones.filing"))).startsWith("15 16");
    }

    private static int first(double[] flags) {
        int month = 1;
        while (flags[month - 1] == 0) {
            month++;
        }
        return month;
    }

    @Test
    void mitigationIsPaidWhileTheEventMayStillHappenAndMakesItSmaller() {
        var event = "{kind: market, chance: 100%, from: month 4, until: month 4, cost: 1000 CNY, mitigation: {cost: 7"
                + " CNY/month, start: month 2, less severe: 40%}}";
        assertThat(whereNotZero(row(plan(event), "events.e.mitigation cost"))).isEqualTo("2 3 4");
        var loss = row(plan(event), "events.e.loss");
        assertThat(loss[3]).isCloseTo(600, within(1e-9));
        assertThat(whereNotZero(loss)).isEqualTo("4");
    }

    private static final String TEAM = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
        segments: {s: {accounts: 1000 accounts, initial accounts: 100 accounts}}
        products: {p: {price: 10 CNY / account / month}}
        roles: {r: {COUNT, salary: 100 CNY / head / month, function: R&D, hiring cost: 10 CNY}}
        events: {e: {kind: people, chance: 100%, from: month 5, until: month 5, LASTS effects: {roles.r.EFFECT}}}
        """;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        count                                                  | lasts              | effect                           | hires
        count: 4                                               |                    | count: {plus: 2}                 | 5=2
        count: 4                                               | lasts: 3 months,   | count: {plus: 2}                 | 5=2
        count: 4                                               | lasts: 3 months,   | count: {plus: -1}                | 8=1
        count: 4                                               |                    | count: {times: 50%}              |
        count: {value: 4, steps: {month 8: 10}}                |                    | count: {times: 50%}              | 8=3
        count: {value: 4, steps: {month 8: 10}}, lead time: 2 months |              | count: {times: 50%}              | 6=3
        count: {value: 4, steps: {month 8: 10}}, lead time: 2 months |              | count: {times: 2}                | 5=4 6=12
        count: 0, per head: 50 accounts / head                 |                    | per head: {times: 50%}           | 5=2
        count: 0, per head: 50 accounts / head, lead time: 1 month |                | per head: {times: 50%}           | 5=2
        """)
    void headsThatAnEventAddsAreHired(String count, String lasts, String effect, String hires) {
        var plan = TEAM.replace("COUNT", count)
                .replace("LASTS", lasts == null ? "" : lasts)
                .replace("EFFECT", effect);
        var decided = row(plan, "roles.r.hires decided");
        var shown = IntStream.rangeClosed(1, 12)
                .filter(month -> decided[month - 1] != 0)
                .mapToObj(month -> month + "=" + Math.round(decided[month - 1] * 1e6) / 1_000_000)
                .collect(Collectors.joining(" "));
        assertThat(shown).isEqualTo(hires == null ? "" : hires);
        assertThat(row(plan, "roles.r.hiring"))
                .containsExactly(Arrays.stream(decided).map(heads -> 10 * heads).toArray(), within(1e-9));
    }

    @Test
    void aRoundWhoseChanceAnEventMayChangeIsConditional() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            spending: {burn: {amount: 100 CNY/month}}
            funding: {opening cash: 250 CNY, rounds: {a: {amount: 900 CNY, month: month 3}}}
            """;
        var event = "events: {e: {kind: financial, chance: 50%, until: month 2, effects: {funding.rounds.a.chance:"
                + " {times: 0}}}}\n";
        assertThat(Runs.run(plan, 16, 1, 7).gap().amounts()).containsOnly(50);
        assertThat(Runs.run(plan + event, 16, 1, 7).gap().amounts()).containsOnly(950);
        var closed = months(program(plan + event), 1024, "funding.rounds.a.closed");
        assertThat(Arrays.stream(closed).mapToDouble(path -> path[11]).average().orElseThrow())
                .isCloseTo(0.5, within(0.01));
    }
}
