package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Explanation;
import dev.capstan.basics.Language;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

    private final PlanFile file = Plans.file("examples/medical-llm/plan.yaml");

    private Explanation explained(String name) {
        return switch (Explain.explain(file, name)) {
            case Result.Success<Explanation> success -> success.value();
            case Result.Failure<Explanation> failure ->
                throw new AssertionError(failure.problems().toString());
        };
    }

    @Test
    void everyMeasureCanBeExplained() {
        for (var name : Measures.all().keySet()) {
            assertThat(explained(name).label().en()).as(name).isNotEmpty();
        }
    }

    @Test
    void everyNumberOfThePlanCanBeExplained() {
        for (var quantity : file.assumptions()) {
            assertThat(explained(quantity.key()).parts()).as(quantity.key()).isNotEmpty();
        }
    }

    @Test
    void aSumIsTheSumOfItsParts() {
        var revenue = explained("revenue@2029-03");
        assertThat(revenue.value()).isGreaterThan(0);
        assertThat(revenue.parts().stream().mapToDouble(Explanation::value).sum())
                .isCloseTo(revenue.value(), within(1e-6));
    }

    @Test
    void anExplanationSaysTheSameAsTheAssessment() {
        var assessment = Plans.assess(file);
        assertThat(explained("capital requirement").value())
                .isEqualTo(assessment.requirement().amount());
        assertThat(explained("cash@month 20").value())
                .isEqualTo(
                        Objects.requireNonNull(assessment.series().get("cash")).months()[19]);
        assertThat(explained("gross margin@2030-06").value())
                .isCloseTo(
                        100
                                * Objects.requireNonNull(assessment.series().get("gross margin"))
                                        .months()[41],
                        within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenu", "revenue@2050-01", "revenue@soon", "products.nothing.price", ""})
    void whatCannotBeExplainedIsSaidWithTheNearestName(String name) {
        var result = Explain.explain(file, name);
        assertThat(result).isInstanceOf(Result.Failure.class);
        assertThat(result.problems().getFirst().message(Language.CHINESE)).isNotEmpty();
    }

    @Test
    void theNearestNameIsSuggested() {
        assertThat(Explain.explain(file, "revenu").problems().getFirst().advice(Language.ENGLISH))
                .contains("Did you mean \"revenue\"?");
    }
}
