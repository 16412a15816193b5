package dev.capstan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.capstan.answers.Assess;
import dev.capstan.answers.Assessment;
import dev.capstan.basics.Language;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    private static final Path ROOT = Path.of(System.getProperty("capstan.root", ".."));

    static Stream<Path> plans() throws IOException {
        try (var oracle = Files.list(ROOT.resolve("tools/oracle-plans"))) {
            return Stream.concat(
                    Stream.of(ROOT.resolve("examples/medical-llm/plan.yaml")), oracle.sorted().toList().stream());
        }
    }

    private static Assessment assessed(Path plan) {
        var read = PlanReader.read(plan).result();
        var result = read.then(file -> Assess.assess(file, read.problems()));
        if (result instanceof Result.Success<Assessment> success) {
            return success.value();
        }
        throw new AssertionError(result.problems());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void haveReportsWithoutMachineWords(Path plan) throws Exception {
        var assessment = assessed(plan);
        for (var language : Language.values()) {
            var html = HtmlReport.write(assessment, language);
            assertThat(Pages.texts(html)).noneMatch(Pages::isMachineWord);
            assertThat(Pages.texts(html)).containsAll(Summary.sentences(assessment, language));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void sumTheirPartsToTheRequirement(Path plan) {
        var assessment = assessed(plan);
        assessment
                .composition()
                .values()
                .forEach(parts -> assertThat(parts.stream()
                                .mapToDouble(Assessment.Part::amount)
                                .sum())
                        .isCloseTo(assessment.requirement().amount(), withPercentage(1e-9)));
    }
}
