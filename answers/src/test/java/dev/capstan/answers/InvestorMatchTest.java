package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.InvestorMatch.Part;
import dev.capstan.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A round of 10M, of which the fund is to take 40 %, and a next round of 30M. */
class InvestorMatchTest {

    private static Plan plan(String fund) {
        return Plans.text("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months, sectors: [Healthcare]}
            investors: {fund: {FUND}}
            funding:
              rounds:
                seed: {amount: 1M CNY, month: 2026-02}
                B: {amount: 30M CNY, month: 2027-06, after: A}
                A: {amount: 10M CNY, month: 2026-09, stage: growth, investors: {fund: 40%}}
            """.replace("FUND", fund)).plan();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        fund                                                                              | ticket | stage | sector | reserve
        ticket: {from: 2M CNY, to: 8M CNY}, stages: [growth], sectors: [healthcare], reserve: 12M CNY | 40 | 25 | 20 | 15
        ticket: {from: 8M CNY, to: 9M CNY}, reserve: 6M CNY                               | 20     | 25    | 20     | 7.5
        ticket: {from: 1M CNY, to: 1M CNY}, stages: [seed], sectors: [retail]             | 10     | 0     | 0      | 0
        stages: [seed, GROWTH], sectors: [retail, healthcare], reserve: 99M CNY           | 40     | 25    | 20     | 15
        """)
    void everyPartHasItsPoints(String fund, double ticket, double stage, double sector, double reserve) {
        var match = InvestorMatch.of(plan(fund), "A").getFirst();
        assertThat(match.named()).isTrue();
        assertThat(match.parts().stream().mapToDouble(Part::points).toArray())
                .containsExactly(new double[] {ticket, stage, sector, reserve}, within(1e-9));
        assertThat(match.score()).isCloseTo(ticket + stage + sector + reserve, within(1e-9));
        assertThat(match.parts()).allSatisfy(part -> assertThat(part.points()).isBetween(0.0, part.most()));
    }

    @Test
    void saysWhy() {
        var parts = InvestorMatch.of(plan("ticket: {from: 2M CNY, to: 8M CNY}, reserve: 6M CNY"), "A")
                .getFirst()
                .parts();
        assertThat(parts)
                .extracting(part -> part.why().en())
                .containsExactly(
                        "its part is 4M CNY, and it invests 2M CNY – 8M CNY at once",
                        "it invests in any stage",
                        "it invests in any sector",
                        "to keep its part in the next round takes 12M CNY, and it keeps 6M CNY");
        assertThat(parts.getFirst().why().zh()).isEqualTo("其份额为 400 万元，其单笔投资额为 200 万元 – 800 万元");
    }

    @Test
    void theBestComesFirstAndWhoIsNotNamedMayTakeAnyPart() {
        var plan = plan("stages: [seed]}, other: {ticket: {from: 3M CNY, to: 9M CNY}, reserve: 27M CNY");
        var matches = InvestorMatch.of(plan, "A");
        assertThat(matches).extracting(InvestorMatch::investor).containsExactly("other", "fund");
        assertThat(matches.getFirst().named()).isFalse();
        assertThat(matches.getFirst().score()).isEqualTo(100);
        assertThat(InvestorMatch.of(plan, "B").getFirst().parts().getLast().points())
                .as("after B there is A in the plan, but nothing waits for B")
                .isPositive();
    }

    @Test
    void aRoundThatIsNotThereIsOurFault() {
        assertThatIllegalArgumentException().isThrownBy(() -> InvestorMatch.of(plan(""), "C"));
        assertThat(InvestorMatch.of(Plans.text("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months}
            funding: {rounds: {A: {amount: 1M CNY}}}
            """).plan(), "A")).isEqualTo(List.of());
    }
}
