package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of terms that holds for all securities of a class, for a pool, or for the company. */
public sealed interface Adjustment extends Transaction {

    /**
     * More shares for old ones, or fewer.
     *
     * @param ratio new to old: 2 : 1 makes two of each, 1 : 10 one of ten
     * @param backing of the shares into which a limited liability company converts its capital, all classes on one day and
     *     before anything else of that day: the largest fractions of a share get what rounding leaves; null for any other split
     */
    record Split(
            String id,
            LocalDate date,
            String stockClassId,
            Ratio ratio,
            @Nullable Backing backing,
            Details details) implements Adjustment {

        /** Of shares into shares, or of registered capital that grows out of reserves. */
        public Split(String id, LocalDate date, String stockClassId, Ratio ratio, Details details) {
            this(id, date, stockClassId, ratio, null, details);
        }
    }

    /**
     * What backs the shares of a company that becomes a joint-stock company.
     *
     * @param netAssets of the whole company, as audited, in its currency
     * @param parValue of one share; all shares at par may not exceed the net assets
     */
    record Backing(BigDecimal netAssets, BigDecimal parValue) {}

    /**
     * A new conversion ratio of a class.
     *
     * @param terms ratio and price from now on; the class it converts into stays
     */
    record ConversionRatio(String id, LocalDate date, String stockClassId, ConversionRight terms, Details details)
            implements Adjustment {}

    /**
     * A new limit of the shares that may be issued.
     *
     * @param stockClassId null where it is the company's limit for all classes together
     * @param shares the new limit
     */
    record AuthorizedShares(
            String id, LocalDate date, @Nullable String stockClassId, BigDecimal shares, Details details)
            implements Adjustment {}

    /**
     * A larger or smaller pool.
     *
     * @param reserved shares of the pool from now on, granted ones included
     */
    record Pool(String id, LocalDate date, String stockPlanId, BigDecimal reserved, Details details)
            implements Adjustment {}

    /** Shares of an ended grant that go back to a pool. */
    record ReturnToPool(
            String id, LocalDate date, String securityId, String stockPlanId, BigDecimal quantity, Details details)
            implements Adjustment {}

    /**
     * Another exercise price.
     *
     * @param exercisePrice for one share from now on
     */
    record Repricing(String id, LocalDate date, String securityId, Money exercisePrice, Details details)
            implements Adjustment {}
}
