package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.JsonSchema.bool;
import static dev.capstan.answers.internal.JsonSchema.document;
import static dev.capstan.answers.internal.JsonSchema.list;
import static dev.capstan.answers.internal.JsonSchema.named;
import static dev.capstan.answers.internal.JsonSchema.number;
import static dev.capstan.answers.internal.JsonSchema.numbers;
import static dev.capstan.answers.internal.JsonSchema.object;
import static dev.capstan.answers.internal.JsonSchema.orNull;
import static dev.capstan.answers.internal.JsonSchema.reference;
import static dev.capstan.answers.internal.JsonSchema.text;
import static dev.capstan.answers.internal.JsonSchema.whole;

import java.util.List;
import java.util.Map;

/** The JSON Schema of an assessment, from the same vocabulary as its writer. */
final class AssessmentSchema {

    private AssessmentSchema() {}

    static Map<String, Object> schema() {
        return document("Capstan assessment", assessment(), definitions());
    }

    private static Map<String, Object> assessment() {
        return object(
                "capstan", Map.of("const", 1),
                "provenance", provenance(),
                "years", list(object("year", whole(), "from", whole(), "to", whole(), "part", bool())),
                "requirement", reference("capital"),
                "gap", reference("capital"),
                "composition", named(list(reference("part"))),
                "milestones", milestones(),
                "value", value(),
                "measures", named(series()),
                "statements", list(object("key", text(), "title", text(), "lines", list(reference("line")))),
                "use of funds", list(reference("line")),
                "heads by role", list(reference("line")),
                "token economics", list(tokens()),
                "segments", list(segment()),
                "sources", list(reference("part")),
                "uses", list(reference("part")),
                "assumptions", list(object("key", text(), "meaning", text(), "value", text(), "source", text())),
                "sanity", sanity(),
                "warnings", list(problem()),
                "uncertain", orNull("uncertain"));
    }

    private static Map<String, Object> provenance() {
        return object(
                "version", text(),
                "file", text(),
                "sha256", text(),
                "venture", text(),
                "about", text(),
                "currency", text(),
                "start", text(),
                "months", whole(),
                "command", text());
    }

    private static Map<String, Object> milestones() {
        return object(
                "first profitable month", orNull("month"),
                "first month with operating cash", orNull("month"),
                "cash below floor", orNull("month"),
                "cash out", orNull("month"),
                "runway", orNull("figure"));
    }

    private static Map<String, Object> value() {
        return object(
                "discount rate", reference("figure"),
                "terminal growth", reference("figure"),
                "NPV", reference("figure"),
                "terminal value", reference("figure"),
                "NPV with terminal value", reference("figure"),
                "share of terminal value", reference("figure"));
    }

    private static Map<String, Object> series() {
        return object(
                "label", text(),
                "definition", text(),
                "unit", text(),
                "aggregation", Map.of("enum", List.of("sum", "last", "ratio", "whole")),
                "months", numbers(),
                "years", numbers());
    }

    private static Map<String, Object> tokens() {
        return object(
                "product", text(),
                "model", text(),
                "self-hosted", bool(),
                "tokens", reference("yearly"),
                "price", reference("yearly"),
                "cost", reference("yearly"),
                "utilisation", reference("yearly"),
                "break-even price", reference("yearly"),
                "break-even utilisation", reference("yearly"));
    }

    private static Map<String, Object> segment() {
        return object(
                "segment", text(),
                "accounts", reference("yearly"),
                "new accounts", reference("yearly"),
                "LTV", reference("yearly"),
                "LTV by Skok", reference("yearly"));
    }

    private static Map<String, Object> sanity() {
        return object(
                "checks",
                        list(object(
                                "label", text(),
                                "unit", text(),
                                "years", numbers(),
                                "beyond benchmark", list(bool()),
                                "benchmark", text())),
                "numbers",
                        list(object(
                                "backing", Map.of("enum", List.of("measured", "sourced", "guessed")),
                                "label", text(),
                                "count", whole(),
                                "weight", reference("figure"))));
    }

    private static Map<String, Object> problem() {
        return object(
                "code", text(),
                "severity", text(),
                "file", text(),
                "line", whole(),
                "column", whole(),
                "key", text(),
                "message", text(),
                "advice", text());
    }

    private static Map<String, Object> definitions() {
        var definitions = JsonSchema.figures();
        definitions.putAll(FuturesSchema.definitions());
        definitions.put("month", JsonSchema.month());
        definitions.put(
                "capital", object("value", number(), "unit", text(), "trough", orNull("month"), "censored", bool()));
        definitions.put("part", object("label", text(), "value", number(), "unit", text()));
        definitions.put("line", line());
        definitions.put("yearly", object("unit", text(), "years", numbers()));
        return definitions;
    }

    private static Map<String, Object> line() {
        return object(
                "key", text(),
                "label", text(),
                "unit", text(),
                "total", bool(),
                "months", numbers(),
                "years", numbers());
    }
}
