package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Uncertain.Driver;
import dev.capstan.answers.Uncertain.Expected;
import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.plan.PlanReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What many paths answer, on plans whose answers are known by hand. */
class FuturesTest {

    private static final String HEAD = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
        """;

    private static Uncertain uncertain(String plan, int paths) {
        return Objects.requireNonNull(
                Plans.assess(Plans.text(HEAD + plan), paths, 7).uncertain());
    }

    @Test
    void aScenarioThatWritesTheSameChangesNoBit() {
        var told = uncertain("""
            spending: {burn: {amount: 80 to 120 CNY/month}}
            funding: {opening cash: 1000 CNY}
            exit: {multiple: 1, of: arr}
            scenarios: {same: {spending.burn.amount: 80 to 120 CNY/month}, worse: {spending.burn.amount: 160 to 240 CNY/month}}
            """, 1024);
        var plan = told.scenarios().get(0);
        var same = told.scenarios().get(1);
        assertThat(same.medians()).isEqualTo(plan.medians());
        assertThat(same.middle()).isEqualTo(plan.middle());
        assertThat(same.high()).isEqualTo(plan.high());
        assertThat(same.gap()).isEqualTo(plan.gap());
        assertThat(same.ruin()).isEqualTo(plan.ruin());
        assertThat(same.moic()).isEqualTo(plan.moic());
        assertThat(same.change()).isEqualTo(new Uncertain.Estimate(0, 0, 0));
        var worse = told.scenarios().get(2);
        assertThat(worse.high().value()).isCloseTo(2 * plan.high().value(), within(1e-6));
        assertThat(worse.ruin().value()).isGreaterThan(plan.ruin().value());
    }

    /** Owners pay in 940 at the start and 500 in month 3, and get the 1,200 that are left in the end on every path. */
    @Test
    void returnsCountWhatFoundersPayIn() {
        var returns = Objects.requireNonNull(uncertain("""
            spending: {burn: {amount: 20 CNY/month}, nothing: {amount: {bernoulli: {chance: 50%, value: 0 CNY}}}}
            funding: {opening cash: 940 CNY, founders: {Lin: {amount: 500 CNY, month: month 3}}}
            exit: {multiple: 0, of: arr, costs: 10%}
            """, 64).returns());
        assertThat(returns.moic().value()).isCloseTo(1200 / 1440.0, within(1e-9));
    }

    /** The round closes on 40 % of the paths; the company has no profit, so the founders owe 1,200 · (1 + 8 % · 6/12) there. */
    @Test
    void foundersOweWhatTheCompanyMayNotPay() {
        var plan = """
            spending: {burn: {amount: 80 to 120 CNY/month}}
            funding:
              opening cash: 5000 CNY
              rounds: {A: {amount: 1200 CNY, chance: 40%, redemption: {if no public offering by: month 4, price: {interest: 8%/year}, obligor: both, procedure: 2 months}}}
            """;
        var exposure = Objects.requireNonNull(uncertain(plan, 4096).foundersOwe());
        assertThat(exposure.chance().value()).isCloseTo(0.4, within(0.005));
        assertThat(exposure.mean().value()).isCloseTo(1248, within(1e-9));
        assertThat(exposure.ninety().value()).isCloseTo(1248, within(1e-9));
        var byCompany = uncertain(plan.replace("obligor: both", "obligor: company"), 16);
        assertThat(byCompany.foundersOwe()).isNull();
        var never = Objects.requireNonNull(
                uncertain(plan.replace("chance: 40%", "chance: 0%"), 16).foundersOwe());
        assertThat(never.chance().value()).isZero();
        assertThat(never.mean().value()).isNaN();
    }

    @Test
    void aScenarioMayBeUncertainWhereThePlanIsNot() {
        var told = uncertain("""
            spending: {burn: {amount: 100 CNY/month}}
            funding: {opening cash: 1000 CNY}
            exit: {multiple: 1, of: arr}
            scenarios: {unsure: {spending.burn.amount: 80 to 120 CNY/month}}
            """, 1024);
        assertThat(told.paths()).isEqualTo(1024);
        assertThat(told.scenarios().get(0).high().value()).isCloseTo(1200, within(1e-9));
        // the 90 % point of the lognormal is exp(ln √(80 · 120) + 1.2816 / 1.6449 · ln √(120 / 80))
        assertThat(told.scenarios().get(1).high().value()).isCloseTo(12 * 114.75, within(3.0));
    }

    /** The logarithm of the last of 12 months is normal with −v/2 and v, v = 40 %² · 11/12: the walk alone makes paths differ. */
    @Test
    void aPlanMayBeUncertainByWanderingAlone() {
        var told = uncertain("""
            spending: {burn: {amount: {value: 1000 CNY/month, volatility: 40%/year}, start: month 12}}
            scenarios: {calm: {spending.burn.amount: 1000 CNY/month}}
            """, 4096);
        assertThat(told.uncertain()).isEqualTo(1);
        assertThat(told.paths()).isEqualTo(4096);
        double variance = 0.16 * 11 / 12;
        assertThat(told.requirement().get(2).amount().value())
                .isCloseTo(1000 * Math.exp(1.281552 * Math.sqrt(variance) - variance / 2), within(40.0));
        assertThat(told.scenarios().get(1).high().value()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void aMistakeInAScenarioIsLocatedAtItsLine() {
        var plan = HEAD + """
            spending: {burn: {amount: 100 CNY/month}}
            scenarios:
              fine: {spending.burn.amount: 120 CNY/month}
              wrong: {spending.burn.amount: 120 heads}
            """;
        var problems = PlanReader.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8))
                .result()
                .problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().origin().line()).isEqualTo(6);
    }

    private static final String ONE_DRIVER = """
        spending:
          first: {amount: AMOUNT, function: R&D}
          second: {amount: 10k CNY}
        roles: {nobody: {count: 0, salary: 1 to 9 CNY / head / month, function: general}}
        events: {nothing: {kind: market, chance: 40%}}
        """;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        amount                                             | low   | high
        {uniform: {low: 0 CNY, high: 1000 CNY}}            | 10140 | 10940
        {bernoulli: {chance: 40%, value: 1000 CNY}}        | 10000 | 11000
        {bernoulli: {chance: 13%, value: 1000 CNY}}        | 10000 | 11000
        {bernoulli: {chance: 87%, value: 1000 CNY}}        | 10000 | 11000
        {bernoulli: {chance: 3%, value: 1000 CNY}}         | 10000 | 11000
        {bernoulli: {chance: 97%, value: 1000 CNY}}        | 10000 | 11000
        {discrete: {0 CNY: 3%, 500 CNY: 94%, 1k CNY: 3%}}  | 10000 | 11000
        """)
    void theOnlyNumberThatMattersIsTheFirstDriverAndTheOthersAreNotClear(String amount, double low, double high) {
        var drivers = uncertain(ONE_DRIVER.replace("AMOUNT", amount), 16_384).drivers();
        var first = drivers.getFirst();
        assertThat(first.name()).isEqualTo("spending.first.amount");
        assertThat(first.isClear()).isTrue();
        assertThat(first.low()).isCloseTo(low, within(2.0));
        assertThat(first.high()).isCloseTo(high, within(2.0));
        assertThat(drivers.stream().skip(1)).isNotEmpty().noneMatch(Driver::isClear);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        key                                                  | short
        segments.三级医院.adoption.bass.q                     | 三级医院 · q
        segments.[a.b].churn                                 | [a.b] · churn
        products.api.price.growth                            | api · price growth
        products.api.price.steps.2028-01                     | api · price 2028-01
        funding.rounds.A轮.chance                             | A轮 · chance
        venture.exchange rates.USD                           | exchange rates · USD
        policy.cash floor                                    | policy.cash floor
        """)
    void aPictureNamesWhoseNumberItIs(String key, String name) {
        var nothing = new Uncertain.Estimate(0, 0, 0);
        assertThat(new Driver(key, Text.same(key), false, "", "", 0, 0, nothing, 0, 0).shortName())
                .isEqualTo(name);
        assertThat(new Driver(key, Text.same(key), true, "", "", 0, 0, nothing, 0, 0).shortName())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        low                | high               | range
        0.437%/year        | 0.823%/year        | 0.437 → 0.823%/year
        20.5%              | 30.5%              | 20.5 → 30.5%
        2080 CNY / seat    | 2780 CNY / seat    | 2080 → 2780 CNY / seat
        800k CNY           | 1.2M CNY           | 800k → 1.2M CNY
        0.5                | 1.5                | 0.5 → 1.5
        90 days            | 1 year             | 90 days → 1 year
        ''                 | ''                 | ''
        """)
    void aRangeNamesItsUnitOnce(String low, String high, String range) {
        var nothing = new Uncertain.Estimate(0, 0, 0);
        assertThat(new Driver("a", Text.same("a"), false, low, high, 0, 0, nothing, 0, 0).range())
                .isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        expectation                                                                    | share | holds
        {measure: capital requirement, below: 1200 CNY, with: 40%}                     | 0.5   | true
        {measure: capital requirement, below: 1200 CNY, with: 60%}                     | 0.5   | false
        {measure: gap, below: 1 CNY, with: 20%}                                        | 0.25  | true
        {measure: heads, year: 2026, above: 1 heads, with: 30%}                        | 0.318 | true
        {measure: chance of ruin, below: 80%}                                          | 0.25  | true
        {measure: chance_of_ruin, below: 70%}                                          | 0.25  | false
        {measure: chance of ruin, year: 2026, below: 70%}                              | 0.25  | false
        {measure: active accounts, year: 2026, above: 50 accounts, with: 30%}          | 0.318 | true
        {measure: new_accounts, year: 2026, above: 11.5 accounts, with: 40%}           | 0.318 | false
        """)
    void expectationsAreCountedOverAllPathsAndTheRuinedHaveNoBusiness(String expectation, double share, boolean holds) {
        // a burn of 50 … 150 a month against 900: 75 a month last to the end, 81.8 until the last month begins
        var promised = uncertain("""
            segments: {s: {accounts: 1000 accounts, initial accounts: 50 accounts, adoption: {new accounts: 1 accounts/month}}}
            products: {p: {price: 0 CNY / account / month}}
            roles: {r: {count: 2, salary: 0 CNY / head / month, function: general}}
            spending: {burn: {amount: {uniform: {low: 50 CNY/month, high: 150 CNY/month}}}}
            funding: {opening cash: 900 CNY}
            expect: {promise: EXPECTATION}
            """.replace("EXPECTATION", expectation), 4096)
                .expectations()
                .getFirst();
        assertThat(promised.share().value()).isCloseTo(share, within(2e-3));
        assertThat(promised).extracting(Expected::holds).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        expectation                                                      | code       | advice
        {measure: capital requirement, below: 100 USD}                   | ANSWER-012 | Write it in CNY.
        {measure: revenue per head, year: 2026, above: 1 USD/head/year}  | ANSWER-012 | Write it in CNY / head / year.
        {measure: chance of ruin, above: 10%}                            | ANSWER-012 | Write it in %, as what it stays below.
        {measure: chance of ruin, below: 10 CNY}                         | ANSWER-012 | Write it in %, as what it stays below.
        {measure: chance of ruin, year: 2040, below: 10%}                | ANSWER-011 | Write one of 2026, for example: year: 2026
        {measure: revenue, above: 10 CNY}                                | ANSWER-011 | Write one of 2026, for example: year: 2026
        """)
    void aBoundThatIsNoneIsRefused(String expectation, String code, String advice) {
        var plan = HEAD.replace("12 months", "12 months, exchange rates: {USD: 7}") + "expect: {promise: " + expectation
                + "}\n";
        var problems = Plans.problems(Plans.text(plan), 16);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code().id()).isEqualTo(code);
            assertThat(problem.advice(Language.ENGLISH)).isEqualTo(advice);
            assertThat(problem.origin().line()).isEqualTo(3);
        });
    }

    private static Uncertain.Returns returns(String plan, int paths) {
        return Objects.requireNonNull(uncertain(plan, paths).returns());
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        funding                                                          | burn | multiple | moic   | irr
        {opening cash: 1000 CNY}                                         | 0    | 2        | 4.6    | 3.6
        {opening cash: 1000 CNY}                                         | 10   | 0        | 2.08   | 1.08
        {opening cash: 400 CNY, rounds: {r: {amount: 600 CNY}}}          | 100  | 1        | 2.2    |
        {opening cash: 10 CNY}                                           | 200  | 9        | 0      |
        """)
    void returnsOfACertainPlan(String funding, double burn, double multiple, double moic, Double irr) {
        // an ARR of 1,200 and 100 of cash a month
        var returns = returns(
                """
                segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
                products: {p: {price: 10 CNY / account / month}}
                spending: {burn: {amount: BURN CNY/month}}
                funding: FUNDING
                exit: {multiple: MULTIPLE, of: arr}
                """.replace("BURN", "" + burn).replace("FUNDING", funding).replace("MULTIPLE", "" + multiple), 16);
        assertThat(returns.median()).isCloseTo(moic, within(1e-9));
        assertThat(returns.loss().value()).isEqualTo(moic == 0 ? 1 : 0);
        if (irr != null) {
            assertThat(returns.irr()).isCloseTo(irr, within(1e-9));
        }
    }

    @Test
    void whatWasPaidInIsThatOfThePath() {
        var returns = returns("""
            funding: {opening cash: 100 to 900 CNY}
            exit: {multiple: 1, of: arr}
            """, 256);
        assertThat(returns.low()).isCloseTo(1, within(1e-12));
        assertThat(returns.high()).isCloseTo(1, within(1e-12));
        assertThat(returns.irr()).isCloseTo(0, within(1e-12));
    }

    @Test
    void noMultipleOfNothing() {
        var returns = returns("exit: {multiple: 1 to 2, of: arr}\n", 256);
        assertThat(returns.median()).isNaN();
        assertThat(returns.irr()).isNaN();
    }

    @Test
    void theIntervalOfTheRequirementCoversItsTrueValueAboutNineteenTimesInTwenty() {
        var file = Plans.text("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 1 month}
            spending:
              a: {amount: {uniform: {low: 0 CNY, high: 100 CNY}}}
              b: {amount: {uniform: {low: 0 CNY, high: 100 CNY}}}
            """);
        // the sum of two uniforms exceeds 100 · x with probability (2 − x)² / 2 for x ≥ 1
        double truth = 100 * (2 - StrictMath.sqrt(2 * 0.2));
        int seeds = 200;
        int covered = 0;
        for (int seed = 0; seed < seeds; seed++) {
            var amount = Objects.requireNonNull(Plans.assess(file, 256, seed).uncertain())
                    .requirement()
                    .get(1)
                    .amount();
            covered += amount.low() <= truth && truth <= amount.high() ? 1 : 0;
        }
        assertThat((double) covered / seeds).isBetween(0.88, 0.995);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        sold in  | share | holds
        month 11 |       | false
        month 12 | 1     | true
        """)
    void aPromiseIsNotAskedForAYearInWhichTheVentureIsSold(String month, Double share, boolean holds) {
        var told = uncertain("""
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month}}
            exit: {multiple: 1, of: arr, month: MONTH}
            expect: {enough: {measure: revenue, year: 2026, above: 11000 CNY, with: 90%}}
            """.replace("MONTH", month), 16);
        var promise = told.expectations().getFirst();
        assertThat(Double.isNaN(promise.share().value())).isEqualTo(share == null);
        assertThat(promise.holds()).isEqualTo(holds);
    }
}
