package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Registered capital of a limited liability company that is paid in. What is paid above it goes into the reserves and is not
 * counted here.
 *
 * @param securityId the capital that was subscribed
 * @param amount in yuan, above 0
 */
public record CapitalContribution(String id, LocalDate date, String securityId, BigDecimal amount, Details details)
        implements Transaction {}
