package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Origin;
import dev.capstan.basics.Result.Success;
import dev.capstan.capital.AntiDilution.Issue;
import dev.capstan.capital.AntiDilution.Outstanding;
import dev.capstan.capital.AntiDilution.Series;
import dev.capstan.capital.Capitalization.Holding;
import dev.capstan.capital.ConversionTerm.Discount;
import dev.capstan.capital.ConversionTerm.PostMoneyCap;
import dev.capstan.capital.ConvertibleNote.AtMaturity;
import dev.capstan.capital.MilestoneTranches.Milestone;
import dev.capstan.capital.MilestoneTranches.Observation;
import dev.capstan.capital.MilestoneTranches.Tranche;
import dev.capstan.capital.PricedRound.Investment;
import dev.capstan.capital.ProRata.Right;
import dev.capstan.capital.RoundOutcome.Allotment;
import dev.capstan.capital.ShareRounding.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Notes, rights, protections, tranches, warrants; published numbers are cases of {@code capstan cases}. */
class InstrumentsTest {

    private static ConvertibleNote note(AtMaturity atMaturity, boolean interestConverts) {
        return new ConvertibleNote(
                "angel",
                new BigDecimal("100000"),
                new NoteInterest(new BigDecimal("0.10"), 0, DayCount.ACT_365F),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2027, 1, 1),
                List.of(new Discount(0.2)),
                interestConverts,
                1_000_000,
                atMaturity,
                BigDecimal.TWO);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # at maturity, a year on, two, three
        REPAY,   110000, 120000, 120000
        CONVERT, 110000, 120000, 120000
        EXTEND,  110000, 120000, 130000
        """)
    void interestEndsAtMaturityUnlessTheNoteIsExtended(AtMaturity what, double one, double two, double three) {
        var note = note(what, true);
        assertThat(note.balance(LocalDate.of(2024, 1, 1))).isEqualByComparingTo("100000");
        assertThat(note.balance(LocalDate.of(2026, 1, 1)).doubleValue()).isEqualTo(one);
        assertThat(note.balance(LocalDate.of(2027, 1, 1)).doubleValue()).isEqualTo(two);
        assertThat(note.balance(LocalDate.of(2028, 1, 1)).doubleValue()).isEqualTo(three);
        assertThat(note.dueAtMaturity().doubleValue()).isEqualTo(what == AtMaturity.REPAY ? 120_000 : 0);
    }

    @Test
    void aRoundConvertsANoteOnceItIsLargeEnoughAndTheNoteIsThere() {
        var date = LocalDate.of(2026, 1, 1);
        var late = LocalDate.of(2027, 1, 2);
        assertThat(note(AtMaturity.REPAY, true).convertible(date, 999_999)).isEmpty();
        assertThat(note(AtMaturity.REPAY, true).convertible(late, 1_000_000)).isEmpty();
        assertThat(note(AtMaturity.EXTEND, true).convertible(late, 1_000_000)).isPresent();
        assertThat(note(AtMaturity.REPAY, true).convertible(date, 1_000_000))
                .get()
                .extracting(Convertible::amount)
                .isEqualTo(110_000.0);
        assertThat(note(AtMaturity.REPAY, false).convertible(date, 1_000_000))
                .get()
                .extracting(Convertible::amount)
                .isEqualTo(100_000.0);
        assertThat(note(AtMaturity.REPAY, false).interestRepaid(date)).isEqualByComparingTo("10000");
        assertThat(note(AtMaturity.REPAY, true).interestRepaid(date)).isEqualByComparingTo("0");
        assertThat(note(AtMaturity.REPAY, true).dueAtExit(date)).isEqualByComparingTo("210000");
    }

    @Test
    void compoundInterestAddsUpByPeriod() {
        var monthly = new NoteInterest(new BigDecimal("0.12"), 12, DayCount.ACT_365F);
        assertThat(monthly.after(new BigDecimal("1000"), new BigDecimal("0.25")).doubleValue())
                .isCloseTo(1000 * (1.01 * 1.01 * 1.01 - 1), within(1e-9));
    }

    /** The order of the definitions: a smaller base weighs the old price less. */
    @Test
    void aNarrowerBaseLowersTheConversionPriceMore() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var series = new Series(1 + random.nextInt(5_000_000), 2, 0.5 + 2 * random.nextDouble());
            var before = new Outstanding(
                    random.nextInt(9_000_000),
                    series.asConverted() + random.nextInt(1_000_000),
                    random.nextInt(2_000_000),
                    random.nextInt(500_000),
                    random.nextInt(2_000_000));
            var issue = new Issue(1 + random.nextInt(9_000_000), 1 + random.nextInt(20_000_000));
            var methods = List.of(
                    AntiDilution.FULL_RATCHET,
                    AntiDilution.NARROW_BASED_SERIES,
                    AntiDilution.NARROW_BASED_PREFERRED,
                    AntiDilution.NARROW_BASED_STOCK,
                    AntiDilution.BROAD_BASED,
                    AntiDilution.BROAD_BASED_WITH_POOL,
                    AntiDilution.NONE);
            double[] prices = methods.stream()
                    .mapToDouble(method ->
                            method.after(series, before, issue, Step.NONE).conversionPrice())
                    .toArray();
            for (int j = 1; j < prices.length; j++) {
                assertThat(prices[j - 1]).as("round %d", i).isLessThanOrEqualTo(prices[j] * (1 + 1e-12));
            }
            assertThat(prices[prices.length - 1]).isEqualTo(series.conversionPrice());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIssueAtOrAboveTheConversionPriceChangesNothing(AntiDilution method) {
        var series = new Series(1_000, 2, 1.5);
        assertThat(method.after(series, Outstanding.NOTHING, new Issue(100, 150), Step.NONE))
                .isEqualTo(series);
        assertThat(method.after(series, Outstanding.NOTHING, new Issue(100, 900), Step.NONE))
                .isEqualTo(series);
    }

    @Test
    void aFullRatchetToNothingIsRefused() {
        assertThatThrownBy(() -> AntiDilution.FULL_RATCHET.after(
                        new Series(1, 1, 1), Outstanding.NOTHING, new Issue(1, 0), Step.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # consequence, required, bought, adjusted, unadjusted, common
        NONE,                100,   0, 1000,   0,    0
        LOSES_ANTI_DILUTION, 100,  25,  250, 750,    0
        CONVERTS_TO_COMMON,  100,  25,  250,   0, 1500
        CONVERTS_TO_COMMON,  100, 300, 1000,   0,    0
        CONVERTS_TO_COMMON,    0,   0, 1000,   0,    0
        """)
    void whoDoesNotPayLosesThePartNotPaidFor(
            PayToPlay rule, double required, double bought, double adjusted, double unadjusted, double common) {
        var outcome = rule.outcome(new Series(1_000, 2, 1), required, bought);
        assertThat(outcome).isEqualTo(new PayToPlay.Outcome(adjusted, unadjusted, common));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # value, in month, released
        2000000, 12, 10
        2000000, 13,  6
        1999999,  3,  6
        """)
    void aTrancheWaitsForItsMilestoneWithinItsDeadline(double value, double month, double released) {
        var tranches = new MilestoneTranches(
                List.of(new Tranche(6, List.of()), new Tranche(4, List.of(new Milestone("ARR", 2_000_000, 12)))));
        assertThat(tranches.atClosing()).isEqualTo(6);
        assertThat(tranches.commitment()).isEqualTo(10);
        assertThat(tranches.released(List.of(new Observation("arr", value, month))))
                .isEqualTo(released);
    }

    private static RoundOutcome round(ShareRounding rounding) {
        var result = RoundSolver.solve(
                new Capitalization(List.of(new Holding("founders", 9_000_000)), 0),
                List.of(new Convertible("angel", 1_000_000, List.of(new PostMoneyCap(10_000_000)))),
                new PricedRound(
                        PricingMethod.PERCENTAGE_OWNERSHIP,
                        20_000_000,
                        List.of(new Investment("lead", 4_000_001), new Investment("other", 999_999)),
                        PoolIncrease.NONE),
                rounding,
                new Origin("round", 1, 1));
        return ((Success<RoundOutcome>) result).value();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # multiple, part of the round
        1,  0.1
        2,  0.2
        20, 1
        """)
    void rightsTakeTheirPartOfTheRoundAndTheInvestorsTheRest(double multiple, double part) {
        for (var rounding : List.of(ShareRounding.NONE, ShareRounding.STANDARD)) {
            var round = round(rounding);
            var allotments = ProRata.allotments(round, List.of(new Right("angel", multiple)), rounding.newShares());
            assertThat(allotments).extracting(Allotment::investor).containsExactly("lead", "other", "angel");
            assertThat(allotments.stream().mapToDouble(Allotment::shares).sum())
                    .isCloseTo(round.newShares(), within(1e-6));
            assertThat(allotments.getLast().shares()).isCloseTo(part * round.newShares(), within(1.0));
            assertThat(allotments).allSatisfy(each -> {
                assertThat(each.shares()).isNotNegative();
                assertThat(each.amount()).isCloseTo(each.shares() * round.price(), within(1e-6));
            });
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # proceeds, the capped safe's payout, the uncapped one's, the holders'
        10000000, 1000000, 500000, 8500000
         1100000,  500000, 500000,  100000
          600000,  300000, 300000,       0
               0,       0,      0,       0
        """)
    void aSaleGivesEachSafeItsMoneyOrItsShares(double proceeds, double capped, double plain, double holders) {
        var sale = SafeLiquidity.of(
                8_500_000,
                List.of(
                        new Convertible("capped", 500_000, List.of(new PostMoneyCap(4_750_000))),
                        new Convertible("plain", 500_000, List.of())),
                proceeds,
                Step.NONE);
        double paid = sale.payouts().stream().mapToDouble(Allotment::amount).sum();
        assertThat(sale.payouts().getFirst().amount()).isCloseTo(capped, within(1e-6));
        assertThat(sale.payouts().getLast().amount()).isCloseTo(plain, within(1e-6));
        assertThat(proceeds - paid).isCloseTo(holders, within(1e-6));
    }

    @Test
    void ventureDebtRepaysItsLoan() {
        var payments = new VentureDebt(900, 0.12, 2, 3).payments();
        assertThat(payments).extracting(VentureDebt.Payment::interest).containsExactly(9.0, 9.0, 9.0, 6.0, 3.0);
        assertThat(payments).extracting(VentureDebt.Payment::principal).containsExactly(0.0, 0.0, 300.0, 300.0, 300.0);
        assertThat(payments.getLast().balance()).isZero();
    }

    @Test
    void aWarrantIsWorthWhatTheSharesExceedItsPriceBy() {
        var warrants = new WarrantCoverage(0.1, 1_000_000, 2);
        assertThat(warrants.shares()).isEqualTo(50_000);
        assertThat(warrants.ofOutstanding(950_000)).isCloseTo(1.0 / 19, within(1e-15));
        assertThat(warrants.fullyDiluted(950_000)).isCloseTo(0.05, within(1e-15));
        assertThat(warrants.intrinsicValue(5)).isEqualTo(150_000);
        assertThat(warrants.intrinsicValue(1)).isZero();
        assertThat(warrants.netExercised(5)).isEqualTo(30_000);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # value, decimals, mode, rounded
        1.11445,           4, HALF_UP,     1.1145
        0.00005,           4, HALF_UP,     0.0001
        2.675,             2, HALF_EVEN,   2.68
        1.710549982,       5, CEILING,     1.71055
        0.3,               5, CEILING,     0.3
        588235.99,         0, FLOOR,       588235
        588235.9999999999, 0, FLOOR,       588236
        588236.0000000001, 0, CEILING,     588236
        588235.5,          0, HALF_UP,     588236
        588235.5,          0, UNNECESSARY, 588235.5
        """)
    void roundsAsSaidAndSeesThroughFloatingPoint(double value, int decimals, RoundingMode mode, double rounded) {
        assertThat(new Step(decimals, mode).of(value)).isEqualTo(rounded);
    }
}
