package dev.capstan.capital;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pool of shares kept for employees.
 *
 * @param reserved shares of the pool at first, granted ones included
 * @param cancellation what becomes of the shares of a cancelled grant; null where the plan is silent
 * @param stockClassIds classes that its shares are of
 */
public record StockPlan(
        String id,
        String name,
        BigDecimal reserved,
        @Nullable Cancellation cancellation,
        List<String> stockClassIds,
        Details details) {

    /** As Open Cap Format names them. A transaction that returns shares to a pool goes before it. */
    public enum Cancellation {
        RETIRE,
        RETURN_TO_POOL,
        HOLD_AS_CAPITAL_STOCK,
        DEFINED_PER_PLAN_SECURITY
    }

    public StockPlan {
        stockClassIds = List.copyOf(stockClassIds);
    }
}
