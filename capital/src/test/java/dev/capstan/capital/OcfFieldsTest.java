package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import dev.capstan.basics.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The reader's own table of fields against the published schemas: both refuse the same objects. */
class OcfFieldsTest {

    private static final JsonNode WRONG = Samples.JSON.readTree("{\"?\": [7.5]}");

    /** Every valid sample object, and each with one field left out, spoilt or added, at every depth. */
    @Test
    void refusesWhatTheSchemaRefuses() {
        var schemas = Samples.schemas();
        List<String> differences = new ArrayList<>();
        int mutants = 0;
        for (var object : valid(schemas)) {
            var schema =
                    Objects.requireNonNull(schemas.get(object.get("object_type").asString()));
            for (var mutant : mutants(object).entrySet()) {
                mutants++;
                boolean isValid = schema.validate(mutant.getValue()).isEmpty();
                if (isAccepted(mutant.getValue()) != isValid) {
                    differences.add((isValid ? "refuses " : "accepts ")
                            + object.get("object_type").asString() + " "
                            + object.get("id").asString()
                            + mutant.getKey());
                }
            }
        }
        assertThat(mutants).isGreaterThan(2_000);
        assertThat(differences).isEmpty();
    }

    private static List<JsonNode> valid(Map<String, Schema> schemas) {
        return List.of("ocf-acme-industries", "fairmint-ocp", "ocf-tools-acme-holdings").stream()
                .flatMap(name -> Samples.objects(Samples.sample(name)).stream())
                .filter(object -> !object.get("object_type").asString().equals("ISSUER"))
                .filter(object -> Objects.requireNonNull(
                                schemas.get(object.get("object_type").asString()))
                        .validate(object)
                        .isEmpty())
                .toList();
    }

    private static Map<String, JsonNode> mutants(JsonNode object) {
        var mutants = new LinkedHashMap<String, JsonNode>();
        mutants.put(" as it is", object);
        for (var pointer : pointers(object, "")) {
            mutants.put(" without " + pointer, changed(object, pointer, null));
            mutants.put(" with another " + pointer, changed(object, pointer, WRONG));
        }
        return mutants;
    }

    private static List<String> pointers(JsonNode node, String pointer) {
        List<String> pointers = new ArrayList<>();
        if (node.isObject()) {
            for (var entry : node.properties()) {
                var inner = pointer + "/" + entry.getKey();
                // without these two nobody can tell what the object is
                if (!inner.equals("/object_type") && !inner.equals("/id")) {
                    pointers.add(inner);
                    pointers.addAll(pointers(entry.getValue(), inner));
                }
            }
            pointers.add(pointer + "/unknown_field");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.addAll(pointers(node.get(i), pointer + "/" + i));
        }
        return pointers;
    }

    private static JsonNode changed(JsonNode object, String pointer, @Nullable JsonNode value) {
        var copy = object.deepCopy();
        int last = pointer.lastIndexOf('/');
        var parent = last == 0 ? copy : copy.at(pointer.substring(0, last));
        if (parent instanceof ObjectNode fields && value == null) {
            fields.remove(pointer.substring(last + 1));
        } else if (parent instanceof ObjectNode fields) {
            fields.set(pointer.substring(last + 1), value);
        }
        return copy;
    }

    private static boolean isAccepted(JsonNode object) {
        var type = object.get("object_type").asString();
        var kind = switch (type) {
            case "STAKEHOLDER" -> "STAKEHOLDERS";
            case "STOCK_CLASS" -> "STOCK_CLASSES";
            case "STOCK_PLAN", "STOCK_LEGEND_TEMPLATE", "VALUATION", "FINANCING", "DOCUMENT" -> type + "S";
            case "VESTING_TERMS" -> type;
            default -> "TRANSACTIONS";
        };
        ObjectNode file = Samples.JSON.createObjectNode().put("file_type", "OCF_" + kind + "_FILE");
        ArrayNode items = file.putArray("items");
        items.add(object);
        var bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        return OcfReader.read("x", Map.of("x.ocf.json", bytes)).problems().stream()
                .map(Problem::code)
                .noneMatch(code -> code == CapTableProblem.MISSING_FIELD
                        || code == CapTableProblem.WRONG_VALUE
                        || code == CapTableProblem.EXCESS_FIELD
                        || code == CapTableProblem.FIELD_RULE);
    }

    @Test
    void readsTheIssuerOfAManifestLikeAnObject() throws IOException {
        var manifest = Samples.JSON.readTree(
                Files.readAllBytes(Samples.sample("fairmint-ocp").resolve("Manifest.ocf.json")));
        ((ObjectNode) manifest.get("issuer")).remove("legal_name");

        var reading =
                OcfReader.read("x", Map.of("m.ocf.json", manifest.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(reading.problems())
                .filteredOn(problem -> problem.code() == CapTableProblem.MISSING_FIELD)
                .extracting(Problem::key)
                .containsExactly("/issuer");
    }
}
