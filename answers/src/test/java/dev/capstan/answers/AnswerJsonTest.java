package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.capstan.basics.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AnswerJsonTest {

    static Stream<String> plans() throws Exception {
        return AssessTest.plans();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyAssessmentFitsItsPublishedSchema(String plan) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(AnswerJson.of(AnswerJson.assessmentSchema()), InputFormat.JSON);
        var json = AnswerJson.of(Plans.assess(Plans.file(plan)), Language.CHINESE);
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit: {multiple: 5, of: arr}", ""})
    void everyRaiseFitsItsPublishedSchema(String exit) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(AnswerJson.of(AnswerJson.raiseSchema()), InputFormat.JSON);
        var raise = RaiseCapitalTest.raise("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            segments: {s: {accounts: 1000 accounts, initial accounts: 1000 accounts}}
            products: {p: {price: 1000 CNY / account / month}}
            funding:
              rounds:
                angel: {amount: 1M CNY, sells: {safe: {discount: 20%}}}
                A:
                  amount: 5M to 9M CNY
                  month: month 6
                  pre money: {fixed: 30M CNY}
                  agreement: {board: {founders: 2}, uses: {R&D: 50%}, exit by: 2030-12,
                              local reinvestment: {multiple: 1.5, place: Hangzhou, by: 2028-12}}
            EXIT
            """.replace("EXIT", exit));
        assertThat(schema.validate(AnswerJson.of(raise, Language.CHINESE), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMeasureHasAUnitAndADefinition(Language language) {
        var json = JsonMapper.builder()
                .build()
                .readTree(AnswerJson.of(Plans.assess(Plans.file("examples/medical-llm/plan.yaml")), language));
        assertThat(json.get("measures").properties()).hasSizeGreaterThan(30).allSatisfy(measure -> {
            assertThat(measure.getValue().get("unit").asString()).isNotEmpty();
            assertThat(measure.getValue().get("definition").asString()).isNotEmpty();
        });
    }

    @Test
    void sameInputSameText() {
        var file = Plans.file("examples/medical-llm/plan.yaml");
        assertThat(AnswerJson.of(Plans.assess(file), Language.ENGLISH))
                .isEqualTo(AnswerJson.of(Plans.assess(file), Language.ENGLISH));
    }
}
