package dev.capstan.capital.internal.ocf;

import dev.capstan.capital.CapTableProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Numbers that the format lets be negative and the law does not. */
final class Positive {

    private static final Set<String> ABOVE_ZERO = new TreeSet<>(List.of(
            "/quantity",
            "/amount",
            "/quantity_converted",
            "/amount/amount",
            "/investment_amount/amount",
            "/split_ratio/numerator",
            "/split_ratio/denominator",
            "/new_ratio_conversion_mechanism/ratio/numerator",
            "/new_ratio_conversion_mechanism/ratio/denominator",
            "/conversion_rights/conversion_mechanism/ratio/numerator",
            "/conversion_rights/conversion_mechanism/ratio/denominator"));
    private static final Set<String> NOT_BELOW_ZERO = new TreeSet<>(List.of(
            "/initial_shares_authorized",
            "/initial_shares_reserved",
            "/new_shares_authorized",
            "/shares_reserved",
            "/votes_per_share",
            "/liquidation_preference_multiple",
            "/participation_cap_multiple"));

    private final Source source;
    private final String id;
    private boolean isSound = true;

    private Positive(Source source, String id) {
        this.source = source;
        this.id = id;
    }

    /** Whether no number of a sound object is too small; each that is, is told. */
    static boolean isSound(Source source, String id, Json.Fields object, String pointer) {
        var check = new Positive(source, id);
        check.look(object, "", pointer);
        return check.isSound;
    }

    /** @param path the names on the way to the value, without the numbers of items */
    private void look(Json value, String path, String pointer) {
        switch (value) {
            case Json.Fields fields ->
                fields.values().forEach((name, field) -> look(field, path + "/" + name, pointer + "/" + name));
            case Json.Items items -> {
                for (int i = 0; i < items.values().size(); i++) {
                    look(items.values().get(i), path, pointer + "/" + i);
                }
            }
            case Json.Word word -> number(word, path, pointer);
            case Json.Figure _, Json.Flag _, Json.Nothing _ -> {}
        }
    }

    private void number(Json.Word word, String path, String pointer) {
        boolean isLooked = ABOVE_ZERO.contains(path) || NOT_BELOW_ZERO.contains(path);
        if (isLooked && FieldType.Plain.NUMERIC.accepts(word)) {
            int sign = new BigDecimal(word.text()).signum();
            if (sign < 0 || (sign == 0 && ABOVE_ZERO.contains(path))) {
                isSound = false;
                var field = path.substring(1);
                source.add(
                        CapTableProblem.NOT_POSITIVE,
                        word.at(),
                        pointer,
                        "id",
                        id,
                        "field",
                        field,
                        "value",
                        word.text());
            }
        }
    }
}
