package dev.capstan.answers.internal.raise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Assess.Sampling;
import dev.capstan.basics.Language;
import dev.capstan.basics.Result;
import dev.capstan.capital.ExitSplit;
import dev.capstan.capital.Waterfall;
import dev.capstan.numeric.Rational;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReader;
import dev.capstan.simulation.PathObserver;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Progress;
import dev.capstan.simulation.Simulation;
import dev.capstan.simulation.Total;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random plans and terms, by their seed: nothing is lost on any path, and the split of paths is the exact waterfall. */
class SharingTest {

    private static final int PATHS = 64;

    /** What is paid for 1.3 million preferred shares at 2, a SAFE and a note. */
    private static final double BEFORE_THE_PLAN = 4.4e6;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** What the simulation pays to holders and what they pay, whoever it is. */
    @ParameterizedTest
    @MethodSource("seeds")
    void holdersGetAndPayWhatTheSimulationMoves(int seed) throws InterruptedException {
        var file = plan(seed);
        var program = value(Program.compile(file));
        var lines = program.lines();
        int months = program.plan().timeline().months();
        var proceeds = new Total(Objects.requireNonNull(lines.ending()).proceeds(), 1, months, PATHS);
        var paidIn = lines.rounds().values().stream()
                .map(round -> new Total(round.paid(), 1, months, PATHS))
                .toList();
        var contributed = new Total(Objects.requireNonNull(lines.contributions()), 1, months, PATHS);
        var observers = new ArrayList<PathObserver>(paidIn);
        observers.addAll(List.of(proceeds, contributed));
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Simulation.observe(program, seed, PATHS, observers, pool, Progress.NONE);
        }
        var shared = shared(seed, 1);
        for (int path = 0; path < PATHS; path++) {
            double net =
                    proceeds.sums()[path] + lent(shared, path) - contributed.sums()[path] - BEFORE_THE_PLAN;
            for (var round : paidIn) {
                net -= round.sums()[path];
            }
            assertThat(sumOf(shared.got, path) - sumOf(shared.paid, path))
                    .as("seed %d, path %d", seed, path)
                    .isCloseTo(net, within(1e-9 * (1e6 + Math.abs(net))));
        }
    }

    private static double sumOf(double[][] rows, int path) {
        return Arrays.stream(rows).mapToDouble(row -> row[path]).sum();
    }

    /** What the shareholder is paid on its loan less what it lends, with what there is for it in the end. */
    private static double lent(Sharing shared, int path) {
        var course = shared.course;
        int end = course.end(path, shared.company.timeline().months());
        var loan = course.movements().loans().getFirst().net();
        double net = IntStream.range(0, loan.count(path))
                .filter(i -> loan.month(path, i) <= end)
                .mapToDouble(i -> loan.amount(path, i))
                .sum();
        double owed = course.owedToShareholders()[0][path];
        return net + Math.min(owed, Math.max(0, course.value()[path] - (course.owed()[path] - owed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsOfTheCompanySumToOneInEveryMonth(int seed) throws InterruptedException {
        var shared = shared(seed, 1);
        for (int month = 0; month < shared.company.timeline().months(); month++) {
            double sum = 0;
            for (var part : shared.tally.ownership()) {
                assertThat(part[month]).isBetween(0.0, PATHS + 1e-6);
                sum += part[month];
            }
            assertThat(sum / PATHS).isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void threadsChangeNoBit(int seed) throws InterruptedException {
        var one = shared(seed, 1);
        var several = shared(seed, 3);
        assertThat(Arrays.deepEquals(one.got, several.got)).isTrue();
        assertThat(Arrays.deepEquals(one.tally.ownership(), several.tally.ownership()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSplitOfPathsIsTheExactWaterfallOfTheSameClaims(int seed) {
        var file = plan(seed);
        var likely = LikelyCourse.of(
                value(Company.of(file)), Course.ofMedians(value(Program.compile(file))), Language.ENGLISH);
        var waterfall = Waterfall.of(likely.classes());
        for (double exit : new double[] {0, 1e6, 7e6, 3e7, 2e8, 5e9}) {
            var exact = new LinkedHashMap<String, Double>();
            waterfall.distribute(Rational.ofExactly(exit)).classes().stream()
                    .flatMap(stock -> stock.holders().stream())
                    .forEach(each ->
                            exact.merge(each.holding().holder(), each.paid().real(), Double::sum));
            var split = new ExitSplit(likely.claims.size());
            IntStream.range(0, likely.claims.size())
                    .forEach(i -> likely.claims.get(i).enter(split, i));
            var paid = new double[likely.claims.size()];
            split.pay(exit, paid);
            assertThat(Arrays.stream(paid).sum()).isCloseTo(exit, within(1e-9 * (1 + exit)));
            for (int holder = 0; holder < likely.company.holders().size(); holder++) {
                var name = likely.company.holders().get(holder).name().en();
                assertThat(paid(likely, paid, holder))
                        .as("seed %d, %s of %s", seed, name, exit)
                        .isCloseTo(exact.getOrDefault(name, 0.0), within(1e-9 * (1 + exit)));
            }
        }
    }

    private static double paid(LikelyCourse likely, double[] paid, int holder) {
        double sum = 0;
        for (int i = 0; i < paid.length; i++) {
            var claim = likely.claims.get(i);
            if (claim.holder() == holder) {
                sum += paid[i];
            } else if (claim.holder() < 0) {
                var promised = likely.held.promised[claim.stock()];
                sum += paid[i] * promised[holder] / Holdings.sum(promised);
            }
        }
        return sum;
    }

    private static Sharing shared(int seed, int threads) throws InterruptedException {
        var file = plan(seed);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            var course = Course.simulate(
                    value(Program.compile(file)), new Sampling(seed, PATHS, pool, Progress.NONE), PATHS, Progress.NONE);
            return value(Sharing.of(value(Company.of(file)), course, pool));
        }
    }

    private static <T> T value(Result<T> result) {
        return switch (result) {
            case Result.Success<T> success -> success.value();
            case Result.Failure<T> failure ->
                throw new AssertionError(failure.problems().toString());
        };
    }

    private static PlanFile plan(int seed) {
        var text = new RandomTerms(new Random(seed)).plan();
        return value(PlanReader.read("seed " + seed, text.getBytes(StandardCharsets.UTF_8))
                .result());
    }

    /** A plan with five rounds, some of which may fail or sell below the price of the one before. */
    private record RandomTerms(Random random) {

        String plan() {
            return """
                capstan: 1
                venture: {name: x, currency: CNY, start: 2026-01, horizon: 48 months}
                segments: {s: {accounts: 3000 accounts, initial accounts: 100 to 1000 accounts}}
                products: {p: {price: 500 to 2000 CNY / account / month}}
                spending: {team: {amount: 300k to 1200k CNY/month}}
                milestones: {grown: {metric: {of: revenue 12m, at least: 8M CNY}}}
                ownership:
                  holders:
                    Lin: {shares: 6M}
                    Old: {shares: 1M}
                    Zhou: {shares: 2M, preferred: {seed: 300k}}
                    Wang: {options: 700k, strike: %s CNY%s}
                    Seed: {preferred: {seed: 1M}}
                  pool: 500k
                  grants: {part: 30%%, strike: 40%%}
                  series: {seed: {price: 2 CNY, issued: 2025-03, terms: %s}}
                  convertibles:
                    angel: {holder: Angel, amount: 1M CNY, issued: 2025-06, safe: %s}
                    loan: {holder: Zhou, amount: 800k CNY, issued: 2025-09, note: %s}
                funding:
                  opening cash: 4M CNY
                  founders: {Lin: {amount: 200k to 400k CNY, month: month 5}}
                  loans:
                    own:
                      kind: shareholder loan
                      lender: Zhou
                      amount: 300k to 500k CNY
                      month: month 4
                      interest: 6%%/year
                      term: %s
                    debt:
                      kind: venture debt
                      amount: 1M to 2M CNY
                      month: %s
                      interest: 9%%/year
                      term: 24 months
                      warrants: {coverage: 10%%}
                  rounds:
                %s
                  tender offers:
                    some: {month: %s, buyer: %s, price: {of last round: 80%%}, amount: 900k CNY, sellers: {Lin: 10%%, Zhou: 300k}}
                    own: {month: month 26, buyer: company, price: {fixed: 2 CNY}, sellers: {Old: %s}}
                policy: {dividends: {share of profit: 40%%}}
                exit: {multiple: 1 to 6, of: arr, acquisitions: 8%%/year}
                """.formatted(
                            pick("0", "0.5", "3"),
                            pick("", ", vesting: {start: 2025-06}"),
                            preferred(),
                            safe(),
                            note(),
                            pick("12 months", "60 months"),
                            pick("month 3", "month 16"),
                            rounds(),
                            pick("month 9", "month 30"),
                            pick("Buyer", "Seed", "Lin"),
                            pick("30%", "200k", "500k CNY"));
        }

        private String pick(String... choices) {
            return Objects.requireNonNull(choices[random.nextInt(choices.length)]);
        }

        private String rounds() {
            var rounds = new StringBuilder();
            for (int round = 1; round <= 5; round++) {
                var sells = sells();
                boolean isPriced = sells.startsWith("{preferred") || sells.startsWith("{common");
                rounds.append("    R%d: {amount: 1M to 6M CNY, month: month %d, chance: %s, share closed: 60%% to 90%%,"
                        .formatted(round, 7 * round, pick("70%", "90%", "100%")));
                rounds.append(
                        " pre money: {fixed: 25M to %sM CNY}, sells: %s, method: %s, investors: {New%d: 55%%, Seed: 20%%}%s%s%s%s}\n"
                                .formatted(
                                        pick("28", "50", "120"),
                                        sells,
                                        pick("pre-money", "percent ownership", "dollars invested"),
                                        round,
                                        pick(
                                                "",
                                                ", pool: {target: 8%}",
                                                ", pool: {target: 15%, bears: after the money}"),
                                        claims("New" + round),
                                        isPriced
                                                ? pick(
                                                        "",
                                                        ", secondary: {sellers: {Lin: 400k, Zhou: 100k}, discount:"
                                                                + " 20%}")
                                                : "",
                                        pick(
                                                "",
                                                "",
                                                ", tranches: {now: {share: 60%}, later: {share: 40%, waits for:"
                                                        + " [grown]}}")));
            }
            return rounds.toString();
        }

        private String claims(String investor) {
            var obligor = pick("company", "founders", "both");
            var claim = pick(
                    "",
                    ", redemption: {if no public offering by: month 30, price: {interest: 8%/year}, obligor: " + obligor
                            + ", shares leave: " + pick("when all is paid", "as they are paid") + ", founders pay: "
                            + pick("100%", "30% to 80%") + "}",
                    ", performance adjustments: {a: {metric: revenue 12m, year: 2027, at least: 20M CNY, else: "
                            + pick("{cash: {at most: 20%}}", "{shares: {at most: 20%}}") + ", obligor: " + obligor
                            + "}}");
            return claim + buyBack(investor, claim.contains("redemption"));
        }

        private String buyBack(String investor, boolean isRedeemed) {
            var by = isRedeemed ? "" : ", buyer: company, exercised: always";
            return pick(
                    "",
                    ", buy back: {investor: %s, within: %s, interest: 4%%/year%s}"
                            .formatted(
                                    pick(investor, "Seed"),
                                    pick("6 months", "15 months", "60 months"),
                                    pick("", ", buyer: Zhou", ", exercised: always, interest free: 9 months", by)));
        }

        private String sells() {
            return pick(
                    "{preferred: " + preferred() + "}",
                    "{preferred: " + preferred() + "}",
                    "{common: {pro rata: " + pick("0", "1") + "}}",
                    "{safe: " + safe() + "}",
                    "{note: " + note() + "}",
                    "{preferred: " + preferred() + ", common: {}, safe: " + safe() + ", note: " + note()
                            + ", parts: {preferred: 60%, common: 10%, safe: 20%, note: 10%}}");
        }

        private String preferred() {
            return "{preference: %s, participation: %s, seniority: %s, anti dilution: %s, pay to play: %s, pro rata: %s%s}"
                    .formatted(
                            pick("1", "0", "1.5", "2"),
                            pick("none", "none", "full", "full, participation cap: 2.5"),
                            pick("senior", "equal", "junior"),
                            pick(
                                    "none",
                                    "broad-based",
                                    "broad-based with pool",
                                    "narrow-based",
                                    "narrow-based preferred",
                                    "narrow-based series",
                                    "full ratchet"),
                            pick("none", "none", "loses anti-dilution", "converts to common"),
                            pick("0", "1", "0.5", "1.5"),
                            dividend());
        }

        private String dividend() {
            return pick(
                    "",
                    "",
                    ", dividend: {rate: 8%/year, kind: non-cumulative}",
                    ", dividend: {rate: 8%/year, compounding: yearly, adds to cap: yes}",
                    ", dividend: {rate: 6%/year, settlement: in kind}",
                    ", dividend: {rate: 6%/year, settlement: cash on conversion too}");
        }

        private String safe() {
            return pick(
                    "{cap: 30M CNY}",
                    "{cap: 40M CNY, timing: pre-money, discount: 20%}",
                    "{discount: 15%}",
                    "{most favoured nation: yes}");
        }

        private String note() {
            return pick(
                    "{term: 24 months, interest: 8%/year, cap: 40M CNY, at maturity: convert}",
                    "{term: 18 months, interest: 8%/year, compounding: quarterly, discount: 20%, at maturity: extend}",
                    "{term: 30 months, cap: 50M CNY, timing: post-money, exit multiple: 2, qualified financing: 3M CNY,"
                            + " at maturity: convert}");
        }
    }
}
