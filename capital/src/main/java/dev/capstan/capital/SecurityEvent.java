package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a security after its issuance. It ends the security, except that an exercise or a release takes from equity
 * compensation only what it names. What comes of it are securities of their own, each with an issuance.
 *
 * @param securityIds the securities it happens to: one, or those that a consolidation joins
 * @param quantity shares it is about, or money for a convertible; null where it is about the whole security
 * @param resultingIds securities that come of it
 * @param balanceId the security that carries what is left; null where nothing is
 * @param splitId the split that a reissuance carries out; null otherwise
 */
public record SecurityEvent(
        Kind kind,
        Instrument instrument,
        String id,
        LocalDate date,
        List<String> securityIds,
        @Nullable BigDecimal quantity,
        List<String> resultingIds,
        @Nullable String balanceId,
        @Nullable String splitId,
        Details details)
        implements Transaction {

    /** As Open Cap Format names them. */
    public enum Kind {
        TRANSFER,
        CANCELLATION,
        RETRACTION,
        REPURCHASE,
        CONVERSION,
        EXERCISE,
        RELEASE,
        REISSUANCE,
        CONSOLIDATION
    }

    public SecurityEvent {
        securityIds = List.copyOf(securityIds);
        resultingIds = List.copyOf(resultingIds);
    }

    /** Whether the security lives on with what is left of it. */
    public boolean takesPart() {
        return instrument == Instrument.EQUITY_COMPENSATION && (kind == Kind.EXERCISE || kind == Kind.RELEASE);
    }

    /** All securities that it names as coming of it. */
    public List<String> successorIds() {
        return Stream.concat(resultingIds.stream(), Stream.ofNullable(balanceId))
                .toList();
    }
}
