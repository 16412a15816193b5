package dev.capstan.capital;

import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
     * @param paid options after their strike
     * @param choice null where the class has nothing to choose
     */
    public record ClassPaid(
            WaterfallClass stock, Rational paid, @Nullable Choice choice) {

        /** Whether it converts, or is exercised. */
        public boolean converts() {
            return choice != null && choice.made();
        }

        /** What each holding is paid, by its shares. */
        public List<HolderPaid> holders() {
            var shares = stock.shares();
            return stock.holdings().stream()
                    .map(holding -> new HolderPaid(holding, part(holding, shares)))
                    .toList();
        }

        private Rational part(Holding holding, Rational shares) {
            return shares.signum() == 0
                    ? Rational.ZERO
                    : paid.times(holding.shares()).over(shares);
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

    /** One line of a payment in whole units of the currency's smallest coin or of some decimals. */
    public record Payment(String payee, String stock, BigDecimal amount) {}

    /** What is left for all classes together. */
    public Rational equity() {
        return Rational.sum(classes.stream().map(ClassPaid::paid).toList());
    }

    /**
     * Payments rounded to so many decimals, which sum to the exit value so rounded: each is rounded down, and the coins left
     * over go to those who lost most. Debts have no {@code stock}; costs are the payee {@code costs}.
     */
    public List<Payment> rounded(int decimals) {
        record Line(String payee, String stock, Rational amount) {}
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("costs", "", costs));
        debts.forEach(paid -> lines.add(new Line(paid.debt().name(), "", paid.paid())));
        classes.forEach(paid -> paid.holders()
                .forEach(each ->
                        lines.add(new Line(each.holding().holder(), paid.stock().name(), each.paid()))));
        var amounts = LargestRemainder.split(lines.stream().map(Line::amount).toList(), decimals);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Payment(lines.get(i).payee(), lines.get(i).stock(), amounts.get(i)))
                .filter(payment ->
                        payment.amount().signum() != 0 || !payment.payee().equals("costs"))
                .toList();
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
