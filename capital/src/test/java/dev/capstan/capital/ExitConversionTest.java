package dev.capstan.capital;

import static dev.capstan.capital.Tables.common;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capstan.capital.ExitConversion.Capped;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitConversionTest {

    private static Capped postMoney(long amount, long cap) {
        return new Capped(Rational.of(amount), Rational.of(cap), true);
    }

    private static Preferred safe(String name, Capped terms, Rational shares) {
        return Preferred.notParticipating(name, 1, terms.amount(), List.of(new Holding(name, shares)));
    }

    /** Y Combinator, Post-Money Safe User Guide, appendix II, example 1, question 3; on shares that are not rounded. */
    @Test
    void postMoneySafesOwnTheirPartOfAllShares() {
        var a = postMoney(200_000, 4_000_000);
        var b = postMoney(800_000, 8_000_000);
        var shares = ExitConversion.shares(List.of(a, b), Rational.of(9_550_000));
        assertThat(shares)
                .extracting(each -> each.decimal(0, RoundingMode.FLOOR).intValue())
                .containsExactly(561_764, 1_123_529);
        var waterfall = Waterfall.of(
                List.of(common("outstanding", 9_550_000), safe("A", a, shares.get(0)), safe("B", b, shares.get(1))));
        assertThat(waterfall.distribute(Rational.of(10_000_000)).classes())
                .extracting(paid -> paid.paid() + " " + paid.converts())
                .containsExactly("8500000 false", "500000 true", "1000000 true");
    }

    @Test
    void aSafeTakesItsMoneyWhereThatIsMore() {
        var terms = postMoney(1_000, 10_000);
        var shares = ExitConversion.shares(List.of(terms), Rational.of(900));
        var waterfall = Waterfall.of(List.of(common("outstanding", 900), safe("A", terms, shares.getFirst())));
        assertThat(waterfall.payoff().breakPoints())
                .extracting(point -> point.exit().toString())
                .containsExactly("1000", "10000");
    }

    @Test
    void preMoneyCapsDivideByTheSharesWithoutInstruments() {
        var pre = new Capped(Rational.of(500), Rational.of(5_000), false);
        var shares = ExitConversion.shares(List.of(pre, postMoney(200, 1_000)), Rational.of(1_000));
        assertThat(shares).extracting(Rational::toString).containsExactly("100", "275");
    }

    @Test
    void refusesToSellTheWholeCompany() {
        var all = List.of(postMoney(500, 1_000), postMoney(500, 1_000));
        assertThat(ExitConversion.areSolvable(all)).isFalse();
        assertThatThrownBy(() -> ExitConversion.shares(all, Rational.ONE)).hasMessageContaining("whole company");
    }
}
