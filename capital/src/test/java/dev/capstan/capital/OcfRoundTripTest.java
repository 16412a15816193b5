package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The published sample packages, read, written and read again. */
class OcfRoundTripTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

    private static CapTableFile read(String sample) {
        return Objects.requireNonNull(OcfReader.read(Samples.sample(sample)).file());
    }

    private static SequencedMap<String, byte[]> written(CapTableFile file) {
        return OcfWriter.write(file, AS_OF, "2024-01-01T00:00:00Z");
    }

    private static List<JsonNode> objects(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".ocf.json"))
                .flatMap(file -> Samples.objects(Samples.JSON.readTree(file.getValue())).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"ocf-acme-industries, 109", "fairmint-ocp, 22", "ocf-tools-acme-holdings, 51"})
    void everyObjectComesOutAgainAndIsValid(String sample, int count) {
        var schemas = Samples.schemas();

        var objects = objects(written(read(sample)));

        assertThat(objects)
                .hasSize(count)
                .hasSize(Samples.objects(Samples.sample(sample)).size());
        assertThat(objects).allSatisfy(object -> {
            var schema =
                    Objects.requireNonNull(schemas.get(object.get("object_type").asString()));
            assertThat(schema.validate(object)).as("%s", object).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ocf-acme-industries", "fairmint-ocp", "ocf-tools-acme-holdings", "ocx-manifest-only-package"})
    void whatIsReadAgainIsTheSame(String sample) {
        var file = read(sample);

        var again =
                Objects.requireNonNull(OcfReader.read("again", written(file)).file());

        assertThat(again.history())
                .usingRecursiveComparison()
                .ignoringCollectionOrderInFields("others")
                .isEqualTo(file.history());
        assertThat(again.asOf()).isEqualTo(file.asOf());
        assertThat(again.manifest()).isEqualTo(file.manifest());
        assertThat(new String(written(again).get("Manifest.ocf.json"), StandardCharsets.UTF_8))
                .isEqualTo(new String(written(file).get("Manifest.ocf.json"), StandardCharsets.UTF_8));
    }

    /** But for the sign of {@code +1000} and texts that are empty, which mean that nothing is there. */
    @ParameterizedTest
    @ValueSource(strings = {"ocf-acme-industries", "fairmint-ocp", "ocf-tools-acme-holdings"})
    void noFieldIsLost(String sample) {
        var files = written(read(sample));
        var side = files.containsKey("Capstan.side.json")
                ? Samples.JSON.readTree(files.get("Capstan.side.json")).toString()
                : "";
        var found = new LinkedHashMap<String, List<String>>();
        objects(files)
                .forEach(object -> found.computeIfAbsent(object.get("id").asString(), _ -> new ArrayList<>())
                        .addAll(leaves(object)));

        assertThat(Samples.objects(Samples.sample(sample))).allSatisfy(object -> {
            var leaves = found.getOrDefault(object.get("id").asString(), List.of());
            assertThat(leaves(object))
                    .allSatisfy(leaf -> assertThat(leaves.contains(leaf) || side.contains(valueOf(leaf)))
                            .as(leaf)
                            .isTrue());
        });
    }

    private static String valueOf(String leaf) {
        return leaf.substring(leaf.indexOf('=') + 1);
    }

    private static List<String> leaves(JsonNode node) {
        List<String> leaves = new ArrayList<>();
        collect(node, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, String path, List<String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), path + "/" + entry.getKey(), leaves));
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, path + "/", leaves));
        } else if (!node.asString().isEmpty()) {
            leaves.add(path.replace("stock_class_ids/", "stock_class_id") + "=" + normal(node.asString()));
        }
    }

    private static String normal(String value) {
        return value.matches("[+-]?[0-9]+(\\.[0-9]+)?") && !value.startsWith("0")
                ? new BigDecimal(value).toPlainString()
                : value;
    }

    @Test
    void fieldsThatTheFormatDoesNotHaveAreReportedByObjectAndKeptInTheSideFile() {
        var reading = OcfReader.read(Samples.sample("ocf-tools-acme-holdings"));

        assertThat(reading.problems())
                .filteredOn(problem -> problem.code() == CapTableProblem.EXCESS_FIELD)
                .extracting(Problem::key)
                .containsExactlyInAnyOrder(
                        "/items/25/split_transaction_id",
                        "/items/31/valuation_id",
                        "/items/29/valuation_id",
                        "/items/30/valuation_id",
                        "/items/0/vesting_conditions/1/cliff_condition");
        var side = Samples.JSON.readTree(
                written(Objects.requireNonNull(reading.file())).get("Capstan.side.json"));
        assertThat(side.at("/fields/eci_02/~1valuation_id").asString()).isEqualTo("valuation_02");
    }
}
