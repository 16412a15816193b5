package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapitalContribution;
import dev.capstan.capital.ConversionRight;
import dev.capstan.capital.Instrument;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Issuer;
import dev.capstan.capital.Recorded;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.SecurityEvent.Kind;
import dev.capstan.capital.Stakeholder;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.StockPlan;
import dev.capstan.capital.Transaction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes Capstan's records from sound objects of Open Cap Format. {@link ObjectWriter} is its inverse. */
final class ObjectReader {

    /** The older name of equity compensation. */
    private static final String PLAN_SECURITY = "TX_PLAN_SECURITY_";

    private ObjectReader() {}

    /** The type by its newer name. */
    static String newer(String type) {
        return type.replace(PLAN_SECURITY, "TX_EQUITY_COMPENSATION_");
    }

    /** The older name stays with the details, so that it is written again. */
    private static void takeType(Taken object, String type) {
        if (!type.startsWith(PLAN_SECURITY)) {
            object.text("object_type");
        }
    }

    static Issuer issuer(Taken object) {
        object.text("object_type");
        return new Issuer(
                object.text("id"),
                object.text("legal_name"),
                object.date("formation_date"),
                CapitalFields.kind(object),
                authorized(object),
                object.rest());
    }

    /** A number; a word for "no limit" stays with the details. */
    private static @Nullable BigDecimal authorized(Taken object) {
        var name = "initial_shares_authorized";
        return object.isNumber(name) ? object.number(name) : null;
    }

    static Stakeholder stakeholder(Taken object) {
        object.text("object_type");
        return new Stakeholder(
                object.text("id"),
                object.peek("name").text("legal_name"),
                object.word(Stakeholder.Type.class, "stakeholder_type"),
                PartnerFields.partners(object),
                object.rest());
    }

    static StockClass stockClass(Taken object) {
        object.text("object_type");
        return new StockClass(
                object.text("id"),
                object.text("name"),
                object.word(StockClass.Type.class, "class_type"),
                authorized(object),
                object.number("votes_per_share"),
                object.number("seniority"),
                object.optionalMoney("price_per_share"),
                object.optionalNumber("liquidation_preference_multiple"),
                PreferredFields.rights(object),
                object.peeks("conversion_rights").isEmpty()
                        ? List.of()
                        : object.inners("conversion_rights").stream()
                                .map(ObjectReader::right)
                                .toList(),
                object.rest());
    }

    private static ConversionRight right(Taken right) {
        return terms(right.inner("conversion_mechanism"), right.optional("converts_to_stock_class_id"), right);
    }

    private static ConversionRight terms(Taken mechanism, @Nullable String stockClassId, Taken whole) {
        mechanism.text("type");
        return new ConversionRight(
                stockClassId,
                mechanism.ratio("ratio"),
                mechanism.money("conversion_price"),
                mechanism.word(ConversionRight.Rounding.class, "rounding_type"),
                whole.rest());
    }

    /** A plan for one class may name it under the older field, which stays with the details, so that it is written again. */
    static StockPlan stockPlan(Taken object) {
        object.text("object_type");
        var one = object.peekedText("stock_class_id");
        var several = one == null ? object.texts("stock_class_ids") : List.of(one);
        return new StockPlan(
                object.text("id"),
                object.text("plan_name"),
                object.number("initial_shares_reserved"),
                object.optional("default_cancellation_behavior") == null
                        ? null
                        : object.word(StockPlan.Cancellation.class, "default_cancellation_behavior"),
                several,
                object.rest());
    }

    /** A transaction of a type that {@link Structure#ofType} knows. */
    static Transaction transaction(String type, Taken object) {
        takeType(object, type);
        return switch (newer(type)) {
            case "TX_STOCK_ISSUANCE" -> stock(object);
            case "TX_EQUITY_COMPENSATION_ISSUANCE" -> equityCompensation(object);
            case "TX_CONVERTIBLE_ISSUANCE" -> convertible(object);
            case "TX_WARRANT_ISSUANCE" -> warrant(object);
            case CapitalFields.CONTRIBUTION ->
                new CapitalContribution(
                        object.text("id"),
                        object.date("date"),
                        object.text("security_id"),
                        object.number("amount"),
                        object.rest());
            case "TX_STOCK_CLASS_SPLIT" ->
                new Adjustment.Split(
                        object.text("id"),
                        object.date("date"),
                        object.text("stock_class_id"),
                        object.ratio("split_ratio"),
                        CapitalFields.backing(object),
                        object.rest());
            case "TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT" -> {
                var mechanism = object.inner("new_ratio_conversion_mechanism");
                yield new Adjustment.ConversionRatio(
                        object.text("id"),
                        object.date("date"),
                        object.text("stock_class_id"),
                        terms(mechanism, null, new Taken(new Json.Fields(new LinkedHashMap<>(), 0))),
                        object.rest());
            }
            case "TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT" -> limit(object, object.text("stock_class_id"));
            case "TX_ISSUER_AUTHORIZED_SHARES_ADJUSTMENT" -> limit(object, null);
            case "TX_STOCK_PLAN_POOL_ADJUSTMENT" ->
                new Adjustment.Pool(
                        object.text("id"),
                        object.date("date"),
                        object.text("stock_plan_id"),
                        object.number("shares_reserved"),
                        object.rest());
            case "TX_STOCK_PLAN_RETURN_TO_POOL" ->
                new Adjustment.ReturnToPool(
                        object.text("id"),
                        object.date("date"),
                        object.text("security_id"),
                        object.text("stock_plan_id"),
                        object.number("quantity"),
                        object.rest());
            case "TX_EQUITY_COMPENSATION_REPRICING" ->
                new Adjustment.Repricing(
                        object.text("id"),
                        object.date("date"),
                        object.text("security_id"),
                        object.money("new_exercise_price"),
                        object.rest());
            default ->
                EventType.of(newer(type))
                        .<Transaction>map(e -> event(e, object))
                        .orElseGet(() -> recorded(type, object));
        };
    }

    private static Transaction limit(Taken object, @Nullable String stockClassId) {
        return new Adjustment.AuthorizedShares(
                object.text("id"),
                object.date("date"),
                stockClassId,
                object.number("new_shares_authorized"),
                object.rest());
    }

    private static Transaction recorded(String type, Taken object) {
        return new Recorded(
                type, object.text("id"), object.date("date"), object.optional("security_id"), object.rest());
    }

    private static Issuance stock(Taken object) {
        return new Issuance.Stock(
                object.text("id"),
                object.date("date"),
                object.text("security_id"),
                object.text("stakeholder_id"),
                object.text("stock_class_id"),
                object.optional("stock_plan_id"),
                object.number("quantity"),
                object.money("share_price"),
                CapitalFields.subscription(object),
                object.rest());
    }

    private static Issuance equityCompensation(Taken object) {
        return new Issuance.EquityCompensation(
                object.text("id"),
                object.date("date"),
                object.text("security_id"),
                object.text("stakeholder_id"),
                object.word(Issuance.EquityCompensation.Compensation.class, "compensation_type"),
                object.optional("stock_class_id"),
                object.optional("stock_plan_id"),
                object.number("quantity"),
                object.optionalMoney("exercise_price"),
                object.optionalDate("expiration_date"),
                object.rest());
    }

    private static Issuance convertible(Taken object) {
        return new Issuance.Convertible(
                object.text("id"),
                object.date("date"),
                object.text("security_id"),
                object.text("stakeholder_id"),
                object.word(Issuance.Convertible.Kind.class, "convertible_type"),
                object.money("investment_amount"),
                object.rest());
    }

    private static Issuance warrant(Taken object) {
        return new Issuance.Warrant(
                object.text("id"),
                object.date("date"),
                object.text("security_id"),
                object.text("stakeholder_id"),
                firstClass(object),
                object.optionalNumber("quantity"),
                object.optionalMoney("exercise_price"),
                object.money("purchase_price"),
                object.optionalDate("warrant_expiration_date"),
                object.rest());
    }

    /** Looked at and left: the triggers stay with the details. */
    private static @Nullable String firstClass(Taken warrant) {
        return warrant.peeks("exercise_triggers").stream()
                .map(trigger -> trigger.peek("conversion_right").optional("converts_to_stock_class_id"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static SecurityEvent event(EventType type, Taken object) {
        return new SecurityEvent(
                type.kind(),
                type.instrument(),
                object.text("id"),
                object.date("date"),
                type.kind() == Kind.CONSOLIDATION ? object.texts("security_ids") : List.of(object.text("security_id")),
                quantity(type, object),
                type.kind() == Kind.CONSOLIDATION
                        ? List.of(object.text("resulting_security_id"))
                        : object.texts("resulting_security_ids"),
                object.optional("balance_security_id"),
                object.optional("split_transaction_id"),
                object.rest());
    }

    private static @Nullable BigDecimal quantity(EventType type, Taken object) {
        if (type.kind() == Kind.CONVERSION) {
            return object.optionalNumber("quantity_converted");
        }
        var amount = type.instrument() == Instrument.CONVERTIBLE ? object.peeked("amount") : null;
        return amount == null ? object.optionalNumber("quantity") : amount.number("amount");
    }
}
