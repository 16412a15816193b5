package dev.capstan.report;

import static dev.capstan.report.Sample.milestones;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.answers.Assessment.Capital;
import dev.capstan.answers.Measures;
import dev.capstan.basics.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Capital NOTHING = new Capital(0, 0, false);

    private static void tells(Sample sample, String english, String chinese) {
        var assessment = sample.build();
        assertThat(String.join("\n", Summary.sentences(assessment, Language.ENGLISH)) + "\n")
                .isEqualTo(english);
        assertThat(String.join("\n", Summary.sentences(assessment, Language.CHINESE)) + "\n")
                .isEqualTo(chinese);
    }

    @Test
    void tellsANeedAGapAndAProfit() {
        tells(new Sample(36), """
            Aurora needs 48.3M CNY before it carries itself. The deepest point is Sep 2027 (month 18).
            Its largest item, before what customers pay is taken off, is people with 60M CNY.
            With the opening cash and the funding in the plan it lacks 6.1M CNY, most of all in Nov 2027 (month 20).
            Cash falls below the cash floor in Jun 2027 (month 15) and below zero in Aug 2027 (month 17).
            Revenue in 2028 is 33M CNY; the first month of operating profit, with at least two more after it, is Mar 2028 (month 24).
            """, """
            Aurora在能够自我维持之前需要 4,830 万元。资金谷底在2027年9月（第18个月）。
            在扣除客户回款之前，其中最大的一项是人员，为 6,000 万元。
            加上期初现金与计划中的融资，仍缺 610 万元，缺口最深在2027年11月（第20个月）。
            现金在2027年6月（第15个月）低于最低现金，在2027年8月（第17个月）降到零以下。
            2028年营业收入为 3,300 万元；自2028年3月（第24个月）起实现营业利润（连续三个月以上）。
            """);
    }

    @Test
    void tellsThatNothingIsNeeded() {
        var sample = new Sample(36);
        sample.requirement = NOTHING;
        sample.gap = NOTHING;
        sample.funding = 0;
        sample.milestones = milestones(1, null, null);
        tells(sample, """
            Aurora needs no outside capital: over the 36 months of the plan, the cash from its operations and investments never falls below the cash floor.
            The plan has no funding, and needs none.
            Revenue in 2028 is 33M CNY; the first month of operating profit, with at least two more after it, is Apr 2026 (month 1).
            """, """
            Aurora不需要外部资本：在计划的 36 个月里，经营与投资的累计现金从未低于最低现金。
            计划中没有融资，也不需要融资。
            2028年营业收入为 3,300 万元；自2026年4月（第1个月）起实现营业利润（连续三个月以上）。
            """);
    }

    @Test
    void saysAtLeastWhereTheLastMonthIsTheDeepest() {
        var sample = new Sample(36);
        sample.requirement = new Capital(230e6, 36, true);
        sample.gap = new Capital(200e6, 36, true);
        sample.milestones = milestones(null, null, 9);
        sample.revenue = 0;
        tells(sample, """
            Aurora needs at least 230M CNY. Cash is at its lowest in the last month of the plan, Mar 2029 (month 36), so a longer plan may show a larger need.
            Its largest item, before what customers pay is taken off, is receipts from customers with 170M CNY.
            With the opening cash and the funding in the plan it lacks at least 200M CNY, most of all in Mar 2029 (month 36).
            Cash falls below zero in Dec 2026 (month 9).
            The plan has no revenue.
            """, """
            Aurora至少需要 2.3 亿元。累计现金在计划的最后一个月，即2029年3月（第36个月）仍处于最低点，因此延长计划期后，需求可能更大。
            在扣除客户回款之前，其中最大的一项是客户回款，为 1.7 亿元。
            加上期初现金与计划中的融资，仍至少缺 2 亿元，缺口最深在2029年3月（第36个月）。
            现金在2026年12月（第9个月）降到零以下。
            计划中没有收入。
            """);
    }

    @Test
    void tellsThatTheFundingSuffices() {
        var sample = new Sample(36);
        sample.gap = NOTHING;
        sample.milestones = milestones(null, null, null);
        assertThat(Summary.sentences(sample.build(), Language.ENGLISH))
                .contains(
                        "Aurora needs 48.3M CNY within the 36 months of the plan. The deepest point is Sep 2027 (month"
                                + " 18).")
                .contains("With the opening cash and the funding in the plan nothing is lacking: cash stays at or above"
                        + " the cash floor for all 36 months.")
                .contains(
                        "Revenue in 2028 is 33M CNY; there is no operating profit for three months in a row within the"
                                + " plan.")
                .hasSize(4);
    }

    @Test
    void tellsThatAllIsStillToBeRaised() {
        var sample = new Sample(36);
        sample.funding = 0;
        sample.milestones = milestones(24, 1, null);
        assertThat(Summary.sentences(sample.build(), Language.CHINESE))
                .contains("计划中既无期初现金也无融资，因此全部资金都有待筹集。")
                .contains("现金在2026年4月（第1个月）低于最低现金，但直到计划期末都不低于零。");
    }

    @Test
    void showsTheNumbersOfTheAssessmentInTiles() {
        var assessment = new Sample(36).build();
        var tiles = Summary.tiles(assessment, Language.ENGLISH);

        var revenue =
                requireNonNull(assessment.series().get(Measures.REVENUE.key())).years()[2];
        assertThat(tiles.stream().map(Summary.Tile::number))
                .isEqualTo(List.of(48.3e6, 18.0, 6.1e6, 16.0, 24.0, revenue));
        assertThat(tiles.stream().map(Summary.Tile::shown))
                .containsExactly("48.3M CNY", "Sep 2027", "6.1M CNY", "16 months", "Mar 2028", "33M CNY");
        assertThat(tiles.stream().map(Summary.Tile::note))
                .containsExactly(
                        "up to the deepest point",
                        "month 18 of 36",
                        "deepest in Nov 2027",
                        "below zero in Aug 2027",
                        "operating profit, month 24 of 36",
                        "gross margin 62.5%");
    }

    @Test
    void showsADashInATileWhereNothingHappens() {
        var sample = new Sample(1);
        sample.requirement = NOTHING;
        sample.gap = NOTHING;
        sample.milestones = milestones(null, null, null);

        assertThat(Summary.tiles(sample.build(), Language.CHINESE).stream().map(Summary.Tile::shown))
                .containsExactly("0 元", "–", "0 元", "1 个月", "–", "100 万元");
    }

    @Test
    void marksAnAmountThatALongerPlanMayRaise() {
        var sample = new Sample(36);
        sample.requirement = new Capital(230e6, 36, true);

        var tile = Summary.tiles(sample.build(), Language.ENGLISH).getFirst();
        assertThat(tile.shown()).isEqualTo("≥ 230M CNY");
        assertThat(tile.note()).isEqualTo("at least: deepest in the last month");
    }
}
