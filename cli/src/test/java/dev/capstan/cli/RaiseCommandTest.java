package dev.capstan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** What a reader must know of a round stands with it, on the terminal and on the page. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        language | drag                                 | tag                       | information                           | buy back
        en       | Drag along: two thirds of preferred  | Tag along: pro rata       | Information rights: quarterly accounts | Buy-back: the founders may buy the shares of Fund within 60 months of the closing for what was paid for them, with simple interest at 3.45%/year once 36 months have passed, from then on; counted as used when it pays
        zh       | 领售权：two thirds of preferred      | 跟售权：pro rata          | 信息权：quarterly accounts             | 让利回购：创始人可在交割后 60 个月内以原始投资额（交割满 36 个月后另加年单利 3.45%，自届时起算）受让Fund的股份；按划算时行使计
        """)
    void showsRightsWithTheRoundInBothLanguages(
            String language, String drag, String tag, String information, String buyBack) throws Exception {
        var plan = Files.writeString(directory.resolve("plan.yaml"), """
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 48 months}
            segments: {s: {accounts: 10 accounts, initial accounts: 10 accounts}}
            products: {p: {price: 100 CNY / account / month}}
            funding:
              rounds:
                A:
                  amount: 1200 CNY
                  pre money: {fixed: 4800 CNY}
                  investors: {Fund: 50%}
                  buy back:
                    investor: Fund
                    within: 60 months
                    interest free: 36 months
                    interest: 3.45%/year
                    interest runs: after the free months
                  agreement: {drag along: two thirds of preferred, tag along: pro rata, information rights: quarterly accounts}
            exit: {multiple: 1, of: arr}
            """);
        var target = directory.resolve("rights");
        assertThat(capstan("raise", plan.toString(), "--lang", language, "--out", target.toString()))
                .isZero();
        var page = Files.readString(target.resolve("raise.html"));
        for (var text : List.of(drag, tag, information, buyBack)) {
            assertThat(out.toString()).contains(text);
            assertThat(page).contains(text);
        }
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
