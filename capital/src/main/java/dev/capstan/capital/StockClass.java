package dev.capstan.capital;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of shares, with the terms that Open Cap Format gives it.
 *
 * @param sharesAuthorized the most shares of the class; null where there is no limit
 * @param votesPerShare 0 or more
 * @param seniority a class with a higher number is paid earlier
 * @param pricePerShare the original issue price
 * @param liquidationMultiple times the original issue price that a share is paid first
 * @param rights of preferred shares; of common ones nothing is stated
 * @param conversionRights what a share converts into, in the order of the charter
 */
public record StockClass(
        String id,
        String name,
        Type type,
        @Nullable BigDecimal sharesAuthorized,
        BigDecimal votesPerShare,
        BigDecimal seniority,
        @Nullable Money pricePerShare,
        @Nullable BigDecimal liquidationMultiple,
        PreferredRights rights,
        List<ConversionRight> conversionRights,
        Details details) {

    public enum Type {
        COMMON,
        PREFERRED
    }

    public StockClass {
        conversionRights = List.copyOf(conversionRights);
    }
}
