package dev.capstan.capital.internal.table;

import dev.capstan.capital.Ratio;
import dev.capstan.capital.StockPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A stock plan while a history is replayed. */
public final class Pool {

    private final StockPlan plan;
    private BigDecimal reserved;
    /** Shares of grants that have ended and did not come back: exercised, released or retired; less what was returned. */
    private BigDecimal spent = BigDecimal.ZERO;

    private BigDecimal granted = BigDecimal.ZERO;

    Pool(StockPlan plan) {
        this.plan = plan;
        this.reserved = plan.reserved();
    }

    public StockPlan plan() {
        return plan;
    }

    public BigDecimal reserved() {
        return reserved;
    }

    void reserve(BigDecimal shares) {
        reserved = shares;
    }

    void spend(BigDecimal shares) {
        spent = spent.add(shares);
    }

    /** Whether the shares of a cancelled grant come back where no transaction says so; they do where the plan is silent. */
    boolean takesBack() {
        var rule = plan.cancellation();
        return rule == null
                || switch (rule) {
                    case RETURN_TO_POOL -> true;
                    case RETIRE, HOLD_AS_CAPITAL_STOCK, DEFINED_PER_PLAN_SECURITY -> false;
                };
    }

    /** Shares of open grants come, or go. */
    void grant(BigDecimal shares) {
        granted = granted.add(shares);
    }

    /** Shares that may still be granted; below 0 where more was granted than reserved. */
    public BigDecimal available() {
        return reserved.subtract(spent).subtract(granted);
    }

    void split(Ratio ratio) {
        reserved = ratio.of(reserved, 0, RoundingMode.FLOOR);
        spent = ratio.of(spent, 0, RoundingMode.CEILING);
    }
}
