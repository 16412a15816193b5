package dev.capstan.capital;

import static dev.capstan.capital.Tables.common;
import static dev.capstan.capital.Tables.held;
import static dev.capstan.capital.Tables.options;
import static dev.capstan.capital.Tables.preferred;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capstan.capital.BreakPoint.Kind;
import dev.capstan.capital.Distribution.ClassPaid;
import dev.capstan.capital.WaterfallClass.Common;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the waterfall on small tables; published figures are cases of {@code capstan cases}. */
class WaterfallTest {

    private static Rational number(long number) {
        return Rational.of(number);
    }

    private static String paid(Waterfall waterfall, long exit) {
        return waterfall.distribute(number(exit)).classes().stream()
                .map(paid -> paid.stock().name() + " " + paid.paid() + (paid.converts() ? " converts" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Where all who would gain convert at once, and regret it at once, the answer may be no equilibrium. */
    @Test
    void convertsOneClassAtATimeTheOneThatGivesUpLeastFirst() {
        var table =
                Waterfall.of(List.of(common("common", 100), preferred("A", 100, 100, 1), preferred("B", 100, 200, 1)));
        assertThat(paid(table, 550)).isEqualTo("common 175, A 175 converts, B 200");
    }

    @Test
    void keepsItsClaimAtATie() {
        var table = Waterfall.of(List.of(common("common", 80), preferred("A", 20, 500, 1)));
        assertThat(paid(table, 2500)).isEqualTo("common 2000, A 500");
        assertThat(paid(table, 2501)).isEqualTo("common 10004/5, A 2501/5 converts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        exit | paid
        0    | common 0, options 0, A 0, B 0
        30   | common 0, options 0, A 0, B 30
        90   | common 0, options 0, A 40, B 50
        140  | common 40, options 0, A 50, B 50
        160  | common 50, options 10 converts, A 50, B 50
        """)
    void paysBySeniorityThenCommonThenOptionsInTheMoney(long exit, String paid) {
        var table = Waterfall.of(List.of(
                common("common", 10), options("options", 10, 4), preferred("A", 1, 50, 2), preferred("B", 1, 50, 1)));
        assertThat(paid(table, exit)).isEqualTo(paid);
    }

    @Test
    void sharesAShortTierInProportionToWhatIsDue() {
        var table = Waterfall.of(List.of(common("common", 8), preferred("A", 2, 58, 1), preferred("B", 1, 90, 1)));
        assertThat(paid(table, 74)).isEqualTo("common 0, A 29, B 45");
    }

    /** NVCA model charter, October 2025, note 20: preference and participation together stop at the cap. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        exit, claim, paid
        300,  50,    100
        300,  120,   100
        75,   120,   75
        500,  50,    100
        501,  50,    501/5
        """)
    void boundsParticipationAndClaimByTheCap(long exit, long claim, String paid) {
        var capped = new Preferred("A", 1, Rational.ZERO, number(claim), number(100), Rational.ONE, held(20));
        var distribution = Waterfall.of(List.of(common("common", 80), capped)).distribute(number(exit));
        assertThat(distribution.classes().get(1).paid()).hasToString(paid);
    }

    @Test
    void thoseWhoParticipateWithoutACapNeverConvert() {
        var full = new Preferred("A", 1, Rational.ZERO, number(10), null, Rational.ONE, held(20));
        assertThat(paid(Waterfall.of(List.of(common("common", 80), full)), 1_000_000_010))
                .isEqualTo("common 800000000, A 200000010");
    }

    @Test
    void dividendsDeclaredAreKeptByThoseWhoConvert() {
        var owed = new Preferred("A", 1, number(30), number(50), number(50), Rational.ONE, held(20));
        var table = Waterfall.of(List.of(common("common", 80), owed));
        assertThat(paid(table, 280)).isEqualTo("common 200, A 80");
        assertThat(paid(table, 1030)).isEqualTo("common 800, A 230 converts");
    }

    @Test
    void withoutCommonTheClassThatGivesUpLeastTakesWhatIsLeft() {
        var table = Waterfall.of(List.of(preferred("A", 100, 100, 1), preferred("B", 100, 200, 1)));
        assertThat(paid(table, 300)).isEqualTo("A 100, B 200");
        assertThat(paid(table, 350)).isEqualTo("A 150 converts, B 200");
        assertThat(paid(table, 500)).isEqualTo("A 250 converts, B 250 converts");
    }

    @Test
    void costsAndDebtsComeBeforeEveryClass() {
        var table = new Waterfall(
                number(1).over(number(50)),
                List.of(
                        new Debt("junior", 2, number(40)),
                        new Debt("bank", 1, number(30)),
                        new Debt("lessor", 1, number(60))),
                List.of(common("common", 1)));
        var low = table.distribute(number(100));
        assertThat(low.costs()).isEqualTo(number(2));
        assertThat(low.debts())
                .extracting(paid -> paid.debt().name() + " " + paid.paid() + " " + paid.shortfall())
                .containsExactly("junior 8 32", "bank 30 0", "lessor 60 0");
        assertThat(low.equity()).isEqualTo(Rational.ZERO);
        assertThat(table.distribute(number(50)).debts().get(1).paid()).hasToString("49/3");
        assertThat(paid(table, 200)).isEqualTo("common 66");
    }

    @Test
    void paysTheHoldersOfAClassByTheirShares() {
        var founders = new Common(
                "common",
                List.of(new Holding("Ada", number(1)), new Holding("Bo", number(1)), new Holding("Cy", number(1))));
        var distribution = Waterfall.of(List.of(founders)).distribute(number(100));
        assertThat(distribution.classes().getFirst().holders())
                .extracting(each -> each.paid().toString())
                .containsOnly("100/3");
        assertThat(distribution.rounded(2).classes().getFirst().holders())
                .extracting(each -> each.holding().holder() + " " + each.paid().decimal())
                .containsExactly("Ada 33.34", "Bo 33.33", "Cy 33.33");
    }

    @Test
    void saysWhatEachWouldBePaidHadItChosenOtherwise() {
        var table =
                Waterfall.of(List.of(common("common", 100), preferred("A", 100, 100, 1), preferred("B", 100, 200, 1)));
        assertThat(table.distribute(number(550)).classes())
                .extracting(ClassPaid::choice)
                .extracting(choice -> choice == null ? "nothing" : choice.forgone() + " " + choice.otherwise())
                .containsExactly("nothing", "1 100", "2 550/3");
    }

    @Test
    void findsEveryBreakPoint() {
        var table = new Waterfall(
                Rational.ZERO,
                List.of(new Debt("loan", 0, number(50))),
                List.of(
                        common("common", 80),
                        options("options", 20, 3),
                        preferred("A", 20, 80, 2),
                        new Preferred("B", 1, Rational.ZERO, number(20), number(60), Rational.ONE, held(20))));
        assertThat(table.payoff().breakPoints())
                .extracting(point -> point.exit() + " at " + point.price() + " "
                        + point.causes().stream()
                                .map(cause -> cause.kind() + " " + cause.payee())
                                .collect(Collectors.joining(" ")))
                .containsExactly(
                        "50 at 0 " + Kind.REPAID + " loan",
                        "70 at 0 " + Kind.CLAIM_PAID + " B",
                        "150 at 0 " + Kind.CLAIM_PAID + " A",
                        "350 at 2 " + Kind.CAPPED + " B",
                        "430 at 3 " + Kind.EXERCISED + " options " + Kind.CONVERTS + " B",
                        "550 at 4 " + Kind.CONVERTS + " A");
    }

    @Test
    void refusesTwoOfOneName() {
        assertThatThrownBy(() -> Waterfall.of(List.of(common("x", 1), common("x", 2))))
                .hasMessageContaining("twice");
    }

    @Test
    void refusesWhatCannotBePaidOut() {
        var stuck = new Preferred("A", 1, Rational.ZERO, number(50), number(50), Rational.ZERO, held(20));
        assertThatThrownBy(() -> Waterfall.of(List.of(stuck))).hasMessageContaining("become common");
        assertThatThrownBy(() -> Waterfall.of(List.of(common("c", 1), preferred("A", 0, 5, 1))))
                .hasMessageContaining("nobody holds");
        assertThatThrownBy(() -> preferred("A", 1, -5, 1)).hasMessageContaining("below 0");
        assertThatThrownBy(() -> Waterfall.of(List.of(common("c", 1))).distribute(number(-1)))
                .hasMessageContaining("below 0");
    }
}
