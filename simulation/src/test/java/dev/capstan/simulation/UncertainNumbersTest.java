package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.months;
import static dev.capstan.simulation.Runs.program;
import static dev.capstan.simulation.Runs.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that is not certain is on each path what a plan would have that writes the draw of that path. */
class UncertainNumbersTest {

    private static final String PLAN = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 18 months, exchange rates: {USD: RATE=7, EUR: 8}, tax: {VAT rate: 6%}}
        segments: {s: {accounts: 400 accounts, initial accounts: 300 accounts, churn: 10%/year}}
        products:
          own: {price: 20 USD / account / month, model: m, usage: 900000 requests / account / month, request: {prompt: PROMPT=3000 tokens, answer: ANSWER=500 tokens, cached: CACHED=20%}}
          bought: {price: 5 CNY / account / month, model: a, usage: 100 requests / account / month, request: {prompt: 3000 tokens, answer: 500 tokens, cached: 20%}}
          quick: {price: 5 CNY / account / month, model: t, usage: 90000 requests / account / month, request: {prompt: 300 tokens, answer: 500 tokens}}
        models:
          m:
            parameters: SIZE=30B
            active parameters: ACTIVE=5B
            training: {tokens: 2T, hardware: X, accelerators: 256, start: month 2}
            serving: {self-hosted: {hardware: X, efficiency: EFFICIENCY=50%, batch: BATCH=32, context memory: CONTEXT=160 KB, peak to mean: PEAK=3}}
          a: {serving: {api: {input: INPUT=2 CNY / 1M tokens, cached: HIT=1 CNY / 1M tokens, output: OUTPUT=1 EUR / 1M tokens, batch share: SHARE=20%, batch price: DEAL=50%}}}
          t: {serving: {self-hosted: {hardware: X, throughput: THROUGHPUT=900 tokens / second / GPU}}}
        hardware: {X: {peak bf16: FLOPS=400 TFLOP / second, memory: MEMORY=64 GB, bandwidth: BANDWIDTH=2 TB / second, rental price: HOUR=2 USD / GPU-hour}}
        funding: {opening cash: OPENING=3M USD}
        """;

    /** The plan with one number as given, and all others as it has them. */
    private static String with(String name, String number) {
        return PLAN.replaceAll(name + "=[^,}\\n]*", Objects.requireNonNull(number))
                .replaceAll("[A-Z0-9]+=", "");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        name       | low  | high | unit                    | base units a month in one of the unit
        PROMPT     | 2000 | 4000 | tokens                  | 1
        ANSWER     | 300  | 700  | tokens                  | 1
        CACHED     | 10   | 60   | %                       | 0.01
        SIZE       | 20   | 40   | B                       | 1e9
        ACTIVE     | 3    | 12   | B                       | 1e9
        EFFICIENCY | 30   | 70   | %                       | 0.01
        BATCH      | 4    | 64   |                         | 1
        CONTEXT    | 100  | 900  | KB                      | 1000
        PEAK       | 2    | 5    |                         | 1
        INPUT      | 1    | 4    | CNY / 1M tokens         | 1e-6
        HIT        | 1    | 4    | CNY / 1M tokens         | 1e-6
        OUTPUT     | 1    | 4    | EUR / 1M tokens         | 1e-6
        SHARE      | 10   | 60   | %                       | 0.01
        DEAL       | 30   | 70   | %                       | 0.01
        THROUGHPUT | 500  | 2000 | tokens / second / GPU   | 2628000
        FLOPS      | 200  | 900  | TFLOP / second          | 2628000e12
        MEMORY     | 30   | 200  | GB                      | 1e9
        BANDWIDTH  | 1    | 4    | TB / second             | 2628000e12
        HOUR       | 1    | 4    | USD / GPU-hour          | 730
        RATE       | 5    | 9    |                         | 1
        OPENING    | 1    | 9    | M USD                   | 1e6
        """)
    void aPathIsThePlanThatWritesItsDraw(String name, double low, double high, String unit, double factor) {
        var of = unit == null ? "" : unit;
        var uncertain = program(with(name, low + " " + of + " to " + high + " " + of));
        assertThat(uncertain.inputs()).hasSize(1);
        var draws =
                Simulation.draws(uncertain, Runs.SEED, 16, uncertain.inputs().getFirst());
        var columns = List.of("committed cash", "requirement cash", "models.m.serving accelerators");
        var found = months(uncertain, 16, columns.toArray(String[]::new));
        assertThat(Arrays.stream(draws).distinct().count()).isEqualTo(16);
        for (int path = 0; path < 16; path += 5) {
            var certain = program(with(name, draws[path] / factor + " " + of));
            var medians = certain.run();
            for (var column : columns) {
                var expected = medians.row(certain.column(column).orElseThrow());
                double most = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
                assertThat(found.get(column)[path])
                        .as("%s, path %d", column, path)
                        .containsExactly(expected, within(1e-9 * most));
            }
        }
        assertThat(Arrays.stream(found.get("committed cash"))
                        .map(Arrays::toString)
                        .distinct())
                .as("paths differ")
                .hasSizeGreaterThan(4);
    }

    private static final String CHANGING = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months, exchange rates: {USD: 7}}
        models:
          m:
            parameters: 7B
            training: {tokens: TOKENS, hardware: X, accelerators: 64, start: month 14, data: 1 CNY}
        hardware: {X: {peak bf16: 400 TFLOP / second, memory: 64 GB, bandwidth: 2 TB / second, rental price: 2 USD / GPU-hour}}
        spending: {s: {amount: AMOUNT}}
        """;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        base             | growth                                                        | step
        80 to 120        | -20% to 40%/year                                              | 150 to 400
        100              | 5% to 30%/year                                                | 150 to 400
        80 to 120        | {triangular: {low: -10%/year, mode: 5%/year, high: 60%/year}} | 150
        100              | 8%/year                                                       | 150 to 400
        80 to 120        | 2%/month                                                      | 150 to 400
        """)
    void stepsAndGrowthMayBeDrawnToo(String base, String growth, String step) {
        var text = "{value: BASE UNIT, growth: GROWTH, steps: {month 7: STEP UNIT}}"
                .replace("BASE", base)
                .replace("GROWTH", growth)
                .replace("STEP", step);
        var plan = program(CHANGING.replace("TOKENS", text.replace("UNIT", "B"))
                .replace("AMOUNT", text.replace("UNIT", "USD/month")));
        var found = months(plan, 16, "spending.s.amount", "models.m.training cost");
        for (int path = 0; path < 16; path++) {
            var certain = program(CHANGING.replace("TOKENS", drawn(plan, path, text, "models.m.training.tokens", "B"))
                    .replace("AMOUNT", drawn(plan, path, text, "spending.s.amount", "USD/month")));
            for (var column : List.of("spending.s.amount", "models.m.training cost")) {
                var expected = certain.run().row(certain.column(column).orElseThrow());
                double most = Arrays.stream(expected).max().orElseThrow();
                assertThat(found.get(column)[path])
                        .as("%s, path %d", column, path)
                        .containsExactly(expected, within(1e-9 * most));
            }
        }
    }

    /** The text with the draws of a path in place of what is uncertain; a step scales with the base. */
    private static String drawn(Program program, int path, String text, String key, String unit) {
        double size = unit.equals("B") ? 1e9 : 1;
        var base = draw(program, key, path);
        var growth = draw(program, key + ".growth", path);
        var step = draw(program, key + ".steps.month 7", path);
        double times = base == null ? 1 : base / size / Math.sqrt(80 * 120);
        double stepped = step == null ? text.contains("150 UNIT") ? 150 : Math.sqrt(150 * 400) : step / size;
        var rate = growth == null ? text.replaceAll(".*growth: ([^,]*),.*", "$1") : growth * 100 + "%/month";
        return "{value: %s %s, growth: %s, steps: {month 7: %s %s}}"
                .formatted(base == null ? 100 : base / size, unit, rate, times * stepped, unit);
    }

    private static @Nullable Double draw(Program program, String name, int path) {
        return program.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .map(input -> Simulation.draws(program, Runs.SEED, 16, input)[path])
                .orElse(null);
    }

    @Test
    void whatGrowthDrawsCarriesOutOfRangeIsHeldAndTold() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 25 months}
            segments: {s: {accounts: 1000 accounts, initial accounts: 100 accounts}}
            products: {p: {price: 10 CNY / account / month, attach: {value: 60%, growth: 5% to 30%/year}}}
            """;
        var attached = months(program(plan), 1024, "products.p.attach");
        assertThat(Arrays.stream(attached).mapToDouble(path -> path[24]).max().orElseThrow())
                .isEqualTo(1);
        var held = Runs.run(plan, 16_384, 2, 7).held();
        assertThat(held).hasSize(1);
        // 60 % passes 100 % in 24 months where growth passes 29.1 %: ln(29.1 / 12.2) / (ln 6 / 3.29) = 1.59 deviations
        // off.
        assertThat(held.getFirst().highShare()).isCloseTo(0.05604, within(2e-3));
    }

    private static final String ABROAD = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months, exchange rates: {USD: RATE}}
        segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
        products: {p: {price: {value: 5 USD / account / month, growth: 12%/year}}}
        EVENTS
        """;

    @Test
    void aForeignPriceFollowsTheRateOfTheMonthOnEachPath() {
        var plan = ABROAD.replace("RATE", "{value: 6 to 8, growth: 3%/year, volatility: 20%/year}")
                .replace("EVENTS", "");
        var found = months(
                program(plan),
                64,
                "venture.exchange rates.USD",
                "products.p.price",
                "products.p.price.before the exchange");
        var rates = found.get("venture.exchange rates.USD");
        for (int path = 0; path < 64; path++) {
            for (int month = 0; month < 12; month++) {
                double own = found.get("products.p.price.before the exchange")[path][month];
                assertThat(own).isCloseTo(5 * StrictMath.pow(1.12, month / 12.0), within(1e-12));
                assertThat(found.get("products.p.price")[path][month])
                        .isCloseTo(own * rates[path][month], within(1e-12));
            }
        }
        assertThat(Arrays.stream(rates).mapToDouble(path -> path[11] / path[0]).distinct())
                .hasSize(64);
    }

    @Test
    void anEventMayMoveTheRateAndAddToAForeignPriceInItsCurrency() {
        var event = "events: {e: {kind: market, chance: 100%, from: month 4, until: month 4, effects: {KEY: EFFECT}}}";
        var rate = row(
                ABROAD.replace("RATE", "7")
                        .replace("EVENTS", event)
                        .replace("KEY", "venture.exchange rates.USD")
                        .replace("EFFECT", "{times: 2}"),
                "products.p.price");
        assertThat(rate[3] / rate[2]).isCloseTo(2 * StrictMath.pow(1.12, 1 / 12.0), within(1e-12));
        var plus = row(
                ABROAD.replace("RATE", "7")
                        .replace("EVENTS", event)
                        .replace("KEY", "products.p.price")
                        .replace("EFFECT", "{plus: 1 USD / account / month}"),
                "products.p.price");
        assertThat(plus[3]).isCloseTo(7 * (5 * StrictMath.pow(1.12, 3 / 12.0) + 1), within(1e-12));
    }

    @Test
    void theDiscountRateAndTheChipOfATrainingMayBeUncertain() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months, discount rate: 10% to 20%/year}
            models: {m: {parameters: 7B, training: {tokens: 2T, hardware: X, accelerators: 64}}}
            milestones: {done: {model: m}}
            hardware: {X: {peak bf16: 300 to 900 TFLOP / second, memory: 64 GB, bandwidth: 2 TB / second, rental price: 9 CNY / GPU-hour}}
            """;
        var ready = months(program(plan), 64, "models.m.ready as planned");
        assertThat(Arrays.stream(ready).mapToDouble(path -> path[0]).distinct()).hasSizeGreaterThan(4);
    }
}
