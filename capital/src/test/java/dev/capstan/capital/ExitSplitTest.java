package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.capital.Distribution.ClassPaid;
import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The waterfall in doubles is the exact one, and may be used again and again. */
class ExitSplitTest {

    private static final int TABLES = 3000;

    private static void onManyTables(BiConsumer<Waterfall, List<Rational>> check) {
        for (long seed = 1; seed <= TABLES; seed++) {
            var random = new SplittableRandom(seed);
            var table = Tables.random(random);
            try {
                check.accept(table, exits(table, random));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("new SplittableRandom(" + seed + "): " + table, failed);
            }
        }
    }

    /** Nothing, every break point, where the exact answer is a tie, a point of each stretch between two, and beyond. */
    private static List<Rational> exits(Waterfall table, SplittableRandom random) {
        List<Rational> exits = new ArrayList<>(List.of(Rational.ZERO));
        for (var point : table.payoff().breakPoints()) {
            var part = Rational.of(1 + random.nextInt(9)).over(Rational.of(10));
            exits.add(exits.getLast().plus(point.exit().minus(exits.getLast()).times(part)));
            exits.add(point.exit());
        }
        exits.add(exits.getLast().plus(Rational.of(1 + random.nextInt(500))));
        return exits;
    }

    private static double[] paid(ExitSplit split, int payees, double exit) {
        double[] paid = new double[payees];
        split.pay(exit, paid);
        return paid;
    }

    /** Without, the price jumps where the first class converts, and at that tie it is either of two. */
    private static boolean hasCommon(Waterfall table) {
        return table.classes().stream()
                .anyMatch(stock ->
                        stock instanceof WaterfallClass.Common && stock.units().signum() > 0);
    }

    private static int payees(Waterfall table) {
        return table.debts().size() + table.classes().size();
    }

    @Test
    void paysWhatTheExactWaterfallPays() {
        onManyTables((table, exits) -> {
            var split = ExitSplit.of(table);
            for (var exit : exits) {
                var exact = table.distribute(exit);
                double[] paid = new double[payees(table)];
                double price = split.pay(exit.real(), paid);
                double tolerance = 1e-9 * Math.max(1, exit.real());
                if (hasCommon(table)) {
                    assertThat(price).isCloseTo(exact.price().real(), within(1e-9 * Math.max(1, price)));
                }
                assertThat(paid)
                        .containsExactly(
                                exact.amounts()
                                        .skip(1)
                                        .mapToDouble(Rational::real)
                                        .toArray(),
                                within(tolerance));
            }
        });
    }

    @Test
    void whatIsPaidAndTheCostsSumToTheExitValue() {
        onManyTables((table, exits) -> exits.forEach(exit -> {
            double sum = Arrays.stream(paid(ExitSplit.of(table), payees(table), exit.real()))
                    .sum();
            double costs = exit.times(table.costRate()).real();
            assertThat(sum + costs).isCloseTo(exit.real(), within(1e-12 * Math.max(1, exit.real())));
        }));
    }

    @Test
    void noClassGainsBySwitchingAlone() {
        onManyTables((table, exits) -> exits.forEach(exit -> {
            double[] paid = paid(ExitSplit.of(table), payees(table), exit.real());
            var choices = table.distribute(exit).classes().stream()
                    .map(ClassPaid::choice)
                    .toList();
            for (int i = 0; i < choices.size(); i++) {
                var choice = choices.get(i);
                if (choice != null) {
                    double otherwise = choice.otherwise().real();
                    assertThat(paid[table.debts().size() + i])
                            .isGreaterThanOrEqualTo(otherwise - 1e-9 * Math.max(1, otherwise));
                }
            }
        }));
    }

    /** As paths do it: the same object for one table after another, none of which may leave a trace. */
    @Test
    void isTheSameAfterOtherTablesHaveUsedIt() {
        var used = new ExitSplit(7);
        used.costs(0.1);
        for (int payee = 0; payee < 7; payee++) {
            used.preferred(payee, payee, 3, 1, 50, payee % 2 == 0 ? 80 : Double.POSITIVE_INFINITY);
        }
        used.pay(200, new double[7]);
        Stream.of(used, new ExitSplit(7)).forEach(split -> {
            split.costs(0);
            split.debt(0, 1, 20);
            split.common(1, 60);
            split.options(2, 20, 1);
            split.preferred(3, 2, 20, 0, 80, 80);
            split.preferred(4, 1, 0, 0, 20, 20);
            split.common(5, 0);
            split.options(6, 0, 2);
            assertThat(paid(split, 7, 60)).containsExactly(20, 0, 0, 20, 20, 0, 0);
        });
    }

    @Test
    void debtsComeBeforeClassesWhateverTheirSeniorities() {
        var split = new ExitSplit(3);
        split.preferred(0, -5, 10, 0, 100, 100);
        split.debt(1, 9, 30);
        split.common(2, 10);
        assertThat(paid(split, 3, 50)).containsExactly(20, 30, 0);
    }

    @Test
    void refusesWhatCannotBePaidOut() {
        var split = new ExitSplit(1);
        split.preferred(0, 1, 0, 0, 10, 10);
        assertThat(paid(split, 1, 10)).containsExactly(10);
        assertThatThrownBy(() -> split.pay(11, new double[1])).hasMessageContaining("nobody may share");
        assertThatThrownBy(() -> split.pay(-1, new double[1])).hasMessageContaining("exit value");
        assertThatThrownBy(() -> split.costs(1)).hasMessageContaining("costs of a sale leave");
        assertThatThrownBy(() -> split.preferred(0, 1, 1, 0, 1, Double.NaN)).hasMessageContaining("at most");
    }
}
