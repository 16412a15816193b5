package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.JsonSchema.document;
import static dev.capstan.answers.internal.JsonSchema.list;
import static dev.capstan.answers.internal.JsonSchema.named;
import static dev.capstan.answers.internal.JsonSchema.number;
import static dev.capstan.answers.internal.JsonSchema.numbers;
import static dev.capstan.answers.internal.JsonSchema.object;
import static dev.capstan.answers.internal.JsonSchema.orNull;
import static dev.capstan.answers.internal.JsonSchema.reference;
import static dev.capstan.answers.internal.JsonSchema.text;
import static dev.capstan.answers.internal.JsonSchema.textOrNull;
import static dev.capstan.answers.internal.JsonSchema.whole;

import java.util.List;
import java.util.Map;

/** The JSON Schema of rounds, owners and what they get, from the same vocabulary as its writer. */
public final class RaiseSchema {

    private RaiseSchema() {}

    public static Map<String, Object> schema() {
        return document("Capstan raise", raise(), definitions());
    }

    private static Map<String, Object> raise() {
        return object(
                "capstan", Map.of("const", 1),
                "venture", text(),
                "file", text(),
                "version", text(),
                "currency", text(),
                "start", text(),
                "months", whole(),
                "seed", whole(),
                "paths", whole(),
                "assumptions", list(text()),
                "ruin", reference("estimate"),
                "rounds", list(round()),
                "ownership", list(object("part", text(), "kind", text(), "unit", text(), "months", numbers())),
                "holders", list(holder()),
                "payments", list(payment()),
                "ending", orNull("ending"),
                "likely course", course());
    }

    private static Map<String, Object> round() {
        return object(
                "name", text(),
                "sells", list(text()),
                "method", text(),
                "chance", reference("estimate"),
                "median", orNull("month"),
                "amount", reference("spread"),
                "pre-money", reference("spread"),
                "price", reference("spread"),
                "founders before", reference("figure"),
                "founders after", reference("figure"),
                "dilution of founders", reference("figure"),
                "investors of the round", reference("figure"),
                "pool", reference("figure"),
                "votes of founders", reference("figure"),
                "runway bought", reference("figure"),
                "effective cost of capital", reference("figure"),
                "multiple", reference("figure"),
                "buy-back", textOrNull(),
                "agreement", orNull("agreement"),
                "cannot be met", orNull("unmet"),
                "investors' fit", list(MatchJson.schema()));
    }

    private static Map<String, Object> payment() {
        return object(
                "what", text(),
                "chance", reference("figure"),
                "falls due", reference("figure"),
                "paid by the company", reference("figure"),
                "paid by founders", reference("figure"),
                "paid by others", reference("figure"),
                "unpaid", reference("figure"));
    }

    private static Map<String, Object> agreement() {
        return object(
                "board",
                orNull("board"),
                "protective provisions",
                list(text()),
                "uses",
                named(number()),
                "milestones",
                list(text()),
                "drag along",
                textOrNull(),
                "tag along",
                textOrNull(),
                "information rights",
                textOrNull(),
                "reporting",
                textOrNull(),
                "exit by",
                textOrNull(),
                "local reinvestment",
                orNull("local reinvestment"));
    }

    private static Map<String, Object> holder() {
        return object(
                "name", text(),
                "group", Map.of("enum", List.of("founder", "employee", "investor")),
                "at the start", reference("figure"),
                "in the end", reference("figure"),
                "returns", orNull("returns"),
                "behind it", list(object("name", text(), "share", reference("figure"), "returns", orNull("returns"))));
    }

    private static Map<String, Object> course() {
        return object(
                "closings",
                list(object(
                        "round", text(),
                        "month", reference("month"),
                        "amount", reference("figure"),
                        "pre-money", reference("figure"),
                        "price", reference("figure"))),
                "founders get nothing below",
                reference("figure"),
                "exit values",
                object("unit", text(), "values", list(number())),
                "payoffs",
                list(object("name", text(), "group", text(), "paid", list(number()))),
                "distribution",
                Map.of("type", "object"));
    }

    private static Map<String, Object> definitions() {
        var definitions = JsonSchema.figures();
        definitions.put(
                "spread",
                object(
                        "10 %",
                        reference("number"), "50 %", reference("number"), "90 %", reference("number"), "unit", text()));
        definitions.put("month", JsonSchema.month());
        definitions.put("board", object("founders", whole(), "investors", whole(), "independent", whole()));
        definitions.put("agreement", agreement());
        definitions.put("unmet", object("share", reference("figure"), "why", text()));
        definitions.put(
                "local reinvestment",
                object("multiple", reference("figure"), "place", text(), "by", text(), "investor", textOrNull()));
        definitions.put("returns", returns());
        definitions.put("ending", ending());
        return definitions;
    }

    private static Map<String, Object> returns() {
        return object(
                "expected", reference("estimate"),
                "at 10 %", reference("estimate"),
                "at 50 %", reference("estimate"),
                "paid in", reference("figure"),
                "multiple", reference("figure"),
                "IRR", reference("figure"),
                "nothing back", reference("figure"));
    }

    private static Map<String, Object> ending() {
        return object(
                "sold", reference("estimate"),
                "wound up", reference("estimate"),
                "value", reference("spread"),
                "mean value", reference("estimate"),
                "owed to others", reference("figure"),
                "founders", reference("returns"),
                "conversions",
                        list(object("stock", text(), "present", reference("figure"), "converts", reference("figure"))));
    }
}
