package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.capital.PoolIncrease.Placement;
import dev.capstan.capital.TableRound.Stake;
import dev.capstan.capital.TableRoundTerms.Investment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A priced round written into a cap table. */
class TableRoundTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Origin SOURCE = Origin.ofFile("captable.yaml");

    private static TableRoundTerms terms(String preMoney, String amount, String pool) {
        return new TableRoundTerms(
                DAY,
                new BigDecimal(preMoney),
                List.of(new Investment("fund", new BigDecimal(amount)), new Investment("new", new BigDecimal(amount))),
                PricingMethod.PERCENTAGE_OWNERSHIP,
                new BigDecimal(pool),
                Placement.BEFORE_THE_MONEY,
                ShareRounding.STANDARD,
                "A");
    }

    /** Ann has 6,000,000 shares, Bob options on 2,000,000, and 1,000,000 more are in the pool. */
    private static History company() {
        return new History()
                .plan("esop", 3_000_000, null)
                .stock("2025-01-01", "a", "ann", "common", 6_000_000)
                .grant("2025-01-01", "g", "bob", "esop", 2_000_000);
    }

    private static CapTableFile file(CapTableHistory history) {
        return new CapTableFile(history, Map.of(), null, Details.NONE);
    }

    private static Result<TableRound> asked(History history, TableRoundTerms terms) {
        return TableRound.propose(file(history.build()), terms, SOURCE);
    }

    private static TableRound round(History history, TableRoundTerms terms) {
        return ((Result.Success<TableRound>) asked(history, terms)).value();
    }

    private static String safe(String cap) {
        return "{\"conversion_triggers\":[{\"conversion_right\":{\"conversion_mechanism\":{\"type\":\"SAFE_CONVERSION\","
            + "\"conversion_timing\":\"POST_MONEY\",\"conversion_valuation_cap\":{\"amount\":\"" + cap
                + "\",\"currency\":\"CNY\"}}}}]}";
    }

    /** 1,000,000 at a cap of 10,000,000 is a tenth of 10,000,000 shares, for which 20,000,000 are 2 a share. */
    @Test
    void aSafeConvertsAndTheTableAfterwardsIsThatOfTheEquations() {
        var round = round(
                company().safe("2025-06-01", "s", "bob", "1000000", new Details(safe("10000000"))),
                terms("20000000", "2500000", "0"));

        assertThat(round.outcome().price()).isEqualTo(2);
        assertThat(round.conversions().getFirst().conversion().shares()).isEqualTo(1_000_000);
        assertThat(round.stakes())
                .extracting(stake -> stake.holder() + " " + stake.sharesBefore() + " " + stake.sharesAfter() + " "
                        + stake.ownershipAfter().stripTrailingZeros() + " " + dilution(stake))
                .containsExactly(
                        "ann 6000000 6000000 0.48 0.28",
                        "bob 2000000 3000000 0.24 -0.08",
                        "esop 1000000 1000000 0.08 0.28",
                        "fund 0 1250000 0.1 new",
                        "new 0 1250000 0.1 new");
        assertThat(round.after().diluted().doubleValue())
                .isEqualTo(round.outcome().after().fullyDiluted());
        assertThat(CapTable.problems(round.file().history(), Map.of())).isEmpty();
    }

    private static String dilution(Stake stake) {
        return stake.dilution() == null
                ? "new"
                : stake.dilution().stripTrailingZeros().toPlainString();
    }

    @Test
    void thePoolGrowsToItsTarget() {
        var round = round(company(), terms("18000000", "1000000", "0.2"));

        var pool = round.after().pools().getFirst().available().doubleValue();
        assertThat(pool / round.after().diluted().doubleValue()).isCloseTo(0.2, within(1e-6));
    }

    /** 5 a share before; 2,500,000 new shares at 2 for 5,000,000, and 10,000,000 shares as the charter counts them. */
    @Test
    void aDownRoundLowersTheConversionPriceOfProtectedShares() {
        var history = company()
                .preferred("seed", new BigDecimal("5"), AntiDilution.BROAD_BASED)
                .stock("2025-02-01", "p", "fund", "seed", 2_000_000);

        var round = round(history, terms("22000000", "2500000", "0"));

        assertThat(round.protections()).singleElement().satisfies(lowered -> {
            assertThat(lowered.priceBefore()).isEqualByComparingTo("5");
            // (10,000,000 · 5 + 5,000,000) / (10,000,000 + 2,500,000)
            assertThat(lowered.priceAfter()).isEqualByComparingTo("4.4");
        });
        assertThat(round.after().rows(CapTable.View.CLASS))
                .filteredOn(row -> row.id().equals("seed"))
                .extracting(CapTable.Row::diluted)
                .containsExactly(new BigDecimal("2272727"));
    }

    @Test
    void whatHappenedAfterTheDayIsLeftOut() {
        var round = round(
                company().stock("2026-02-01", "later", "bob", "common", 1_000_000), terms("9000000", "1000000", "0"));

        assertThat(round.outcome().price()).isEqualTo(1);
        assertThat(round.file().history().lastDate()).hasValue(DAY);
    }

    @Test
    void termsThatCannotBeMetAreProblems() {
        var soldOut = company().safe("2025-06-01", "s", "bob", "1000000", new Details(safe("1000000")));
        var inWords = company()
                .safe(
                        "2025-06-01",
                        "s",
                        "bob",
                        "1000000",
                        new Details("{\"conversion_triggers\":[{\"conversion_right\":{\"conversion_mechanism\":"
                                + "{\"type\":\"CUSTOM_CONVERSION\"}}}]}"));
        var limited = company().authorized(7_000_000);
        var early = terms("9000000", "1000000", "0");
        var beforeTheCompany = new TableRoundTerms(
                LocalDate.of(2024, 1, 1),
                early.preMoney(),
                early.investments(),
                early.method(),
                early.pool(),
                early.placement(),
                early.rounding(),
                "A");
        assertThat(Stream.of(
                                asked(soldOut, early),
                                asked(inWords, early),
                                asked(limited, early),
                                asked(company(), terms("9000000", "0.5", "0")),
                                asked(company(), beforeTheCompany))
                        .map(result -> result.problems().stream()
                                .map(Problem::code)
                                .findFirst()
                                .orElseThrow()))
                .containsExactly(
                        RoundProblem.SOLD_OUT,
                        RoundProblem.UNREADABLE_TERMS,
                        CapTableProblem.OVER_AUTHORIZED,
                        RoundProblem.LESS_THAN_A_SHARE,
                        RoundProblem.NOBODY);
    }

    @Test
    void atAPriceInstrumentsBecomeWhatThatPriceGivesThem() {
        var history = company().safe("2025-06-01", "s", "bob", "1000000", new Details(safe("10000000")));
        var table = CapTable.at(history.build(), DAY);

        var cheap = round(history, TableRoundTerms.atPrice(table, new BigDecimal("0.5")));
        var dear = round(history, TableRoundTerms.atPrice(table, new BigDecimal("4")));

        assertThat(Stream.of(cheap, dear)
                        .map(round -> round.conversions().getFirst().conversion())
                        .map(conversion -> conversion.shares() + " by " + conversion.basis()))
                .containsExactly("2000000.0 by ROUND_PRICE", "1000000.0 by CAP");
    }
}
