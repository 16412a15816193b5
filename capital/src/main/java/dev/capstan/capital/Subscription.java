package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed on paying in registered capital.
 *
 * @param due the last day; null where that of the law holds, or of the capital it comes from
 * @param paid what is paid in from the first day, in yuan; null for nothing, or of capital that comes from other capital, for
 *     its part of what was paid in on that
 */
public record Subscription(
        @Nullable LocalDate due, @Nullable BigDecimal paid) {

    /** Paid in on the day it is subscribed. */
    public static Subscription paidIn(BigDecimal paid) {
        return new Subscription(null, paid);
    }
}
