package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.capital.LoanSchedule.Instalment;
import dev.capstan.capital.LoanSchedule.Rounding;
import dev.capstan.capital.Vesting.Allocation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annuities, loans, accruals, depreciation, vesting: invariants; published numbers are cases of {@code capstan cases}. */
class CapitalTest {

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12, false",
        "0.01, 12, false",
        "0.01, 12, true",
        "-0.02, 7, true",
        "1e-12, 360, false",
        "3, 2, false"
    })
    void theFiveQuantitiesOfAnAnnuityFitTogether(double rate, int periods, boolean due) {
        var annuity = new Annuity(rate, periods, due);
        double payment = annuity.payment(1000, -200);
        assertThat(annuity.presentValue(payment, -200)).isCloseTo(1000, within(1e-8));
        assertThat(annuity.futureValue(payment, 1000)).isCloseTo(-200, within(1e-8));
        assertThat(Annuity.periods(rate, payment, 1000, -200, due)).isCloseTo(periods, within(1e-3));
        assertThat(Annuity.rate(periods, payment, 1000, -200, due)).isCloseTo(rate, within(1e-9));
        double principal = 0;
        for (int period = 1; period <= periods; period++) {
            principal += annuity.principal(period, 1000, -200);
        }
        // Paid at the beginning, the last period's interest is not in any payment.
        assertThat(due ? -800 : principal).isCloseTo(-800, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6})
    void aLoanRepaysItsPrincipalAndEndsAtNothing(int interestOnly) {
        for (var rounding :
                new Rounding[] {null, new Rounding(2, RoundingMode.HALF_EVEN), new Rounding(0, RoundingMode.UP)}) {
            var loan = LoanSchedule.level(decimal("100000"), decimal("0.0123"), 24, interestOnly, rounding);
            var repaid =
                    loan.instalments().stream().map(Instalment::principal).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(repaid.subtract(decimal("100000")).abs()).isLessThan(decimal("1e-25"));
            assertThat(loan.instalments().getLast().balance()).isEqualByComparingTo("0");
            assertThat(loan.totalPaid()
                            .subtract(loan.totalInterest())
                            .subtract(decimal("100000"))
                            .abs())
                    .isLessThan(decimal("1e-25"));
            assertThat(loan.instalments())
                    .allSatisfy(i -> assertThat(i.payment()
                                    .subtract(i.interest())
                                    .subtract(i.principal())
                                    .abs())
                            .isLessThan(decimal("1e-25")));
        }
    }

    @Test
    void aLoanThatNeverRepaysIsRefused() {
        assertThatThrownBy(() -> LoanSchedule.level(BigDecimal.TEN, BigDecimal.ONE, 3, 3, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyDepreciationEndsAtTheSalvageValue() {
        var asset = new Depreciation(10_000, 1_234, 7);
        double years = 0;
        double declining = 0;
        for (int period = 1; period <= 7; period++) {
            years += asset.sumOfYears(period);
            declining += asset.variable(period - 1, period, 2, true);
        }
        assertThat(7 * asset.straightLine()).isCloseTo(8_766, within(1e-9));
        assertThat(years).isCloseTo(8_766, within(1e-9));
        assertThat(declining).isCloseTo(8_766, within(1e-9));
        assertThat(asset.variable(0, 7, 2, true)).isCloseTo(8_766, within(1e-9));
        assertThat(asset.variable(0.5, 3.25, 2, true) + asset.variable(3.25, 5, 2, true))
                .isCloseTo(asset.variable(0.5, 5, 2, true), within(1e-9));
        assertThat(asset.variable(0, 3, 2, false))
                .isCloseTo(asset.declining(1, 2) + asset.declining(2, 2) + asset.declining(3, 2), within(1e-9));
    }

    @Test
    void compoundingMoreOftenEarnsMoreAndNeverLessThanSimpleInterest() {
        var accrual = new InterestAccrual(decimal("1000"), decimal("0.08"));
        var two = decimal("2");
        var simple = accrual.simple(two);
        var yearly = accrual.compound(BigDecimal.ONE, two);
        var monthly = accrual.compound(decimal("12"), two);
        assertThat(simple).isEqualByComparingTo("160");
        assertThat(yearly).isEqualByComparingTo("166.4").isLessThan(monthly);
        assertThat(accrual.capitalised(BigDecimal.ONE, 2))
                .last()
                .satisfies(owed -> assertThat(owed).isEqualByComparingTo("1166.4"));
    }

    @Test
    void couponsOfACompletePeriodAreThePeriodsInterest() {
        var from = LocalDate.of(2024, 2, 15);
        var to = LocalDate.of(2025, 2, 15);
        for (int frequency : new int[] {1, 2, 4}) {
            assertThat(CouponInterest.accruedByCoupons(from, to, LocalDate.of(2027, 2, 15), 0.1, 1000, frequency))
                    .isCloseTo(100, within(1e-10));
        }
    }

    @ParameterizedTest
    @EnumSource(Allocation.class)
    void tranchesSumToTheQuantity(Allocation allocation) {
        for (int quantity = 0; quantity <= 30; quantity++) {
            for (int tranches = 1; tranches <= 9; tranches++) {
                var parts = allocation.split(quantity, tranches);
                var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(parts).hasSize(tranches).allMatch(part -> part.signum() >= 0);
                assertThat(sum.subtract(BigDecimal.valueOf(quantity)).abs()).isLessThan(decimal("1e-30"));
            }
        }
    }

    @Test
    void revenueOfAnySpanSumsToItsAmountInCents() {
        var start = LocalDate.of(2025, 11, 7);
        for (int days = 0; days < 460; days += 13) {
            for (var amount : List.of("2399.99", "-100", "0.01")) {
                var schedule = RevenueSchedule.of(decimal(amount), start, start.plusDays(days));
                assertThat(schedule.recognised().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(amount);
                assertThat(schedule.deferredEnd().getLast()).isEqualByComparingTo("0");
            }
        }
    }

    @Test
    void franchiseTaxNeverFallsWithShares() {
        var before = BigDecimal.ZERO;
        for (long shares = 1; shares < 1_000_000_000_000L; shares = shares * 3 / 2 + 1) {
            var tax = DelawareFranchiseTax.byAuthorizedShares(BigDecimal.valueOf(shares));
            assertThat(tax).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(decimal("200000"));
            before = tax;
        }
    }

    @Test
    void netPresentValueAtTheInternalRateIsNothing() {
        double[] flows = {-100, 39, 59, 55, 20};
        assertThat(PresentValue.npv(InternalRate.of(flows).principal(), flows)).isCloseTo(0, within(1e-12));
        assertThat(PresentValue.mirr(0.1, 0.1, -100, 0, 121)).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void ratesConvertThereAndBack() {
        double effective = RateConversions.effective(0.0525, 4);
        assertThat(RateConversions.nominal(effective, 4)).isCloseTo(0.0525, within(1e-15));
        assertThat(RateConversions.duration(0.025, 2000, 2200)).isCloseTo(3.85986616262266, within(1e-12));
    }
}
