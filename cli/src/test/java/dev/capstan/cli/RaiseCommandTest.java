package dev.capstan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Raising and distributing by a plan, as a founder asks it. */
class RaiseCommandTest extends CommandTest {

    private static final Path EXAMPLE = Path.of(System.getProperty("capstan.root", ".."), "examples/clinic-agent");
    private static final String PLAN = EXAMPLE.resolve("plan.yaml").toString();
    private static final String A = EXAMPLE.resolve("terms-a.yaml").toString();
    private static final String B = EXAMPLE.resolve("terms-b.yaml").toString();

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        language | rounds                   | proceeds                       | method
        en       | Rounds, where they close | What is shared out in the end  | percent-ownership method
        zh       | 融资轮次（完成时）       | 期末分配                       | 持股比例法
        """)
    void tellsWhoOwnsAndGetsWhatInBothLanguages(String language, String rounds, String proceeds, String method) {
        assertThat(capstan("raise", PLAN, "--paths", "64", "--lang", language)).isZero();
        assertThat(out.toString()).contains(rounds, proceeds, method, "天使轮", "A轮", "启航资本", "过桥 SAFE");
    }

    @Test
    void writesPageAndNumbersTogether() throws Exception {
        var target = directory.resolve("融资");
        assertThat(capstan("raise", PLAN, "--paths", "64", "--out", target.toString(), "--json", "--lang", "en"))
                .isZero();
        assertThat(Files.readString(target.resolve("raise.json"))).isEqualTo(out.toString());
        assertThat(Files.readString(target.resolve("raise.html")))
                .contains("Rounds and ownership", "Who gets what", "青松基金");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        language | beside               | nothing
        en       | 条款 B, next to the plan | it leaves founders nothing of an exit below
        zh       | 条款 B，与原计划相比     | 时创始人一无所得
        """)
    void comparesTermSheetsInSentences(String language, String beside, String nothing) throws Exception {
        var target = directory.resolve("terms");
        assertThat(capstan(
                        "raise",
                        PLAN,
                        "--terms",
                        A,
                        B,
                        "--paths",
                        "64",
                        "--lang",
                        language,
                        "--out",
                        target.toString()))
                .isZero();
        assertThat(out.toString()).contains("条款 A", beside, nothing, "yearly budget");
        assertThat(Files.readString(target.resolve("raise.html"))).contains("条款 A", "条款 B");
    }

    @Test
    void aMistakeInATermSheetIsShownInItsFile() throws Exception {
        var sheet = Files.writeString(
                directory.resolve("terms.yaml"), "capstan: 1\nterms: T\nround: A轮\nchanges: {amuont: 3M CNY}\n");
        assertThat(capstan("raise", PLAN, "--terms", sheet.toString(), "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("terms.yaml:4", "PLAN-012", "Did you mean \"amount\"?");
    }

    @Test
    void distributesTheLikelyCourseAndTheSimulatedExits() {
        assertThat(capstan("distribute", PLAN, "--exit", "5亿", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("A轮", "converts: a common share is paid", "Break points of the payoff");
        out.getBuffer().setLength(0);
        assertThat(capstan("distribute", PLAN, "--paths", "64", "--lang", "zh")).isZero();
        assertThat(out.toString()).contains("期末分配", "创始人合计", "退出时的转换与行权");
    }

    @Test
    void aPlanOrACapTableIsAsked() {
        assertThat(capstan("distribute", "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("give a PLAN or --captable");
    }

    @Test
    void theReportOfAnAssessmentTellsWhoOwnsWhatWhereThePlanSaysWhoOwnsIt() throws Exception {
        var target = directory.resolve("report");
        capstan("assess", PLAN, "--paths", "64", "--out", target.toString(), "--lang", "zh");
        assertThat(Files.readString(target.resolve("report.html"))).contains("融资轮次与股权", "所得分配");
    }
}
