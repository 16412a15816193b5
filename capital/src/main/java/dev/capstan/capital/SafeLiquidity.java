package dev.capstan.capital;

import dev.capstan.capital.ConversionTerm.Quote;
import dev.capstan.capital.RoundOutcome.Allotment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What safes get when the company is sold: each the greater of its money back and what its shares would be paid. Money back comes
 * first; those that take it do not count in anybody's capitalization, nor do promised options and the unissued pool. Source: Y
 * Combinator, Post-Money Safe (valuation cap), section 1(b) and Liquidity Capitalization.
 *
 * <p>This is the form by its letter, for a company of common shares and safes, where an exit value is given: discounts count, and so
 * only do those who convert. {@link ExitConversion} is what a waterfall needs, whose shares may not depend on the exit value.
 *
 * @param perShare what a share is paid
 * @param payouts of the safes, in their order; as converted they have shares, else none
 */
public record SafeLiquidity(double perShare, List<Allotment> payouts) {

    public SafeLiquidity {
        payouts = List.copyOf(payouts);
    }

    /**
     * Shares out the proceeds of a sale.
     *
     * @param outstanding shares and options before conversions; above 0
     * @param proceeds for safes and holders; at least 0
     */
    public static SafeLiquidity of(
            double outstanding, List<Convertible> safes, double proceeds, ShareRounding.Step rounding) {
        List<Convertible> converting = new ArrayList<>(safes);
        var quote = new Quote(0, 0, 0);
        boolean settled = false;
        while (!settled) {
            double rest = proceeds - cashed(safes, converting);
            quote = rest > 0 ? quote(outstanding, converting, rest) : new Quote(0, 0, 0);
            var price = quote;
            // Fewer convert, less is left for those who do: whoever wants the money back once wants it in every later
            // step.
            settled = !converting.removeIf(
                    safe -> price.price() <= 0 || safe.at(price).basis() == Convertible.Basis.ROUND_PRICE);
        }
        return payouts(outstanding, safes, converting, proceeds, quote, rounding);
    }

    private static double cashed(List<Convertible> safes, List<Convertible> converting) {
        return safes.stream()
                .filter(safe -> !converting.contains(safe))
                .mapToDouble(Convertible::amount)
                .sum();
    }

    /** A sale prices shares as a round without new money does, and an amount at its price is the money back. */
    private static Quote quote(double outstanding, List<Convertible> converting, double proceeds) {
        var holders = new Capitalization(List.of(new Capitalization.Holding("", outstanding)), 0);
        var system = new RoundSystem(holders, converting, PricingMethod.PERCENTAGE_OWNERSHIP, PoolIncrease.NONE);
        var sale = system.solve(proceeds, 0);
        return sale.exists() ? sale.quote() : new Quote(0, 0, 0);
    }

    private static SafeLiquidity payouts(
            double outstanding,
            List<Convertible> safes,
            List<Convertible> converting,
            double proceeds,
            Quote quote,
            ShareRounding.Step rounding) {
        double cash = cashed(safes, converting);
        double[] shares = safes.stream()
                .mapToDouble(safe ->
                        converting.contains(safe) ? rounding.of(safe.at(quote).shares()) : 0)
                .toArray();
        double held = outstanding + Arrays.stream(shares).sum();
        double perShare = Math.max(0, proceeds - cash) / held;
        List<Allotment> payouts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            var safe = safes.get(i);
            boolean converts = converting.contains(safe);
            double back = cash > proceeds ? safe.amount() * proceeds / cash : safe.amount();
            payouts.add(new Allotment(safe.holder(), converts ? shares[i] * perShare : back, shares[i]));
        }
        return new SafeLiquidity(perShare, payouts);
    }
}
