package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Raise.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Founders who miss what they promised give shares to those who bought in the round; others keep what they have. */
class SharesGivenTest {

    /** Founders hold 8M of the 9M shares before the round, which sells 1M: a tenth of the company. */
    private static final String PLAN = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 36 months}
        segments: {s: {accounts: 1000 accounts, initial accounts: 1000 accounts}}
        products: {p: {price: 1000 CNY / account / month}}
        ownership: {holders: {Lin: {shares: 6M}, Chen: {shares: 2M}, Angel: {shares: 1M, group: investor}}}
        funding:
          rounds:
            A:
              amount: 10M CNY
              month: month 3
              pre money: {fixed: 90M CNY}
              performance adjustments:
                promise: {metric: revenue 12m, year: 2027, at least: TARGET, else: {shares: {at most: 50%}}, due after: 4 months}
        exit: {multiple: 10, of: arr}
        """;

    private static double part(Raise raise, Part.Kind kind, String label, int month) {
        return raise.ownership().stream()
                .filter(part -> part.kind() == kind && part.label().en().contains(label))
                .findFirst()
                .orElseThrow()
                .months()[month - 1];
    }

    /** 12M of revenue against the promise: promise / figure − 1 of the million shares bought, half of them at most. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        promise | given
        12M CNY | 0
        15M CNY | 0.25
        30M CNY | 0.5
        """)
    void foundersGiveThePartThatIsMissing(String promise, double given) {
        var raise = RaiseCapitalTest.raise(PLAN.replace("TARGET", promise));

        assertThat(part(raise, Part.Kind.FOUNDERS, "founders", 27)).isCloseTo(0.8, within(1e-9));
        assertThat(part(raise, Part.Kind.FOUNDERS, "founders", 28)).isCloseTo(0.8 - given / 10, within(1e-9));
        assertThat(part(raise, Part.Kind.INVESTORS, "A", 28)).isCloseTo(0.1 + given / 10, within(1e-9));
        assertThat(part(raise, Part.Kind.INVESTORS, "before", 28)).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void theLikelyCourseGivesThemToo() {
        var kept = RaiseCapitalTest.raise(PLAN.replace("TARGET", "12M CNY")).course();
        var given = RaiseCapitalTest.raise(PLAN.replace("TARGET", "30M CNY")).course();
        double exit = kept.values().getLast();

        assertThat(given.curves().getFirst().atValues().getLast())
                .isLessThan(kept.curves().getFirst().atValues().getLast() - exit * 0.04);
    }
}
