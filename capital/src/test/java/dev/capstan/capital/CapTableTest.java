package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.capital.CapTable.Row;
import dev.capstan.capital.CapTable.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapTableTest {

    private static final LocalDate FOUNDED = LocalDate.of(2025, 1, 1);

    private static CapTable at(History history, String date) {
        return CapTable.at(history.build(), LocalDate.parse(date));
    }

    private static String shown(CapTable table, View view) {
        return String.join(
                "; ",
                table.rows(view).stream()
                        .map(row -> row.id() + " " + row.outstanding().toPlainString() + " "
                                + row.granted().toPlainString() + " "
                                + row.diluted().toPlainString())
                        .toList());
    }

    @Test
    void aTransferEndsASecurityAndOthersCarryItsShares() {
        var history = new History()
                .stock("2025-01-01", "a", "ann", "common", 100)
                .event("2025-03-01", "TRANSFER", "a", "30", "b", "c")
                .stock("2025-03-01", "b", "bob", "common", 30)
                .stock("2025-03-01", "c", "ann", "common", 70);

        assertThat(shown(at(history, "2025-02-28"), View.HOLDER)).isEqualTo("ann 100 0 100");
        assertThat(shown(at(history, "2025-03-01"), View.HOLDER)).isEqualTo("bob 30 0 30; ann 70 0 70");
    }

    @Test
    void anExerciseTakesFromAGrantAndFromItsPool() {
        var history = new History()
                .plan("esop", 1000, StockPlan.Cancellation.RETURN_TO_POOL)
                .grant("2025-02-01", "g", "ann", "esop", 300)
                .event("2025-04-01", "EXERCISE", "g", "100", "s", null)
                .stock("2025-04-01", "s", "ann", "common", 100);

        assertThat(shown(at(history, "2025-03-01"), View.HOLDER)).isEqualTo("ann 0 300 300; esop 0 0 700");
        assertThat(shown(at(history, "2025-04-01"), View.HOLDER)).isEqualTo("ann 100 200 300; esop 0 0 700");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        rule,                      available
        RETURN_TO_POOL,            1000
        ,                          1000
        RETIRE,                    700
        HOLD_AS_CAPITAL_STOCK,     700
        DEFINED_PER_PLAN_SECURITY, 700
        """)
    void theRuleOfAPlanSaysWhetherCancelledSharesComeBack(StockPlan.Cancellation rule, BigDecimal available) {
        var history = new History()
                .plan("esop", 1000, rule)
                .grant("2025-02-01", "g", "ann", "esop", 300)
                .event("2025-04-01", "CANCELLATION", "g", "300", null, null);

        assertThat(at(history, "2025-04-01").pools().getFirst().available()).isEqualTo(available);
        assertThat(at(history.returned("2025-04-02", "g", "esop", 300), "2025-04-02")
                        .pools()
                        .getFirst()
                        .available())
                .as("a transaction goes before the rule and does not come on top of it")
                .isEqualByComparingTo("1000");
    }

    @Test
    void aSplitMultipliesWhatIsHeldGrantedReservedAndConverted() {
        var history = new History()
                .preferred("seed", "common", "1", "1")
                .plan("esop", 1000, null)
                .stock("2025-01-01", "a", "ann", "common", 100)
                .stock("2025-01-01", "p", "fund", "seed", 40)
                .grant("2025-02-01", "g", "bob", "esop", 300)
                .split("2025-06-01", "common", "3", "1");

        var table = at(history, "2025-06-01");

        assertThat(shown(table, View.HOLDER)).isEqualTo("ann 300 0 300; fund 40 0 120; bob 0 900 900; esop 0 0 2100");
        assertThat(table.assumptions())
                .containsEntry(DilutionAssumption.PREFERRED_CONVERTS, new BigDecimal(80))
                .containsEntry(DilutionAssumption.GRANTS_COUNT, new BigDecimal(900))
                .containsEntry(DilutionAssumption.POOLS_COUNT, new BigDecimal(2100));
    }

    @Test
    void aSplitThatReissuancesCarryOutCountsOnce() {
        var history = new History()
                .stock("2025-01-01", "a", "ann", "common", 100)
                .stock("2025-01-01", "b", "bob", "common", 10)
                .stock("2025-06-01", "a2", "ann", "common", 200)
                .split("2025-06-01", "common", "2", "1")
                .event("2025-06-01", "REISSUANCE", "a", null, "a2", null);

        assertThat(shown(at(history, "2025-06-01"), View.HOLDER)).isEqualTo("bob 20 0 20; ann 200 0 200");
    }

    @Test
    void whenSharesAreJoinedAFractionOfAShareIsDroppedAndOfRegisteredCapitalAFractionOfAFen() {
        var history = new History()
                .stock("2025-01-01", "a", "ann", "common", 100)
                .stock("2025-01-01", "b", "bob", "common", "33.34")
                .split("2025-06-01", "common", "1", "3");

        var table = at(history, "2025-06-01");

        assertThat(shown(table, View.HOLDER)).isEqualTo("ann 33 0 33; bob 11.11 0 11.11");
        assertThat(table.flows().gained()).isEqualByComparingTo("-89.23");
    }

    @ParameterizedTest
    @CsvSource({"CEILING, 34", "FLOOR, 33", "NORMAL, 33"})
    void preferredSharesConvertByTheRoundingOfTheirRight(ConversionRight.Rounding rounding, BigDecimal shares) {
        var history = new History()
                .preferred("seed", "common", "1", "3", rounding)
                .stock("2025-01-01", "p", "fund", "seed", 100);

        assertThat(at(history, "2025-01-01").diluted()).isEqualByComparingTo(shares);
    }

    @Test
    void aNewRatioReplacesTheOldOne() {
        var history = new History()
                .preferred("seed", "common", "1", "1")
                .stock("2025-01-01", "p", "fund", "seed", 100)
                .ratio("2025-05-01", "seed", "5", "4");

        assertThat(at(history, "2025-04-30").diluted()).isEqualByComparingTo("100");
        assertThat(at(history, "2025-05-01").diluted()).isEqualByComparingTo("125");
    }

    @Test
    void whatHasExpiredOrHasNoNumberDoesNotCountAndIsNamed() {
        var history = new History()
                .plan("esop", 300, null)
                .grant("2025-02-01", "g", "ann", "esop", 300, "2026-01-31")
                .safe("2025-02-01", "s", "fund", "500000");

        assertThat(at(history, "2026-01-31").diluted()).isEqualByComparingTo("300");
        assertThat(at(history, "2026-02-01").diluted()).isEqualByComparingTo("0");
        assertThat(at(history, "2026-02-01").assumptions())
                .containsOnlyKeys(DilutionAssumption.EXPIRED_LEFT_OUT, DilutionAssumption.CONVERTIBLES_LEFT_OUT);
    }

    @Test
    void partsOfAThirdSumToOne() {
        var history = new History()
                .stock("2025-01-01", "a", "ann", "common", 1)
                .stock("2025-01-01", "b", "bob", "common", 1)
                .stock("2025-01-01", "c", "fund", "common", 1);

        assertThat(at(history, "2025-01-01").rows(View.HOLDER))
                .extracting(Row::share)
                .containsExactlyInAnyOrder(
                        new BigDecimal("0.3333333334"), new BigDecimal("0.3333333333"), new BigDecimal("0.3333333333"));
    }

    /** Ten thousand transactions: the budget is half a second, warm; this leaves room for a cold and busy machine. */
    @Test
    void aLongHistoryIsReckonedInTime() {
        var history = new History();
        for (int i = 0; i < 5_000; i++) {
            var day = FOUNDED.plusDays(i / 4).toString();
            history.stock(day, "s" + i, i % 2 == 0 ? "ann" : "bob", "common", 10);
        }
        for (int i = 0; i < 5_000; i++) {
            history.event(FOUNDED.plusDays(1300 + i / 4).toString(), "CANCELLATION", "s" + i, "10", null, null);
        }
        var built = history.build();
        long before = System.nanoTime();
        var table = CapTable.at(built, FOUNDED.plusYears(20));
        assertThat(CapTable.problems(built, Map.of())).isEmpty();
        double seconds = (System.nanoTime() - before) / 1e9;

        assertThat(table.outstanding()).isEqualByComparingTo("0");
        assertThat(seconds).isLessThan(2);
    }

    /** Figures of the issue's source: OCF-Tools, acme_holdings_limited. */
    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 1000000, 0, 0",
        "2022-07-02, 780000, 0, 0",
        "2022-12-31, 680000, 0, 0",
        "2023-02-15, 105000, 35000, 25000",
        "2023-12-31, 145000, 15000, 50000"
    })
    void replaysThePublishedPackage(LocalDate date, BigDecimal ordinaryA, BigDecimal preferred, BigDecimal ordinaryB) {
        var file = Objects.requireNonNull(
                OcfReader.read(Samples.sample("ocf-tools-acme-holdings")).file());
        var table = CapTable.at(file.history(), date);

        assertThat(List.of("ordinaryA", "preferred", "ordinaryB").stream().map(table::outstanding))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(ordinaryA, preferred, ordinaryB);
    }

    @Test
    void sharesKeepTheDayOfTheirFirstIssueUntilTheyConvert() {
        var table = CapTable.at(
                new History()
                        .preferred("seed", "common", "1", "1")
                        .stock("2025-01-01", "a", "ann", "seed", 100)
                        .event("2025-02-01", "TRANSFER", "a", "40", "b", "c")
                        .stock("2025-02-01", "b", "bob", "seed", 40)
                        .stock("2025-02-01", "c", "ann", "seed", 60)
                        .event("2025-03-01", "CONVERSION", "c", "10", "d", "e")
                        .stock("2025-03-01", "d", "ann", "common", 10)
                        .stock("2025-03-01", "e", "ann", "seed", 50)
                        .build(),
                LocalDate.of(2025, 12, 31));

        assertThat(table.firstIssued())
                .extractingByKeys("b", "d", "e")
                .containsExactly(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 1), LocalDate.of(2025, 1, 1));
    }
}
