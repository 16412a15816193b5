package dev.capstan.answers.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of an assessment, from the same vocabulary as its writer. */
final class AssessmentSchema {

    private AssessmentSchema() {}

    static Map<String, Object> schema() {
        var schema = object(
                "capstan",
                Map.of("const", 1),
                "provenance",
                object(
                        "version",
                        text(),
                        "file",
                        text(),
                        "sha256",
                        text(),
                        "venture",
                        text(),
                        "about",
                        text(),
                        "currency",
                        text(),
                        "start",
                        text(),
                        "months",
                        whole(),
                        "command",
                        text()),
                "years",
                list(object("year", whole(), "from", whole(), "to", whole(), "part", bool())),
                "requirement",
                reference("capital"),
                "gap",
                reference("capital"),
                "composition",
                named(list(reference("part"))),
                "milestones",
                object(
                        "first profitable month",
                        orNull("month"),
                        "first month with operating cash",
                        orNull("month"),
                        "cash below floor",
                        orNull("month"),
                        "cash out",
                        orNull("month"),
                        "runway",
                        orNull("figure")),
                "value",
                object(
                        "discount rate",
                        reference("figure"),
                        "terminal growth",
                        reference("figure"),
                        "NPV",
                        reference("figure"),
                        "terminal value",
                        reference("figure"),
                        "NPV with terminal value",
                        reference("figure"),
                        "share of terminal value",
                        reference("figure")),
                "measures",
                named(object(
                        "label",
                        text(),
                        "definition",
                        text(),
                        "unit",
                        text(),
                        "aggregation",
                        Map.of("enum", List.of("sum", "last", "ratio", "whole")),
                        "months",
                        numbers(),
                        "years",
                        numbers())),
                "statements",
                list(object("key", text(), "title", text(), "lines", list(reference("line")))),
                "use of funds",
                list(reference("line")),
                "heads by role",
                list(reference("line")),
                "token economics",
                list(object(
                        "product",
                        text(),
                        "model",
                        text(),
                        "self-hosted",
                        bool(),
                        "tokens",
                        reference("yearly"),
                        "price",
                        reference("yearly"),
                        "cost",
                        reference("yearly"),
                        "utilisation",
                        reference("yearly"),
                        "break-even price",
                        reference("yearly"),
                        "break-even utilisation",
                        reference("yearly"))),
                "segments",
                list(object(
                        "segment",
                        text(),
                        "accounts",
                        reference("yearly"),
                        "new accounts",
                        reference("yearly"),
                        "LTV",
                        reference("yearly"),
                        "LTV by Skok",
                        reference("yearly"))),
                "sources",
                list(reference("part")),
                "uses",
                list(reference("part")),
                "assumptions",
                list(object("key", text(), "meaning", text(), "value", text(), "source", text())),
                "warnings",
                list(object(
                        "code",
                        text(),
                        "severity",
                        text(),
                        "file",
                        text(),
                        "line",
                        whole(),
                        "column",
                        whole(),
                        "key",
                        text(),
                        "message",
                        text(),
                        "advice",
                        text())),
                "uncertain",
                orNull("uncertain"));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("title", "Capstan assessment");
        whole.putAll(schema);
        whole.put("$defs", definitions());
        return whole;
    }

    private static Map<String, Object> definitions() {
        var definitions = new LinkedHashMap<String, Object>();
        definitions.put(
                "number",
                Map.of("anyOf", List.of(Map.of("type", List.of("number", "null")), Map.of("const", "infinite"))));
        definitions.put("figure", object("value", reference("number"), "unit", text()));
        definitions.put(
                "estimate",
                object(
                        "value",
                        reference("number"),
                        "low",
                        reference("number"),
                        "high",
                        reference("number"),
                        "unit",
                        text()));
        definitions.put("level", object("probability", number(), "amount", reference("estimate")));
        definitions.put(
                "uncertain",
                object(
                        "seed",
                        whole(),
                        "paths",
                        whole(),
                        "uncertain numbers",
                        whole(),
                        "requirement",
                        list(reference("level")),
                        "gap",
                        list(reference("level")),
                        "censored",
                        reference("figure"),
                        "ruin",
                        reference("estimate"),
                        "ruin by month",
                        object("unit", text(), "months", numbers()),
                        "trough",
                        list(reference("month")),
                        "fans",
                        list(object(
                                "measure",
                                text(),
                                "unit",
                                text(),
                                "quantiles",
                                list(object("probability", number(), "months", numbers())))),
                        "histogram",
                        object("low", number(), "width", number(), "unit", text(), "shares", numbers()),
                        "never profitable",
                        reference("estimate"),
                        "milestones",
                        list(reference("chance")),
                        "rounds",
                        list(reference("chance")),
                        "need",
                        object(
                                "shortfall",
                                orNull("month"),
                                "round",
                                textOrNull(),
                                "time to close",
                                reference("figure"),
                                "latest launch",
                                orNull("month"),
                                "launch overdue",
                                bool(),
                                "runway",
                                wholeOrNull(),
                                "runway at 10 %",
                                wholeOrNull()),
                        "returns",
                        orNull("returns"),
                        "raises",
                        list(object(
                                "label",
                                text(),
                                "amount",
                                reference("figure"),
                                "ruin",
                                reference("estimate"),
                                "months",
                                wholeOrNull(),
                                "months at 10 %",
                                wholeOrNull(),
                                "milestones",
                                Map.of("type", "object"))),
                        "composition at 90 %",
                        list(reference("part")),
                        "bridge",
                        list(reference("part")),
                        "drivers",
                        list(object(
                                "name",
                                text(),
                                "meaning",
                                text(),
                                "event",
                                bool(),
                                "low input",
                                text(),
                                "high input",
                                text(),
                                "low",
                                number(),
                                "high",
                                number(),
                                "difference",
                                reference("estimate"),
                                "low ruin",
                                number(),
                                "high ruin",
                                number(),
                                "clear",
                                bool())),
                        "scenarios",
                        list(object(
                                "name",
                                text(),
                                "keys",
                                list(text()),
                                "medians",
                                reference("figure"),
                                "requirement at 50 %",
                                reference("estimate"),
                                "requirement at 90 %",
                                reference("estimate"),
                                "change at 90 %",
                                reference("estimate"),
                                "gap at 90 %",
                                reference("estimate"),
                                "ruin",
                                reference("estimate"),
                                "MOIC at 50 %",
                                reference("number"))),
                        "expectations",
                        list(object(
                                "name",
                                text(),
                                "promise",
                                text(),
                                "share",
                                reference("estimate"),
                                "needed",
                                number(),
                                "holds",
                                bool()))));
        definitions.put(
                "chance",
                object(
                        "name",
                        text(),
                        "within",
                        reference("estimate"),
                        "median",
                        orNull("month"),
                        "by month",
                        object("unit", text(), "months", numbers())));
        definitions.put(
                "returns",
                object(
                        "IRR",
                        reference("figure"),
                        "MOIC",
                        reference("estimate"),
                        "MOIC at 10 %",
                        reference("number"),
                        "MOIC at 50 %",
                        reference("number"),
                        "MOIC at 90 %",
                        reference("number"),
                        "total loss",
                        reference("estimate")));
        definitions.put("month", object("month", whole(), "calendar", text()));
        definitions.put(
                "capital", object("value", number(), "unit", text(), "trough", orNull("month"), "censored", bool()));
        definitions.put("part", object("label", text(), "value", number(), "unit", text()));
        definitions.put(
                "line",
                object(
                        "key", text(), "label", text(), "unit", text(), "total", bool(), "months", numbers(), "years",
                        numbers()));
        definitions.put("yearly", object("unit", text(), "years", numbers()));
        return definitions;
    }

    private static Map<String, Object> object(Object... keysAndSchemas) {
        var properties = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndSchemas.length; i += 2) {
            properties.put((String) keysAndSchemas[i], keysAndSchemas[i + 1]);
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", new ArrayList<>(properties.keySet()));
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> named(Map<String, Object> item) {
        var named = new LinkedHashMap<String, Object>();
        named.put("type", "object");
        named.put("additionalProperties", item);
        return named;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        var list = new LinkedHashMap<String, Object>();
        list.put("type", "array");
        list.put("items", items);
        return list;
    }

    private static Map<String, Object> numbers() {
        return list(reference("number"));
    }

    private static Map<String, Object> orNull(String name) {
        return Map.of("anyOf", List.of(reference(name), Map.of("type", "null")));
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    private static Map<String, Object> number() {
        return Map.of("type", "number");
    }

    private static Map<String, Object> whole() {
        return Map.of("type", "integer");
    }

    private static Map<String, Object> textOrNull() {
        return Map.of("type", List.of("string", "null"));
    }

    private static Map<String, Object> wholeOrNull() {
        return Map.of("type", List.of("integer", "null"));
    }

    private static Map<String, Object> bool() {
        return Map.of("type", "boolean");
    }
}
