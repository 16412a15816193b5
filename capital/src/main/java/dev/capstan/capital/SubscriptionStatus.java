package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where registered capital stands that somebody has subscribed. All amounts are in yuan, to the fen.
 *
 * @param subscribed what is to be paid in, in the end
 * @param paid from 0 to what is subscribed
 * @param due the last day to pay the rest
 */
public record SubscriptionStatus(
        String securityId, String stakeholderId, BigDecimal subscribed, BigDecimal paid, LocalDate due) {

    public BigDecimal unpaid() {
        return subscribed.subtract(paid);
    }

    /** Whether the last day to pay has gone by, at the end of a day. */
    public boolean isOverdue(LocalDate date) {
        return unpaid().signum() > 0 && due.isBefore(date);
    }
}
