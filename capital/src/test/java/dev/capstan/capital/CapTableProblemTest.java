package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.ProblemRenderer;
import dev.capstan.basics.Result;
import dev.capstan.basics.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A minimal package for each mistake: it has this one and no other. */
class CapTableProblemTest {

    /** What leaves nothing to make a table of; all others can be left out. */
    private static final Set<CapTableProblem> WITHOUT_A_TABLE = EnumSet.of(
            CapTableProblem.NOT_JSON,
            CapTableProblem.NO_PACKAGE,
            CapTableProblem.SEVERAL_MANIFESTS,
            CapTableProblem.JAPANESE);

    private static Packages stock(String... replacements) {
        var stock = Packages.STOCK;
        for (int i = 0; i < replacements.length; i += 2) {
            stock = stock.replace(replacements[i], replacements[i + 1]);
        }
        return Packages.of(stock);
    }

    private static Packages with(String... transactions) {
        return Packages.of(Packages.STOCK + ",\n" + String.join(",\n", transactions));
    }

    private static Map<String, byte[]> minimal(CapTableProblem code) {
        return switch (code) {
            case UNREADABLE, TOO_LARGE -> throw new IllegalArgumentException("of paths: tested below");
            case NOT_JSON ->
                new Packages().text("Transactions.ocf.json", "{\"items\": [").withManifest();
            case NO_PACKAGE -> Map.of("package.json", "{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_8));
            case SEVERAL_MANIFESTS ->
                stock().text("Copy.json", "{\"file_type\": \"OCF_MANIFEST_FILE\"}")
                        .withManifest();
            case NO_MANIFEST -> stock().bytes();
            case MISSING_FILE -> new Packages().withManifest();
            case UNLISTED_FILE ->
                stock().file("More.json", "OCF_TRANSACTIONS_FILE").withManifest();
            case OTHER_VERSION -> stock().withManifest("1.2.1-alpha+main", "1.1.0");
            case CHECKSUM -> {
                var files = stock().withManifest();
                files.put("Stakeholders.ocf.json", new Packages().bytes().get("StockPlans.ocf.json"));
                files.put("StockPlans.ocf.json", new Packages().bytes().get("Stakeholders.ocf.json"));
                yield files;
            }
            case JAPANESE ->
                new Packages().file("t.jocf.json", "JOCF_TRANSACTIONS_FILE").bytes();
            case UNKNOWN_FILE -> stock().file("x.json", "OCF_PAYMENTS_FILE").bytes();
            case UNKNOWN_TYPE ->
                with("{\"object_type\": \"TX_STOCK_TRANSFERS\", \"id\": \"t\"}").withManifest();
            case MISSING_FIELD -> stock("\"custom_id\": \"C-1\",", "").withManifest();
            case WRONG_VALUE ->
                stock("\"quantity\": \"100\"", "\"quantity\": 100").withManifest();
            case EXCESS_FIELD ->
                stock("\"custom_id\"", "\"certificate\": \"7\", \"custom_id\"").withManifest();
            case FIELD_RULE ->
                new Packages()
                        .file("Transactions.ocf.json", "OCF_TRANSACTIONS_FILE", Packages.STOCK, """
                            {"object_type": "CE_STAKEHOLDER_RELATIONSHIP", "id": "ce", "date": "2025-03-01",
                             "stakeholder_id": "ann"}\
                            """)
                        .withManifest();
            case DUPLICATE_ID -> with(Packages.STOCK.replace("\"s\"", "\"s2\"")).withManifest();
            case NOT_POSITIVE ->
                stock("\"quantity\": \"100\"", "\"quantity\": \"-100\"").withManifest();
            case DUPLICATE_KEY ->
                stock("\"quantity\"", "\"id\": \"other\", \"quantity\"").withManifest();
            case SIDE_FILE -> stock().text("Capstan.side.json", """
                {"file_type": "CAPSTAN_SIDE_FILE", "fields": {"nobody": {"/x": 1}}}\
                """).withManifest();
            case UNKNOWN_REFERENCE -> stock("\"ann\"", "\"anne\"").withManifest();
            case ISSUED_TWICE ->
                with(Packages.STOCK.replace("\"issue\"", "\"again\"")).withManifest();
            case CLOSED_TWICE ->
                with(Packages.retraction("end", "2025-03-01", "s"), Packages.retraction("end again", "2025-04-01", "s"))
                        .withManifest();
            case BEFORE_ISSUANCE ->
                with(Packages.retraction("end", "2025-01-31", "s")).withManifest();
            case NOT_ISSUED ->
                with(Packages.retraction("end", "2025-03-01", "x")).withManifest();
            case DANGLING ->
                with(Packages.transfer("move", "2025-03-01", "s", "100", "x")).withManifest();
            case WRONG_INSTRUMENT ->
                with(Packages.GRANT, Packages.retraction("end", "2025-03-01", "g"))
                        .withManifest();
            case MORE_THAN_HELD -> moved("101", "101", "2025-03-01").withManifest();
            case NOT_CONSERVED -> moved("100", "99", "2025-03-01").withManifest();
            case OTHER_DAY -> moved("100", "100", "2025-03-02").withManifest();
            case BEFORE_COMPANY -> stock("2025-02-01", "2024-12-31").withManifest();
            case OVER_AUTHORIZED -> stock("\"100\"", "\"1001\"").withManifest();
            case POOL_OVERDRAWN ->
                with(Packages.GRANT.replace("\"50\"", "\"61\"")).withManifest();
            case PARTNERS_NOT_WHOLE -> partners("0.5", "0.4", true);
            case NO_GENERAL_PARTNER -> partners("0.5", "0.5", false);
            case PARTNER_OF_ITSELF -> partners("0.5", "0.5", true, "ann");
            case TOO_MANY_PARTNERS -> {
                var more = new String[49];
                Arrays.setAll(more, i -> "x" + i);
                yield partners("0.5", "0.01", true, more);
            }
            case OVERDUE -> capital("{\"due\": \"2025-02-27\"}", Packages.contribution("2025-02-28", "99"));
            case DUE_TOO_LATE -> capital("{\"due\": \"2030-02-02\"}");
            case PAID_TOO_MUCH -> capital("{\"paid_in\": \"1\"}", Packages.contribution("2025-02-28", "100"));
            case NOTHING_TO_PAY ->
                stock().text("Capstan.side.json", Packages.side("{}", Packages.contribution("2025-02-28", "100")))
                        .withManifest();
            case PAID_NOT_CONSERVED ->
                limited(
                        moved("100", "100", "2025-03-01"),
                        "\"issue\": {\"/subscription\": {\"paid_in\": \"60\"}},"
                                + " \"new\": {\"/subscription\": {\"paid_in\": \"70\"}}");
            case NOT_WHOLE -> limited(stock("\"100\"", "\"100.001\""), "");
            case NO_REGISTERED_CAPITAL ->
                with(Packages.SPLIT)
                        .text("Capstan.side.json", Packages.side("{\"split\": {\"/backing\": " + BACKING + "}}"))
                        .withManifest();
            case UNPAID_AT_CONVERSION ->
                limited(
                        with(Packages.SPLIT),
                        "\"issue\": {\"/subscription\": {\"paid_in\": \"99\"}}, \"split\": {\"/backing\": " + BACKING
                                + "}");
            case OVER_NET_ASSETS ->
                limited(
                        with(Packages.SPLIT),
                        "\"issue\": {\"/subscription\": {\"paid_in\": \"100\"}}, \"split\": {\"/backing\": "
                                + BACKING.replace("500", "199") + "}");
        };
    }

    private static final String BACKING = "{\"net_assets\": \"500\", \"par_value\": \"1\"}";

    /** A limited liability company with what the side file says of more objects. */
    private static Map<String, byte[]> limited(Packages stock, String fields, String... objects) {
        var all = "{\"co\": {\"/kind\": \"LIMITED_LIABILITY\"}" + (fields.isEmpty() ? "" : ", " + fields) + "}";
        return stock.text("Capstan.side.json", Packages.side(all, objects)).withManifest();
    }

    private static Map<String, byte[]> capital(String subscription, String... objects) {
        return limited(stock(), "\"issue\": {\"/subscription\": " + subscription + "}", objects);
    }

    /** Ann is a partnership: of a general partner, of one of the second share, and of more of 1 % each. */
    private static Map<String, byte[]> partners(String first, String second, boolean isGeneral, String... more) {
        var partners =
                new StringBuilder("{\"partner\": \"g\", \"share\": \"" + first + "\", \"general\": " + isGeneral + "}");
        Stream.concat(Stream.of("y"), Stream.of(more))
                .forEach(name -> partners.append(", {\"partner\": \"" + name + "\", \"share\": \""
                        + (more.length == 1 ? "0.25" : second) + "\"}"));
        return stock().text("Capstan.side.json", Packages.side("{\"ann\": {\"/partners\": [" + partners + "]}}"))
                .withManifest();
    }

    private static Packages moved(String quantity, String arrived, String date) {
        return with(
                Packages.transfer("move", "2025-03-01", "s", quantity, "n"),
                Packages.STOCK
                        .replace("\"issue\"", "\"new\"")
                        .replace("\"s\"", "\"n\"")
                        .replace("2025-02-01", date)
                        .replace("\"100\"", "\"" + arrived + "\""));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNREADABLE", "TOO_LARGE"})
    void aMinimalPackageHasThisProblemAndNoOther(CapTableProblem code) {
        var reading = OcfReader.read("package", minimal(code));

        assertThat(reading.problems())
                .filteredOn(
                        problem -> problem.code() != CapTableProblem.NO_MANIFEST || code == CapTableProblem.NO_MANIFEST)
                .extracting(Problem::code)
                .containsOnly(code);
        assertThat(reading.file() == null).isEqualTo(WITHOUT_A_TABLE.contains(code));
        assertThat(reading.result() instanceof Result.Success).isEqualTo(code.severity() == Severity.WARNING);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNREADABLE", "TOO_LARGE"})
    void noMessageLeavesAPlaceUnfilled(CapTableProblem code) {
        var reading = OcfReader.read("package", minimal(code));

        for (var language : Language.values()) {
            for (var source : reading.sources()) {
                assertThat(new ProblemRenderer(source, language).render(reading.problems()))
                        .contains(code.id())
                        .doesNotContainPattern("\\{[a-z]+}");
            }
        }
    }

    @Test
    void aProblemIsFoundByTheIdOfItsObjectAndByItsPlace() {
        var reading = OcfReader.read("package", minimal(CapTableProblem.NOT_POSITIVE));
        var problem = reading.problems().getFirst();

        assertThat(problem.message(Language.ENGLISH)).isEqualTo("quantity of issue is -100; it should be above 0");
        assertThat(problem.key()).isEqualTo("/items/0/quantity");
        assertThat(problem.origin()).hasToString("Transactions.ocf.json:4:65");
    }

    @Test
    void aSoundPackageHasNoProblems() {
        assertThat(OcfReader.read("package", stock().withManifest()).problems()).isEmpty();
    }

    @Test
    void aMissingPackageAndOneThatIsNoArchiveAreProblemsLikeAnyOther(@TempDir Path folder) throws IOException {
        var notZip = Files.writeString(folder.resolve("broken.zip"), "no zip");

        assertThat(OcfReader.read(folder.resolve("none")).problems())
                .extracting(Problem::code)
                .containsExactly(CapTableProblem.UNREADABLE);
        assertThat(OcfReader.read(notZip).problems())
                .extracting(Problem::code)
                .containsExactly(CapTableProblem.UNREADABLE);
    }

    @Test
    void anArchiveIsReadLikeAFolderAndLikeAManifestInIt(@TempDir Path folder) throws IOException {
        var files = stock().withManifest();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("export/" + file.getKey()));
                zip.write(file.getValue());
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        var archive = Files.write(folder.resolve("co.ocf.zip"), bytes.toByteArray());

        var fromFolder = Objects.requireNonNull(OcfReader.read(folder).file());
        assertThat(fromFolder.history().transactions()).hasSize(1);
        for (var path : new Path[] {archive, folder.resolve("Manifest.ocf.json")}) {
            var reading = OcfReader.read(path);
            assertThat(reading.problems()).isEmpty();
            assertThat(Objects.requireNonNull(reading.file()).history()).isEqualTo(fromFolder.history());
        }
    }

    @Test
    void ofTwoManifestsTheOneThatIsNamedCounts() {
        var package_ = Samples.sample("ocx-ambiguous-manifest-package");

        assertThat(OcfReader.read(package_).problems())
                .extracting(Problem::code)
                .containsExactly(CapTableProblem.SEVERAL_MANIFESTS);
        assertThat(OcfReader.read(package_.resolve("ManifestClone.json"))
                        .withoutBroken()
                        .problems())
                .extracting(Problem::code)
                .containsExactly(CapTableProblem.OTHER_VERSION);
    }

    @Test
    void theJapaneseVariantIsRecognised() {
        assertThat(OcfReader.read(Samples.sample("jocf")).problems())
                .extracting(Problem::code)
                .containsExactly(CapTableProblem.JAPANESE);
    }
}
