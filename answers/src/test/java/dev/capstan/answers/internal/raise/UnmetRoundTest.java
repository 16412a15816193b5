package dev.capstan.answers.internal.raise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Assess.Sampling;
import dev.capstan.answers.Raise;
import dev.capstan.answers.RaiseCapital;
import dev.capstan.basics.Language;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReader;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Rounds whose terms can be met on some paths alone. */
class UnmetRoundTest {

    private static final int PATHS = 64;

    /**
     * The SAFE's 8M at a discount of 20 % are worth 10M in a round: more than the whole company where A's pre-money is no more. B
     * always closes.
     */
    private static final String PLAN = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 36 months}
        segments: {s: {accounts: 1000 accounts, initial accounts: 1000 accounts}}
        products: {p: {price: 3000 CNY / account / month}}
        funding:
          rounds:
            angel: {amount: 8M CNY, month: month 2, sells: {safe: {discount: 20%}}}
            A: {amount: 5M CNY, month: month 8, pre money: {fixed: 6M to 30M CNY}}
            B: {amount: 25M CNY, month: month 20, pre money: {fixed: 100M CNY}}
        exit: {multiple: 10, of: arr}
        """;

    private static PlanFile file(String plan) {
        return value(PlanReader.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8))
                .result());
    }

    private static <T> T value(Result<T> result) {
        return switch (result) {
            case Result.Success<T> success -> success.value();
            case Result.Failure<T> failure ->
                throw new AssertionError(failure.problems().toString());
        };
    }

    private static Sampling sampling(ExecutorService pool) {
        return new Sampling(7, PATHS, pool, Progress.NONE);
    }

    private static Raise raise(String plan) {
        try (var pool = Executors.newFixedThreadPool(2)) {
            return value(RaiseCapital.of(file(plan), sampling(pool), Language.ENGLISH));
        }
    }

    /** B's pre-money pays for the founders, for 10M of the SAFE and for 5M that A has advanced: 85, 10 and 5 of 125. */
    @Test
    void itsMoneyIsAnAdvanceThatBecomesSharesInTheNextRound() throws InterruptedException {
        var file = file(PLAN);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var course = Course.simulate(value(Program.compile(file)), sampling(pool), PATHS, Progress.NONE);
            var shared = value(Sharing.of(value(Company.of(file)), course, pool));
            int unmet = 0;
            for (int path = 0; path < PATHS; path++) {
                boolean isMet = course.preMoney()[1][path] > 10e6;
                assertThat(Double.isNaN(shared.foundersAfter[1][path])).isEqualTo(!isMet);
                if (!isMet) {
                    unmet++;
                    double exit = course.value()[path];
                    assertThat(shared.got[0][path]).isCloseTo(exit * 85 / 125, within(1e-9 * exit));
                    assertThat(shared.got[1][path]).isCloseTo(exit * 10 / 125, within(1e-9 * exit));
                    assertThat(shared.got[2][path]).isCloseTo(exit * 5 / 125, within(1e-9 * exit));
                    assertThat(shared.paid[2][path]).isEqualTo(5e6);
                }
            }
            assertThat(unmet).isBetween(1, PATHS - 1);
            assertThat(shared.unmet).containsExactly(0, unmet, 0);
        }
    }

    @Test
    void isCountedAndTold() {
        var raise = raise(PLAN);
        var a = raise.rounds().get(1);
        var unmet = Objects.requireNonNull(a.unmet());
        assertThat(unmet.share()).isPositive();
        assertThat(a.chance().value() + unmet.share()).isCloseTo(1, within(1e-12));
        assertThat(a.preMoney().low()).isGreaterThan(10e6);
        assertThat(unmet.sentence("A", "5%").en())
                .startsWith("On 5% of the futures the terms of A cannot be met, for instance: ");
        assertThat(unmet.sentence("A", "5%").zh()).startsWith("有 5% 的路径上A的条款无法满足，例如：");
        assertThat(raise.rounds().getFirst().unmet()).isNull();
        assertThat(raise.rounds().getLast().unmet()).isNull();
    }

    /** Caps that promise the whole company on some paths: who holds the SAFEs then gets nearly all of what is left. */
    @Test
    void capsThatPromiseTheWholeCompanyShareItInTheEnd() throws InterruptedException {
        var file = file(PLAN.replaceAll("    A: .*\n", "")
                .replace("amount: 8M CNY", "amount: 5M to 12M CNY")
                .replace("discount: 20%", "cap: 9M CNY"));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var course = Course.simulate(value(Program.compile(file)), sampling(pool), PATHS, Progress.NONE);
            var shared = value(Sharing.of(value(Company.of(file)), course, pool));
            int whole = 0;
            for (int path = 0; path < PATHS; path++) {
                double exit = course.value()[path];
                boolean isWhole = course.money()[0][path] >= 9e6;
                whole += isWhole ? 1 : 0;
                assertThat(shared.got[0][path] < 1e-5 * exit).isEqualTo(isWhole);
                double all = 0;
                for (var holder : shared.got) {
                    all += holder[path];
                }
                assertThat(all).isCloseTo(exit, within(1e-9 * exit));
            }
            assertThat(shared.unmet[1]).isEqualTo(whole).isPositive();
        }
    }
}
