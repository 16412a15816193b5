package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Sanity.Backing;
import dev.capstan.answers.Sanity.Check;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures by which to doubt a plan, and the measures behind them. */
class SanityTest {

    /** 10 accounts at the start, none come, 20 % leave a year, and the price falls by a tenth a year. */
    private static final String SHRINKING = """
        capstan: 1
        venture: {name: V, currency: CNY, start: 2026-01, horizon: 36 months}
        segments:
          clinics: {accounts: 12 accounts, initial accounts: 10 accounts, churn: 20%/year}
        products:
          desk: {price: {value: 12000 CNY / account / year, steps: {2027-01: 10800 CNY / account / year}}}
        roles:
          all: {count: 2, salary: 10k CNY / head / month, function: general}  # measured: payroll of May
        """;

    private static double year(Assessment assessment, Measure measure, int year) {
        return Objects.requireNonNull(assessment.series().get(measure.key())).years()[year];
    }

    private static Check check(Assessment assessment, String label) {
        return assessment.sanity().checks().stream()
                .filter(check -> check.label().en().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void retentionIsOfTheAccountsThatWereThereAYearAgo() {
        var assessment = Plans.assess(Plans.text(SHRINKING));
        assertThat(year(assessment, Measures.NET_RETENTION, 0)).isNaN();
        assertThat(year(assessment, Measures.NET_RETENTION, 1)).isCloseTo(0.8 * 0.9, within(1e-12));
        assertThat(year(assessment, Measures.NET_RETENTION, 2)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void grossRetentionCountsNoHigherPrice() {
        var dearer = Plans.assess(Plans.text(SHRINKING.replace("10800", "24000")));
        assertThat(year(dearer, Measures.NET_RETENTION, 1)).isCloseTo(0.8 * 2, within(1e-12));
        assertThat(year(dearer, Measures.GROSS_RETENTION, 1)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void newAccountsDoNotCountAsRetained() {
        var growing =
                SHRINKING.replace("churn: 20%/year", "churn: 20%/year, adoption: {new accounts: 1 accounts/month}");
        var assessment = Plans.assess(Plans.text(growing.replace("12 accounts", "1000 accounts")));
        assertThat(year(assessment, Measures.NET_RETENTION, 2)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void growthComparesWithTheSameMonthsAYearBefore() {
        var assessment = Plans.assess(Plans.text(SHRINKING));
        assertThat(year(assessment, Measures.REVENUE_GROWTH, 0)).isNaN();
        assertThat(year(assessment, Measures.REVENUE_GROWTH, 2)).isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void headsEarnAndCostAYear() {
        var assessment = Plans.assess(Plans.text(SHRINKING));
        assertThat(year(assessment, Measures.COST_PER_HEAD, 1)).isCloseTo(120_000, within(1e-6));
        double revenue = year(assessment, Measures.REVENUE, 1);
        assertThat(year(assessment, Measures.REVENUE_PER_HEAD, 1)).isCloseTo(revenue / 2, within(1e-6));
    }

    @Test
    void shareOfTheMarketAndOfTheLargestCustomerAreHeldAgainstBenchmarks() {
        var assessment = Plans.assess(Plans.text(SHRINKING));
        var market = check(assessment, "market share: clinics");
        assertThat(market.years()[0]).isCloseTo(8.0 / 12, within(1e-12));
        assertThat(market.beyond()).containsExactly(true, true, false);
        var largest = check(assessment, "largest customer");
        assertThat(largest.years()[2]).isBetween(0.15, 0.2);
        assertThat(largest.beyond()).containsOnly(true);
        assertThat(assessment.sanity().doubtful()).contains(market, largest);
    }

    @Test
    void aPlanWithoutCustomersHasNoFigureToDoubt() {
        var assessment = Plans.assess(
                Plans.text("capstan: 1\nventure: {name: V, currency: CNY, start: 2026-01, horizon: 12 months}\n"));
        assertThat(assessment.sanity().checks()).isEmpty();
    }

    @Test
    void utilisationOfATrainingCountsItsInterruptions() {
        var assessment = Plans.assess(Plans.file("examples/medical-llm/plan.yaml"));
        var utilisations = assessment.sanity().checks().stream()
                .filter(check -> check.label().en().startsWith("training MFU"))
                .toList();
        assertThat(utilisations)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(Arrays.stream(check.years()))
                        .allMatch(year -> Double.isNaN(year) || (year > 0 && year < 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        ''                                   | GUESSED
        assumption: two nurses' pay          | GUESSED
        我们的假设                             | GUESSED
        measured on our cluster, 2026-03     | MEASURED
        实测                                  | MEASURED
        price list of May 2026               | SOURCED
        国家统计局 2025                        | SOURCED
        """)
    void aSourceSaysWhatANumberRestsOn(String source, Backing backing) {
        assertThat(Backing.of(source)).isEqualTo(backing);
    }

    @Test
    void numbersAreWeightedByWhatTheyMoveTheRequirementBy() {
        var plan = SHRINKING
                .replace("count: 2, salary: 10k CNY", "count: 2, salary: 8k to 12k CNY")
                .replace("initial accounts: 10 accounts", "initial accounts: 9 to 11 accounts");
        var sanity = Plans.assess(Plans.text(plan), 4096, 1).sanity();
        var measured = sanity.backing().getFirst();
        assertThat(measured.backing()).isEqualTo(Backing.MEASURED);
        assertThat(sanity.backing().stream().mapToDouble(Sanity.Backed::weight).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(measured.weight()).isBetween(0.3, 0.99);
    }
}
