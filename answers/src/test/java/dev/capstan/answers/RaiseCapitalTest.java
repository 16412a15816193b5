package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.answers.Raise.RoundResult;
import dev.capstan.basics.Language;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.capital.Capitalization;
import dev.capstan.capital.Capitalization.Holding;
import dev.capstan.capital.ConversionTerm;
import dev.capstan.capital.Convertible;
import dev.capstan.capital.Participation;
import dev.capstan.capital.PoolIncrease;
import dev.capstan.capital.PreferredDividend;
import dev.capstan.capital.PreferredTerms;
import dev.capstan.capital.PricedRound;
import dev.capstan.capital.PricedRound.Investment;
import dev.capstan.capital.PricingMethod;
import dev.capstan.capital.RoundHistory;
import dev.capstan.capital.RoundHistory.Event;
import dev.capstan.capital.RoundOutcome;
import dev.capstan.capital.Safe;
import dev.capstan.capital.ShareRounding;
import dev.capstan.capital.Waterfall;
import dev.capstan.capital.WaterfallClass;
import dev.capstan.numeric.Rational;
import dev.capstan.simulation.Progress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounds of a plan whose numbers are certain, held to what the capital module says of the same rounds by hand. */
class RaiseCapitalTest {

    private static final Origin HERE = Origin.ofFile("test");

    private static final String VENTURE = """
        capstan: 1
        venture: {name: x, currency: CNY, start: 2026-01, horizon: 36 months}
        segments: {s: {accounts: 1000 accounts, initial accounts: 1000 accounts}}
        products: {p: {price: 1000 CNY / account / month}}
        """;

    private static final String THREE_ROUNDS = VENTURE + """
        ownership:
          holders: {Lin: {shares: 6M}, Wang: {options: 1M, strike: 0.5 CNY}, Seed: {preferred: {seed: 1M}}}
          pool: 500k
          series:
            seed:
              price: 2 CNY
              issued: 2025-01
              terms: {participation: full, participation cap: 2, dividend: {rate: 8%/year}}
          convertibles: {angel: {holder: Angel, amount: 1M CNY, safe: {cap: 12M CNY, discount: 20%}}}
        funding:
          opening cash: 3M CNY
          rounds:
            bridge:
              amount: 2M CNY
              month: month 4
              sells: {note: {interest: 6%/year, term: 24 months, cap: 20M CNY, discount: 20%}}
            A:
              amount: 6M CNY
              month: month 10
              pre money: {fixed: 24M CNY}
              pool: {target: 12%}
              investors: {Yuan: 60%, Hong: 40%}
              method: METHOD
            B: {amount: 20M CNY, month: month 20, pre money: {fixed: 90M CNY}}
        exit: {multiple: TIMES, of: arr}
        """;

    /** What it brought first has been repaid by then: 3 % for three months, 1.03⁴ − 1 a year, for both. */
    @Test
    void aTrancheOfANoteThatComesAfterItsMaturityRunsForItsOwnTerm() {
        var raise = raise(VENTURE + """
            milestones: {trial: {date: 2026-12}}
            funding:
              rounds:
                bridge:
                  amount: 2M CNY
                  month: month 2
                  sells: {note: {interest: 12%/year, term: 3 months}}
                  tranches: {first: {share: 50%}, second: {share: 50%, waits for: [trial]}}
            exit: {multiple: 4, of: arr}
            """);
        var returns = Objects.requireNonNull(raise.holders().getLast().returns());

        assertThat(returns.mean().value()).isCloseTo(2.06e6, within(1e-6));
        assertThat(returns.rate()).isCloseTo(0.12550881, within(1e-9));
    }

    /** The platform holds a fifth: Wang has 99 % of it, directly and through a second partnership. */
    @Test
    void whatAPartnershipGetsIsToldForEachOwnerBehindIt() {
        var raise = raise(VENTURE + """
            ownership:
              holders:
                Lin: {shares: 8M}
                Platform: {shares: 2M, partners: {Lin: {share: 1%, general: yes}, Wang: {share: 49%}, Second: {share: 50%}}}
                Second: {options: 1, strike: 1 CNY, partners: {Wang: {share: 100%, general: yes}}}
            funding: {rounds: {A: {amount: 1M CNY, month: month 3, pre money: {fixed: 9M CNY}}}}
            exit: {multiple: 4, of: arr}
            """);
        var platform = raise.holders().get(1);
        var returns = Objects.requireNonNull(platform.returns());

        assertThat(platform.behind()).containsExactly(new Raise.Owner("Lin", 0.01), new Raise.Owner("Wang", 0.99));
        var wang = Objects.requireNonNull(platform.returns(platform.behind().getLast()));
        assertThat(returns.mean().value()).isPositive();
        assertThat(wang.mean().value()).isCloseTo(0.99 * returns.mean().value(), within(1e-6));
        assertThat(wang.median().value()).isCloseTo(0.99 * returns.median().value(), within(1e-6));
        assertThat(raise.holders().getFirst().behind()).isEmpty();
        assertThat(raise.course().payouts().behind())
                .extracting(each -> each.partnership() + " " + each.owner())
                .contains("Platform Lin", "Platform Wang");
    }

    /** Two months of approvals and three of registration after a time to close of one. */
    @Test
    void approvalsAndTheWayFromAParentAbroadDelayARoundAndAreTold() {
        var raise = raise(VENTURE.replace(
                        "horizon: 36 months",
                        "horizon: 36 months, offshore: {parent: Cayman Islands, registration: 3 months}")
                + """
                funding:
                  rounds:
                    A:
                      amount: 1M CNY
                      month: month 3
                      time to close: 1 month
                      approvals: {fund: 2 months}
                      pre money: {fixed: 9M CNY}
                """);

        assertThat(raise.course().closings()).extracting(Raise.Closing::month).containsExactly(9);
        assertThat(raise.assumptions())
                .extracting(Text::en)
                .contains("A closes 5 months later than its time to close, for approvals")
                .anyMatch(text -> text.startsWith("the shares are those of a parent in Cayman Islands; 10%"));
    }

    static Raise raise(String plan) {
        return raise(plan, 16);
    }

    static Raise raise(String plan, int paths) {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var sampling = new Assess.Sampling(7, paths, pool, Progress.NONE);
            return switch (RaiseCapital.of(Plans.text(plan), sampling, Language.ENGLISH)) {
                case Result.Success<Raise> success -> success.value();
                case Result.Failure<Raise> failure ->
                    throw new AssertionError(failure.problems().toString());
            };
        }
    }

    private static List<Problem> problems(String plan) {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var sampling = new Assess.Sampling(7, 16, pool, Progress.NONE);
            return RaiseCapital.of(Plans.text(plan), sampling, Language.ENGLISH).problems();
        }
    }

    private static double paid(Raise raise, String holder) {
        return raise.holders().stream()
                .filter(one -> one.name().en().equals(holder))
                .mapToDouble(one -> Objects.requireNonNull(one.returns()).mean().value())
                .sum();
    }

    private static RoundResult round(Raise raise, String name) {
        return raise.rounds().stream()
                .filter(round -> round.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The same rounds by hand. */
    private static RoundHistory history(PricingMethod method) {
        var start = new Capitalization(
                List.of(new Holding("Lin", 6e6), new Holding("Wang", 1e6), new Holding("Seed", 1e6)), 5e5);
        var cap = new ConversionTerm.PostMoneyCap(12e6);
        var note = new Convertible(
                "bridge",
                2e6 * (1 + 0.06 * 6 / 12),
                List.of(new ConversionTerm.PreMoneyCap(20e6), new ConversionTerm.Discount(0.2)));
        var a = new PricedRound(
                method,
                24e6,
                List.of(new Investment("Yuan", 3.6e6), new Investment("Hong", 2.4e6)),
                new PoolIncrease.Target(0.12, PoolIncrease.Placement.BEFORE_THE_MONEY));
        var b = new PricedRound(
                PricingMethod.PERCENTAGE_OWNERSHIP, 90e6, List.of(new Investment("B", 20e6)), PoolIncrease.NONE);
        var events = List.<Event>of(
                new Event.SafeSold(new Safe("Angel", 1e6, List.of(cap, new ConversionTerm.Discount(0.2)), false), HERE),
                new Event.ConvertibleSold(note, HERE),
                new Event.Priced("A", a, Map.of(), HERE),
                new Event.Priced("B", b, Map.of(), HERE));
        return ((Result.Success<RoundHistory>) RoundHistory.of(start, events, ShareRounding.NONE)).value();
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(number);
    }

    private static WaterfallClass series(String name, double price, int rank, Map<String, Double> shares) {
        List<WaterfallClass.Holding> holdings = new ArrayList<>();
        shares.forEach((holder, count) -> holdings.add(new WaterfallClass.Holding(holder, Rational.ofExactly(count))));
        return PreferredTerms.standard(Rational.ofExactly(price), rank)
                .claim(name, holdings, BigDecimal.ZERO, Rational.ZERO);
    }

    private static Waterfall waterfall(RoundHistory history) {
        var first = history.rounds().getFirst().outcome();
        var second = history.rounds().getLast().outcome();
        List<WaterfallClass> classes = new ArrayList<>();
        classes.add(new WaterfallClass.Common(
                "common", List.of(new WaterfallClass.Holding("Lin", Rational.of(6_000_000)))));
        classes.add(new WaterfallClass.Options(
                "options",
                Rational.of(decimal(0.5)),
                List.of(new WaterfallClass.Holding("Wang", Rational.of(1_000_000)))));
        var seed = new PreferredTerms(
                Rational.of(2),
                0,
                BigDecimal.ONE,
                new Participation.Capped(decimal(2)),
                new PreferredDividend.Cumulative(new BigDecimal("0.08"), 0, PreferredDividend.Payment.CASH, false),
                Rational.ONE);
        classes.add(seed.claim(
                "seed",
                List.of(new WaterfallClass.Holding("Seed", Rational.of(1_000_000))),
                decimal(47 / 12.0),
                Rational.ZERO));
        first.conversions()
                .forEach(conversion -> classes.add(series(
                        conversion.holder(),
                        conversion.price(),
                        -1,
                        Map.of(conversion.holder(), conversion.shares()))));
        classes.add(series("A", first.price(), -1, shares(first)));
        classes.add(series("B", second.price(), -2, shares(second)));
        return Waterfall.of(classes);
    }

    private static Map<String, Double> shares(RoundOutcome outcome) {
        var shares = new LinkedHashMap<String, Double>();
        outcome.allotments().forEach(allotment -> shares.put(allotment.investor(), allotment.shares()));
        return shares;
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        method            | times
        pre-money         | 0
        pre-money         | 1
        percent ownership | 2
        dollars invested  | 8
        """)
    void certainNumbersGiveWhatRoundsAndWaterfallGiveByHand(String method, String times) {
        var plan = THREE_ROUNDS.replace("METHOD", method).replace("TIMES", times);
        var raise = raise(plan);
        var history = history(
                switch (method) {
                    case "pre-money" -> PricingMethod.PRE_MONEY;
                    case "dollars invested" -> PricingMethod.DOLLARS_INVESTED;
                    default -> PricingMethod.PERCENTAGE_OWNERSHIP;
                });
        var program = Plans.program(Plans.text(plan));
        var path = program.run();
        double value = path.at(Objects.requireNonNull(program.lines().ending()).value(), 36);
        double owed = path.at(Objects.requireNonNull(program.lines().ending()).owed(), 36);

        var paid = new LinkedHashMap<String, Double>();
        waterfall(history).distribute(Rational.ofExactly(value - owed)).classes().stream()
                .flatMap(stock -> stock.holders().stream())
                .forEach(each -> paid.merge(each.holding().holder(), each.paid().real(), Double::sum));
        assertThat(paid).hasSize(8);
        paid.forEach(
                (holder, amount) -> assertThat(paid(raise, holder)).as(holder).isCloseTo(amount, within(1e-9 * value)));
        var a = history.rounds().getFirst().outcome();
        assertThat(round(raise, "A").price().median()).isCloseTo(a.price(), within(1e-9));
        assertThat(round(raise, "A").foundersAfter()).isCloseTo(6e6 / a.after().fullyDiluted(), within(1e-12));
        assertThat(round(raise, "A").pool()).isCloseTo(0.12, within(1e-12));
        var b = history.rounds().getLast().outcome();
        assertThat(round(raise, "B").price().median()).isCloseTo(b.price(), within(1e-9));
        assertThat(round(raise, "B").foundersAfter()).isCloseTo(6e6 / b.after().fullyDiluted(), within(1e-12));
    }

    /** Six million common shares and a million preferred at 2; then four million new shares at 1. */
    private static Raise downRound(String terms, String investors) {
        return raise(VENTURE + """
            ownership:
              holders: {Lin: {shares: 6M}, Seed: {preferred: {seed: 1M}}}
              series: {seed: {price: 2 CNY, terms: TERMS}}
            funding:
              opening cash: 3M CNY
              rounds: {A: {amount: 4M CNY, month: month 6, pre money: {fixed: 7M CNY}, investors: INVESTORS}}
            exit: {multiple: 5, of: arr}
            """.replace("TERMS", terms).replace("INVESTORS", investors));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        terms                                                                   | investors   | seed as converted | seed bought
        {anti dilution: none}                                                   | {}          | 1000000           | 0
        {anti dilution: broad-based}                                            | {}          | 1222222.2222222   | 0
        {anti dilution: narrow-based preferred}                                 | {}          | 1666666.6666667   | 0
        {anti dilution: full ratchet}                                           | {}          | 2000000           | 0
        {anti dilution: full ratchet, pay to play: loses anti-dilution}         | {}          | 1000000           | 0
        {anti dilution: full ratchet, pay to play: converts to common}          | {}          | 1000000           | 0
        {anti dilution: full ratchet, pay to play: converts to common, pro rata: 1} | {}      | 2000000           | 571428.5714286
        {anti dilution: full ratchet, pay to play: loses anti-dilution}         | {Seed: 7.1428571428571%} | 1500000 | 285714.2857143
        {anti dilution: none, pro rata: 1}                                      | {}          | 1000000           | 571428.5714286
        {anti dilution: none, pro rata: 10}                                     | {}          | 1000000           | 4000000
        """)
    void aRoundBelowTheirPriceAdjustsWhatEarlierSharesConvertInto(
            String terms, String investors, double converted, double bought) {
        var raise = downRound(terms, investors);
        double all = 6e6 + converted + 4e6;
        assertThat(round(raise, "A").foundersAfter()).isCloseTo(6e6 / all, within(1e-9));
        var seed = raise.holders().stream()
                .filter(holder -> holder.name().en().equals("Seed"))
                .findFirst()
                .orElseThrow();
        assertThat(seed.end()).isCloseTo((converted + bought) / all, within(1e-9));
        assertThat(Objects.requireNonNull(seed.returns()).paid()).isCloseTo(2e6 + bought, within(1e-6));
    }

    @Test
    void theRateOfARoundIsThatOfItsMoneyAndItsProceeds() {
        var raise = raise(VENTURE + """
            funding:
              opening cash: 3M CNY
              rounds: {A: {amount: 10M CNY, month: month 12, pre money: {fixed: 30M CNY}}}
            exit: {multiple: 5, of: arr}
            """);
        double paid = paid(raise, "A");
        assertThat(round(raise, "A").multiple()).isCloseTo(paid / 10e6, within(1e-9));
        assertThat(round(raise, "A").cost()).isCloseTo(StrictMath.sqrt(paid / 10e6) - 1, within(1e-9));
        assertThat(paid(raise, "founders")).isCloseTo(3 * paid, within(1e-3));
        assertThat(raise.assumptions()).anyMatch(assumption -> assumption.en().contains("names no owners"));
    }

    @Test
    void runwayBoughtIsTheMoneyOverTheBurnBeforeIt() {
        var raise = raise("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months, tax: {purchase VAT rate: 0%}}
            spending: {team: {amount: {value: 100k CNY/month, steps: {month 5: 200k CNY/month}}}}
            funding:
              opening cash: 3M CNY
              rounds:
                A: {amount: 1M CNY, month: month 6, pre money: {fixed: 10M CNY}}
                B: {amount: 1M CNY, month: month 1, pre money: {fixed: 10M CNY}}
            """);
        assertThat(round(raise, "A").runway()).isCloseTo(1e6 / (400e3 / 3), within(1e-9));
        assertThat(round(raise, "B").runway()).isInfinite();
        assertThat(raise.ending()).isNull();
        assertThat(raise.holders()).allMatch(holder -> holder.returns() == null);
    }

    @Test
    void aWindDownGoesThroughTheSameWaterfall() {
        var raise = raise("""
            capstan: 1
            venture: {name: x, currency: CNY, start: 2026-01, horizon: 24 months, tax: {VAT rate: 0%, purchase VAT rate: 0%}}
            segments: {s: {accounts: 100 accounts, initial accounts: 100 accounts}}
            products: {p: {price: 1000 CNY / account / month, payment days: 90 days}}
            spending: {team: {amount: 700k CNY/month}}
            funding:
              opening cash: 1M CNY
              rounds: {A: {amount: 1M CNY, month: month 1, pre money: {fixed: 30M CNY}}}
            policy: {wind down: {receivables: 100%}}
            exit: {multiple: 5, of: arr}
            """);
        var ending = Objects.requireNonNull(raise.ending());
        assertThat(ending.woundUp().value()).isEqualTo(1);
        assertThat(ending.meanValue().value()).isPositive().isLessThan(1e6);
        assertThat(paid(raise, "A")).isCloseTo(ending.meanValue().value() - ending.owed(), within(1e-6));
        assertThat(paid(raise, "founders")).isZero();
    }

    @Test
    void aNoteThatIsRepaidIsPaidItsInterest() {
        var raise = raise(VENTURE + """
            funding:
              opening cash: 3M CNY
              rounds: {loan: {amount: 1M CNY, month: month 6, sells: {note: {interest: 12%/year, term: 12 months}}}}
            exit: {multiple: 5, of: arr}
            """);
        assertThat(paid(raise, "loan")).isCloseTo(1.12e6, within(1e-6));
        assertThat(round(raise, "loan").cost()).isCloseTo(0.12, within(1e-9));
        assertThat(round(raise, "loan").foundersAfter()).isEqualTo(1);
        assertThat(round(raise, "loan").price().median()).isNaN();
        assertThat(round(raise, "loan").instruments())
                .extracting(Text::zh)
                .containsExactly("可转债、年利率 12%、12 个月后到期、到期偿还");
    }

    @Test
    void whatCannotBeSolvedIsLocated() {
        var plan = VENTURE + """
            funding:
              rounds:
                angel: {amount: 10M CNY, month: month 2, sells: {safe: {cap: 9M CNY}}}
                A: {amount: 10M CNY, month: month 12, pre money: {fixed: 30M CNY}}
            """;
        assertThat(problems(plan)).singleElement().satisfies(problem -> {
            assertThat(problem.code().id()).isEqualTo("ROUND-001");
            assertThat(problem.origin().line()).isEqualTo(8);
        });
        assertThat(problems(plan.replace(", pre money: {fixed: 30M CNY}", "")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(AnswerProblem.NO_PRE_MONEY);
                    assertThat(problem.origin().line()).isEqualTo(8);
                });
        assertThat(problems(VENTURE))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(AnswerProblem.NO_ROUNDS));
    }
}
