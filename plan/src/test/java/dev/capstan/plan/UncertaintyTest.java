package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uncertain numbers: how they are written, and which distribution they get. */
class UncertaintyTest {

    private static final String PLAN_WITH_DOLLARS = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months, exchange rates: {USD: 7}}
        """;

    private static PlanReader.Reading read(String amount, String churn) {
        var plan = "capstan: 1\nventure: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}\n"
                + "segments: {a: {accounts: 10, initial accounts: 1, churn: " + churn + "}}\n"
                + "products: {p: {price: 1 CNY / account / month}}\n"
                + "spending: {s: {amount: " + amount + "}}\n";
        return PlanReader.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8));
    }

    private static Quantity amount(String text) {
        return switch (read(text, "5%/year").result()) {
            case Result.Success<PlanFile> s ->
                Objects.requireNonNull(s.value().plan().spending().get("s")).amount();
            case Result.Failure<PlanFile> f ->
                throw new AssertionError(f.problems().toString());
        };
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        growth                                                     | form       | median
        10% to 40%/year                                            | Lognormal  | 0.2
        -25% to -5%/year                                           | Normal     | -0.15
        {uniform: {low: 0%/year, high: 10%/year}}                  | Uniform    | 0.05
        """)
    void growthIsWrittenAsOtherNumbersAre(String growth, String form, double median) {
        var quantity = amount("{value: 5 CNY, growth: " + growth + "}");
        var its = Objects.requireNonNull(quantity.growth());
        assertThat(its.key()).isEqualTo("spending.s.amount.growth");
        assertThat(its.base().value() * 12).isCloseTo(median, within(1e-12));
        assertThat(Objects.requireNonNull(its.uncertainty())
                        .distribution()
                        .getClass()
                        .getSimpleName())
                .isEqualTo(form);
        assertThat(quantity.at(13, new Timeline(YearMonth.of(2026, 1), 24))).isCloseTo(5 * (1 + median), within(1e-12));
    }

    @Test
    void aStepMayBeUncertainWhereTheBaseIsNot() {
        var quantity = amount("{value: 5 CNY, steps: {month 3: 10 to 40 CNY, month 9: {poisson: {mean: 4 CNY}}}}");
        assertThat(quantity.isUncertain()).isTrue();
        assertThat(quantity.uncertainty()).isNull();
        assertThat(quantity.uncertainParts())
                .extracting(Quantity::key)
                .containsExactly("spending.s.amount.steps.month 3", "spending.s.amount.steps.month 9");
        assertThat(quantity.row(new Timeline(YearMonth.of(2026, 1), 12)))
                .containsExactly(new double[] {5, 5, 20, 20, 20, 20, 20, 20, 4, 4, 4, 4}, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        written                                                    | form       | median
        80k to 125k CNY/month                                      | Lognormal  | 100000
        80k CNY/month to 125k CNY/month                            | Lognormal  | 100000
        8万 至 12.5万 CNY/month                                     | Lognormal  | 100000
        8 至 12.5万 CNY/month                                       | Lognormal  | 100000
        80 to 125k CNY/month                                       | Lognormal  | 100000
        500 to 2k CNY/month                                        | Lognormal  | 1000
        0.5 CNY/month to 2k CNY/month                              | Lognormal  | 31.6227766016837933
        5% to 20%                                                  | Lognormal  | 0.1
        {normal: {mean: 100 CNY, sd: 10 CNY}}                      | Normal     | 100
        {lognormal: {mean: 100 CNY, sd: 75 CNY}}                   | Lognormal  | 80
        {lognormal: {p10: 80 CNY, p90: 125 CNY}}                   | Lognormal  | 100
        {lognormal: {p50: 80 CNY, p97.5: 125 CNY}}                 | Lognormal  | 80
        {normal: {p90: 130 CNY, p50: 100 CNY}}                     | Normal     | 100
        {uniform: {low: 10 CNY, high: 30 CNY}}                     | Uniform    | 20
        {triangular: {low: 10 CNY, mode: 20 CNY, high: 30 CNY}}    | Triangular | 20
        {pert: {low: 10 CNY, mode: 20 CNY, high: 30 CNY}}          | Beta       | 20
        {bernoulli: {chance: 60%, value: 7 CNY}}                   | Discrete   | 7
        {discrete: {30 CNY: 20%, 10 CNY: 30%, 20 CNY: 50%}}        | Discrete   | 20
        {poisson: {mean: 4 CNY}}                                   | Discrete   | 4
        """)
    void eachFormHasItsDistributionAndItsMedian(String written, String form, double median) {
        var quantity = amount(written);
        var uncertainty = Objects.requireNonNull(quantity.uncertainty());
        assertThat(uncertainty.distribution().getClass().getSimpleName()).isEqualTo(form);
        assertThat(quantity.base().value()).isCloseTo(median, within(1e-9 * median));
        assertThat(uncertainty.text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5% to 15%/year", "5%/year to 15%/year", "{beta: {mean: 8%/year, sd: 3%/year}}"})
    void churnStaysBetweenNoneAndAll(String churn) {
        var result = read("1 CNY", churn).result();
        assertThat(result).isInstanceOf(Result.Success.class);
    }

    @Test
    void stepsAndGrowthScaleAnUncertainNumber() {
        var quantity = amount("{value: 80k to 125k CNY/month, steps: {2026-07: 200k CNY/month}, growth: 12%/year}");
        var timeline = new Timeline(YearMonth.of(2026, 1), 12);
        assertThat(quantity.shape(1, timeline)).isCloseTo(1, within(1e-12));
        assertThat(quantity.shape(7, timeline)).isCloseTo(2, within(1e-12));
        assertThat(quantity.shape(12, timeline)).isCloseTo(2 * Math.pow(1.12, 5.0 / 12), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9 to 8 CNY",
                "0 to 8 CNY",
                "{normal: {mean: 1 CNY, sd: 0 CNY}}",
                "{uniform: {low: 3 CNY, high: 2 CNY}}",
                "{triangular: {low: 1 CNY, mode: 4 CNY, high: 3 CNY}}",
                "{discrete: {1 CNY: 50%, 2 CNY: 40%}}",
                "{beta: {mean: 50%, sd: 60%}}",
                "{poisson: {mean: 0 CNY}}"
            })
    void figuresThatMakeNoDistributionAreRefused(String written) {
        assertThat(read(written, "5%/year").result().problems())
                .extracting(problem -> problem.code().id())
                .contains("PLAN-045");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {normal: {mean: 1 CNY}}             | PLAN-013
        {normal: {mean: 1 CNY, sdd: 1 CNY}} | PLAN-012
        {normal: 5 CNY}                     | PLAN-010
        {normel: {mean: 1 CNY, sd: 1 CNY}}  | PLAN-012
        1 to 2 EUR                          | PLAN-018
        {source: nobody}                    | PLAN-013
        {lognormal: {p10: 8 CNY}}                                               | PLAN-045
        {lognormal: {p10: 8 CNY, p50: 9 CNY, p90: 10 CNY}}                      | PLAN-045
        {lognormal: {p10: 8 CNY, sd: 9 CNY}}                                    | PLAN-045
        {lognormal: {p10: 8 CNY, p90: 7 CNY}}                                   | PLAN-045
        {lognormal: {p0: 8 CNY, p90: 9 CNY}}                                    | PLAN-045
        {lognormal: {p10: 0 CNY, p90: 9 CNY}}                                   | PLAN-045
        {normal: {p10: 1 CNY, p90: 9 USD}}                                      | PLAN-018
        {value: 5 CNY, steps: {month 3: 10 to 40 USD}}                          | PLAN-018
        {value: 5 CNY, steps: {month 3: 40 to 10 CNY}}                          | PLAN-045
        {value: 5 CNY, steps: {month 3: {uniform: {low: -4 CNY, high: 4 CNY}}}} | PLAN-019
        {value: 5 CNY, steps: {month 3: {normal: {mean: 0 CNY, sd: 4 CNY}}}}    | PLAN-045
        {value: 5 CNY, steps: {month 3: {wild: 4 CNY}}}                         | PLAN-012
        {value: 5 CNY, growth: 10% to 5%/year}                                  | PLAN-045
        {value: 5 CNY, growth: 10 to 20}                                        | PLAN-017
        {value: 5 CNY, growth: {normal: 5%/year}}                               | PLAN-010
        """)
    void mistakesInAFormAreFound(String written, String code) {
        assertThat(read(written, "5%/year").result().problems())
                .extracting(problem -> problem.code().id())
                .contains(code);
    }

    /** With a rate of exchange the figures could be compared, but a distribution over two currencies is not one number's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 CNY to 9 USD",
                "{normal: {p10: 1 CNY, p90: 9 USD}}",
                "{lognormal: {p10: 1 CNY, p90: 9 USD}}",
                "{normal: {mean: 9 USD, sd: 1 CNY}}",
                "{lognormal: {mean: 9 CNY, sd: 1 USD}}",
                "{uniform: {low: 1 CNY, high: 9 USD}}",
                "{triangular: {low: 1 USD, mode: 2 CNY, high: 9 USD}}",
                "{pert: {low: 1 USD, mode: 2 USD, high: 9 CNY}}",
                "{discrete: {1 CNY: 50%, 9 USD: 50%}}",
                "{uniform: {low: 1 CNY, high: 9 CNY/month}}",
                "{normal: {p10: 1%, p90: 9 CNY}}",
                "{discrete: {1 CNY: 50%, 9%: 50%}}",
                "{normal: {p10: 1 CNY, p10.0: 2 CNY, p90: 9 CNY}}"
            })
    void figuresOfTwoCurrenciesOrUnitsAreRefused(String written) {
        var plan = PLAN_WITH_DOLLARS + "spending: {s: {amount: " + written + "}}\n";
        var problems = PlanReader.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8))
                .result()
                .problems();
        assertThat(problems).extracting(Problem::code).containsExactly(PlanProblem.BAD_DISTRIBUTION);
        assertThat(problems.getFirst().origin().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        written                                                    | median
        12 USD/month to 363 USD/month                              | 66
        {uniform: {low: 100 CNY/month, high: 3600 CNY/year}}       | 200
        {discrete: {100 CNY/month: 30%, 3600 CNY/year: 70%}}       | 300
        {triangular: {low: 1 USD/month, mode: 6 USD/month, high: 132 USD/year}} | 6
        """)
    void figuresMayBeWrittenInUnitsOfOneKind(String written, double median) {
        var plan = PLAN_WITH_DOLLARS + "roles: {r: {salary: " + written + ", function: general}}\n";
        var result = PlanReader.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8))
                .result();
        assertThat(result.problems()).isEmpty();
        var role = Objects.requireNonNull(
                ((Result.Success<PlanFile>) result).value().plan().roles().get("r"));
        assertThat(role.salary().base().value()).isCloseTo(median, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        written                                    | mu                | sigma
        {normal: {p10: 80 CNY, p90: 120 CNY}}      | 100               | 15.606082
        {normal: {p50: 100 CNY, p97.5: 119.6 CNY}} | 100               | 10.000183
        {lognormal: {p25: 50 CNY, p75: 200 CNY}}   | 4.605170186       | 1.027662
        """)
    void percentilesAreThoseOfTheDistribution(String written, double mu, double sigma) {
        var distribution = Objects.requireNonNull(amount(written).uncertainty()).distribution();
        double[] found = switch (distribution) {
            case Distribution.Normal normal -> new double[] {normal.mean(), normal.sd()};
            case Distribution.Lognormal lognormal -> new double[] {lognormal.mu(), lognormal.sigma()};
            default -> throw new AssertionError(distribution);
        };
        assertThat(found).containsExactly(new double[] {mu, sigma}, within(1e-6 * mu));
    }

    @Test
    void aShareThatReachesAnEndIsToldOfBeta() {
        var problems = read("1 CNY", "0% to 5%/year").result().problems();
        assertThat(problems.getFirst().message(Language.ENGLISH)).contains("beta");
    }

    @Test
    void theIncompleteBetaFunctionAgreesWithClosedForms() {
        for (double u : new double[] {1e-9, 0.01, 0.3, 0.5, 0.9, 0.999}) {
            assertThat(BetaQuantile.of(u, 1, 1)).isCloseTo(u, within(1e-12));
            assertThat(BetaQuantile.of(u, 3, 1)).isCloseTo(Math.cbrt(u), within(1e-12));
            assertThat(BetaQuantile.of(u, 1, 2)).isCloseTo(1 - Math.sqrt(1 - u), within(1e-12));
            assertThat(BetaQuantile.regularised(BetaQuantile.of(u, 2.5, 0.7), 2.5, 0.7))
                    .isCloseTo(u, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        horizon: 24 months           | horizon: 12 to 24 months
        payment days: 30 days        | payment days: 30 to 90 days
        payment days: 30 days        | payment days: {uniform: {low: 30 days, high: 90 days}}
        """)
    void whatShapesThePlanIsNoRange(String certain, String range) {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months}
            spending: {s: {amount: 1 CNY/month, payment days: 30 days}}
            """;
        assertThat(plan).contains(certain);
        var problems = PlanReader.read("plan.yaml", plan.replace(certain, range).getBytes(StandardCharsets.UTF_8))
                .result()
                .problems();
        assertThat(problems).extracting(Problem::code).containsExactly(PlanProblem.NOT_CERTAIN);
    }
}
