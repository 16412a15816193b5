package dev.capstan.capital;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event that moves no shares: an acceptance, the start of vesting, a change of what a stakeholder is.
 *
 * @param type as Open Cap Format names it
 * @param securityId the security it is about; null where it is about a stakeholder
 */
public record Recorded(
        String type, String id, LocalDate date, @Nullable String securityId, Details details) implements Transaction {}
