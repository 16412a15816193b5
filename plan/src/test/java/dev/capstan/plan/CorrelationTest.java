package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {

    private static final String PLAN = """
        capstan: 1
        venture: {name: Kangda, currency: CNY, start: 2026-01, horizon: 24 months}
        segments:
          hospitals: {accounts: 1700, adoption: {new accounts: 2 to 4/month}, churn: 5%% to 12%%/year}
        products:
          assistant: {price: 1500 to 2500 CNY / account / month}
        correlations:
          dear: {between: [products.assistant.price, segments.hospitals.churn], is: %s}
          slow: {between: [products.assistant.price, segments.hospitals.adoption.new accounts], is: %s}
        """;

    private static PlanReader.Reading read(String plan) {
        return PlanReader.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void variablesAreTheNumbersInTheOrderInWhichCorrelationsNameThem() {
        var matrix = Plans.valid(PLAN.formatted("0.4", "-0.3")).plan().correlationMatrix(Correlation.Of.VALUES);

        assertThat(matrix.names())
                .containsExactly(
                        "products.assistant.price",
                        "segments.hospitals.churn",
                        "segments.hospitals.adoption.new accounts");
        assertThat(matrix.value("segments.hospitals.adoption.new accounts", "products.assistant.price"))
                .isEqualTo(-0.3);
    }

    @Test
    void theNearestCorrelationsPrintedArePossible() {
        var reading = read(PLAN.formatted("0.9", "-0.9"));
        assertThat(reading.result().problems())
                .extracting(Problem::code)
                .containsExactly(PlanProblem.IMPOSSIBLE_CORRELATIONS);
        assertThat(Plans.rendered(reading, Language.ENGLISH)).contains("dear: 0.707, slow: -0.707");

        assertThat(read(PLAN.formatted("0.707", "-0.707")).result()).isInstanceOf(Result.Success.class);
    }

    @Test
    void oneThatIsPossibleBesideImpossibleOnesIsNotInTheAdvice() {
        var beside = PLAN.formatted("0.9", "-0.9")
                .replace(
                        "venture: {",
                        "funding: {opening cash: 1M to 2M CNY}\nventure: {discount rate: 8% to 12%/year, ")
                .concat("  apart: {between: [funding.opening cash, venture.discount rate], is: 0.123}\n");

        assertThat(Plans.rendered(read(beside), Language.ENGLISH)).doesNotContain("apart:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-2", "10%/year"})
    void aCorrelationIsAPlainNumberFromMinusOneToOne(String value) {
        assertThat(read(PLAN.formatted(value, "0")).result()).isInstanceOf(Result.Failure.class);
    }

    @Test
    void aScenarioMayMakeANumberCertain() {
        var reading = read(PLAN.formatted("0.4", "-0.3")
                + "scenarios: {dearer: {products.assistant.price: 2500 CNY / account / month}}\n");

        assertThat(reading.result()).isInstanceOf(Result.Success.class);
        assertThat(reading.result().problems())
                .extracting(Problem::code)
                .containsExactly(PlanProblem.CORRELATES_CERTAIN, PlanProblem.CORRELATES_CERTAIN);
    }

    @Test
    void movementsAreCorrelatedApartFromValues() {
        var wandering = PLAN.formatted("0.9", "0.1")
                .replace(
                        "price: 1500 to 2500 CNY / account / month",
                        "price: {value: 2000 CNY / account / month, volatility: 20%%/year}".replace("%%", "%"))
                .concat("  together: {between: [products.assistant.price, segments.hospitals.churn], is: 0.5, of:"
                        + " movements}\n");
        var reading = read(wandering);

        assertThat(reading.result().problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        PlanProblem.CORRELATES_CERTAIN, PlanProblem.CORRELATES_CERTAIN, PlanProblem.CORRELATES_STEADY);
        assertThat(Plans.valid(wandering)
                        .plan()
                        .correlationMatrix(Correlation.Of.MOVEMENTS)
                        .names())
                .containsExactly("products.assistant.price", "segments.hospitals.churn");
    }
}
