package dev.capstan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a founder uses it. */
class MainTest extends CommandTest {

    private static final String EXAMPLE = Path.of(
                    System.getProperty("capstan.root", ".."), "examples/medical-llm/plan.yaml")
            .toString();

    private Path plan(String text) throws Exception {
        return Files.writeString(directory.resolve("计划.yaml"), text);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        language, requirement,        profit
        en,       Capital requirement, First profitable month
        zh,       资本需求,            首个盈利月份
        """)
    void assessTellsTheAnswerInBothLanguages(String language, String requirement, String profit) {
        assertThat(capstan("assess", EXAMPLE, "--lang", language)).isZero();
        assertThat(out.toString()).contains("康达医语", requirement, profit);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void assessWritesReportAndJsonTogether() throws Exception {
        var target = directory.resolve("报告/deep");
        assertThat(capstan("assess", EXAMPLE, "--out", target.toString(), "--lang", "zh"))
                .isZero();
        assertThat(Files.readString(target.resolve("report.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("康达医语");
        var json = JsonMapper.builder().build().readTree(Files.readString(target.resolve("assessment.json")));
        assertThat(json.get("requirement").get("unit").asString()).isEqualTo("CNY");
        try (var files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "assessment.json");
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        language | heading                                 | figure           | chapter
        en       | What founders owe investors themselves  | 1.1M CNY         | Founders' exposure
        zh       | 创始人对投资人的个人责任                    | 110 万元         | 创始人个人责任
        """)
    void whatFoundersOweIsToldEverywhere(String language, String heading, String figure, String chapter)
            throws Exception {
        var plan = plan("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months}
            spending: {rent: {amount: 10 CNY/month}}
            funding: {rounds: {A: {amount: 1M CNY, redemption: {if no public offering by: month 12, price: {interest: 10%/year}, obligor: founders}}}}
            """);
        var target = directory.resolve("out");
        assertThat(capstan("assess", plan.toString(), "--out", target.toString(), "--lang", language))
                .isZero();
        assertThat(Files.readString(target.resolve("report.html"))).contains(chapter, figure);
        var json = JsonMapper.builder().build().readTree(Files.readString(target.resolve("assessment.json")));
        assertThat(json.at("/uncertain/founders owe/mean/value").asDouble()).isCloseTo(1.1e6, within(1e-6));
        assertThat(json.at("/uncertain/founders owe/chance/value").asDouble()).isEqualTo(1);
        assertThat(capstan("assess", plan.toString(), "--lang", language)).isZero();
        assertThat(out.toString()).contains(heading, figure);
    }

    @Test
    void aWrongPlanExitsWithTwoShowsEveryMistakeAndWritesNothing() throws Exception {
        var wrong = plan("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            roles: {r: {cuont: 3, salary: 5 EUR / head / month, function: R&D}}
            """);
        var target = directory.resolve("out");
        assertThat(capstan("assess", wrong.toString(), "--out", target.toString(), "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("PLAN-012", "Did you mean \"count\"?", "PLAN-018", "2 errors; nothing was written.");
        assertThat(target).doesNotExist();
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        with, exit, mark
        40%,  0,    ✓
        60%,  3,    ✗
        """)
    void aBrokenPromiseExitsWithThreeAndIsToldAllTheSame(String with, int exit, String mark) throws Exception {
        var plan = plan("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            spending: {burn: {amount: {uniform: {low: 50 CNY/month, high: 150 CNY/month}}}}
            expect: {cheap: {measure: capital requirement, below: 1200 CNY, with: WITH}}
            """.replace("WITH", with));
        assertThat(capstan("assess", plan.toString(), "--paths", "1024", "--lang", "en"))
                .isEqualTo(exit);
        assertThat(out.toString()).contains(mark + " cheap");
    }

    @Test
    void checkTellsProblemsAsJson() throws Exception {
        var wrong = plan("capstan: 1\nventure: {name: x, currency: CNY, start: 2026-13, horizon: 12 months}\n");
        assertThat(capstan("check", wrong.toString(), "--json")).isEqualTo(2);
        var json = JsonMapper.builder().build().readTree(out.toString());
        assertThat(json.get("valid").asBoolean()).isFalse();
        assertThat(json.get("problems").get(0).get("code").asString()).isEqualTo("PLAN-022");
        assertThat(json.get("problems").get(0).get("line").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "assess"})
    void aPromiseThatCannotBeLookedUpIsAMistakeOfThePlan(String command) throws Exception {
        var wrong = plan("""
            capstan: 1
            venture: {name: 康达, currency: CNY, start: 2026-01, horizon: 12 months}
            expect: {promise: {measure: luck, below: 5 CNY}}
            """);
        assertThat(capstan(command, wrong.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("计划.yaml:3:", "ANSWER-010");
    }

    @Test
    void checkOfASoundPlanExitsWithZero() {
        assertThat(capstan("check", EXAMPLE, "--lang", "en")).isZero();
        assertThat(out.toString()).contains("no errors");
    }

    @Test
    void whatAModelCannotDoIsALocatedProblemToo() throws Exception {
        var plan = plan("""
            capstan: 1
            venture: {name: x, currency: USD, start: 2026-01, horizon: 12 months}
            models: {m: {parameters: 70B, training: {tokens: 1B, hardware: H10, accelerators: 8}}}
            """);
        assertThat(capstan("check", plan.toString(), "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).contains(":3:", "COMPUTE-001", "H100");
    }

    @Test
    void explainDrawsATree() {
        assertThat(capstan("explain", EXAMPLE, "revenue@2029-03", "--lang", "zh"))
                .isZero();
        assertThat(out.toString()).contains("营业收入", "└─");
    }

    @Test
    void explainSuggestsTheNearestName() {
        assertThat(capstan("explain", EXAMPLE, "gross margn", "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("ANSWER-001", "Did you mean \"gross margin\"?");
    }

    @Test
    void newStartsAPlanThatChecksAndNeverOverwrites() throws Exception {
        var file = directory.resolve("plan.yaml");
        assertThat(capstan("new", file.toString())).isZero();
        assertThat(capstan("check", file.toString())).isZero();
        Files.writeString(file, "mine");
        assertThat(capstan("new", file.toString())).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void formulasPrintTheirPublishedExamples() {
        assertThat(capstan("formula", "return", "--lang", "en")).isZero();
        assertThat(capstan("formula", "chain", "--lang", "en")).isZero();
        assertThat(capstan(
                        "formula",
                        "value",
                        "--accounts",
                        "2000",
                        "--share",
                        "5%",
                        "--price",
                        "3万",
                        "--cost",
                        "150万",
                        "--lang",
                        "en"))
                .isZero();
        assertThat(out.toString()).contains("112.5%", "180%", "39.1304%", "100%", "4,032,000", "1,500,000");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        language
        en
        zh
        """)
    void linesEndWithoutBlanksAndNumbersBelowZeroHaveOneSign(String language) {
        for (var command : List.of(
                List.of("assess", EXAMPLE),
                List.of("assess", EXAMPLE.replace("medical-llm", "clinic-agent"), "--paths", "64"),
                List.of("captable", "round", Ran.TABLE, "--pre-money", "120M", "--invest", "A=30M", "--pool", "12%"))) {
            var arguments = new ArrayList<>(command);
            arguments.addAll(List.of("--lang", language));
            assertThat(capstan(arguments.toArray(String[]::new))).isZero();
        }
        assertThat(out.toString()).doesNotContainPattern("(?m) +$").doesNotContainPattern("(?m)(^| )-[0-9]");
        assertThat(out.toString()).contains("−7.84%", "−");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "terms", "captable", "round", "assess", "raise"})
    void schemasAreJson(String of) {
        assertThat(capstan("schema", of)).isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out.toString())
                        .get("$schema")
                        .asString())
                .contains("2020-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assess", "assess --nonsense", "assess plan.yaml --paths 0", "nonsense", "formula value", ""})
    void wrongUsageExitsWithTwoAndSaysHow(String line) {
        assertThat(capstan(line.isEmpty() ? new String[0] : line.split(" ", -1)))
                .isEqualTo(2);
        assertThat(err.toString()).containsAnyOf("Usage:", "Did you mean", "--help");
    }

    @Test
    void anUncertainPlanTellsQuantilesAndTheSameOnesForTheSameSeed() throws Exception {
        var plan = plan("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 12 months}
            spending: {s: {amount: 80k to 120k CNY/month}}
            """);
        var answers = new TreeSet<String>();
        for (var threads : List.of("1", "2")) {
            out.getBuffer().setLength(0);
            assertThat(capstan(
                            "assess",
                            plan.toString(),
                            "--paths",
                            "1000",
                            "--seed",
                            "3",
                            "--threads",
                            threads,
                            "--json"))
                    .isZero();
            answers.add(out.toString());
        }
        assertThat(answers).hasSize(1);
        var uncertain = JsonMapper.builder().build().readTree(answers.first()).get("uncertain");
        assertThat(uncertain.get("paths").asInt()).isEqualTo(1024);
        assertThat(uncertain.get("requirement")).hasSize(4);
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsSaidPlainly() throws Exception {
        var file = Files.writeString(directory.resolve("file"), "x", StandardCharsets.UTF_8);
        assertThat(capstan("assess", EXAMPLE, "--out", file.toString())).isIn(2, 4);
        assertThat(err.toString()).contains(file.toString()).doesNotContain("\tat ");
    }
}
