package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.Adjustment;
import dev.capstan.capital.CapitalContribution;
import dev.capstan.capital.ConversionRight;
import dev.capstan.capital.Instrument;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Issuer;
import dev.capstan.capital.Recorded;
import dev.capstan.capital.RecordedObject;
import dev.capstan.capital.SecurityEvent;
import dev.capstan.capital.SecurityEvent.Kind;
import dev.capstan.capital.Stakeholder;
import dev.capstan.capital.StockClass;
import dev.capstan.capital.StockPlan;
import dev.capstan.capital.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes objects of Open Cap Format from Capstan's records; the inverse of {@link ObjectReader}. */
final class ObjectWriter {

    private static final String UNLIMITED = "UNLIMITED";

    private ObjectWriter() {}

    private static Written object(String type, String id) {
        return new Written().put("object_type", type).put("id", id);
    }

    private static Written transaction(String type, Transaction transaction) {
        return object(type, transaction.id()).put("date", transaction.date());
    }

    static Json.Fields issuer(Issuer issuer) {
        var written = object("ISSUER", issuer.id())
                .put("legal_name", issuer.legalName())
                .put("formation_date", issuer.formed())
                .put("initial_shares_authorized", issuer.sharesAuthorized());
        CapitalFields.write(issuer.kind(), written);
        return written.and(issuer.details()).fields();
    }

    static Json.Fields stakeholder(Stakeholder stakeholder) {
        var written = object("STAKEHOLDER", stakeholder.id())
                .put("name", new Written().put("legal_name", stakeholder.name()).fields())
                .put("stakeholder_type", stakeholder.type());
        PartnerFields.write(stakeholder.partners(), written);
        return written.and(stakeholder.details()).fields();
    }

    static Json.Fields stockClass(StockClass stockClass) {
        var written = object("STOCK_CLASS", stockClass.id())
                .put("name", stockClass.name())
                .put("class_type", stockClass.type())
                .put("initial_shares_authorized", orUnlimited(stockClass.sharesAuthorized()))
                .put("votes_per_share", stockClass.votesPerShare())
                .put("seniority", stockClass.seniority())
                .put("price_per_share", stockClass.pricePerShare())
                .put("liquidation_preference_multiple", stockClass.liquidationMultiple())
                .put("conversion_rights", rights(stockClass));
        PreferredFields.write(stockClass.rights(), written);
        return written.and(stockClass.details()).fields();
    }

    private static @Nullable List<Json.Fields> rights(StockClass stockClass) {
        var rights =
                stockClass.conversionRights().stream().map(ObjectWriter::right).toList();
        return rights.isEmpty() ? null : rights;
    }

    private static Object orUnlimited(@Nullable BigDecimal shares) {
        return Objects.requireNonNullElse(shares, UNLIMITED);
    }

    private static Json.Fields right(ConversionRight right) {
        return new Written()
                .put("conversion_mechanism", mechanism(right))
                .put("converts_to_stock_class_id", right.stockClassId())
                .and(right.details())
                .fields();
    }

    private static Json.Fields mechanism(ConversionRight right) {
        return new Written()
                .put("type", "RATIO_CONVERSION")
                .put("conversion_price", right.conversionPrice())
                .put("ratio", right.ratio())
                .put("rounding_type", right.rounding())
                .fields();
    }

    static Json.Fields stockPlan(StockPlan plan) {
        return object("STOCK_PLAN", plan.id())
                .put("plan_name", plan.name())
                .put("initial_shares_reserved", plan.reserved())
                .put("default_cancellation_behavior", plan.cancellation())
                .and(plan.details())
                .putUnless("stock_class_id", "stock_class_ids", plan.stockClassIds())
                .fields();
    }

    static Json.Fields other(RecordedObject object) {
        return new Written()
                .put("object_type", orNothing(object.type()))
                .put("id", orNothing(object.id()))
                .and(object.details())
                .fields();
    }

    private static @Nullable String orNothing(String text) {
        return text.isEmpty() ? null : text;
    }

    static Json.Fields transaction(Transaction transaction) {
        return switch (transaction) {
            case Issuance issuance -> issuance(issuance);
            case SecurityEvent event -> event(event);
            case CapitalContribution contribution ->
                transaction(CapitalFields.CONTRIBUTION, contribution)
                        .put("security_id", contribution.securityId())
                        .put("amount", contribution.amount())
                        .and(contribution.details())
                        .fields();
            case Adjustment adjustment -> adjustment(adjustment);
            case Recorded recorded ->
                transaction(recorded.type(), recorded)
                        .put("security_id", recorded.securityId())
                        .and(recorded.details())
                        .fields();
        };
    }

    private static Json.Fields issuance(Issuance issuance) {
        var written = transaction("TX_" + issuance.instrument() + "_ISSUANCE", issuance)
                .put("security_id", issuance.securityId())
                .put("stakeholder_id", issuance.stakeholderId());
        switch (issuance) {
            case Issuance.Stock stock -> {
                written.put("stock_class_id", stock.stockClassId())
                        .put("stock_plan_id", stock.stockPlanId())
                        .put("quantity", stock.quantity())
                        .put("share_price", stock.price());
                CapitalFields.write(stock.subscription(), written);
            }
            case Issuance.EquityCompensation grant ->
                written.put("compensation_type", grant.type())
                        .put("stock_class_id", grant.stockClassId())
                        .put("stock_plan_id", grant.stockPlanId())
                        .put("quantity", grant.quantity())
                        .put("exercise_price", grant.exercisePrice())
                        .put("expiration_date", Objects.requireNonNullElse(grant.expires(), new Json.Nothing(0)));
            case Issuance.Convertible convertible ->
                written.put("convertible_type", convertible.type()).put("investment_amount", convertible.investment());
            case Issuance.Warrant warrant ->
                written.put("quantity", warrant.fixedQuantity())
                        .put("exercise_price", warrant.exercisePrice())
                        .put("purchase_price", warrant.purchasePrice())
                        .put("warrant_expiration_date", warrant.expires());
        }
        return written.and(issuance.details()).fields();
    }

    private static Json.Fields event(SecurityEvent event) {
        var written = transaction(new EventType(event.instrument(), event.kind()).objectType(), event);
        if (event.kind() == Kind.CONSOLIDATION) {
            return written.put("security_ids", event.securityIds())
                    .put("resulting_security_id", event.resultingIds().getFirst())
                    .and(event.details())
                    .fields();
        }
        return written.put("security_id", event.securityIds().getFirst())
                .put(quantityField(event), event.quantity())
                .put("resulting_security_ids", hasResults(event) ? event.resultingIds() : null)
                .put("balance_security_id", event.balanceId())
                .put("split_transaction_id", event.splitId())
                .and(event.details())
                .fields();
    }

    /** The amount of a convertible is an amount of money and stays with the details. */
    private static String quantityField(SecurityEvent event) {
        if (event.kind() == Kind.CONVERSION) {
            return "quantity_converted";
        }
        return event.instrument() == Instrument.CONVERTIBLE ? "amount" : "quantity";
    }

    private static boolean hasResults(SecurityEvent event) {
        return switch (event.kind()) {
            case TRANSFER, CONVERSION, EXERCISE, RELEASE, REISSUANCE -> true;
            case CANCELLATION, RETRACTION, REPURCHASE, CONSOLIDATION -> false;
        };
    }

    private static Json.Fields adjustment(Adjustment adjustment) {
        var written = switch (adjustment) {
            case Adjustment.Split split -> {
                var object = transaction("TX_STOCK_CLASS_SPLIT", split)
                        .put("stock_class_id", split.stockClassId())
                        .put("split_ratio", split.ratio());
                CapitalFields.write(split.backing(), object);
                yield object;
            }
            case Adjustment.ConversionRatio change ->
                transaction("TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT", change)
                        .put("stock_class_id", change.stockClassId())
                        .put("new_ratio_conversion_mechanism", mechanism(change.terms()));
            case Adjustment.AuthorizedShares limit ->
                transaction(
                                limit.stockClassId() == null
                                        ? "TX_ISSUER_AUTHORIZED_SHARES_ADJUSTMENT"
                                        : "TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT",
                                limit)
                        .put("stock_class_id", limit.stockClassId())
                        .put("new_shares_authorized", limit.shares());
            case Adjustment.Pool pool ->
                transaction("TX_STOCK_PLAN_POOL_ADJUSTMENT", pool)
                        .put("stock_plan_id", pool.stockPlanId())
                        .put("shares_reserved", pool.reserved());
            case Adjustment.ReturnToPool back ->
                transaction("TX_STOCK_PLAN_RETURN_TO_POOL", back)
                        .put("security_id", back.securityId())
                        .put("stock_plan_id", back.stockPlanId())
                        .put("quantity", back.quantity());
            case Adjustment.Repricing repricing ->
                transaction("TX_EQUITY_COMPENSATION_REPRICING", repricing)
                        .put("security_id", repricing.securityId())
                        .put("new_exercise_price", repricing.exercisePrice());
        };
        return written.and(adjustment.details()).fields();
    }
}
