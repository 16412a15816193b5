package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Assessment.Line;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Assessment.Statement;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every assessment, held on the example and on the oracle's plans. */
class AssessTest {

    static Stream<String> plans() throws Exception {
        try (var files = Files.list(Plans.ROOT.resolve("tools/oracle-plans"))) {
            var plans = new ArrayList<>(files.map(file -> "tools/oracle-plans/" + file.getFileName())
                    .sorted()
                    .toList());
            plans.add("examples/medical-llm/plan.yaml");
            return plans.stream();
        }
    }

    private static double[] months(Statement statement, String key) {
        return line(statement, key).months();
    }

    private static Line line(Statement statement, String key) {
        return statement.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static double[] months(Assessment assessment, Measure measure) {
        return Objects.requireNonNull(assessment.series().get(measure.key())).months();
    }

    private static double sum(List<Part> parts) {
        return parts.stream().mapToDouble(Part::amount).sum();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void assetsAreLiabilitiesAndEquity(String plan) {
        var balance = Plans.assess(Plans.file(plan)).balance();
        var assets = months(balance, "total assets");
        var liabilities = months(balance, "total liabilities");
        var equity = months(balance, "total equity");
        double turnover = 1;
        for (int i = 0; i < assets.length; i++) {
            turnover += Math.abs(assets[i]) + Math.abs(liabilities[i]);
            assertThat(assets[i] - liabilities[i] - equity[i])
                    .as("month %d", i + 1)
                    .isCloseTo(0, within(1e-12 * turnover));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void cashFlowsExplainTheChangeInCash(String plan) {
        var assessment = Plans.assess(Plans.file(plan));
        var cash = months(assessment.cashFlow(), "cash");
        var change = months(assessment.cashFlow(), "net change in cash");
        for (int i = 1; i < cash.length; i++) {
            assertThat(cash[i] - cash[i - 1])
                    .isCloseTo(change[i], within(1e-9 * (1 + Math.abs(cash[i]) + Math.abs(change[i]))));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void partsOfTheRequirementSumToIt(String plan) {
        var assessment = Plans.assess(Plans.file(plan));
        assessment
                .composition()
                .forEach((grouping, parts) -> assertThat(sum(parts))
                        .as(grouping.toString())
                        .isCloseTo(
                                assessment.requirement().amount(),
                                within(1e-9 * (1 + assessment.requirement().amount()))));
        assertThat(assessment.composition().isEmpty())
                .isEqualTo(assessment.requirement().amount() == 0);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void sourcesAreUses(String plan) {
        var assessment = Plans.assess(Plans.file(plan));
        assertThat(sum(assessment.sources()))
                .isCloseTo(sum(assessment.uses()), within(1e-9 * (1 + Math.abs(sum(assessment.sources())))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void yearsOfAFlowAreTheSumsOfTheirMonths(String plan) {
        var assessment = Plans.assess(Plans.file(plan));
        var revenue = line(assessment.income(), "revenue");
        assertThat(java.util.Arrays.stream(revenue.years()).sum())
                .isCloseTo(java.util.Arrays.stream(revenue.months()).sum(), within(1e-6));
    }

    @Test
    void openingCashOfTheRequirementAndNoOtherFundingTouchesTheFloorOnce() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-04, horizon: 36 months}
            segments: {a: {accounts: 100, adoption: {new accounts: 1 accounts/month}, churn: 10%%/year}}
            products: {p: {price: 9000 CNY / account / month, payment days: 75 days}}
            roles: {r: {count: 3, salary: 40k CNY / head / month, function: R&D}}
            policy: {cash floor: 250k}
            funding: {opening cash: %s}
            """;
        double requirement =
                Plans.assess(Plans.text(plan.formatted("0"))).requirement().amount();
        assertThat(requirement).isGreaterThan(1e6);

        var enough = Plans.assess(Plans.text(plan.formatted(Double.toString(requirement))));
        assertThat(java.util.Arrays.stream(months(enough, Measures.CASH)).min().orElseThrow())
                .isCloseTo(250_000, within(1e-6));
        assertThat(enough.gap().amount()).isCloseTo(0, within(1e-6));

        var less = Plans.assess(Plans.text(plan.formatted(Double.toString(requirement - 1000))));
        assertThat(less.gap().amount()).isCloseTo(1000, within(1e-6));
        assertThat(less.gap().trough()).isEqualTo(enough.requirement().trough());
    }

    @Test
    void anotherCurrencyAtTheSameNumbersScalesEverything() {
        var one = Plans.assess(Plans.text(SMALL.formatted("1k", "50k", "300")));
        var ten = Plans.assess(Plans.text(SMALL.formatted("10k", "500k", "3000")));
        assertThat(ten.requirement().amount()).isCloseTo(10 * one.requirement().amount(), within(1e-6));
        assertThat(ten.value().npv()).isCloseTo(10 * one.value().npv(), within(1e-6));
        assertThat(months(ten, Measures.GROSS_MARGIN)[20])
                .isCloseTo(months(one, Measures.GROSS_MARGIN)[20], within(1e-12));
        assertThat(ten.requirement().trough()).isEqualTo(one.requirement().trough());
    }

    private static final String SMALL = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months}
        segments: {a: {accounts: 100, adoption: {new accounts: 2 accounts/month}}}
        products: {p: {price: %s CNY / account / month, support: %3$s CNY / account / month}}
        roles: {r: {count: 1, salary: %2$s CNY / head / month, function: general}}
        """;

    @Test
    void aSegmentSplitInTwoEqualHalvesChangesNothing() {
        var whole = "segments: {a: {accounts: 100, adoption: {new accounts: 2 accounts/month}, churn: 20%/year, initial"
                + " accounts: 8}}";
        var halves = "segments: {a: {accounts: 50, adoption: {new accounts: 1 accounts/month}, churn: 20%/year, initial"
                + " accounts: 4}, b: {accounts: 50, adoption: {new accounts: 1 accounts/month}, churn: 20%/year,"
                + " initial accounts: 4}}";
        var one = Plans.assess(Plans.text(SEGMENTED.replace("SEGMENTS", whole)));
        var two = Plans.assess(Plans.text(SEGMENTED.replace("SEGMENTS", halves)));
        assertThat(months(two, Measures.CASH)).containsExactly(months(one, Measures.CASH), within(1e-9 * 1e7));
        assertThat(two.requirement().amount()).isCloseTo(one.requirement().amount(), within(1e-12 * 1e7));
    }

    private static final String SEGMENTED = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 30 months, tax: {VAT rate: 6%}}
        SEGMENTS
        products: {p: {price: 20k CNY / account / year, billing: annual in advance, annual discount: 5%, payment days: 40 days}}
        roles: {r: {per head: 5 accounts / head, salary: 20k CNY / head / month, function: cost of revenue}}
        """;

    @Test
    void aStartTwelveMonthsLaterShiftsTheResultWhereNothingIsDated() {
        var now = Plans.assess(Plans.text(SMALL.formatted("1k", "50k", "300")));
        var later = Plans.assess(Plans.text(SMALL.formatted("1k", "50k", "300").replace("2026-01", "2027-01")));
        assertThat(months(later, Measures.CASH)).isEqualTo(months(now, Measures.CASH));
        assertThat(later.value()).isEqualTo(now.value());
    }

    @Test
    void anUnusedRoleChangesNoBit() {
        var without = Plans.file("examples/medical-llm/plan.yaml");
        var with = Plans.text(without.source()
                .text()
                .replace(
                        "\nroles:\n",
                        "\nroles:\n  nobody: {count: 0, salary: 1 CNY / head / month, function: general}\n"));
        assertThat(with.plan().roles()).hasSize(without.plan().roles().size() + 1);
        assertThat(months(Plans.assess(with), Measures.CASH)).isEqualTo(months(Plans.assess(without), Measures.CASH));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                // nobody ever comes
                "segments: {a: {accounts: 0 accounts, adoption: {bass: {p: 3%/year, q: 40%/year}}}}\n"
                        + "products: {p: {price: 1 CNY / account / month}}",
                // everybody leaves at once
                "segments: {a: {accounts: 9, initial accounts: 9, churn: 100%/month}}\n"
                        + "products: {p: {price: 9 CNY / account / year, billing: annual in advance}}",
                // nothing at all
                "",
                // very much money
                "spending: {s: {amount: 10000000000000 CNY/month, useful life: 36 months}}\n"
                        + "funding: {opening cash: 10T CNY}",
                // only losses
                "roles: {r: {count: 1e6, salary: 1M CNY / head / month, function: R&D}}"
            })
    void extremePlansHaveFiniteMoney(String sections) {
        var assessment = Plans.assess(
                Plans.text("capstan: 1\nventure: {name: x, currency: CNY, start: 2026-11, horizon: 120 months}\n"
                        + sections + "\n"));
        Stream.of(assessment.income(), assessment.balance(), assessment.cashFlow())
                .flatMap(statement -> statement.lines().stream())
                .forEach(line -> assertThat(
                                java.util.Arrays.stream(line.months()).allMatch(Double::isFinite))
                        .as(line.key())
                        .isTrue());
        assertThat(assessment.requirement().amount()).isFinite().isNotNegative();
        assertThat(AnswerJson.of(assessment, dev.capstan.basics.Language.ENGLISH))
                .doesNotContain("NaN");
    }

    @Test
    void profitableMonthsComeThreeInARow() {
        var plan = Plans.text("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            segments: {a: {accounts: 10, initial accounts: 10}}
            products: {p: {price: {value: 10 CNY / account / month, steps: {month 3: 1 CNY / account / month, month 4: 10 CNY / account / month}}}}
            spending: {s: {amount: 50 CNY/month}}
            """);
        assertThat(Plans.assess(plan).milestones().operatingProfit()).isEqualTo(4);
    }

    @Test
    void aTerminalValueNeedsTwoYears() {
        var plan = "capstan: 1\n"
                + "venture: {name: x, currency: CNY, start: 2026-01, horizon: %s, discount rate: 12%%/year,"
                + " terminal growth: 2%%/year}\n"
                + "segments: {a: {accounts: 1, initial accounts: 1}}\n"
                + "products: {p: {price: 100 CNY / account / month}}\n";
        assertThat(Plans.assess(Plans.text(plan.formatted("23 months"))).value().terminalValue())
                .isNaN();
        var value = Plans.assess(Plans.text(plan.formatted("24 months"))).value();
        double tax = 0.25 * 1200;
        double flow = 1200 - tax; // the second year pays the first year's tax
        assertThat(value.terminalValue()).isCloseTo(flow * 1.02 / 0.10 / (1.12 * 1.12), within(1e-9));
    }
}
