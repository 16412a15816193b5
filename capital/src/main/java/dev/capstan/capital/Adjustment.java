package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of terms that holds for all securities of a class, for a pool, or for the company. */
public sealed interface Adjustment extends Transaction {

    /** @param ratio new shares for old ones: 2 : 1 makes two of each, 1 : 10 one of ten */
    record Split(String id, LocalDate date, String stockClassId, Ratio ratio, Details details) implements Adjustment {}

    /** @param terms the conversion ratio and price from now on; its class is that of the right it replaces */
    record ConversionRatio(String id, LocalDate date, String stockClassId, ConversionRight terms, Details details)
            implements Adjustment {}

    /**
     * @param stockClassId null where it is the company's limit for all classes together
     * @param shares the new limit
     */
    record AuthorizedShares(
            String id, LocalDate date, @Nullable String stockClassId, BigDecimal shares, Details details)
            implements Adjustment {}

    /** @param reserved shares of the pool from now on, granted ones included */
    record Pool(String id, LocalDate date, String stockPlanId, BigDecimal reserved, Details details)
            implements Adjustment {}

    /** Shares of an ended grant that go back to a pool. */
    record ReturnToPool(
            String id, LocalDate date, String securityId, String stockPlanId, BigDecimal quantity, Details details)
            implements Adjustment {}

    /** @param exercisePrice for one share from now on */
    record Repricing(String id, LocalDate date, String securityId, Money exercisePrice, Details details)
            implements Adjustment {}
}
