package dev.capstan.capital.internal.ocf;

import dev.capstan.basics.ExactNumber;
import dev.capstan.basics.Text;
import dev.capstan.capital.Adjustment.Backing;
import dev.capstan.capital.Issuer;
import dev.capstan.capital.Subscription;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Open Cap Format has no field for in a limited liability company; it stands in the side file.
 * {@code docs/reference/cap-table.md} describes it.
 */
final class CapitalFields {

    /** Objects of this type stand in the side file whole. */
    static final String CONTRIBUTION = "CAPSTAN_CAPITAL_CONTRIBUTION";

    private static final String KIND = "kind";
    private static final String SUBSCRIPTION = "subscription";
    private static final String BACKING = "backing";

    private static final Text KINDS = Text.same("JOINT_STOCK, LIMITED_LIABILITY");
    private static final Text SUBSCRIPTIONS = Text.same("{\"due\": \"2029-12-31\", \"paid_in\": \"0\"}");
    private static final Text BACKINGS = Text.same("{\"net_assets\": \"60000000\", \"par_value\": \"1\"}");

    private CapitalFields() {}

    static Issuer.Kind kind(Taken issuer) {
        var kind = issuer.meaning(KIND, CapitalFields::kind);
        return kind == null ? Issuer.Kind.JOINT_STOCK : kind;
    }

    static void write(Issuer.Kind kind, Written issuer) {
        if (kind != Issuer.Kind.JOINT_STOCK) {
            issuer.put(KIND, kind);
        }
    }

    static @Nullable Subscription subscription(Taken issuance) {
        return issuance.meaning(SUBSCRIPTION, CapitalFields::subscription);
    }

    static void write(@Nullable Subscription subscription, Written issuance) {
        if (subscription != null) {
            issuance.put(
                    SUBSCRIPTION,
                    new Written()
                            .put("due", subscription.due())
                            .put("paid_in", subscription.paid())
                            .fields());
        }
    }

    static @Nullable Backing backing(Taken split) {
        return split.meaning(BACKING, CapitalFields::backing);
    }

    static void write(@Nullable Backing backing, Written split) {
        if (backing != null) {
            split.put(
                    BACKING,
                    new Written()
                            .put("net_assets", backing.netAssets())
                            .put("par_value", backing.parValue())
                            .fields());
        }
    }

    /** What a field of an object should be; null where it is that, or is none of these fields. */
    static @Nullable Text expected(String type, String field, Json value) {
        return switch (type + " " + field) {
            case "ISSUER " + KIND -> kind(value) == null ? KINDS : null;
            case "TX_STOCK_ISSUANCE " + SUBSCRIPTION -> subscription(value) == null ? SUBSCRIPTIONS : null;
            case "TX_STOCK_CLASS_SPLIT " + BACKING -> backing(value) == null ? BACKINGS : null;
            default -> null;
        };
    }

    private static Issuer.@Nullable Kind kind(Json value) {
        return switch (word(value)) {
            case "JOINT_STOCK" -> Issuer.Kind.JOINT_STOCK;
            case "LIMITED_LIABILITY" -> Issuer.Kind.LIMITED_LIABILITY;
            default -> null;
        };
    }

    private static @Nullable Subscription subscription(Json value) {
        if (!(value instanceof Json.Fields fields)
                || !List.of("due", "paid_in").containsAll(fields.values().keySet())) {
            return null;
        }
        var due = date(fields.values());
        var paid = number(fields.values().get("paid_in"));
        boolean isWhole =
                fields.values().size() == due.stream().count() + paid.stream().count();
        return isWhole ? new Subscription(due.orElse(null), paid.orElse(null)) : null;
    }

    private static Optional<LocalDate> date(Map<String, Json> values) {
        try {
            return Optional.ofNullable(values.get("due"))
                    .map(CapitalFields::word)
                    .map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static @Nullable Backing backing(Json value) {
        return value instanceof Json.Fields fields
                ? number(fields.values().get("net_assets"))
                        .flatMap(assets -> number(fields.values().get("par_value"))
                                .filter(par ->
                                        par.signum() > 0 && fields.values().size() == 2)
                                .map(par -> new Backing(assets, par)))
                        .orElse(null)
                : null;
    }

    private static String word(Json value) {
        return value instanceof Json.Word word ? word.text() : "";
    }

    /** 0 or more. */
    private static Optional<BigDecimal> number(@Nullable Json value) {
        return Optional.ofNullable(value)
                .flatMap(given -> ExactNumber.parse(word(given)))
                .filter(number -> number.signum() >= 0);
    }
}
