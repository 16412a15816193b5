package dev.capstan.cli;

import static dev.capstan.cli.Ran.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapTableRoundCommandTest {

    @Test
    void printsThePriceTheConversionsAndEverybodysDilution() {
        var ran = run(
                "captable",
                "round",
                Ran.TABLE,
                "--as-of",
                "2026-01-31",
                "--pre-money",
                "40M",
                "--invest",
                "北辰=10M",
                "--pool",
                "10%",
                "--pool-after",
                "--lang",
                "en");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("percentage-ownership method · prices to 4 decimals half up, shares rounded down")
                .containsPattern("SAFE-1 +3,000,000 +1,277,777 +2\\.3478 +valuation cap")
                .containsPattern("林晓 +6,200,000 +6,200,000 +53\\.91% +37\\.77% +29\\.94%")
                .containsPattern("员工激励池 .*10\\.00%")
                .contains("all open SAFEs and notes convert");
    }

    @Test
    void refusesAnInvestorNamedTwiceWithTheUsageOfTheCommand() {
        var ran = run("captable", "round", Ran.TABLE, "--pre-money", "40M", "--invest", "北辰=10M,北辰=5M");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--invest names 北辰 twice", "Usage: capstan captable round");
    }

    @ParameterizedTest
    @ValueSource(strings = {"北辰", "=5M", "北辰="})
    void refusesAnInvestorWithoutNameOrAmount(String investor) {
        var ran = run("captable", "round", Ran.TABLE, "--pre-money", "40M", "--invest", investor);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("NAME=AMOUNT is needed and not \"" + investor + "\"");
    }

    /** The user's own lines stay as they are, comments too, and the file tells the table with the round. */
    @Test
    void addsTheRoundToACopyOfTheFile(@TempDir Path folder) throws IOException {
        var out = folder.resolve("after.yaml");

        var ran = run(
                "captable",
                "round",
                Ran.TABLE,
                "--pre-money",
                "1.2亿",
                "--invest",
                "北辰=30M,远山创投=5M",
                "--class",
                "A轮",
                "--out",
                out.toString(),
                "--lang",
                "zh");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(Files.readAllLines(out)).containsAll(Files.readAllLines(Path.of(Ran.TABLE)));
        var shown = run("captable", "show", out.toString(), "--lang", "zh");
        assertThat(shown.err()).isEmpty();
        assertThat(shown.out()).contains("北辰");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after.zip", "after", "after.xlsx", "after.csv", "after.json"})
    void writesTheTableAfterItInEveryFormat(String name, @TempDir Path folder) {
        var out = folder.resolve(name);

        assertThat(run(
                                "captable",
                                "round",
                                Ran.TABLE,
                                "--pre-money",
                                "120M",
                                "--invest",
                                "B=30M",
                                "--out",
                                out.toString())
                        .code())
                .isZero();

        assertThat(out).exists();
        if (!name.contains(".") || name.endsWith("zip")) {
            assertThat(run("captable", "validate", out.toString()).code()).isZero();
        }
    }

    @Test
    void termsMayStandInAFileWhoseMistakesAreLocated(@TempDir Path folder) throws IOException {
        var terms = folder.resolve("terms.yaml");
        Files.writeString(terms, """
            date: 2026-01-31
            pre-money: 40M
            invest: {北辰: 10M}
            pool: 10%
            pool money: after
            """);
        assertThat(run("captable", "round", Ran.TABLE, "--terms", terms.toString(), "--lang", "en")
                        .out())
                .containsPattern("林晓 +6,200,000 +6,200,000 +53\\.91% +37\\.77% +29\\.94%");

        Files.writeString(terms, "pre-money: 40M\nmetod: pre-money\n");
        var refused = run("captable", "round", Ran.TABLE, "--terms", terms.toString(), "--lang", "en");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("terms.yaml:2:1 error PLAN-012").contains("Did you mean \"method\"?");
    }

    @Test
    void nothingIsWrittenWhereTheRoundCannotBe(@TempDir Path folder) {
        var out = folder.resolve("after.yaml");
        var past = run(
                "captable",
                "round",
                Ran.TABLE,
                "--as-of",
                "2026-01-31",
                "--pre-money",
                "40M",
                "--invest",
                "B=10M",
                "--out",
                out.toString(),
                "--lang",
                "en");
        var tiny = run(
                "captable",
                "round",
                Ran.TABLE,
                "--pre-money",
                "40M",
                "--invest",
                "B=0.01",
                "--lang",
                "en",
                "--out",
                out.toString());

        assertThat(past.code()).isEqualTo(2);
        assertThat(past.err()).contains("ROUND-010").contains("nothing was written");
        assertThat(tiny.err()).contains("ROUND-009").contains("\"B\"".replace("\"", ""));
        assertThat(out).doesNotExist();
        assertThat(run("captable", "round", Ran.TABLE).code()).isEqualTo(2);
        assertThat(run("captable", "round", Ran.TABLE, "--pre-money", "1M", "--method", "guess")
                        .code())
                .isEqualTo(2);
    }

    /** Ten times what they may: the line of the SAFE, and its id. */
    @Test
    void safesThatOwnTheWholeCompanyAreFoundAtTheirPlace(@TempDir Path folder) throws IOException {
        var text = Files.readString(Path.of(Ran.TABLE)).replace("cap: 3000万", "cap: 300万");
        var file = Files.writeString(folder.resolve("sold.yaml"), text).toString();

        var round = run("captable", "round", file, "--as-of", "2026-01-31", "--pre-money", "4M", "--lang", "en");
        var sale = run("distribute", "--captable", file, "--as-of", "2026-01-31", "--lang", "en");

        assertThat(round.err()).contains("sold.yaml:33:3 error ROUND-001");
        assertThat(sale.err()).contains("ANSWER-022", "SAFE-1");
    }

    @Test
    void convertTellsWhatASafeBecomesOrTakes() {
        assertThat(run("captable", "convert", Ran.TABLE, "--as-of", "2026-01-31", "--price", "5", "--lang", "en")
                        .out())
                .containsPattern("SAFE-1 +3,000,000 +1,277,777 +2\\.3478 +valuation cap");
        assertThat(run("captable", "convert", Ran.TABLE, "--as-of", "2026-01-31", "--at-exit", "50M", "--lang", "en")
                        .out())
                .containsPattern("SAFE-1 +5,015,000 +converts");
        assertThat(run("captable", "convert", Ran.TABLE, "--as-of", "2026-01-31", "--at-exit", "5M", "--json")
                        .out())
                .contains("\"security\" : \"SAFE-1\"", "\"converts\" : false");
        assertThat(run("captable", "convert", Ran.TABLE).code()).isEqualTo(2);
    }

    @Test
    void refusesWhatItWouldOtherwisePassOver(@TempDir Path folder) throws IOException {
        var terms = Files.writeString(folder.resolve("terms.yaml"), "pre-money: 40M\n")
                .toString();
        var out = folder.resolve("table.csv").toString();

        var twice = run("captable", "round", Ran.TABLE, "--terms", terms, "--pool", "20%");
        var sale = run("captable", "convert", Ran.TABLE, "--at-exit", "30M", "--out", out);
        var ending = run("captable", "round", Ran.TABLE, "--pre-money", "40M", "--out", folder + "/table.txt");

        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("--terms says what --pool says");
        assertThat(sale.code()).isEqualTo(2);
        assertThat(sale.err()).contains("a sale leaves none");
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.err()).contains(".zip, .yaml, .yml");
        assertThat(folder).isDirectoryNotContaining("glob:**table*");
    }

    @Test
    void termsThatAreNoTextAreToldAsThat(@TempDir Path folder) throws IOException {
        var terms = Files.write(folder.resolve("terms.yaml"), "pre-money: 4000万".getBytes(Charset.forName("GBK")));

        var ran = run("captable", "round", Ran.TABLE, "--terms", terms.toString(), "--lang", "en");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("PLAN-004");
    }
}
