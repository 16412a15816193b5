package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.answers.CaseReport.Figure;
import dev.capstan.answers.CaseReport.Outcome;
import dev.capstan.answers.CaseReport.Verdict;
import dev.capstan.basics.ExitCode;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known-answer cases as a user writes them. */
class CasesTest {

    @TempDir
    Path directory = Path.of(".");

    private static CaseReport own() {
        try {
            var file = Path.of(Objects.requireNonNull(CasesTest.class.getResource("/cases/own.yaml"))
                    .toURI());
            return Cases.run(List.of(file), List.of());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CaseReport run(String yaml) throws Exception {
        return Cases.run(List.of(Files.writeString(directory.resolve("cases.yaml"), yaml)), List.of());
    }

    private Outcome only(String yaml) throws Exception {
        return run(yaml).cases().getFirst();
    }

    static List<Outcome> ownCases() {
        return own().cases();
    }

    @ParameterizedTest
    @MethodSource("ownCases")
    void agrees(Outcome outcome) {
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.figures()).isNotEmpty().allMatch(Figure::met);
        assertThat(outcome.verdict()).isEqualTo(Verdict.MET);
        assertThat(outcome.unused()).isEmpty();
    }

    @Test
    void everyKindHasAnOwnCase() {
        assertThat(ownCases()).extracting(Outcome::kind).containsAll(Cases.kinds());
    }

    /** Every kind is documented in a row of its own, and every documented kind exists. */
    @Test
    void theReferenceNamesEachKind() throws Exception {
        var page = Files.readString(Path.of(System.getProperty("capstan.root", ".."), "docs/reference/cases.md"));
        var documented = Pattern.compile("^\\| `([a-z0-9_]+)` \\|", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(documented).containsExactlyInAnyOrderElementsOf(Cases.kinds());
    }

    @Test
    void aMissedFigureIsAnExpectationNotMet() throws Exception {
        var report = run(
                "cases: [{id: a, kind: runway, inputs: {cash: 8, monthly_net_burn: 2}, expected: {runway_months: 5}}]");
        assertThat(report.exitCode()).isEqualTo(ExitCode.EXPECTATION);
        var figure = report.cases().getFirst().figures().getFirst();
        assertThat(figure).isEqualTo(new Figure("runway_months", "5", 4.0, 0, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        tolerance                          | expected | verdict
        {}                                 | 4        | MET
        {}                                 | 4.0001   | MISSED
        {default: '0.001'}                 | 4.0001   | MET
        {default: 1, runway_months: 0}     | 4.0001   | MISSED
        {rel: '0.01'}                      | 4.03     | MET
        {rel: '0.001'}                     | 4.03     | MISSED
        {runway_abs: '0.1', abs: 0}        | 4.03     | MET
        {other_abs: '0.1'}                 | 4.03     | MISSED
        """)
    void looksTolerancesUp(String tolerance, String expected, Verdict verdict) throws Exception {
        var outcome = only("- {id: a, kind: runway, inputs: {cash: 8, monthly_net_burn: 2}, expected: {runway_months: '"
                + expected + "'}, tolerance: " + tolerance + "}");
        assertThat(outcome.verdict()).isEqualTo(verdict);
    }

    @Test
    void aPathGoesBeforeItsPrefixAndItsLastKey() throws Exception {
        var outcome = only("""
            - id: a
              kind: training_cost
              inputs: {pretraining_gpu_hours: 100, price_per_gpu_hour: 1}
              expected: {cost: {pretraining: 101, total: 102}}
              tolerance: {cost.pretraining: 1, cost: 0, total: 9, default: 9}
            """);
        assertThat(outcome.figures()).extracting(Figure::met).containsExactly(true, false);
    }

    @Test
    void whereACaseSaysGivenItsPrintedDigitsCount() throws Exception {
        var outcome = only("- {id: a, topic: ruin, given: {p: 0.5, start: 1, target: 3}, expected: {P_ruin: 0.667}}");
        assertThat(outcome.kind()).isEqualTo("gamblers_ruin");
        assertThat(outcome.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void anUnknownKindIsListedAndNoFailure() throws Exception {
        var report = run("- {id: a, kind: horoscope, inputs: {}, expected: {x: 1}}");
        assertThat(report.cases().getFirst().verdict()).isEqualTo(Verdict.UNKNOWN_KIND);
        assertThat(report.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aBrokenCaseDoesNotStopTheOthers() throws Exception {
        var report = run("""
            - {id: a, kind: npv, inputs: {rat: 0.1, flows: [1]}, expected: {npv: 1}}
            - {id: b, kind: npv, inputs: {rate: 0.1, flows: [1, x]}, expected: {npv: 1}}
            - {id: c, kind: npv, inputs: {rate: 0.1, flows: [1]}, expected: {nvp: 1}}
            - {id: d, kind: npv, inputs: {rate: 0.1}}
            - {id: d, kind: npv, inputs: {rate: 0, flows: [1]}, expected: {npv: 1}}
            - 7
            - {id: e, kind: npv, inputs: {rate: 0, flows: [1]}, expected: {npv: 1}}
            """);
        assertThat(report.cases())
                .extracting(Outcome::verdict)
                .containsExactly(
                        Verdict.BROKEN,
                        Verdict.BROKEN,
                        Verdict.BROKEN,
                        Verdict.BROKEN,
                        Verdict.BROKEN,
                        Verdict.BROKEN,
                        Verdict.MET);
        assertThat(report.problems())
                .extracting(problem -> problem.code().id() + " "
                        + problem.origin().line() + ":" + problem.origin().column())
                .startsWith("CASE-008 1:30", "CASE-009 2:53", "CASE-011 3:71", "CASE-006 4:3");
        assertThat(report.problems().get(0).advice(Language.ENGLISH)).contains("Is it \"rat\"?");
        assertThat(report.problems().get(2).advice(Language.ENGLISH)).contains("Did you mean \"npv\"?");
        assertThat(report.exitCode()).isEqualTo(ExitCode.INPUT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `- {id: a`                                                                   | CASE-004
        `just words`                                                                 | CASE-005
        ``                                                                           | CASE-005
        `{cases: 3}`                                                                 | CASE-005
        `[{id: a, id: b, kind: x, inputs: {}, expected: {}}]`                        | CASE-007
        `- {id: a, kind: irr, inputs: {flows: 3}, expected: {irr: 1}}`               | CASE-009
        `- {id: a, kind: day_count, inputs: {from: 2027-02-30}, expected: {days: 1}}` | CASE-009
        `- {id: a, kind: xirr, inputs: {flows: [], day_count: ACT/3}, expected: {xirr: 1}}` | CASE-009
        `- {id: a, kind: annuity, inputs: {calls: [{function: PTM, args: []}]}, expected: {results: []}}` | CASE-009
        `- {id: a, kind: annuity, inputs: {calls: [{function: PMT, args: [1]}]}, expected: {results: []}}` | CASE-010
        `- {id: a, kind: annuity, inputs: {rate: -2, periods: 2, pv: 1}, expected: {payment: 1}}` | CASE-010
        `- {id: a, kind: bass_fit, inputs: {data: none.csv}, expected: {m: 1}}`      | CASE-012
        `- {id: a, kind: priced_round, inputs: {existing_shares: -1, pre_money: 1, new_money: 1}, expected: {price_per_share: 1}}` | CASE-009
        `- {id: a, kind: priced_round, inputs: {existing_shares: 1, pre_money: 0, new_money: 1}, expected: {price_per_share: 1}}` | CASE-009
        `- {id: a, kind: priced_round, inputs: {existing_shares: 1, new_money: 1}, expected: {price_per_share: 1}}` | CASE-008
        `- {id: a, kind: priced_round, inputs: {existing_shares: 1, post_money: 1, new_money: 1}, expected: {price_per_share: 1}}` | CASE-010
        `- {id: a, kind: priced_round, inputs: {existing_shares: 3, holders: {A: 1, B: 1}, pre_money: 1, new_money: 1}, expected: {price_per_share: 1}}` | CASE-010
        `- {id: a, kind: priced_round, inputs: {existing_shares: 1, pre_money: 1, new_money: 1, pricing: fair}, expected: {price_per_share: 1}}` | CASE-009
        `- {id: a, kind: priced_round, inputs: {existing_shares: 1, pre_money: 1, new_money: 1, pool_post_fraction: 1}, expected: {price_per_share: 1}}` | CASE-009
        `- {id: a, kind: round_with_convertibles, inputs: {existing_shares: 9, convertibles: [{holder: A, amount: 5, valuation_cap: 5}], round: {pre_money: 9, new_money: 1}}, expected: {price_per_share: 1}}` | ROUND-001
        `- {id: a, kind: round_with_convertibles, inputs: {existing_shares: 9, convertibles: [{holder: A, amount: 9}], round: {pre_money: 9, new_money: 1}}, expected: {price_per_share: 1}}` | ROUND-002
        `- {id: a, kind: round_with_convertibles, inputs: {existing_shares: 9, convertibles: [{holder: A, amount: 1, instrument: bond}], round: {pre_money: 9, new_money: 1}}, expected: {price_per_share: 1}}` | CASE-009
        `- {id: a, kind: round_with_convertibles, inputs: {existing_shares: 9, convertibles: [{holder: A, amount: 1, discount: 1}], round: {pre_money: 9, new_money: 1}}, expected: {price_per_share: 1}}` | CASE-009
        `- {id: a, kind: mfn_election, inputs: {existing_shares: 9, convertibles: [{holder: A, amount: 1, mfn: true}], elections: [B], round: {pre_money: 9, new_money: 1}}, expected: {price_per_share: 1}}` | ROUND-004
        `- {id: a, kind: multi_round, inputs: {start: {founders_common: 0}, events: [{type: priced, name: A, pre_money: 1, new_money: 1}]}, expected: {a_price: 1}}` | ROUND-003
        `- {id: a, kind: multi_round, inputs: {start: {founders_common: 1}, events: [{type: merger}]}, expected: {a_price: 1}}` | CASE-009
        `- {id: a, kind: multi_round, inputs: {start: {founders_common: 1}, events: [{type: grant, holder: A, shares: 1}]}, expected: {a_price: 1}}` | CASE-010
        `- {id: a, kind: anti_dilution, inputs: {series: {shares: 1, original_issue_price: 1}, issuance: {price: 0.5}, basis: wide}, expected: {ratio: 1}}` | CASE-009
        `- {id: a, kind: note_conversion, inputs: {principal: 1, valuation_cap: 5, round_price: 1}, expected: {shares: 1}}` | CASE-008
        `- {id: a, kind: milestone_tranche, inputs: {commitment: 1, tranches: [{amount: 2}]}, expected: {released_if_met: 1}}` | CASE-010
        `- {id: a, kind: revenue_recognition, inputs: {amount: 1, service_start: 2027-01-01, service_end: 2027-12-31, method: by month}, expected: {recognised: [1]}}` | CASE-009
        `- {id: a, kind: venture_debt_model, inputs: {opening_cash: 1, monthly_burn: 1, loan: 1, annual_rate: 0, repayment_months: 2, repayment: level}, expected: {total_cost: 1}}` | CASE-009
        `- {id: a, kind: amortisation_schedule, inputs: {principal: 1, annual_rate: 0, periods: 2, method: bullet}, expected: {total_interest: 1}}` | CASE-009
        `- {id: a, kind: amortisation_schedule, inputs: {principal: 1, annual_rate: 0, periods: 2, payments: weekly}, expected: {total_interest: 1}}` | CASE-009
        `- {id: a, kind: amortisation_schedule, inputs: {principal: 1, annual_rate: 0, periods: 2, day_count: ACT/360}, expected: {total_interest: 1}}` | CASE-010
        `- {id: a, kind: exit_waterfall, inputs: {exit_proceeds: 1, classes: [{name: p, shares: 1, multiple: 2}]}, expected: {payouts: {p: 1}}}` | CASE-008
        `- {id: a, kind: exit_waterfall, inputs: {exit_proceeds: 1, classes: [{name: p, type: preferred, shares: 1}]}, expected: {payouts: {p: 1}}}` | CASE-008
        `- {id: a, kind: preferred_dividend_accrual, inputs: {shares: 1, original_issue_price: 1, annual_rate: 1, years: 1, type: cumulative_compound_weekly}, expected: {accrued: 1}}` | CASE-009
        `- {id: a, kind: vesting_allocation, inputs: {quantity: 1, tranches: 1, allocation_type: EVEN}, expected: {EVEN: [1]}}` | CASE-009
        `- {id: a, kind: safe_ownership, inputs: {safes: [{amount: 1, valuation_cap: 9, valuation: fair}]}, expected: {ownership: [1]}}` | CASE-009
        `- {id: a, kind: round_with_convertibles, inputs: {pre_round: {founders_common: 6, fully_diluted: 8}, round: {pre_money: 8, new_money: 2}}, expected: {price_per_share: 1}}` | CASE-010
        `- {id: a, kind: npv, inputs: {rate: 5%%, flows: [1]}, expected: {npv: 1}}`  | CASE-009
        """)
    void whatIsMalformedIsALocatedProblem(String yaml, String code) throws Exception {
        var report = run(yaml == null ? "" : yaml);
        assertThat(report.problems()).extracting(problem -> problem.code().id()).contains(code);
        assertThat(report.exitCode()).isEqualTo(ExitCode.INPUT);
    }

    @Test
    void aMissingFileIsAProblemAndTheNextOneRuns() throws Exception {
        var good = Files.writeString(
                directory.resolve("good.yaml"),
                "- {id: a, kind: npv, inputs: {rate: 0, flows: [1]}, expected: {npv: 1}}");
        var report = Cases.run(List.of(directory.resolve("none.yaml"), directory, good), List.of());
        assertThat(report.problems())
                .extracting(Problem::code)
                .containsExactly(CaseProblem.UNREADABLE, CaseProblem.UNREADABLE);
        assertThat(report.count(Verdict.MET)).isOne();
    }

    @Test
    void boundsWhatIsDeepOrExpands() throws Exception {
        assertThat(run("[".repeat(5_000)).problems()).extracting(Problem::code).containsExactly(CaseProblem.SYNTAX);
        var laughs = new StringBuilder("- &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("- &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        assertThat(run(laughs.toString()).problems()).extracting(Problem::code).containsExactly(CaseProblem.SYNTAX);
    }

    @Test
    void aFigureNotComputedIsNotANumber() throws Exception {
        var outcome = only("- {id: a, kind: npv, inputs: {rate: 0, flows: [1]}, expected: {npv: [1, 2]}}");
        assertThat(outcome.verdict()).isEqualTo(Verdict.MISSED);
        var longer = only("- {id: a, kind: npv, inputs: {rate: [0, 0], flows: [1]}, expected: {npv: [1]}}");
        assertThat(longer.figures()).extracting(Figure::name).contains("npv.length");
    }

    @Test
    void findsDataBesideTheFileAboveItAndWhereTold() throws Exception {
        var yaml = "- {id: a, kind: bass_fit, inputs: {data: sales.csv, method: ols}, expected: {m: 10.50367684},"
                + " tolerance: {rel: 1e-6}}";
        var folder = Files.createDirectories(directory.resolve("data/cases"));
        var file = Files.writeString(folder.resolve("cases.yaml"), yaml);
        var data = "t,adoptions\n1,0.517\n2,1.169\n3,1.604\n4,2.044\n5,2.286\n";
        Files.writeString(directory.resolve("sales.csv"), data);
        assertThat(Cases.run(List.of(file), List.of()).problems()).hasSize(1);
        assertThat(Cases.run(List.of(file), List.of(directory)).count(Verdict.MET))
                .isOne();
        Files.writeString(directory.resolve("data/sales.csv"), data);
        assertThat(Cases.run(List.of(file), List.of()).count(Verdict.MET)).isOne();
    }

    @Test
    void tellsInputsThatNothingReads() throws Exception {
        assertThat(only("- {id: a, kind: npv, inputs: {rate: 0, flows: [1], colour: red}, expected: {npv: 1}}")
                        .unused())
                .containsExactly("colour");
    }

    @Test
    void tellsInputsThatNothingReadsWithinListsAndMappings() throws Exception {
        var round = only("""
            - {id: a, kind: round_with_convertibles, inputs: {pre_round: {founders_common: 8},
               convertibles: [{holder: A, amount: 1, valuation_cap: 10}, {holder: B, amount: 1, valuation_cap: 10, floor: 3}],
               round: {pre_money: 9, new_money: 1, warrant: {coverage: 1}, note: null}}, expected: {method: percentage_ownership}}
            """);
        assertThat(round.unused()).containsExactly("convertibles.floor", "round.warrant");
    }

    @Test
    void aCaseThatCannotBeComputedBlamesNoInputThatItDidNotReach() throws Exception {
        var outcome = only(
                "- {id: a, kind: runway, inputs: {cash: much, monthly_net_burn: 2}, expected: {runway_months: 5}}");
        assertThat(outcome.problems()).hasSize(1);
        assertThat(outcome.unused()).isEmpty();
    }

    @Test
    void aPercentageIsAHundredth() throws Exception {
        assertThat(only("- {id: a, kind: irr, inputs: {flows: [-100, 110]}, expected: {irr: 10％}, tolerance:"
                                + " {irr: 1e-9}}")
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinite", "Infinity", ".inf", "∞"})
    void infinityHasManyNames(String name) throws Exception {
        assertThat(only("- {id: a, kind: runway, inputs: {cash: 1, monthly_net_burn: 0}, expected: {runway_months: "
                                + name + "}}")
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void asJson() throws Exception {
        var report =
                run("- {id: a, kind: irr, inputs: {flows: [1, 2]}, expected: {irr: not_computable, status: none}}");
        assertThat(AnswerJson.of(report, Language.ENGLISH))
                .contains(
                        "\"verdict\" : \"met\"",
                        "\"computed\" : \"not_computable\"",
                        "\"figures met\" : 2",
                        "\"exit code\" : 0");
    }
}
