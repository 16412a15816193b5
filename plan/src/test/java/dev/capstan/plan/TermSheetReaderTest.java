package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms of the round A of a small plan. */
class TermSheetReaderTest {

    private static final PlanFile PLAN = Plans.valid(Plans.VENTURE + """
        funding:
          rounds:
            A: {amount: 10M CNY, pre money: {multiple: {times: 6, of: arr}}, investors: {Yuan: 100%}}
            B: {amount: 20M CNY, month: 2026-12, after: A}
        scenarios: {down: {funding.rounds.A.amount: 5M CNY}}
        """);

    @TempDir
    Path directory = Path.of(".");

    private TermSheetReader.Reading read(String text) throws IOException {
        return TermSheetReader.read(Files.writeString(directory.resolve("terms.yaml"), text), PLAN);
    }

    private List<Problem> problems(String text) throws IOException {
        return read(text).result().problems();
    }

    @Test
    void replacesWhatThePlanSaysOfTheRound() throws IOException {
        var reading = read("""
            capstan: 1
            terms: B
            round: A
            changes:
              amount: 12M CNY
              pre money: {fixed: 40M CNY}
              pool: {target: 10%}
            """);
        var sheet = ((Result.Success<TermSheet>) reading.result()).value();
        var round = Plans.named(sheet.plan().plan().funding().rounds(), "A");
        assertThat(sheet.name()).isEqualTo("B");
        assertThat(sheet.keys()).containsExactly("amount", "pre money", "pool");
        assertThat(round.amount()).hasToString("12M CNY");
        assertThat(round.preMoney()).hasToString("Fixed[value=40M CNY]");
        assertThat(round.investors()).hasToString("{Yuan=100%}");
        assertThat(Plans.named(sheet.plan().plan().funding().rounds(), "B"))
                .isEqualTo(Plans.named(PLAN.plan().funding().rounds(), "B"));
        assertThat(sheet.plan().scenarios()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        text                                                          | code     | line
        'capstan: 1\\nterms: T\\nround: A\\nchanges: {amuont: 3M CNY}'   | PLAN-012 | 4
        'capstan: 1\\nterms: T\\nround: A\\nchanges: {amount: 3 heads}'  | PLAN-017 | 4
        'capstan: 1\\nterms: T\\nround: C\\nchanges: {amount: 3M CNY}'   | PLAN-024 | 3
        'capstan: 1\\nterms: T\\nchanges: {amount: 3M CNY}'             | PLAN-013 | 1
        'capstan: 2\\nterms: T\\nround: A\\nchanges: {amount: 3M CNY}'   | PLAN-009 | 1
        'capstan: 1\\nterms: T\\nround: A\\nchanges: [amount]'           | PLAN-010 | 4
        'capstan: 1\\nterms: T\\nround: A\\nchanges: {}\\nmore: 1'        | PLAN-012 | 5
        '[1]'                                                         | PLAN-010 | 1
        """)
    void aMistakeStandsAtItsPlaceInTheTermSheet(String text, String code, int line) throws IOException {
        assertThat(problems(text.replace("\\n", "\n"))).singleElement().satisfies(problem -> {
            assertThat(problem.code().id()).isEqualTo(code);
            assertThat(problem.origin().file()).endsWith("terms.yaml");
            assertThat(problem.origin().line()).isEqualTo(line);
        });
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        var reading = TermSheetReader.read(directory.resolve("none.yaml"), PLAN);
        assertThat(reading.result().problems()).extracting(Problem::code).containsExactly(PlanProblem.UNREADABLE);
    }
}
