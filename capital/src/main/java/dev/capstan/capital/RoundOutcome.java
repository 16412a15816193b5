package dev.capstan.capital;

import dev.capstan.capital.Capitalization.Holding;
import dev.capstan.capital.Convertible.Conversion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A round as it closes.
 *
 * @param method by which it was priced
 * @param price of a new share
 * @param companyCapitalization what post-money caps counted
 * @param preMoneyCapitalization what pre-money caps counted
 * @param conversions in the order of the convertibles
 * @param allotments new shares, in the order of the investments
 * @param before who held what before
 * @param poolIncrease shares by which the unissued pool has grown
 */
public record RoundOutcome(
        PricingMethod method,
        double price,
        double companyCapitalization,
        double preMoneyCapitalization,
        List<Conversion> conversions,
        List<Allotment> allotments,
        Capitalization before,
        double poolIncrease) {

    public RoundOutcome {
        conversions = List.copyOf(conversions);
        allotments = List.copyOf(allotments);
    }

    /** New shares for new money; what the amount exceeds them by is a fraction of a share. */
    public record Allotment(String investor, double amount, double shares) {}

    /**
     * A holder's shares and part of the company on either side of the round.
     *
     * @param dilution the part of the ownership before that is gone; NaN for who comes with the round, negative for who bought more
     */
    public record Stake(
            String holder,
            double sharesBefore,
            double sharesAfter,
            double ownershipBefore,
            double ownershipAfter,
            double dilution) {}

    /** Who holds what after the round: the holders before, then whom conversions and new money add, one line each. */
    public Capitalization after() {
        Map<String, Double> shares = new LinkedHashMap<>();
        before.holdings().forEach(holding -> shares.merge(holding.holder(), holding.shares(), Double::sum));
        conversions.forEach(conversion -> shares.merge(conversion.holder(), conversion.shares(), Double::sum));
        allotments.forEach(allotment -> shares.merge(allotment.investor(), allotment.shares(), Double::sum));
        List<Holding> holdings = new ArrayList<>();
        shares.forEach((holder, count) -> holdings.add(new Holding(holder, count)));
        return new Capitalization(holdings, before.unissuedPool() + poolIncrease);
    }

    /** The shares sold for new money. */
    public double newShares() {
        return allotments.stream().mapToDouble(Allotment::shares).sum();
    }

    /** What the company is worth at the round's price: all shares after it times the price. */
    public double postMoney() {
        return after().fullyDiluted() * price;
    }

    /** Every holder's stake; their ownership and that of the unissued pool sum to one. */
    public List<Stake> stakes() {
        var after = after();
        double totalBefore = before.fullyDiluted();
        double totalAfter = after.fullyDiluted();
        return after.holdings().stream()
                .map(holding -> stake(
                        holding.holder(), before.shares(holding.holder()), holding.shares(), totalBefore, totalAfter))
                .toList();
    }

    private static Stake stake(
            String holder, double sharesBefore, double sharesAfter, double totalBefore, double totalAfter) {
        double ownershipBefore = sharesBefore / totalBefore;
        double ownershipAfter = sharesAfter / totalAfter;
        double dilution = ownershipBefore > 0 ? 1 - ownershipAfter / ownershipBefore : Double.NaN;
        return new Stake(holder, sharesBefore, sharesAfter, ownershipBefore, ownershipAfter, dilution);
    }
}
