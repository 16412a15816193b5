package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every waterfall, on random small tables; a failure names the seed that makes its table again. */
class WaterfallPropertiesTest {

    private static final int TABLES = 500;

    private static void onManyTables(BiConsumer<Waterfall, SplittableRandom> check) {
        for (long seed = 1; seed <= TABLES; seed++) {
            var random = new SplittableRandom(seed);
            var table = Tables.random(random);
            try {
                check.accept(table, random);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("new SplittableRandom(" + seed + "): " + table, failed);
            }
        }
    }

    /** At, just below and just above each break point, and beyond; where ties are, and off them. */
    private static List<Rational> exits(Waterfall table, SplittableRandom random) {
        var little = Rational.of(new BigDecimal("1e-9"));
        List<Rational> exits = new ArrayList<>();
        exits.add(Rational.ZERO);
        for (var point : table.payoff().breakPoints()) {
            exits.add(point.exit());
            exits.add(point.exit().plus(little));
            exits.add(point.exit().minus(little).max(Rational.ZERO));
        }
        exits.add(exits.getLast().plus(Rational.of(random.nextInt(500))).over(Rational.of(1 + random.nextInt(9))));
        exits.add(exits.getLast().plus(Rational.of(7919)));
        return exits;
    }

    @Test
    void allThatIsPaidSumsToTheExitValueExactly() {
        onManyTables((table, random) -> exits(table, random).forEach(exit -> {
            var distribution = table.distribute(exit);
            assertThat(Rational.sum(distribution.amounts().toList())).isEqualTo(exit);
            assertThat(distribution.amounts()).allMatch(amount -> amount.signum() >= 0);
        }));
    }

    @Test
    void roundedPaymentsSumToTheRoundedExitValue() {
        onManyTables((table, random) -> {
            var exit = Rational.of(random.nextInt(100_000)).over(Rational.of(100));
            var rounded = table.distribute(exit).rounded(2);
            assertThat(Rational.sum(rounded.amounts().toList())).isEqualTo(exit).isEqualTo(rounded.exit());
            assertThat(rounded.amounts()).allMatch(amount -> amount.decimal().scale() <= 2);
        });
    }

    @Test
    void noClassGainsBySwitchingAlone() {
        onManyTables((table, random) -> exits(table, random)
                .forEach(exit -> assertThat(table.distribute(exit).classes()).allSatisfy(paid -> {
                    if (paid.choice() != null) {
                        assertThat(paid.paid())
                                .isGreaterThanOrEqualTo(paid.choice().otherwise());
                    }
                })));
    }

    /** Settled by trying, and swept by price: two algorithms, one answer, to the last digit of exact fractions. */
    @Test
    void convertsExactlyAboveThePriceThatIsGivenUp() {
        onManyTables((table, random) -> exits(table, random).forEach(exit -> {
            var distribution = table.distribute(exit);
            assertThat(distribution.classes()).allSatisfy(paid -> {
                if (paid.choice() != null) {
                    assertThat(paid.converts())
                            .isEqualTo(
                                    distribution.price().isAbove(paid.choice().forgone()));
                }
            });
        }));
    }

    @Test
    void thePayoffIsThatOfEveryExitSettledByItself() {
        onManyTables((table, random) -> {
            var exits = exits(table, random);
            double[][] payoff = table.payoff()
                    .byPayee(exits.stream().mapToDouble(Rational::real).toArray());
            for (int i = 0; i < exits.size(); i++) {
                var paid =
                        amounts(table.distribute(Rational.ofExactly(exits.get(i).real())));
                for (int row = 0; row < paid.size(); row++) {
                    double exact = paid.get(row).real();
                    assertThat(payoff[row][i]).isCloseTo(exact, within(1e-9 * Math.max(1, exact)));
                }
            }
        });
    }

    @Test
    void betweenBreakPointsThePayoffIsAStraightLine() {
        onManyTables((table, random) -> {
            var points =
                    table.payoff().breakPoints().stream().map(BreakPoint::exit).toList();
            for (int i = 1; i < points.size(); i++) {
                var low = amounts(table.distribute(points.get(i - 1)));
                var high = amounts(table.distribute(points.get(i)));
                var part = Rational.of(1 + random.nextInt(9)).over(Rational.of(10));
                var between = points.get(i - 1)
                        .plus(points.get(i).minus(points.get(i - 1)).times(part));
                var paid = amounts(table.distribute(between));
                for (int row = 0; row < paid.size(); row++) {
                    assertThat(paid.get(row))
                            .isEqualTo(low.get(row)
                                    .plus(high.get(row).minus(low.get(row)).times(part)));
                }
            }
        });
    }

    @Test
    void nobodyIsPaidLessOfALargerExit() {
        onManyTables((table, random) -> {
            var exits = exits(table, random).stream().sorted().toList();
            for (int i = 1; i < exits.size(); i++) {
                var less = amounts(table.distribute(exits.get(i - 1)));
                var more = amounts(table.distribute(exits.get(i)));
                for (int row = 0; row < less.size(); row++) {
                    assertThat(more.get(row)).isGreaterThanOrEqualTo(less.get(row));
                }
            }
        });
    }

    @Test
    void theHoldersArePaidWhatTheirClassesArePaid() {
        onManyTables((table, random) -> {
            double exit = random.nextInt(1000);
            var payoff = table.payoff();
            double holders = Stream.of(payoff.byHolder(exit))
                    .mapToDouble(paid -> paid[0])
                    .sum();
            double classes = Stream.of(payoff.byPayee(exit))
                    .skip(table.debts().size())
                    .mapToDouble(paid -> paid[0])
                    .sum();
            assertThat(holders).isCloseTo(classes, within(1e-9 * Math.max(1, classes)));
        });
    }

    private static List<Rational> amounts(Distribution distribution) {
        return distribution.amounts().skip(1).toList();
    }
}
