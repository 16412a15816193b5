package dev.capstan.plan;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.ObjectMapper;

/** The schemas of a cap table and of the terms of a round, which their readers tell. */
class CapTableSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema TABLE = REGISTRY.getSchema(JSON.valueToTree(PlanSchema.ofCapTable()));
    private static final Schema ROUND = REGISTRY.getSchema(JSON.valueToTree(PlanSchema.ofRound()));
    private static final Schema SHEET = REGISTRY.getSchema(JSON.valueToTree(PlanSchema.ofTermSheet()));
    private static final Path ROOT = Path.of(System.getProperty("capstan.root", ".."));

    private static List<Error> errors(Schema schema, String text) {
        var loaded = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
        return schema.validate(JSON.valueToTree(loaded));
    }

    @Test
    void areValidSchemasThemselves() {
        var metaschema = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(metaschema.validate(JSON.valueToTree(PlanSchema.ofCapTable())))
                .isEmpty();
        assertThat(metaschema.validate(JSON.valueToTree(PlanSchema.ofRound()))).isEmpty();
        assertThat(metaschema.validate(JSON.valueToTree(PlanSchema.ofTermSheet())))
                .isEmpty();
    }

    @Test
    void haveTheKeysThatTheyHadBefore() {
        var printer = JSON.writerWithDefaultPrettyPrinter();
        Golden.check(
                "plan/src/test/resources/captable.schema.json",
                printer.writeValueAsString(PlanSchema.ofCapTable()) + "\n");
        Golden.check(
                "plan/src/test/resources/round.schema.json", printer.writeValueAsString(PlanSchema.ofRound()) + "\n");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        term sheet                                                                            | mistakes
        {capstan: 1, terms: North, round: A, changes: {amount: 40M CNY, pool: {target: 12%}}} | 0
        {capstan: 1, terms: North, round: A, changes: {sells: {preferred: {preference: 2}}}}  | 0
        {capstan: 1, terms: North, round: A, changes: {amout: 40M CNY}}                       | 1
        {capstan: 1, terms: North, round: A}                                                  | 1
        {capstan: 2, terms: North, round: A, changes: {}}                                     | 1
        """)
    void aTermSheetHasTheKeysOfItsRound(String sheet, int mistakes) {
        assertThat(errors(SHEET, sheet)).hasSize(mistakes);
    }

    @Test
    void acceptsTheTermSheetsOfTheExamples() throws IOException {
        try (var files = Files.walk(ROOT.resolve("examples"))) {
            var sheets = files.filter(file -> file.getFileName().toString().startsWith("terms-"))
                    .toList();
            assertThat(sheets).isNotEmpty();
            for (var sheet : sheets) {
                assertThat(errors(SHEET, Files.readString(sheet)))
                        .as(sheet.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"captable.yaml", "limited-liability.yaml"})
    void acceptTheExamples(String file) throws IOException {
        assertThat(errors(
                        TABLE,
                        Files.readString(ROOT.resolve("examples/captable").resolve(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{pre-money: 40M}",
                "{date: 2027-01-31, pre-money: 4000万, invest: {北辰: 10M, 'no': 5}, pool: 10%, pool money: after,"
                        + " method: dollars-invested, price decimals: 4, shares: nearest, class: A}"
            })
    void acceptTermsOfARound(String terms) {
        assertThat(errors(ROUND, terms)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        what a transaction says
        {date: 2025-03-01, issue: C, to: a, class: c, shares: 5, price: 0.01}
        {date: 2025-03-01, issue: C, to: a, class: c, shares: 600万, price: 0.01 USD, id: first}
        {date: 2025-03-01, grant: G, to: a, shares: 5, exercise price: 1, vests: {over: 4 years, cliff: 12 months}}
        {date: 2025-03-01, note: N, to: a, amount: 5M, interest: 8%, discount: 20%}
        {date: 2025-03-01, convert: S, into: {D: {class: c, shares: 5, price: 2.35}}}
        {date: 2025-03-01, exercise: G, shares: 5, into: {D: {class: c, shares: 5}}}
        {date: 2025-03-01, split: c, ratio: 1:10}
        {date: 2025-03-01, authorize: company, shares: 5}
        {date: 2025-03-01, become: joint stock, shares: 50000000, net assets: 60000000}
        """)
    void acceptEveryKindOfTransaction(String transaction) {
        assertThat(errors(TABLE, table(transaction))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        what a transaction says
        {date: 2025-03-01}
        {issue: C, to: a, class: c, shares: 5, price: 1}
        {date: soon, split: c, ratio: 2}
        {date: 2025-03-01, issue: C, to: a, class: c, shares: 5, price: 1, prise: 2}
        {date: 2025-03-01, isue: C, to: a, class: c, shares: 5}
        {date: 2025-03-01, grant: G, to: a, shares: 5, kind: gift}
        {date: 2025-03-01, note: N, to: a, amount: 5M, interest: 8}
        {date: 2025-03-01, grant: G, to: a, shares: 5, vests: {over: soon}}
        """)
    void findTheMistakesThatAnEditorCan(String transaction) {
        assertThat(errors(TABLE, table(transaction))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{captable: 1, company: {name: K, formed: 2025-01-01}, holdres: {}}",
                "{captable: 1, company: {name: K, formed: 2025-01-01, kind: club}}",
                "{captable: 1, classes: {c: {type: prefered}}}",
                "{captable: 1, classes: {c: {type: preferred, participation: some}}}",
                "{captable: 1, holders: []}",
                "{company: {name: K, formed: 2025-01-01}}"
            })
    void findMistakesElsewhere(String table) {
        assertThat(errors(TABLE, table)).isNotEmpty();
    }

    private static String table(String transaction) {
        return "{captable: 1, company: {name: K, formed: 2025-01-01}, holders: {a: {}}, classes: {c: {}},"
                + " transactions: [" + transaction + "]}";
    }
}
