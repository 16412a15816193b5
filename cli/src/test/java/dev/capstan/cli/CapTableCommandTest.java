package dev.capstan.cli;

import static dev.capstan.cli.Ran.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapTableCommandTest {

    @Test
    void showsTheTableByHolderWithEveryAssumption() {
        var ran = run("captable", "show", Ran.TABLE, "--lang", "en");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("2026-12-31")
                .containsPattern("林晓 +6,200,000 +46.52% +– +6,200,000")
                .contains("shares of pools that are not granted yet count in full (1,700,000)");
    }

    @Test
    void showsAnEarlierDayInChinese() {
        var ran = run("captable", "show", Ran.TABLE, "--as-of", "2025-03-01", "--by", "class", "--lang", "zh");

        assertThat(ran.out())
                .contains("普通股")
                .contains("10,000,000")
                .contains("100.00%")
                .contains("合计");
    }

    @Test
    void showsWhatIsPaidInOnRegisteredCapitalAndWhatIsOverdue() {
        var table = Path.of(Ran.TABLE).resolveSibling("limited-liability.yaml").toString();

        assertThat(run("captable", "show", table, "--as-of", "2026-12-31", "--lang", "en")
                        .out())
                .containsPattern("晨曦创业投资基金（有限合伙） +1,333,333.33 +11.76%")
                .containsPattern("出资-4 · 周岚 +5,000,000 +2,000,000 +3,000,000 +due by 2029-09-02");
        assertThat(run("captable", "show", table, "--as-of", "2025-12-31", "--lang", "zh")
                        .out())
                .containsPattern("出资-2 · 何川 +4,000,000 +1,500,000 +2,500,000 +2026-06-30 前缴足");
        assertThat(run("captable", "show", table, "--as-of", "2026-12-31", "--json", "--lang", "en")
                        .out())
                .contains("\"limited liability\" : true")
                .contains("\"unpaid\" : 3000000,");
        assertThat(run("captable", "show", table, "--lang", "en").out())
                .containsPattern("周岚 +13,235,294 ")
                .doesNotContain("registered capital");
    }

    /** 2,647,059 shares of the platform: a hundredth is the founder's, who has 13,235,294 of her own. */
    @Test
    void theViewByOwnerLooksThroughAPartnership() {
        var table = Path.of(Ran.TABLE).resolveSibling("limited-liability.yaml").toString();

        assertThat(run("captable", "show", table, "--by", "owner", "--lang", "en")
                        .out())
                .containsPattern("周岚 +13,261,764.59 +41.44%")
                .containsPattern("沈遥 +1,191,176.55 +3.72%")
                .doesNotContain("合伙企业（有限合伙） ");
    }

    @Test
    void aRoundOfALimitedLiabilityCompanySellsCapital() {
        var table = Path.of(Ran.TABLE).resolveSibling("limited-liability.yaml").toString();

        assertThat(run(
                                "captable",
                                "round",
                                table,
                                "--as-of",
                                "2026-12-31",
                                "--pre-money",
                                "200M",
                                "--invest",
                                "北辰=30M",
                                "--lang",
                                "en")
                        .out())
                .contains("price of a yuan")
                .containsPattern("北辰 +30,000,000 +1,699,996.03");
    }

    @Test
    void theJsonHasEveryViewAndSumsToTheWhole() {
        var out = run("captable", "show", Ran.TABLE, "--json", "--lang", "en").out();

        assertThat(out)
                .contains("\"outstanding\" : 13327777,")
                .contains("\"by holder\"")
                .contains("\"pools count\"")
                .doesNotContain("E+");
    }

    @Test
    void writesATableAndAPackageThatReadsBack(@TempDir Path folder) throws IOException {
        var csv = folder.resolve("table.csv");
        var xlsx = folder.resolve("table.xlsx");
        var package_ = folder.resolve("package");
        var archive = folder.resolve("package.ocf.zip");
        for (var out : List.of(csv, xlsx, package_, archive)) {
            assertThat(run("captable", "export", Ran.TABLE, "--out", out.toString())
                            .code())
                    .isZero();
        }

        assertThat(Files.readString(csv)).contains("6200000");
        assertThat(names(xlsx)).contains("xl/workbook.xml", "xl/worksheets/sheet5.xml");
        var fromYaml = run("captable", "show", Ran.TABLE, "--as-of", "2026-12-31", "--lang", "en")
                .out();
        for (var source : List.of(package_, archive)) {
            var ran = run("captable", "show", source.toString(), "--lang", "en");
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).isEqualTo(fromYaml);
        }
    }

    private static List<String> names(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void aBrokenHistoryWritesNothingUnlessItIsAskedTo(@TempDir Path folder) throws IOException {
        var text = Files.readString(Path.of(Ran.TABLE)).replace("transfer: CS-2", "transfer: CS-9");
        var broken = Files.writeString(folder.resolve("captable.yaml"), text, StandardCharsets.UTF_8);
        var out = folder.resolve("table.csv");

        var refused = run("captable", "export", broken.toString(), "--out", out.toString(), "--lang", "en");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("CAP-044")
                .contains("nothing was written")
                .contains("--without-broken");
        assertThat(out).doesNotExist();

        var leftOut = run("captable", "export", broken.toString(), "--out", out.toString(), "--without-broken");
        assertThat(leftOut.code()).isZero();
        assertThat(leftOut.err()).contains("CAP-044");
        assertThat(out).exists();
    }

    @Test
    void validateListsProblemsOrCountsTransactions(@TempDir Path folder) {
        assertThat(run("captable", "validate", Ran.TABLE, "--lang", "en").out()).contains("13 transactions");
        assertThat(run("captable", "validate", folder.toString(), "--json").code())
                .isEqualTo(2);
        assertThat(run("captable").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table.pdf", "table.yaml", "table.xls"})
    void refusesAnEndingThatItCannotWrite(String name, @TempDir Path folder) {
        var ran = run(
                "captable", "export", Ran.TABLE, "--out", folder.resolve(name).toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(".csv, .xlsx, .json, .zip").contains(name);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anExportWithJsonPrintsJsonAlone(@TempDir Path folder) {
        var ran = run(
                "captable",
                "export",
                Ran.TABLE,
                "--out",
                folder.resolve("table.csv").toString(),
                "--json",
                "--lang",
                "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("{").contains("\"problems\"");
    }

    @Test
    void saysHowADateIsWritten() {
        var ran = run("captable", "show", Ran.TABLE, "--as-of", "2026-13-01");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a date such as 2027-03-31 is needed and not \"2026-13-01\"");
    }

    @Test
    void aPackageReplacesTheOneThatWasInItsFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Capstan.side.json"), """
            {"file_type": "CAPSTAN_SIDE_FILE", "fields": {"gone": {"/mood": "good"}}, "objects": []}
            """);

        run("captable", "export", Ran.TABLE, "--out", folder.toString());

        assertThat(run("captable", "validate", folder.toString()).err()).isEmpty();
    }
}
