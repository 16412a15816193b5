package dev.capstan.plan.internal;

import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/**
 * The schemas of {@code captable.yaml} and of the terms of a round. Their readers read files that have every form and nothing in
 * it, and what they ask for is the schema.
 */
public final class TableSchemas {

    private static final List<String> ISSUANCES = List.of("issue", "grant", "safe", "note", "warrant");

    private TableSchemas() {}

    public static SequencedMap<String, Object> capTable() {
        var shape = new Shape("");
        for (var kind : List.of("joint stock", "limited liability")) {
            CapTableYaml.read(tree(capTable(kind)), shape);
        }
        return ShapeSchema.of("Capstan cap table", shape);
    }

    public static SequencedMap<String, Object> round() {
        var shape = new Shape(TableKeys.ROUND);
        RoundTermsYaml.read(tree("pre-money: 1"), LocalDate.EPOCH, shape);
        return ShapeSchema.of("Capstan terms of a round", shape);
    }

    /** Every verb of each kind of security, in a company of this kind. */
    private static String capTable(String kind) {
        List<String> lines = new ArrayList<>(List.of(
                "captable: 1",
                "company: {kind: " + kind + "}",
                "holders: {a: {partners: {b: {}}}}",
                "classes:",
                "  a: {}",
                "  b: {type: preferred, participation: {}, dividend: {cumulative: true}, anti dilution: none}",
                "  c: {type: preferred, participation: none, dividend: none}",
                "pools: {a: {}}",
                "transactions:"));
        ISSUANCES.forEach(verb -> lines.add("- {" + verb + ": of " + verb + ", vests: {}}"));
        for (var verb : CapTableTransactions.allVerbs()) {
            ISSUANCES.forEach(issued ->
                    lines.add("- {" + verb + ": of " + issued + ", vests: {}, into: {x: {}}, balance: {x: {}}}"));
        }
        return String.join("\n", lines);
    }

    private static Tree tree(String text) {
        return switch (YamlTree.parse(new SourceText("", text))) {
            case Result.Success<Tree> read -> read.value();
            case Result.Failure<Tree> wrong -> throw new IllegalStateException(wrong.toString());
        };
    }
}
