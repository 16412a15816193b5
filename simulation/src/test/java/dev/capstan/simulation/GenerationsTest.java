package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static dev.capstan.simulation.Runs.row;
import static dev.capstan.simulation.Runs.whereNotZero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Successors of models, and what a model loses while none comes. One training takes 1.5 months and is ready in month 3. */
class GenerationsTest {

    private static String plan(String model, String rest) {
        // 6 · 1B · tokens = 1.5 months · 730 hours · 3600 s · 8 · 400 TFLOP/s · 50 %
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 36 months}
            segments: {s: {accounts: 1000 accounts, initial accounts: 100 accounts, churn: 10%/month}}
            products: {p: {price: 10 CNY / account / month, model: m}}
            models: {m: {parameters: 1B, training: {tokens: 1.0512T, hardware: X, accelerators: 8, utilisation: 50%, data: 900 CNY}, MODEL}}
            hardware: {X: {peak bf16: 400 TFLOP / second, memory: 80 GB, bandwidth: 1 TB / second, rental price: 1 CNY / GPU-hour}}
            funding: {opening cash: 1M CNY}
            REST
            """.replace("MODEL", model).replace("REST", rest);
    }

    /** On the path of medians. */
    private static double[] medians(String plan, String name) {
        var program = program(plan);
        return program.run().row(program.column(name).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        generations                                 | trained in                           | ready in
        {every: 12 months}                          | 1 2 15 16 27 28                      | 17 29
        {every: 12 months, compute: 2}              | 1 2 15 16 17 27 28 29 30 31 32       | 18 33
        {every: 6 months, compute: 4}               | 1 2 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 | 15
        {every: 12 months, chance: 40%}             | 1 2 15 16 27 28                      |
        {every: 36 months}                          | 1 2                                  |
        """)
    void theyAreTrainedOneAfterTheOther(String generations, String trained, String ready) {
        var plan = plan("generations: " + generations, "");
        assertThat(whereNotZero(medians(plan, "models.m.training GPU-hours"))).isEqualTo(trained);
        var newest = medians(plan, "models.m.generation");
        var changes = new double[newest.length];
        for (int month = 1; month < newest.length; month++) {
            changes[month] = newest[month] - newest[month - 1];
        }
        assertThat(whereNotZero(changes)).isEqualTo(ready == null ? "" : ready);
    }

    @Test
    void theyTakeHoursAndDataAsTheirComputeGrows() {
        var plan = plan("generations: {every: 12 months, compute: 2}", "");
        double one = 1.5 * 8 * 730;
        assertThat(Arrays.stream(medians(plan, "models.m.training GPU-hours")).sum())
                .isCloseTo(one * (1 + 2 + 4), within(1e-6));
        assertThat(Arrays.stream(medians(plan, "models.m.training data cost")).sum())
                .isCloseTo(900 * (1 + 2 + 4), within(1e-9));
    }

    @Test
    void eachPassesWithItsOwnDraw() {
        var plan = plan("generations: {every: 6 months, chance: 70%}", "");
        var newest = months(program(plan), 16_384, "models.m.generation");
        // the first is ready in month 11, the second in month 17
        double first = Arrays.stream(newest).filter(path -> path[10] == 1).count() / 16_384.0;
        double second = Arrays.stream(newest).filter(path -> path[16] == 2).count() / 16_384.0;
        double both = Arrays.stream(newest)
                        .filter(path -> path[10] == 1 && path[16] == 2)
                        .count()
                / 16_384.0;
        assertThat(first).isCloseTo(0.7, within(1e-3));
        assertThat(second).isCloseTo(0.7, within(1e-3));
        assertThat(both).isCloseTo(0.49, within(0.01));
    }

    @Test
    void priceFallsAndChurnGrowsWithTheAgeOfTheModel() {
        var plan = plan("generations: {every: 12 months}, ageing: {price: 19%/year, churn: 44%/year}", "");
        var price = medians(plan, "products.p.price by age");
        var churn = medians(plan, "segments.s.churn by age");
        var age = medians(plan, "models.m.age");
        // ready in month 3, renewed in months 17 and 29
        assertThat(new double[] {age[2], age[15], age[16], age[27], age[28], age[35]})
                .containsExactly(0, 13, 0, 11, 0, 7);
        for (int month = 3; month <= 36; month++) {
            assertThat(price[month - 1])
                    .as("price in month %d", month)
                    .isCloseTo(10 * StrictMath.pow(0.81, age[month - 1] / 12), within(1e-9));
            assertThat(churn[month - 1])
                    .as("churn in month %d", month)
                    .isCloseTo(0.1 * StrictMath.pow(1.44, age[month - 1] / 12), within(1e-12));
        }
        assertThat(churn[0]).isEqualTo(0.1);
        assertThat(medians(plan, "products.p.revenue")[20])
                .isCloseTo(price[20] * medians(plan, "products.p.accounts")[20], within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        rule                                                                                       | trained in
        {when: accounts, below: 20 accounts, then: {stop training: [m]}}                           | 1 2 9 10 15 16
        {when: accounts, below: 20 accounts, then: {drop products: [p]}}                           | 1 2 9 10 15 16
        {when: accounts, below: 24 accounts, from: month 16, then: {drop products: [p]}}           | 1 2 9 10 15
        {when: accounts, below: 99 accounts, from: month 2, then: {stop training: [m]}}            | 1
        """)
    void aRuleThatStopsTheModelOrItsProductsEndsThem(String rule, String trained) {
        var plan = plan("generations: {every: 6 months}", "policy: {rules: {r: " + rule + "}}");
        assertThat(whereNotZero(row(plan, "models.m.training GPU-hours"))).isEqualTo(trained);
    }

    @Test
    void aModelThatIsNeverReadyHasNone() {
        var plan = plan("generations: {every: 6 months}", "").replace("data: 900 CNY", "chance: 0%, attempts: 1");
        assertThat(whereNotZero(row(plan, "models.m.training GPU-hours"))).isEqualTo("1 2");
        assertThat(row(plan, "models.m.generation")).containsOnly(0);
    }

    @Test
    void generationsAndAgeingMayBeUncertainAndEventsMayActOnAgeing() {
        var plan = plan(
                "generations: {every: 6 months, compute: 1.2 to 3, chance: 50% to 90%}, ageing: {price: 5% to 20%/year,"
                        + " churn: 10% to 40%/year}",
                "events: {rival: {kind: competitive, chance: 100%, from: month 20, until: month 20, effects:"
                        + " {models.m.ageing.price: {times: 2}}}}");
        var program = program(plan);
        var prices = months(program, 256, "models.m.price factor");
        assertThat(Arrays.stream(prices).mapToDouble(path -> path[7]).distinct())
                .hasSizeGreaterThan(200);
        assertThat(Arrays.stream(prices).flatMapToDouble(Arrays::stream).boxed())
                .allSatisfy(factor -> assertThat(factor).isBetween(0.0, 1.0));
        var rates = months(program, 16, "models.m.ageing.price")[0];
        assertThat(rates[20] / rates[18]).isCloseTo(2, within(1e-12));
    }
}
