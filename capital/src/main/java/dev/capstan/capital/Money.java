package dev.capstan.capital;

import java.math.BigDecimal;

/**
 * An exact amount of money in contracts; not the engine's, which is a {@code double}.
 *
 * @param amount in whole units of the currency; may be negative, with as many decimals as written
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not a currency code: " + currency);
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
