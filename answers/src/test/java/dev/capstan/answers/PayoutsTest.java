package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.capital.Debt;
import dev.capstan.capital.LookThrough;
import dev.capstan.capital.Waterfall;
import dev.capstan.capital.WaterfallClass.Common;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Options;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoutsTest {

    private static Holding holding(String holder, long shares) {
        return new Holding(holder, Rational.of(shares));
    }

    private static Payouts payouts(Rational... exits) {
        var waterfall = new Waterfall(
                Rational.ZERO,
                List.of(new Debt("bank", 0, Rational.of(1_000))),
                List.of(
                        new Common("common", List.of(holding("Ada", 600), holding("Bo", 200))),
                        new Options("options", Rational.of(5), List.of(holding("Cy", 100))),
                        Preferred.notParticipating("A", 1, Rational.of(2_000), List.of(holding("Fund", 200)))));
        return Payouts.of(
                "Acme",
                LocalDate.of(2027, 1, 1),
                "CNY",
                waterfall,
                LookThrough.NONE,
                List.of(new Text("nothing", "无")),
                List.of(exits));
    }

    @Test
    void withoutExitsItTakesEveryBreakPointAndBeyond() {
        assertThat(payouts().exits())
                .extracting(exit -> exit.exit().toString())
                .containsExactly("1000", "3000", "7000", "11500", "23000");
        assertThat(payouts().breakPoints())
                .flatExtracting(point ->
                        point.causes().stream().map(Payouts::what).map(Text::en).toList())
                .containsExactly(
                        "bank is repaid in full",
                        "the claim of A is paid in full",
                        "from here on options are exercised",
                        "from here on A converts");
    }

    @Test
    void saysWhoConvertsAndWhy() {
        var exit = payouts(Rational.of(10_000)).exits().getFirst();
        assertThat(exit.classes())
                .extracting(paid -> Payouts.why(paid, exit.price()))
                .containsExactly(
                        new Text("", ""),
                        new Text(
                                "exercised: a common share is paid 8.3333, the strike is 5 for one",
                                "行权：普通股每股得 8.3333，行权价为 5"),
                        new Text(
                                "keeps its claim: a common share is paid 8.3333, it would give up 10 for one",
                                "保留优先权：普通股每股得 8.3333，转换每股放弃 10"));
    }

    @Test
    void theCurveIsThePayoff() {
        var curve = payouts(Rational.of(23_000)).curve();
        assertThat(curve.payees()).containsExactly("bank", "common", "options", "A");
        assertThat(curve.exits()).startsWith(0.0).endsWith(27_600.0).hasSize(201);
        assertThat(curve.paid()).extracting(List::getFirst).containsOnly(0.0);
        assertThat(curve.paid().stream().mapToDouble(List::getLast).sum()).isEqualTo(27_600);
    }

    @Test
    void asJson() {
        assertThat(AnswerJson.of(payouts(Rational.of(10_000)), Language.CHINESE))
                .contains(
                        "\"holder\" : \"Ada\"", "\"paid\" : 5000", "\"paid\" : 1666.67", "\"assumptions\" : [ \"无\" ]");
    }
}
