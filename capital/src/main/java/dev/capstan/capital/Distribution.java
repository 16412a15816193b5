package dev.capstan.capital;

import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.numeric.Rational;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid what of one exit. All amounts are exact, and they sum to the exit value exactly; {@link #rounded} keeps that sum.
 *
 * @param exit the exit value
 * @param costs of the sale that are a part of it
 * @param price what a common share is paid
 * @param debts in the order of the waterfall
 * @param classes in the order of the waterfall
 */
public record Distribution(
        Rational exit, Rational costs, Rational price, List<DebtPaid> debts, List<ClassPaid> classes) {

    public Distribution {
        debts = List.copyOf(debts);
        classes = List.copyOf(classes);
    }

    /** What of a debt is paid. */
    public record DebtPaid(Debt debt, Rational paid) {
        public Rational shortfall() {
            return debt.claim().minus(paid);
        }
    }

    /**
     * What a class is paid.
     *
     * @param holders each of its holdings, by its shares; options after their strike
     * @param choice null where the class has nothing to choose
     */
    public record ClassPaid(
            WaterfallClass stock,
            List<HolderPaid> holders,
            @Nullable Choice choice) {

        public ClassPaid {
            holders = List.copyOf(holders);
        }

        static ClassPaid of(WaterfallClass stock, Rational paid, @Nullable Choice choice) {
            var shares = stock.shares();
            var each = shares.signum() == 0 ? Rational.ZERO : paid.over(shares);
            return new ClassPaid(
                    stock,
                    stock.holdings().stream()
                            .map(holding -> new HolderPaid(holding, each.times(holding.shares())))
                            .toList(),
                    choice);
        }

        public Rational paid() {
            return Rational.sum(holders.stream().map(HolderPaid::paid).toList());
        }

        /** Whether it converts, or is exercised. */
        public boolean converts() {
            return choice != null && choice.made();
        }
    }

    /** What one holding of a class is paid. */
    public record HolderPaid(Holding holding, Rational paid) {}

    /**
     * Whether to convert or exercise.
     *
     * @param made whether the class does
     * @param forgone what it gives up for a common share; it converts where the price of one is above
     * @param otherwise what it would be paid had it alone chosen otherwise
     */
    public record Choice(boolean made, Rational forgone, Rational otherwise) {}

    /** What is left for all classes together. */
    public Rational equity() {
        return Rational.sum(classes.stream().map(ClassPaid::paid).toList());
    }

    /**
     * The same in amounts of so many decimals, as it is paid: each is rounded down, and the coins left over go to those who lost
     * most by it, so that all still sums to the exit value, which is rounded half even.
     */
    public Distribution rounded(int decimals) {
        var lines = Stream.of(
                        Stream.of(costs),
                        debts.stream().map(DebtPaid::paid),
                        classes.stream()
                                .flatMap(paid -> paid.holders().stream())
                                .map(HolderPaid::paid))
                .flatMap(amounts -> amounts)
                .toList();
        var coins = LargestRemainder.split(lines, decimals).stream()
                .map(Rational::of)
                .iterator();
        return new Distribution(
                Rational.of(exit.decimal(decimals, RoundingMode.HALF_EVEN)),
                coins.next(),
                price,
                debts.stream()
                        .map(paid -> new DebtPaid(paid.debt(), coins.next()))
                        .toList(),
                classes.stream()
                        .map(paid -> new ClassPaid(
                                paid.stock(),
                                paid.holders().stream()
                                        .map(each -> new HolderPaid(each.holding(), coins.next()))
                                        .toList(),
                                paid.choice()))
                        .toList());
    }

    /** All amounts: costs, debts, classes. */
    Stream<Rational> amounts() {
        return Stream.of(
                        Stream.of(costs),
                        debts.stream().map(DebtPaid::paid),
                        classes.stream().map(ClassPaid::paid))
                .flatMap(amounts -> amounts);
    }
}
