package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A company buys shares back at one price for all: of the prices asked the lowest at which it gets most shares. Where more are
 * offered at that price than it buys, investors are cut in proportion, and the classes of each likewise; down to whole shares unless {@code cut} says otherwise.
 *
 * @param bids what investors offer
 * @param limits how much of a class an investor may sell; who has none may sell all
 * @param sharesMax the most that the company buys
 * @param amountMax the most that it spends, in the currency unit of the prices
 * @param cut what becomes of parts of a share where more are offered than bought
 */
public record TenderOffer(List<Bid> bids, List<Limit> limits, Rational sharesMax, Rational amountMax, Cut cut) {

    /** What becomes of parts of a share. */
    public enum Cut {
        TO_WHOLE_SHARES,
        TO_FRACTIONS
    }

    /** One that is cut to whole shares. */
    public TenderOffer(List<Bid> bids, List<Limit> limits, Rational sharesMax, Rational amountMax) {
        this(bids, limits, sharesMax, amountMax, Cut.TO_WHOLE_SHARES);
    }

    public TenderOffer {
        bids = List.copyOf(bids);
        limits = List.copyOf(limits);
        if (sharesMax.signum() < 0 || amountMax.signum() < 0) {
            throw new IllegalArgumentException("what a company buys and spends is 0 or more");
        }
    }

    /**
     * An offer to sell.
     *
     * @param shares 0 or more
     * @param price the least for a share, above 0
     */
    public record Bid(String investor, String stock, Rational shares, Rational price) {
        public Bid {
            if (shares.signum() < 0 || price.signum() <= 0) {
                throw new IllegalArgumentException("a bid is of 0 or more shares, at a price above 0");
            }
        }
    }

    /** The most that an investor may sell of a class. */
    public record Limit(String investor, String stock, Rational shares) {}

    /**
     * What comes of it.
     *
     * @param price of every share bought; null where none is
     * @param accepted of each bid, in their order; of an investor's bids for one class the cheapest first
     */
    public record Clearing(@Nullable Rational price, List<Rational> accepted) {
        public Clearing {
            accepted = List.copyOf(accepted);
        }
    }

    public Clearing clear() {
        var best = Rational.ZERO;
        @Nullable Rational price = null;
        for (var asked : new TreeSet<>(bids.stream().map(Bid::price).toList())) {
            var bought = total(offered(asked)).min(affordable(asked));
            if (bought.isAbove(best)) {
                best = bought;
                price = asked;
            }
        }
        return price == null
                ? new Clearing(null, bids.stream().map(_ -> Rational.ZERO).toList())
                : new Clearing(price, toBids(price, accepted(price)));
    }

    private Rational affordable(Rational price) {
        return sharesMax.min(amountMax.over(price));
    }

    /** What is for sale at a price, by investor and class, within the limits. */
    private Map<String, Map<String, Rational>> offered(Rational price) {
        var offered = new LinkedHashMap<String, Map<String, Rational>>();
        bids.stream()
                .filter(bid -> !bid.price().isAbove(price))
                .forEach(bid -> offered.computeIfAbsent(bid.investor(), _ -> new LinkedHashMap<>())
                        .merge(bid.stock(), bid.shares(), Rational::plus));
        limits.forEach(limit -> offered.getOrDefault(limit.investor(), new LinkedHashMap<>())
                .computeIfPresent(limit.stock(), (_, shares) -> shares.min(limit.shares())));
        return offered;
    }

    private static Rational total(Map<String, Map<String, Rational>> offered) {
        return Rational.sum(offered.values().stream().map(TenderOffer::sum).toList());
    }

    private static Rational sum(Map<String, Rational> byStock) {
        return Rational.sum(byStock.values());
    }

    private Map<String, Map<String, Rational>> accepted(Rational price) {
        var offered = offered(price);
        var all = total(offered);
        var part = affordable(price).over(all);
        if (part.compareTo(Rational.ONE) >= 0) {
            return offered;
        }
        var accepted = new LinkedHashMap<String, Map<String, Rational>>();
        offered.forEach((investor, own) -> accepted.put(
                investor,
                switch (cut) {
                    case TO_WHOLE_SHARES -> cut(own, sum(own).times(part).floor());
                    case TO_FRACTIONS -> times(own, part);
                }));
        return accepted;
    }

    private static Map<String, Rational> times(Map<String, Rational> offered, Rational part) {
        var accepted = new LinkedHashMap<String, Rational>();
        offered.forEach((stock, shares) -> accepted.put(stock, shares.times(part)));
        return accepted;
    }

    /** Cuts what an investor offers to so many shares; what rounding leaves goes where most remains unsold, by proportion. */
    private static Map<String, Rational> cut(Map<String, Rational> offered, Rational quota) {
        var all = sum(offered);
        var accepted = new LinkedHashMap<String, Rational>();
        offered.forEach((stock, shares) -> accepted.put(
                stock, all.signum() == 0 ? all : shares.times(quota).over(all).floor()));
        for (var left = quota.minus(sum(accepted)); left.signum() > 0; left = left.minus(Rational.ONE)) {
            offered.keySet().stream()
                    .filter(stock -> get(offered, stock).signum() > 0)
                    .min(Comparator.comparing(stock -> get(accepted, stock).over(get(offered, stock))))
                    .ifPresent(stock -> accepted.merge(stock, Rational.ONE, Rational::plus));
        }
        return accepted;
    }

    private static Rational get(Map<String, Rational> shares, String stock) {
        return shares.getOrDefault(stock, Rational.ZERO);
    }

    private List<Rational> toBids(Rational price, Map<String, Map<String, Rational>> accepted) {
        var filled = new LinkedHashMap<Integer, Rational>();
        IntStream.range(0, bids.size())
                .boxed()
                .filter(i -> !bids.get(i).price().isAbove(price))
                .sorted(Comparator.comparing(i -> bids.get(i).price()))
                .forEach(i -> {
                    var bid = bids.get(i);
                    var left = accepted.getOrDefault(bid.investor(), Map.of());
                    var taken = bid.shares().min(get(left, bid.stock()));
                    filled.put(i, taken);
                    left.computeIfPresent(bid.stock(), (_, shares) -> shares.minus(taken));
                });
        return IntStream.range(0, bids.size())
                .mapToObj(i -> filled.getOrDefault(i, Rational.ZERO))
                .toList();
    }
}
