package dev.capstan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is paid what, as a founder asks it. */
class DistributeCommandTest extends CommandTest {

    private int distribute(String... arguments) {
        var all = new String[arguments.length + 3];
        all[0] = "distribute";
        all[1] = "--captable";
        all[2] = Ran.TABLE;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return capstan(all);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        language, title,                    choice
        en,       Break points of the payoff, converts: a common share is paid
        zh,       分段点,                     转换：普通股每股得
        """)
    void tellsWhoIsPaidWhatAndWhyInBothLanguages(String language, String title, String choice) {
        assertThat(distribute("--exit", "500万,1亿", "--debt", "银行=100万", "--costs", "2%", "--lang", language))
                .isZero();
        assertThat(out.toString()).contains("智灯科技", "种子优先股", "远山创业投资基金", "银行", title, choice);
    }

    @Test
    void tellsWhatEachPartnerOfAPlatformGets() {
        var table = Path.of(Ran.TABLE).resolveSibling("limited-liability.yaml").toString();

        assertThat(capstan("distribute", "--captable", table, "--exit", "3.2亿", "--lang", "en"))
                .isZero();
        assertThat(out.toString()).contains("behind 杭州澄心企业管理合伙企业（有限合伙）").containsPattern("沈遥 · 45% +11.8M CNY");
    }

    @Test
    void writesNumbersAndChartTogether() throws Exception {
        var target = directory.resolve("分配");
        assertThat(distribute("--exit", "1亿", "--out", target.toString(), "--json", "--lang", "en"))
                .isZero();
        assertThat(Files.readString(target.resolve("distribution.json"))).isEqualTo(out.toString());
        assertThat(Files.readString(target.resolve("payoff.svg")))
                .startsWith("<svg")
                .contains("种子优先股");
        assertThat(out.toString()).contains("\"exit value\" : 100000000", "\"break points\"");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        source,    option,          value
        --captable, --paths,        64
        --captable, --seed,         3
        PLAN,      --as-of,         2027-01-01
        PLAN,      --accelerate,
        PLAN,      --debt,          bank=1M
        PLAN,      --costs,         2%
        """)
    void refusesAnOptionThatWouldCountForNothing(String source, String option, String value) {
        var about = source.equals("PLAN")
                ? new String[] {"distribute", "plan.yaml"}
                : new String[] {"distribute", source, Ran.TABLE};
        var all = new ArrayList<>(List.of(about));
        all.add(option);
        all.addAll(value == null ? List.of() : List.of(value));

        assertThat(capstan(all.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).contains("does not take " + option);
    }

    @Test
    void refusesADebtNamedTwice() {
        assertThat(distribute("--debt", "bank=1M", "--debt", "bank=2M")).isEqualTo(2);
        assertThat(err.toString()).contains("--debt names bank twice");
    }

    @Test
    void aSaleBeforeTheFirstShareIsAProblemOfTheTable() {
        assertThat(distribute("--as-of", "2025-01-01", "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("ANSWER-021", "nobody holds shares");
    }

    @Test
    void aBrokenHistoryIsRefusedUnlessWhatIsBrokenIsLeftOut() throws Exception {
        var broken = Files.writeString(
                directory.resolve("captable.yaml"),
                Files.readString(Path.of(Ran.TABLE)).replace("exercise: G-1", "exercise: G-9"));
        assertThat(capstan("distribute", "--captable", broken.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(capstan("distribute", "--without-broken", "--captable", broken.toString()))
                .isZero();
        assertThat(out.toString()).contains("种子优先股");
    }

    @ParameterizedTest
    @CsvSource({"--exit, abc", "--exit, -5M", "--costs, 100%", "--costs, -1%", "--debt, bank=x"})
    void refusesWhatIsNoAmount(String option, String value) {
        assertThat(distribute(option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(option);
    }
}
