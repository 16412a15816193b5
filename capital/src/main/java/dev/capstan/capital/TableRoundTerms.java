package dev.capstan.capital;

import dev.capstan.capital.PoolIncrease.Placement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is proposed as the next priced round of a company with a cap table.
 *
 * @param date of the closing
 * @param preMoney the agreed valuation before the money; above 0
 * @param investments who puts in how much; a holder of the table by id or legal name, or somebody new
 * @param pool the part of all shares after the round that the unissued pool is to be; 0 leaves it as it is, below 1
 * @param placement whether the valuation includes the pool's increase
 * @param stockClass the class that is sold: one of the table, or the name of a new one; empty for a name by the date
 */
public record TableRoundTerms(
        LocalDate date,
        BigDecimal preMoney,
        List<Investment> investments,
        PricingMethod method,
        BigDecimal pool,
        Placement placement,
        ShareRounding rounding,
        String stockClass) {

    public TableRoundTerms {
        if (preMoney.signum() <= 0) {
            throw new IllegalArgumentException("a pre-money valuation is above 0: " + preMoney);
        }
        if (pool.signum() < 0 || pool.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a pool is from 0 to below 1 of all shares: " + pool);
        }
        investments = List.copyOf(investments);
    }

    /** How the round is rounded on a table: registered capital of a limited liability company to the fen. */
    ShareRounding rounding(CapTable table) {
        return table.isLimitedLiability() ? rounding.withShareDecimals(2) : rounding;
    }

    /**
     * New money.
     *
     * @param amount above 0
     */
    public record Investment(String investor, BigDecimal amount) {
        public Investment {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("an investment is above 0: " + amount);
            }
        }
    }

    /**
     * What open instruments become at a price of a new share: that of a round whose valuation counts the shares before it.
     *
     * @param price above 0
     */
    public static TableRoundTerms atPrice(CapTable table, BigDecimal price) {
        var shares = BigDecimal.valueOf(TableRound.capitalization(table).fullyDiluted());
        return withoutMoney(table.date(), shares.multiply(price), PricingMethod.PRE_MONEY);
    }

    /** What open instruments become at a valuation, without new money. */
    public static TableRoundTerms withoutMoney(LocalDate date, BigDecimal preMoney, PricingMethod method) {
        return new TableRoundTerms(
                date,
                preMoney,
                List.of(),
                method,
                BigDecimal.ZERO,
                Placement.BEFORE_THE_MONEY,
                ShareRounding.STANDARD,
                "");
    }
}
