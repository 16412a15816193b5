package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.ObjectMapper;

class PlanSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(JSON.valueToTree(PlanSchema.asMap()));
    private static final Path ROOT = Path.of(System.getProperty("capstan.root", ".."));

    /** The plan as an editor sees it: YAML's own numbers, texts and truth values. */
    private static List<Error> errors(String plan) {
        var loaded = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(plan);
        return SCHEMA.validate(JSON.valueToTree(loaded));
    }

    @Test
    void isAValidSchemaItself() {
        var metaschema = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(metaschema.validate(JSON.valueToTree(PlanSchema.asMap()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plan/src/test/resources/gallery/base.yaml",
        "plan/src/test/resources/full.yaml",
        "examples/medical-llm/plan.yaml"
    })
    void acceptsAValidPlan(String file) throws IOException {
        var path = ROOT.resolve(file);
        assumeTrue(Files.exists(path));

        assertThat(errors(Files.readString(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        section of the plan
        spending: {office: {amount: 0.3}}
        spending: {office: {amount: 25%}}
        spending: {office: {amount: "25%"}}
        spending: {office: {amount: 80000}}
        spending: {office: {amount: {value: 0.3, steps: {2027-01: 25%, month 15: 0.4}, growth: 5%/year, source: a guess}}}
        segments: {s: {accounts: 1, adoption: {new accounts: {value: 2/month}}}}
        venture: {name: K, currency: CNY, start: 2026-01, horizon: 24 months, exchange rates: {USD: 7.1}}
        """)
    void acceptsNumbersAsTheyAreAndWithUnits(String section) {
        assertThat(errors(withVenture(section))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        section of the plan                                           | place
        rolls: {}                                                     | ''
        roles: {e: {cuont: 1, salary: 5, function: general}}          | /roles/e
        roles: {e: {salary: 5}}                                       | /roles/e
        roles: {e: {salary: 5, function: generl}}                     | /roles/e/function
        roles: []                                                     | /roles
        spending: {o: {amount: {value: 1, grwth: 5%}}}                | /spending/o/amount
        spending: {o: {amount: 1, start: April}}                      | /spending/o/start
        segments: {s: {accounts: 1, adoption: {}}}                    | /segments/s/adoption
        segments: {s: {accounts: 1, adoption: {bass: {p: 1}, x: 1}}}  | /segments/s/adoption
        venture: {name: K, currency: CNY, start: month 1, horizon: 5} | /venture/start
        capstan: 2                                                    | /capstan
        """)
    void findsTheMistakesThatAnEditorCan(String section, String place) {
        assertThat(errors(withVenture(section)))
                .extracting(error -> error.getInstanceLocation().toString())
                .contains(place);
    }

    private static String withVenture(String section) {
        var name = section.substring(0, section.indexOf(':') + 1);
        return Plans.VENTURE.lines().filter(line -> !line.startsWith(name)).reduce(section, (a, b) -> a + "\n" + b);
    }
}
