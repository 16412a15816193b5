package dev.capstan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code capstan cases} as a user runs it. */
class CasesCommandTest extends CommandTest {

    private static final String RUNWAY =
            "- {id: %s, kind: runway, inputs: {cash: 8, monthly_net_burn: 2}, expected: {runway_months: %s}}\n";

    private String file(String text) throws Exception {
        return Files.writeString(directory.resolve("案例.yaml"), text).toString();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        expected, code, en,                    zh
        4,        0,    1 of 1 figures agree,  1 个相符
        5,        3,    MISSES,                1 个不符
        """)
    void tellsWhatAgreesInBothLanguages(String expected, int code, String en, String zh) throws Exception {
        var file = file(RUNWAY.formatted("a", expected));
        assertThat(capstan("cases", file, "--lang", "en")).isEqualTo(code);
        assertThat(out.toString()).contains(en, "runway_months", "a · runway");
        assertThat(capstan("cases", file, "--lang", "zh")).isEqualTo(code);
        assertThat(out.toString()).contains(zh, "容差");
    }

    @Test
    void aBrokenCaseIsShownWithItsLineAndTheOthersRun() throws Exception {
        var file = file(RUNWAY.formatted("a", "4")
                + "- {id: b, kind: runway, inputs: {csh: 1}, expected: {runway_months: 1}}\n");
        assertThat(capstan("cases", file, "--lang", "en")).isEqualTo(2);
        assertThat(out.toString())
                .contains(
                        ":2:",
                        "CASE-008",
                        "the input \"cash\" is missing",
                        "Is it \"csh\"?",
                        "1 agree, 0 miss, 1 broken");
    }

    @Test
    void severalFilesAsJson() throws Exception {
        var other =
                Files.writeString(directory.resolve("other.yaml"), "- {id: x, kind: tarot, inputs: {}, expected: {}}");
        assertThat(capstan("cases", file(RUNWAY.formatted("a", "4")), other.toString(), "--json"))
                .isZero();
        var json = JsonMapper.builder().build().readTree(out.toString());
        assertThat(json.get("summary").get("met").asInt()).isOne();
        assertThat(json.get("summary").get("unknown kind").asInt()).isOne();
        var figure = json.get("files").get(0).get("cases").get(0).get("figures").get(0);
        assertThat(figure.get("figure").asString()).isEqualTo("runway_months");
        assertThat(figure.get("computed").asDouble()).isEqualTo(4);
        assertThat(figure.get("met").asBoolean()).isTrue();
    }

    @Test
    void briefShowsOnlyWhatDoesNotAgree() throws Exception {
        assertThat(capstan(
                        "cases",
                        file(RUNWAY.formatted("good", "4") + RUNWAY.formatted("bad", "5")),
                        "--brief",
                        "--lang",
                        "en"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("bad").doesNotContain("good");
    }

    @Test
    void aMissingFileExitsWithTwo() {
        assertThat(capstan("cases", directory.resolve("none.yaml").toString(), "--lang", "en"))
                .isEqualTo(2);
        assertThat(out.toString()).contains("CASE-001", "there is no such file");
        assertThat(capstan("cases")).isEqualTo(2);
    }
}
