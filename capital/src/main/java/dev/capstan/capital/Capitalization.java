package dev.capstan.capital;

import java.util.List;

/**
 * Who holds how many shares, counted fully diluted: stock as converted to common, options granted and promised. What nobody
 * holds yet is the unissued pool.
 *
 * @param holdings in the order shown; a holder may stand in several lines
 * @param unissuedPool shares reserved for grants to come; at least 0
 */
public record Capitalization(List<Holding> holdings, double unissuedPool) {

    public Capitalization {
        holdings = List.copyOf(holdings);
        Checks.notNegative(unissuedPool, "an unissued pool");
    }

    /**
     * What one holder has.
     *
     * @param shares at least 0
     */
    public record Holding(String holder, double shares) {
        public Holding {
            Checks.notNegative(shares, "the shares of a holder");
        }
    }

    /** All shares held, without the unissued pool. */
    public double held() {
        return holdings.stream().mapToDouble(Holding::shares).sum();
    }

    /** All shares, with the unissued pool. */
    public double fullyDiluted() {
        return held() + unissuedPool;
    }

    /** The shares of a holder, 0 where there are none. */
    public double shares(String holder) {
        return holdings.stream()
                .filter(holding -> holding.holder.equals(holder))
                .mapToDouble(Holding::shares)
                .sum();
    }
}
