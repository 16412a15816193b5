package dev.capstan.capital;

import dev.capstan.capital.Distribution.ClassPaid;
import dev.capstan.capital.Distribution.DebtPaid;
import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who is paid what when a company is sold or wound up. Costs of the sale come first, then debts by seniority, then the claims
 * of preferred classes by seniority; what is left goes by number to common shares, to those who participate up to their caps,
 * and to those who convert or exercise because that pays them more. See {@code docs/reference/waterfall.md}.
 *
 * @param costRate costs of the sale as a part of the exit value, from 0 to below 1; fixed ones are a debt of the first rank
 * @param debts paid before any class
 * @param classes at least one of them with shares that may take whatever is left
 */
public record Waterfall(Rational costRate, List<Debt> debts, List<WaterfallClass> classes) {

    public Waterfall {
        debts = List.copyOf(debts);
        classes = List.copyOf(classes);
        if (costRate.signum() < 0 || !Rational.ONE.isAbove(costRate)) {
            throw new IllegalArgumentException("costs of a sale are from 0 to below 1 of it: " + costRate);
        }
        if (classes.stream().noneMatch(stock -> stock.units().signum() > 0)) {
            throw new IllegalArgumentException("somebody must hold shares that are or become common");
        }
        var names = new LinkedHashSet<String>();
        debts.forEach(debt -> once(names, debt.name()));
        classes.forEach(stock -> check(names, stock));
    }

    /** Without debts and costs. */
    public static Waterfall of(List<WaterfallClass> classes) {
        return new Waterfall(Rational.ZERO, List.of(), classes);
    }

    private static void check(Set<String> names, WaterfallClass stock) {
        once(names, stock.name());
        if (stock instanceof WaterfallClass.Preferred preferred
                && preferred.due().plus(preferred.claim()).signum() > 0
                && preferred.shares().signum() == 0) {
            throw new IllegalArgumentException("a claim that nobody holds: " + stock.name());
        }
    }

    private static void once(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("twice in one waterfall: " + name);
        }
    }

    List<Claimant> claimants() {
        return classes.stream().map(Claimant::of).toList();
    }

    /** Debts by seniority, those paid first first. */
    SortedMap<Integer, List<Integer>> debtTiers() {
        var tiers = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < debts.size(); i++) {
            tiers.computeIfAbsent(debts.get(i).seniority(), _ -> new ArrayList<>())
                    .add(i);
        }
        return tiers;
    }

    /** Who is paid what of this exit value, which is 0 or more. */
    public Distribution distribute(Rational exit) {
        if (exit.signum() < 0) {
            throw new IllegalArgumentException("an exit value below 0: " + exit);
        }
        var costs = exit.times(costRate);
        var debtsPaid = payDebts(exit.minus(costs));
        var repaid = Rational.sum(debtsPaid.stream().map(DebtPaid::paid).toList());
        var choices = new Choices(claimants(), exit.minus(costs).minus(repaid));
        var settlement = choices.settlement();
        var classesPaid = IntStream.range(0, classes.size())
                .mapToObj(i -> ClassPaid.of(classes.get(i), settlement.paid(i), choices.choice(i)))
                .toList();
        return new Distribution(exit, costs, settlement.price(), debtsPaid, classesPaid);
    }

    private List<DebtPaid> payDebts(Rational proceeds) {
        var left = proceeds;
        var paid = new DebtPaid[debts.size()];
        for (var tier : debtTiers().values()) {
            var owed = Rational.sum(tier.stream().map(i -> debts.get(i).claim()).toList());
            var part = owed.signum() == 0 ? Rational.ZERO : left.over(owed).min(Rational.ONE);
            tier.forEach(i ->
                    paid[i] = new DebtPaid(debts.get(i), debts.get(i).claim().times(part)));
            left = left.minus(owed.times(part));
        }
        return List.of(paid);
    }

    /** The payoff of every exit value at once. */
    public Payoff payoff() {
        return new PayoffSweep(this).payoff();
    }
}
