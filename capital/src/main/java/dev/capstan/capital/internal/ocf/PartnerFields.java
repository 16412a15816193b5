package dev.capstan.capital.internal.ocf;

import dev.capstan.basics.ExactNumber;
import dev.capstan.basics.Text;
import dev.capstan.capital.Partner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Partners of a stakeholder, which Open Cap Format has no field for; they stand in the side file. */
final class PartnerFields {

    private static final String PARTNERS = "partners";
    private static final Text EXPECTED =
            Text.same("[{\"partner\": \"ann\", \"share\": \"0.01\", \"general\": true}, …]");

    private PartnerFields() {}

    static List<Partner> partners(Taken stakeholder) {
        var partners = stakeholder.meaning(PARTNERS, PartnerFields::partners);
        return partners == null ? List.of() : partners;
    }

    static void write(List<Partner> partners, Written stakeholder) {
        if (!partners.isEmpty()) {
            stakeholder.put(
                    PARTNERS, partners.stream().map(PartnerFields::written).toList());
        }
    }

    private static Json.Fields written(Partner partner) {
        return new Written()
                .put("partner", partner.holder())
                .put("share", partner.share())
                .put("general", partner.isGeneral() ? true : null)
                .fields();
    }

    /** What a field of a stakeholder should be; null where it is that, or is another field. */
    static @Nullable Text expected(String field, Json value) {
        return field.equals(PARTNERS) && partners(value) == null ? EXPECTED : null;
    }

    private static @Nullable List<Partner> partners(Json value) {
        List<Partner> partners = new ArrayList<>();
        if (value instanceof Json.Items items) {
            for (var item : items.values()) {
                partner(item).ifPresent(partners::add);
            }
            return partners.size() == items.values().size() ? partners : null;
        }
        return null;
    }

    private static Optional<Partner> partner(Json value) {
        if (!(value instanceof Json.Fields fields)
                || !(fields.values().get("partner") instanceof Json.Word name)
                || !(fields.values().get("share") instanceof Json.Word share)) {
            return Optional.empty();
        }
        boolean isGeneral = fields.values().get("general") instanceof Json.Flag flag && flag.value();
        return ExactNumber.parse(share.text())
                .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0)
                .map(number -> new Partner(name.text(), number, isGeneral));
    }
}
