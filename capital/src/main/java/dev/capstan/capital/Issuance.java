package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A security that comes into being. */
public sealed interface Issuance extends Transaction {

    String securityId();

    String stakeholderId();

    Instrument instrument();

    /** Shares, or the investment of a convertible in its currency; above 0, or 0 where a warrant names no number. */
    BigDecimal quantity();

    /** The class of the shares, or of those it turns into; null where none is named. */
    @Nullable
    String stockClassId();

    /** The pool it is granted from; null where there is none. */
    @Nullable
    String stockPlanId();

    /**
     * Shares, or registered capital of a limited liability company, whose unit is one yuan.
     *
     * @param price for one share
     * @param subscription what is agreed on paying in registered capital; null where nothing is
     */
    record Stock(
            String id,
            LocalDate date,
            String securityId,
            String stakeholderId,
            String stockClassId,
            @Nullable String stockPlanId,
            BigDecimal quantity,
            Money price,
            @Nullable Subscription subscription,
            Details details)
            implements Issuance {

        /** Shares, which are paid for when they are issued. */
        public Stock(
                String id,
                LocalDate date,
                String securityId,
                String stakeholderId,
                String stockClassId,
                @Nullable String stockPlanId,
                BigDecimal quantity,
                Money price,
                Details details) {
            this(id, date, securityId, stakeholderId, stockClassId, stockPlanId, quantity, price, null, details);
        }

        @Override
        public Instrument instrument() {
            return Instrument.STOCK;
        }
    }

    /**
     * Options, restricted stock units and share appreciation rights.
     *
     * @param exercisePrice for one share; null for a unit that costs nothing
     * @param expires the last day to exercise; null where there is none
     */
    record EquityCompensation(
            String id,
            LocalDate date,
            String securityId,
            String stakeholderId,
            Compensation type,
            @Nullable String stockClassId,
            @Nullable String stockPlanId,
            BigDecimal quantity,
            @Nullable Money exercisePrice,
            @Nullable LocalDate expires,
            Details details)
            implements Issuance {

        /** As Open Cap Format names them. */
        public enum Compensation {
            OPTION_NSO,
            OPTION_ISO,
            OPTION,
            RSU,
            CSAR,
            SSAR
        }

        @Override
        public Instrument instrument() {
            return Instrument.EQUITY_COMPENSATION;
        }
    }

    /**
     * A note or a SAFE. How it converts stands in the details, under {@code conversion_triggers} as in Open Cap Format.
     *
     * @param investment what was paid in
     */
    record Convertible(
            String id,
            LocalDate date,
            String securityId,
            String stakeholderId,
            Kind type,
            Money investment,
            Details details)
            implements Issuance {

        /** As Open Cap Format names them. */
        public enum Kind {
            NOTE,
            SAFE,
            CONVERTIBLE_SECURITY
        }

        @Override
        public Instrument instrument() {
            return Instrument.CONVERTIBLE;
        }

        @Override
        public BigDecimal quantity() {
            return investment.amount();
        }

        @Override
        public @Nullable String stockClassId() {
            return null;
        }

        @Override
        public @Nullable String stockPlanId() {
            return null;
        }
    }

    /**
     * A warrant. How it is exercised stands in the details, under {@code exercise_triggers} as in Open Cap Format.
     *
     * @param stockClassId the class that the first trigger names
     * @param fixedQuantity shares it is for; null where that depends on a round still to come
     * @param purchasePrice what the warrant itself cost
     */
    record Warrant(
            String id,
            LocalDate date,
            String securityId,
            String stakeholderId,
            @Nullable String stockClassId,
            @Nullable BigDecimal fixedQuantity,
            @Nullable Money exercisePrice,
            Money purchasePrice,
            @Nullable LocalDate expires,
            Details details)
            implements Issuance {
        @Override
        public Instrument instrument() {
            return Instrument.WARRANT;
        }

        @Override
        public BigDecimal quantity() {
            return fixedQuantity == null ? BigDecimal.ZERO : fixedQuantity;
        }

        @Override
        public @Nullable String stockPlanId() {
            return null;
        }
    }
}
