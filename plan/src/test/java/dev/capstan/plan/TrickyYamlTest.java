package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML has many ways to say a thing; a plan takes the plain ones and names the rest. */
class TrickyYamlTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
        third line of the plan                           | what is said of it
        roles: {a: 1                                     | 3:8 a "{" is not closed, or a comma is missing
        roles: [a, b                                     | 3:8 a "[" is not closed, or a comma is missing
        roles: "abc                                      | 3:8 a quotation mark is not closed
        roles: "a\\qb"                                   | 3:11 within "…" a backslash begins an escape; write \\\\ for a backslash
        roles                                            | 3:1 the key on this line has no ":"
        roles: a: b                                      | 3:9 a ":" stands where no key can; indent this line as the others, or quote the text
        roles: - a                                       | 3:8 a "-" stands where no list can; put the list on lines of its own
        ` roles: {}`                                     | 3:2 the indentation does not fit the lines above
        ⇥roles: {}                                       | 3:1 a tab stands where only spaces may; indent with spaces
        roles: @a                                        | 3:8 a value cannot begin with this character; quote the text
        roles: *a                                        | 3:8 the alias has no anchor of its name
        roles: ␀                                         | 3:8 the invisible character U+0000 is not allowed
        roles: !!foo {}                                  | 3:8 the tag !!foo has no meaning in a plan; remove it
        roles: !!binary aGk=                             | 3:8 the tag !!binary has no meaning in a plan; remove it
        ? [a, b]                                         | 3:3 unknown key "?" in plan
        models: {m: {<<: {parameters: 7B}}}              | 3:14 unknown key "<<" in model
        roles: yes                                       | 3:8 expected names with what belongs to them, found "yes"
        roles: ~                                         | 3:1 "roles" has no value
        roles:                                           | 3:1 "roles" has no value
        funding: {opening cash: null}                    | 3:11 "opening cash" has no value
        funding: {opening cash: yes}                     | 3:25 "yes" is not a number with a unit
        funding: {opening cash: 0x10}                    | 3:25 unknown unit "x10"
        funding: {opening cash: NaN}                     | 3:25 "NaN" is not a number with a unit
        funding: {opening cash: .inf}                    | 3:25 ".inf" is not a number with a unit
        funding: {opening cash: 1e999}                   | 3:25 "1e999" is too large
        funding: {opening cash: 1e31}                    | 3:25 no number of a plan is of this size
        funding: {opening cash: 2026-01-01}              | 3:25 unknown unit "-01-01"
        funding: {opening cash: [1]}                     | 3:25 expected a number with its unit, found a list
        funding: {opening cash: {}}                      | 3:25 funding.opening cash lacks "value"
        funding: {opening cash: {value: {value: 1}}}     | 3:33 expected one value, found keys and values
        funding: {opening cash: {value: 1, value: 2}}    | 3:36 "value" stands twice; the first is at line 3
        funding: {opening cash: {value: 1, growth: 5%/decade}} | 3:44 unknown unit "decade"
        funding: {opening cash: {value: 1, growth: 5%}}  | 3:44 "5%" has the wrong unit
        funding: {opening cash: {value: 1, steps: {soon: 2}}} | 3:44 "soon" is not a month
        funding: {opening cash: {value: 1, steps: {2026-05: [2]}}} | 3:53 expected one value, found a list
        funding: {opening cash: {low: 1, high: 3, value: 2}} | 3:26 unknown key "low" in opening cash; 3:34 unknown key "high" in opening cash
        funding: 3M                                      | 3:10 expected keys and values, found "3M"
        segments: {a: {accounts: 1, adoption: {bass: }}} | 3:40 "bass" has no value
        roles: {"a.b": {}}                               | 3:9 "a.b" cannot be a name
        roles: {"": {}}                                  | 3:9 "" cannot be a name
        roles: {"a ": {}}                                | 3:9 "a " cannot be a name
        "": 1                                            | 3:1 unknown key "" in plan
        """)
    void isToldWhereAndWhatIsWrong(String third, String said) {
        var text = Plans.VENTURE + third.replace('⇥', '\t').replace('␀', '\0') + "\n";

        assertThat(said(text)).isEqualTo(said);
    }

    private static String said(String text) {
        return Plans.problems(text).stream()
                .map(problem -> problem.origin().line() + ":" + problem.origin().column() + " "
                        + problem.message(Language.ENGLISH).replaceFirst("^YAML: ", ""))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "600 months",
                "121 months",
                "0 months",
                "-3 months",
                "11 years",
                "24",
                "2.5 months",
                "{value: 24 months}",
                "[24]"
            })
    void theHorizonIsAWholeNumberOfMonthsUpTo120(String horizon) {
        assertThat(Plans.problems(Plans.VENTURE.replace("24 months", horizon))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"5 years, 60", "8 quarters, 24", "365 days, 12", "120 months, 120"})
    void theHorizonMayBeWrittenInAnyUnitOfTime(String horizon, int months) {
        assertThat(Plans.valid(Plans.VENTURE.replace("24 months", horizon))
                        .plan()
                        .timeline()
                        .months())
                .isEqualTo(months);
    }

    @Test
    void lineEndsAndAByteOrderMarkMakeNoDifference() {
        var text = Plans.VENTURE + "spending:\n  office: {amount: 80k CNY/month} # lease\n";
        var plan = Plans.plan("spending:\n  office: {amount: 80k CNY/month} # lease\n");

        assertThat(Plans.valid(text.replace("\n", "\r\n")).plan()).isEqualTo(plan);
        assertThat(Plans.valid(text.replace("\n", "\r")).plan()).isEqualTo(plan);
        assertThat(Plans.valid("\uFEFF" + text).plan()).isEqualTo(plan);
        assertThat(Plans.valid("---\n" + text + "...\n").plan().spending()).hasSameSizeAs(plan.spending());
    }

    @Test
    void anAnchorMayBeUsedTwice() {
        var plan = Plans.plan("spending: {a: &a {amount: 1 CNY/month}, b: *a}");

        assertThat(Plans.named(plan.spending(), "b").amount().base())
                .isEqualTo(Plans.named(plan.spending(), "a").amount().base());
    }

    @ParameterizedTest
    @ValueSource(strings = {"# only a comment\n", "---\n", "~\n", "\"\"\n", "\uFEFF\n"})
    void aFileWithoutContentIsEmpty(String text) {
        assertThat(Plans.problems(text))
                .extracting(problem -> problem.code().id())
                .containsExactly("PLAN-003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\n", "- a\n", "[1]\n", "'5'\n"})
    void aFileWithoutKeysIsNoPlan(String text) {
        assertThat(Plans.problems(text))
                .extracting(problem -> problem.code().id())
                .containsExactly("PLAN-010");
    }

    @ParameterizedTest
    @CsvSource({
        "capstan: 2, PLAN-009",
        "capstan: 1.0, PLAN-009",
        "capstan: [1], PLAN-009",
        "capstan:, PLAN-015",
        "x: 1, PLAN-012 PLAN-013"
    })
    void thePlanSaysItsVersionFirst(String first, String codes) {
        assertThat(Plans.problems(Plans.VENTURE.replace("capstan: 1", first)).stream()
                        .map(problem -> problem.code().id())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    @Test
    void aLongTextIsCutInTheMessage() {
        var message = Plans.problems(Plans.VENTURE + "roles: " + "x".repeat(100_000))
                .getFirst()
                .message(Language.ENGLISH);

        assertThat(message.toLowerCase(Locale.ROOT)).hasSizeLessThan(300).endsWith("…\"");
    }
}
