package dev.capstan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.answers.Payouts;
import dev.capstan.basics.Language;
import dev.capstan.capital.LookThrough;
import dev.capstan.capital.Waterfall;
import dev.capstan.capital.WaterfallClass.Common;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoffChartTest {

    private static List<Holding> held(long shares) {
        return List.of(new Holding("holder", Rational.of(shares)));
    }

    private static final Payouts PAYOUTS = Payouts.of(
            "Acme",
            LocalDate.of(2027, 1, 1),
            "CNY",
            Waterfall.of(List.of(
                    new Common("common", held(8_000_000)),
                    Preferred.notParticipating("series A", 1, Rational.of(5_000_000), held(2_000_000)))),
            LookThrough.NONE,
            List.of(),
            List.of(Rational.of(50_000_000)));

    @Test
    void stacksWhatEverybodyIsPaid() {
        var figure = PayoffChart.figure(PAYOUTS);
        assertThat(figure.plot().curves())
                .extracting(curve -> curve.label().en())
                .containsExactly("common", "series A");
        assertThat(figure.plot().curves().get(1).values()).endsWith(12_000_000.0);
        assertThat(figure.across().size()).isEqualTo(201);
    }

    @Test
    void drawsRoundExitValuesBelow() {
        assertThat(PayoffChart.svg(PAYOUTS, Language.ENGLISH))
                .startsWith("<svg")
                .contains(">20<", ">60<", "exit value, M CNY");
        assertThat(PayoffChart.svg(PAYOUTS, Language.CHINESE)).contains("退出价值", "series A");
    }
}
