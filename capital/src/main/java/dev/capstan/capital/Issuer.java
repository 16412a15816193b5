package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The company whose table it is.
 *
 * @param formed the day it was founded; nothing happens before
 * @param sharesAuthorized the most shares of all classes; null where there is no limit
 */
public record Issuer(
        String id,
        String legalName,
        LocalDate formed,
        @Nullable BigDecimal sharesAuthorized,
        Details details) {}
