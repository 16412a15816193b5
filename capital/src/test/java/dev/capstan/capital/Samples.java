package dev.capstan.capital;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The sample packages and the schemas of Open Cap Format, which lie beside the project. */
final class Samples {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Path OCF = Path.of(System.getProperty("capstan.shared", "../../shared"), "data", "ocf");

    private Samples() {}

    static Path sample(String name) {
        var path = OCF.resolve("samples").resolve(name);
        assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not there; set -Dcapstan.shared");
        return path;
    }

    /** The schema of each type of object. */
    static Map<String, Schema> schemas() {
        assumeTrue(Files.exists(OCF), () -> "skipped: " + OCF + " is not there; set -Dcapstan.shared");
        var texts = new LinkedHashMap<String, String>();
        var ids = new LinkedHashMap<String, String>();
        for (var file : files(OCF.resolve("schema"))) {
            var text = read(file);
            var schema = JSON.readTree(text);
            texts.put(schema.get("$id").asString(), text);
            typesOf(file, schema)
                    .forEach(type -> ids.put(type, schema.get("$id").asString()));
        }
        var registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts));
        var schemas = new LinkedHashMap<String, Schema>();
        ids.forEach((type, id) -> schemas.put(type, registry.getSchema(SchemaLocation.of(id))));
        return schemas;
    }

    private static List<String> typesOf(Path file, JsonNode schema) {
        boolean isObject = file.toString().replace('\\', '/').contains("/schema/objects/");
        var type = schema.path("properties").path("object_type");
        List<String> types = new ArrayList<>();
        if (isObject && type.has("const")) {
            types.add(type.get("const").asString());
        } else if (isObject && type.has("enum")) {
            type.get("enum").forEach(word -> {
                if (!word.asString().startsWith("TX_PLAN_SECURITY")) {
                    types.add(word.asString());
                }
            });
        }
        return types;
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The objects of the files of a package, by file; the issuer of a manifest is one. */
    static List<JsonNode> objects(Path folder) {
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(".json"))
                .flatMap(file -> objects(JSON.readTree(read(file))).stream())
                .toList();
    }

    static List<JsonNode> objects(JsonNode file) {
        List<JsonNode> objects = new ArrayList<>();
        if (file.has("issuer")) {
            objects.add(file.get("issuer"));
        }
        file.path("items").forEach(objects::add);
        return objects;
    }
}
