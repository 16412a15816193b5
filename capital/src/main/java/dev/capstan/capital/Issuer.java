package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The company whose table it is.
 *
 * @param formed the day it was founded; nothing happens before
 * @param kind what its capital was divided into when it was founded
 * @param sharesAuthorized the most shares of all classes; null where there is no limit
 */
public record Issuer(
        String id,
        String legalName,
        LocalDate formed,
        Kind kind,
        @Nullable BigDecimal sharesAuthorized,
        Details details) {

    /** What a company's capital is divided into. */
    public enum Kind {
        /** Shares. */
        JOINT_STOCK,
        /** Registered capital to the fen, subscribed first and paid in later: a Chinese 有限责任公司. */
        LIMITED_LIABILITY
    }

    /** A company of shares. */
    public Issuer(
            String id, String legalName, LocalDate formed, @Nullable BigDecimal sharesAuthorized, Details details) {
        this(id, legalName, formed, Kind.JOINT_STOCK, sharesAuthorized, details);
    }
}
