package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.JsonSchema.bool;
import static dev.capstan.answers.internal.JsonSchema.list;
import static dev.capstan.answers.internal.JsonSchema.number;
import static dev.capstan.answers.internal.JsonSchema.numbers;
import static dev.capstan.answers.internal.JsonSchema.object;
import static dev.capstan.answers.internal.JsonSchema.orNull;
import static dev.capstan.answers.internal.JsonSchema.reference;
import static dev.capstan.answers.internal.JsonSchema.text;
import static dev.capstan.answers.internal.JsonSchema.textOrNull;
import static dev.capstan.answers.internal.JsonSchema.whole;
import static dev.capstan.answers.internal.JsonSchema.wholeOrNull;

import java.util.LinkedHashMap;
import java.util.Map;

/** The schema of what {@link FuturesJson} writes. */
final class FuturesSchema {

    private FuturesSchema() {}

    static Map<String, Object> definitions() {
        var definitions = new LinkedHashMap<String, Object>();
        definitions.put("level", object("probability", number(), "amount", reference("estimate")));
        definitions.put("uncertain", uncertain());
        definitions.put("chance", chance());
        definitions.put("returns", returns());
        definitions.put("exposure", exposure());
        return definitions;
    }

    private static Map<String, Object> uncertain() {
        return object(
                "seed", whole(),
                "paths", whole(),
                "uncertain numbers", whole(),
                "requirement", list(reference("level")),
                "gap", list(reference("level")),
                "censored", reference("figure"),
                "ruin", reference("estimate"),
                "ruin by month", months(),
                "trough", list(reference("month")),
                "fans", list(fan()),
                "years",
                        list(object(
                                "measure", text(),
                                "unit", text(),
                                "at 10 %", numbers(),
                                "at 50 %", numbers(),
                                "at 90 %", numbers(),
                                "computable", numbers())),
                "histogram", object("low", number(), "width", number(), "unit", text(), "shares", numbers()),
                "never profitable", reference("estimate"),
                "milestones", list(reference("chance")),
                "rounds", list(reference("chance")),
                "need", need(),
                "returns", orNull("returns"),
                "founders owe", orNull("exposure"),
                "raises", list(raise()),
                "composition at 90 %", list(reference("part")),
                "composition factor", reference("figure"),
                "bridge", list(reference("part")),
                "drivers", list(driver()),
                "scenarios", list(scenario()),
                "expectations", list(expected()),
                "held", list(held()));
    }

    private static Map<String, Object> held() {
        return object("key", text(), "meaning", text(), "bound", text(), "share", reference("figure"));
    }

    private static Map<String, Object> months() {
        return object("unit", text(), "months", numbers());
    }

    private static Map<String, Object> fan() {
        return object(
                "measure", text(),
                "unit", text(),
                "quantiles", list(object("probability", number(), "months", numbers())));
    }

    private static Map<String, Object> need() {
        return object(
                "shortfall", orNull("month"),
                "round", textOrNull(),
                "time to close", reference("figure"),
                "latest launch", orNull("month"),
                "launch overdue", bool(),
                "runway", wholeOrNull(),
                "runway at 10 %", wholeOrNull());
    }

    private static Map<String, Object> raise() {
        return object(
                "label", text(),
                "amount", reference("figure"),
                "ruin", reference("estimate"),
                "months", wholeOrNull(),
                "months at 10 %", wholeOrNull(),
                "milestones", Map.of("type", "object"));
    }

    private static Map<String, Object> driver() {
        return object(
                "name", text(),
                "meaning", text(),
                "event", bool(),
                "low input", text(),
                "high input", text(),
                "low", number(),
                "high", number(),
                "difference", reference("estimate"),
                "low ruin", number(),
                "high ruin", number(),
                "clear", bool());
    }

    private static Map<String, Object> scenario() {
        return object(
                "name", text(),
                "keys", list(text()),
                "medians", reference("figure"),
                "requirement at 50 %", reference("estimate"),
                "requirement at 90 %", reference("estimate"),
                "change at 90 %", reference("estimate"),
                "gap at 90 %", reference("estimate"),
                "ruin", reference("estimate"),
                "MOIC at 50 %", reference("number"));
    }

    private static Map<String, Object> expected() {
        return object(
                "name", text(),
                "promise", text(),
                "share", reference("estimate"),
                "needed", number(),
                "holds", bool());
    }

    private static Map<String, Object> chance() {
        return object(
                "name", text(),
                "within", reference("estimate"),
                "median", orNull("month"),
                "by month", months());
    }

    private static Map<String, Object> exposure() {
        return object(
                "chance", reference("estimate"),
                "mean", reference("estimate"),
                "at 90 %", reference("estimate"));
    }

    private static Map<String, Object> returns() {
        return object(
                "IRR", reference("figure"),
                "MOIC", reference("estimate"),
                "MOIC at 10 %", reference("number"),
                "MOIC at 50 %", reference("number"),
                "MOIC at 90 %", reference("number"),
                "total loss", reference("estimate"));
    }
}
