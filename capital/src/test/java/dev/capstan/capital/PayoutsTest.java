package dev.capstan.capital;

import static dev.capstan.capital.Tables.common;
import static dev.capstan.capital.Tables.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capstan.capital.DividendDistribution.Line;
import dev.capstan.capital.PreferredDividend.Cumulative;
import dev.capstan.capital.PreferredDividend.Payment;
import dev.capstan.capital.TenderOffer.Bid;
import dev.capstan.capital.TenderOffer.Limit;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms of preferred shares, dividends and tender offers; published figures are cases of {@code capstan cases}. */
class PayoutsTest {

    private static final Rational PRICE = Rational.of(new BigDecimal("2.50"));

    private static Rational number(long number) {
        return Rational.of(number);
    }

    private static PreferredTerms terms(Participation participation, PreferredDividend dividend) {
        return new PreferredTerms(PRICE, 1, BigDecimal.ONE, participation, dividend, Rational.ONE);
    }

    /** 8 % a year of ¥2.50 on 2,000,000 shares for two years, participating up to twice the price, by three charters. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        payment,                adds to cap, due,    claim,   most,     units
        CASH,                   false,       0,      5800000, 10000000, 2000000
        CASH,                   true,        0,      5800000, 10800000, 2000000
        CASH_ON_CONVERSION_TOO, false,       800000, 5000000, 10000000, 2000000
        IN_KIND,                false,       0,      5800000, 11600000, 2320000
        """)
    void dividendsAreSettledAsTheCharterSays(
            Payment payment, boolean addsToCap, String due, String claim, String most, String units) {
        var dividend = new Cumulative(new BigDecimal("0.08"), 0, payment, addsToCap);
        var stock = terms(new Participation.Capped(BigDecimal.TWO), dividend)
                .claim("A", held(2_000_000), BigDecimal.TWO, Rational.ZERO);
        assertThat(stock.due()).hasToString(due);
        assertThat(stock.claim()).hasToString(claim);
        assertThat(stock.most()).hasToString(most);
        assertThat(stock.units()).hasToString(units);
    }

    @Test
    void participationDecidesTheMostOfAClass() {
        var none = new PreferredDividend.NonCumulative(new BigDecimal("0.08"));
        var holdings = held(100);
        assertThat(terms(new Participation.None(), none).claim("A", holdings, BigDecimal.TEN, number(7)))
                .satisfies(stock -> assertThat(stock.most()).isEqualTo(number(250)))
                .satisfies(stock -> assertThat(stock.due()).isEqualTo(number(7)));
        assertThat(terms(new Participation.Full(), none)
                        .claim("A", holdings, BigDecimal.TEN, Rational.ZERO)
                        .most())
                .isNull();
    }

    @Test
    void whatHasAccruedMayReverseTheChoiceToConvert() {
        var with = new Cumulative(new BigDecimal("0.08"), 0, Payment.CASH, false);
        var plain = PreferredTerms.standard(PRICE, 1);
        var accruing = terms(new Participation.None(), with);
        assertThat(Stream.of(plain, accruing)
                        .map(each -> each.claim("A", held(2_000_000), BigDecimal.TWO, Rational.ZERO))
                        .map(stock -> Waterfall.of(List.of(common("founders", 8_000_000), stock))
                                .distribute(number(27_000_000))
                                .classes()
                                .get(1))
                        .map(paid -> paid.paid() + " " + paid.converts()))
                .containsExactly("5400000 true", "5800000 false");
    }

    private static DividendDistribution dividend(String amount, @Nullable RoundingMode eachLine) {
        return new DividendDistribution(
                new BigDecimal(amount),
                List.of(
                        new Line(number(3), Rational.of(new BigDecimal("0.335"))),
                        new Line(number(7), Rational.ZERO),
                        new Line(number(1), Rational.of(new BigDecimal("1.001")))),
                List.of(number(5)),
                number(1),
                2,
                eachLine);
    }

    @Test
    void aDividendIsPaidOutToTheLastCoin() {
        for (int cents = 201; cents < 2_000; cents++) {
            var amount = BigDecimal.valueOf(cents, 2);
            assertThat(dividend(amount.toString(), null).paid().total()).isEqualByComparingTo(amount);
        }
    }

    @Test
    void roundingEachLineUpPaysMoreThanDeclared() {
        var up = dividend("100", RoundingMode.UP);
        assertThat(up.hurdle()).isEqualByComparingTo("2.02");
        assertThat(up.paid().total()).isGreaterThan(up.amount());
        assertThat(up.paid().preferred()).extracting(BigDecimal::toString).containsExactly("1.01", "0.00", "1.01");
    }

    @Test
    void aDividendBelowItsHurdlesIsNotPaid() {
        assertThat(dividend("2.01", null).isEnough()).isTrue();
        assertThat(dividend("2.00", null).isEnough()).isFalse();
        assertThatThrownBy(() -> dividend("2.00", null).paid()).isInstanceOf(IllegalStateException.class);
    }

    private static Bid bid(String investor, String stock, long shares, long price) {
        return new Bid(investor, stock, number(shares), number(price));
    }

    @Test
    void aTenderOfferTakesTheLowestPriceThatGetsMost() {
        var bids = List.of(bid("a", "X", 100, 10), bid("b", "X", 100, 12), bid("c", "X", 100, 20));
        var limited = new TenderOffer(bids, List.of(), number(200), number(100_000)).clear();
        assertThat(limited.price()).isEqualTo(number(12));
        assertThat(limited.accepted()).containsExactly(number(100), number(100), number(0));
        var poor = new TenderOffer(bids, List.of(), number(300), number(1_200)).clear();
        assertThat(poor.price()).isEqualTo(number(10));
        var nothing = new TenderOffer(bids, List.of(), number(0), number(1_200)).clear();
        assertThat(nothing.price()).isNull();
        assertThat(nothing.accepted()).containsOnly(number(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTenderOfferNeverBuysMoreThanItMay(long start) {
        for (long seed = start * 100; seed < start * 100 + 100; seed++) {
            var random = new SplittableRandom(seed);
            var bids = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(_ -> bid(
                            "investor " + random.nextInt(3),
                            "class " + random.nextInt(3),
                            random.nextInt(50),
                            1 + random.nextInt(5)))
                    .toList();
            var limit = new Limit("investor 0", "class 0", number(random.nextInt(40)));
            var offer = new TenderOffer(bids, List.of(limit), number(random.nextInt(300)), number(random.nextInt(900)));
            var clearing = offer.clear();
            var bought = Rational.sum(clearing.accepted());
            assertThat(bought).as("seed %d", seed).isLessThanOrEqualTo(offer.sharesMax());
            for (int i = 0; i < bids.size(); i++) {
                assertThat(clearing.accepted().get(i))
                        .as("seed %d bid %d", seed, i)
                        .isLessThanOrEqualTo(bids.get(i).shares())
                        .isGreaterThanOrEqualTo(Rational.ZERO);
            }
            if (clearing.price() != null) {
                assertThat(bought.times(clearing.price())).as("seed %d", seed).isLessThanOrEqualTo(offer.amountMax());
                var ofLimited = IntStream.range(0, bids.size())
                        .filter(i -> bids.get(i).investor().equals("investor 0")
                                && bids.get(i).stock().equals("class 0"))
                        .mapToObj(clearing.accepted()::get)
                        .toList();
                assertThat(Rational.sum(ofLimited)).as("seed %d", seed).isLessThanOrEqualTo(limit.shares());
            }
        }
    }
}
