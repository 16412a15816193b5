package dev.capstan.capital.internal.ocf;

import dev.capstan.basics.ExactNumber;
import dev.capstan.basics.Text;
import dev.capstan.capital.AntiDilution;
import dev.capstan.capital.Participation;
import dev.capstan.capital.PreferredDividend;
import dev.capstan.capital.PreferredDividend.Cumulative;
import dev.capstan.capital.PreferredDividend.Payment;
import dev.capstan.capital.PreferredRights;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rights of a stock class that Open Cap Format has no field for, but for the cap of participation; they stand in the side
 * file. {@code docs/reference/cap-table.md} describes them.
 */
final class PreferredFields {

    private static final String CAP = "participation_cap_multiple";
    private static final String PARTICIPATION = "participation";
    private static final String DIVIDEND = "dividend";
    private static final String ANTI_DILUTION = "anti_dilution";
    private static final List<String> OF_A_DIVIDEND =
            List.of("rate", "cumulative", "compounding_per_year", "paid", "raises_cap");
    private static final int MAX_PERIODS = 366;

    private static final Text PARTICIPATIONS =
            new Text("\"none\", \"full\" or {\"cap\": \"2\"}", "\"none\"、\"full\" 或 {\"cap\": \"2\"}");
    private static final Text BESIDE_CAP = new Text("left out beside " + CAP, "不填（已有 " + CAP + "）");
    private static final Text DIVIDENDS = new Text(
            "\"none\" or {\"rate\": \"0.08\", \"cumulative\": true, \"compounding_per_year\": 0, \"paid\": \"CASH\","
                    + " \"raises_cap\": false}, where a dividend that is not cumulative has a rate only",
            "\"none\" 或 {\"rate\": \"0.08\", \"cumulative\": true, \"compounding_per_year\": 0, \"paid\": \"CASH\","
                    + " \"raises_cap\": false}；非累积股息只有 rate");
    private static final Text ANTI_DILUTIONS = Text.same(String.join(
            ", ", Arrays.stream(AntiDilution.values()).map(Enum::name).toList()));

    private PreferredFields() {}

    static PreferredRights rights(Taken object) {
        var cap = object.optionalNumber(CAP);
        return new PreferredRights(
                cap == null
                        ? object.meaning(PARTICIPATION, PreferredFields::participation)
                        : new Participation.Capped(cap),
                object.meaning(DIVIDEND, PreferredFields::dividend),
                object.meaning(ANTI_DILUTION, PreferredFields::antiDilution));
    }

    static void write(PreferredRights rights, Written object) {
        switch (rights.participation()) {
            case null -> {}
            case Participation.None _ -> object.put(PARTICIPATION, "none");
            case Participation.Full _ -> object.put(PARTICIPATION, "full");
            case Participation.Capped capped -> object.put(CAP, capped.multiple());
        }
        switch (rights.dividend()) {
            case null -> {}
            case PreferredDividend.None _ -> object.put(DIVIDEND, "none");
            case PreferredDividend.NonCumulative lost ->
                object.put(
                        DIVIDEND,
                        new Written()
                                .put("rate", lost.annualRate())
                                .put("cumulative", false)
                                .fields());
            case Cumulative kept -> object.put(DIVIDEND, written(kept));
        }
        object.put(ANTI_DILUTION, rights.antiDilution());
    }

    private static Json.Fields written(Cumulative dividend) {
        return new Written()
                .put("rate", dividend.annualRate())
                .put("cumulative", true)
                .put("compounding_per_year", dividend.compoundingPerYear())
                .put("paid", dividend.payment())
                .put("raises_cap", dividend.addsToCap())
                .fields();
    }

    /** What a right should be that means nothing, or that contradicts the cap; null where it is as it should be. */
    static @Nullable Text expected(Json.Fields stockClass, String field, Json value) {
        boolean hasCap = stockClass.values().containsKey(CAP);
        return switch (field) {
            case PARTICIPATION -> hasCap ? BESIDE_CAP : participation(value) == null ? PARTICIPATIONS : null;
            case DIVIDEND -> dividend(value) == null ? DIVIDENDS : null;
            case ANTI_DILUTION -> antiDilution(value) == null ? ANTI_DILUTIONS : null;
            default -> null;
        };
    }

    private static @Nullable Participation participation(Json value) {
        if (value instanceof Json.Fields fields && fields.values().keySet().equals(Set.of("cap"))) {
            return number(fields.values().get("cap"))
                    .map(Participation.Capped::new)
                    .orElse(null);
        }
        return switch (word(value)) {
            case "none" -> new Participation.None();
            case "full" -> new Participation.Full();
            default -> null;
        };
    }

    private static @Nullable PreferredDividend dividend(Json value) {
        if (word(value).equals("none")) {
            return new PreferredDividend.None();
        }
        return value instanceof Json.Fields fields
                        && OF_A_DIVIDEND.containsAll(fields.values().keySet())
                ? number(fields.values().get("rate"))
                        .flatMap(rate -> dividend(rate, fields.values()))
                        .orElse(null)
                : null;
    }

    private static Optional<PreferredDividend> dividend(BigDecimal rate, Map<String, Json> values) {
        var cumulative = flag(values.get("cumulative"));
        if (cumulative.isPresent() && !cumulative.get()) {
            return values.size() == (values.containsKey("cumulative") ? 2 : 1)
                    ? Optional.of(new PreferredDividend.NonCumulative(rate))
                    : Optional.empty();
        }
        return cumulative
                .flatMap(_ -> periods(values.get("compounding_per_year")))
                .flatMap(periods -> payment(values.get("paid"))
                        .flatMap(payment -> flag(values.get("raises_cap"))
                                .map(raises -> new Cumulative(rate, periods, payment, raises))));
    }

    private static @Nullable AntiDilution antiDilution(Json value) {
        return named(AntiDilution.values(), value).orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, Json value) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(word(value)))
                .findFirst();
    }

    private static String word(@Nullable Json value) {
        return value instanceof Json.Word word ? word.text() : "";
    }

    /** 0 or more, as a text or a figure. */
    private static Optional<BigDecimal> number(@Nullable Json value) {
        var text = value instanceof Json.Figure figure ? figure.text() : word(value);
        return ExactNumber.parse(text).filter(number -> number.signum() >= 0);
    }

    /** False where it is left out. */
    private static Optional<Boolean> flag(@Nullable Json value) {
        return value == null
                ? Optional.of(false)
                : value instanceof Json.Flag flag ? Optional.of(flag.value()) : Optional.empty();
    }

    private static Optional<Integer> periods(@Nullable Json value) {
        return value == null
                ? Optional.of(0)
                : number(value)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0
                                && number.compareTo(BigDecimal.valueOf(MAX_PERIODS)) <= 0)
                        .map(BigDecimal::intValueExact);
    }

    private static Optional<Payment> payment(@Nullable Json value) {
        return value == null ? Optional.of(Payment.CASH) : named(Payment.values(), value);
    }
}
