package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.capital.RedemptionTerms.Obligor;
import dev.capstan.capital.RedemptionTerms.Price;
import dev.capstan.capital.RedemptionTerms.Redemption;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedemptionTermsTest {

    private static final Price EIGHT_PERCENT = new Price.WithInterest(Rational.of(new BigDecimal("0.08")));

    /** 1,000 at 8 % simple interest for five years is 1,400. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        obligor,  profit, company, founders, unpaid
        COMPANY,  2000,   1400,    0,        0
        COMPANY,  900,    900,     0,        500
        COMPANY,  -50,    0,       0,        1400
        FOUNDERS, 2000,   0,       1400,     0
        BOTH,     900,    900,     500,      0
        """)
    void theCompanyPaysOutOfDistributableProfitOnly(
            Obligor obligor, long profit, long company, long founders, long unpaid) {
        var redemption = new RedemptionTerms(EIGHT_PERCENT, obligor)
                .redeem(Rational.of(1_000), Rational.of(5), Rational.ZERO, Rational.of(profit));
        assertThat(redemption)
                .isEqualTo(new Redemption(Rational.of(company), Rational.of(founders), Rational.of(unpaid)));
    }

    @Test
    void countsWhatWasReceivedBeforeAndNeverAsksForMoneyBack() {
        var twice = new RedemptionTerms(new Price.Multiple(Rational.of(2)), Obligor.FOUNDERS);
        assertThat(twice.redeem(Rational.of(100), Rational.ONE, Rational.of(30), Rational.ZERO)
                        .byFounders())
                .isEqualTo(Rational.of(170));
        assertThat(twice.redeem(Rational.of(100), Rational.ONE, Rational.of(300), Rational.ZERO)
                        .byFounders())
                .isEqualTo(Rational.ZERO);
    }
}
