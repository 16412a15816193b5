package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a package says is written again as it was, right or wrong. */
class OcfKeptTest {

    private static final String LOOSE = """
        {"object_type": "TX_STOCK_CLASS_SPLIT", "id": "ann", "date": "2025-03-01", "stock_class_id": "common",
         "split_ratio": {"numerator": "2", "denominator": "1", "hint": "two for one"}, "mood": "good"}\
        """;

    private static CapTableReading read(Map<String, byte[]> files) {
        return OcfReader.read("package", files);
    }

    private static Map<String, byte[]> written(CapTableReading reading) {
        return OcfWriter.write(
                Objects.requireNonNull(reading.file()), LocalDate.of(2026, 1, 1), "2026-01-01T00:00:00Z");
    }

    private static CapTableHistory history(Map<String, byte[]> files) {
        return Objects.requireNonNull(read(files).file()).history();
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        return Samples.JSON.readTree(Objects.requireNonNull(files.get(name), name));
    }

    private static Map<String, byte[]> of(String... transactions) {
        return Packages.of(transactions).withManifest();
    }

    @Test
    void aFieldWithinAnAmountThatTheFormatDoesNotHave() {
        var stock = Packages.STOCK.replace("\"currency\": \"CNY\"", "\"currency\": \"CNY\", \"basis\": \"cash\"");

        var files = written(read(of(stock)));

        assertThat(json(files, "Capstan.side.json")
                        .at("/fields/issue/~1share_price~1basis")
                        .asString())
                .isEqualTo("cash");
        assertThat(Objects.requireNonNull(read(files).file())
                        .history()
                        .transactions()
                        .getFirst()
                        .details()
                        .json())
                .contains("\"basis\":\"cash\"");
    }

    @Test
    void fieldsOfTwoObjectsThatShareAnIdentifier() {
        var files = Packages.of(LOOSE)
                .file("Stakeholders.ocf.json", "OCF_STAKEHOLDERS_FILE", """
                    {"object_type": "STAKEHOLDER", "id": "ann", "name": {"legal_name": "Ann"},
                     "stakeholder_type": "INDIVIDUAL", "shoes": 38}\
                    """)
                .withManifest();

        var again = written(read(written(read(files))));

        assertThat(json(again, "Capstan.side.json").get("objects").toString())
                .contains("\"shoes\":38", "\"mood\":\"good\"", "\"hint\":\"two for one\"");
        assertThat(history(again).stakeholders()).hasSize(1);
    }

    /** A schema allows what makes no sense here, so the object is written where it belongs and its own fields beside it. */
    @Test
    void fieldsOfAnObjectThatIsWrongHoweverOftenItIsReadAndWritten() {
        var stock = Packages.STOCK.replace("\"quantity\": \"100\"", "\"quantity\": \"-5\", \"mood\": \"good\"");

        var once = written(read(of(stock)));
        var twice = written(read(once));

        assertThat(json(once, "Capstan.side.json").at("/fields/issue/~1mood").asString())
                .isEqualTo("good");
        assertThat(json(twice, "Capstan.side.json")).isEqualTo(json(once, "Capstan.side.json"));
    }

    @Test
    void whateverStandsInThePlaceOfATypeOrAnIdentifier() {
        var files = written(read(of("{\"object_type\": 7, \"id\": 5}", "{}")));

        assertThat(json(files, "Capstan.side.json").get("objects").toString())
                .isEqualTo("[{\"id\":5,\"object_type\":7},{}]");
    }

    @Test
    void aPlanThatNamesItsClassByTheOlderFieldAndAClassWithNoRightsOrNone() {
        var files = written(read(Packages.of()
                .file("StockPlans.ocf.json", "OCF_STOCK_PLANS_FILE", """
                    {"object_type": "STOCK_PLAN", "id": "esop", "plan_name": "ESOP", "initial_shares_reserved": "60",
                     "stock_class_id": "common"}\
                    """)
                .withManifest()));

        assertThat(json(files, "StockPlans.ocf.json").at("/items/0").propertyNames())
                .contains("stock_class_id")
                .doesNotContain("stock_class_ids");
        assertThat(json(files, "StockClasses.ocf.json").at("/items/0").has("conversion_rights"))
                .isFalse();
        assertThat(history(files).stockPlans().getFirst().stockClassIds()).containsExactly("common");
    }

    @Test
    void theIssuerOfAManifestThatIsWrongElsewhere() {
        var reading = read(Packages.of().withManifest("\"as_of\": \"2026-01-01\"", "\"as_of\": \"soon\""));

        assertThat(reading.problems()).extracting(Problem::code).containsExactly(CapTableProblem.WRONG_VALUE);
        assertThat(json(written(reading), "Manifest.ocf.json")
                        .at("/issuer/legal_name")
                        .asString())
                .isEqualTo("Co");
    }

    @Test
    void anIssuerThatIsNotAsItShouldBeIsToldByItsIdentifierAndKept() {
        var reading = read(Packages.of().withManifest("\"legal_name\": \"Co\", ", ""));

        assertThat(reading.problems())
                .extracting(problem -> problem.message(Language.ENGLISH))
                .containsExactly("co has no legal_name");
        assertThat(json(written(reading), "Capstan.side.json")
                        .at("/objects/0/id")
                        .asString())
                .isEqualTo("co");
    }

    @Test
    void aFileOfObjectsThatDoesNotSayWhatItIs() {
        var reading = read(Packages.of(Packages.STOCK)
                .text("Transactions.ocf.json", "{\"items\": [" + Packages.STOCK + "]}")
                .text("notes.json", "{\"items\": [\"milk\"]}")
                .withManifest());

        assertThat(reading.problems()).extracting(Problem::code).containsExactly(CapTableProblem.UNKNOWN_FILE);
    }

    @Test
    void aFileInAFolderBelowWhereTheManifestSaysSo(@TempDir Path folder) throws IOException {
        var files = Packages.of(Packages.STOCK)
                .withManifest(
                        "./Transactions.ocf.json", "./events/Transactions.ocf.json", "./StockPlans", "../StockPlans");
        Files.createDirectories(folder.resolve("company/events"));
        for (var file : files.entrySet()) {
            var below = file.getKey().startsWith("Transactions") ? "company/events" : "company";
            Files.write(folder.resolve(below).resolve(file.getKey()), file.getValue());
        }
        Files.move(folder.resolve("company/StockPlans.ocf.json"), folder.resolve("StockPlans.ocf.json"));

        var reading = OcfReader.read(folder.resolve("company"));

        assertThat(Objects.requireNonNull(reading.file()).history().transactions())
                .hasSize(1);
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(CapTableProblem.MISSING_FILE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.6, 0.95})
    void anArchiveThatWasCutShortIsRefusedWherever(double part, @TempDir Path folder) throws IOException {
        var whole = archive(of(Packages.STOCK));
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, (int) (part * whole.length)));

        var reading = OcfReader.read(cut);

        assertThat(reading.file()).isNull();
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(CapTableProblem.UNREADABLE);
    }

    /** As people unpack and pack them: a folder around the files, named in Chinese, on a Chinese Windows too. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void anArchiveOfAFolderWhateverTheCharactersOfItsName(String charset, @TempDir Path folder) throws IOException {
        var bytes = archive(of(Packages.STOCK), "股东名册/", Charset.forName(charset));

        var reading = OcfReader.read(Files.write(folder.resolve("company.zip"), bytes));

        assertThat(Objects.requireNonNull(reading.file()).history().transactions())
                .hasSize(1);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aFolderThatHoldsNothingButTheFolderOfThePackage(@TempDir Path folder) throws IOException {
        var inner = Files.createDirectories(folder.resolve("company"));
        Files.createDirectories(folder.resolve("__MACOSX"));
        for (var file : of(Packages.STOCK).entrySet()) {
            Files.write(inner.resolve(file.getKey()), file.getValue());
        }

        var reading = OcfReader.read(folder);

        assertThat(Objects.requireNonNull(reading.file()).history().transactions())
                .hasSize(1);
        assertThat(reading.problems()).isEmpty();
    }

    private static byte[] archive(Map<String, byte[]> files) throws IOException {
        return archive(files, "", StandardCharsets.UTF_8);
    }

    private static byte[] archive(Map<String, byte[]> files, String within, Charset names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(within + file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
