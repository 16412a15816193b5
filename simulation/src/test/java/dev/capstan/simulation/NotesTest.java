package dev.capstan.simulation;

import static dev.capstan.simulation.Runs.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A note of 1,000 at 12 % a year for six months, lent in month 2, and cash of 5,000 with nothing else to move it. */
class NotesTest {

    private static String plan(String note, String rounds) {
        return """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months, tax: {rate: 0%}}
            funding:
              opening cash: 5000 CNY
              rounds:
                bridge: {amount: 1000 CNY, month: month 2, sells: {note: {interest: 12%/year, term: 6 months NOTE}}}
                ROUNDS
            """.replace("NOTE", note).replace("ROUNDS", rounds);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        note                             | rounds                                                     | cash
        ''                               | ''                                                         | 4940
        ', compounding: monthly'         | ''                                                         | 4938.48
        ', at maturity: extend'          | ''                                                         | 6000
        ', at maturity: convert'         | ''                                                         | 6000
        ''                               | 'A: {amount: 100 CNY, month: month 7}'                     | 6100
        ''                               | 'A: {amount: 100 CNY, month: month 8}'                     | 5040
        ''                               | 'A: {amount: 100 CNY, month: month 1}'                     | 5040
        ', qualified financing: 101 CNY' | 'A: {amount: 100 CNY, month: month 7}'                     | 5040
        ''                               | 'A: {amount: 100 CNY, month: month 7, sells: {safe: {}}}'  | 5040
        """)
    void isRepaidAtMaturityUnlessARoundHasConvertedIt(String note, String rounds, double cash) {
        assertThat(row(plan(note, rounds), "cash")[11]).isCloseTo(cash, within(1e-2));
    }

    @Test
    void theCommittedViewRepaysWhatOnlyAnUncertainRoundWouldConvert() {
        var plan = plan("", "A: {amount: 100 CNY, month: month 7, chance: 99.9%}");

        assertThat(row(plan, "cash")[11]).isCloseTo(6100, within(1e-9));
        assertThat(row(plan, "committed cash")[11]).isCloseTo(4940, within(1e-9));
    }

    @Test
    void aNoteThatIsOutstandingMaturesByItsIssue() {
        var plan = """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months, tax: {rate: 0%}}
            ownership:
              holders: {Lin: {shares: 1M}}
              convertibles: {old: {holder: Angel, amount: 1000 CNY, issued: 2025-09, note: {interest: 6%/year, term: 6 months}}}
            funding: {opening cash: 5000 CNY}
            """;

        assertThat(row(plan, "ownership.convertibles.old.repaid"))
                .containsExactly(new double[] {0, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0}, within(1e-9));
        assertThat(row(plan, "cash")[11]).isCloseTo(5000 - 1030, within(1e-9));
    }
}
