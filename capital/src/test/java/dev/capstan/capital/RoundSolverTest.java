package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Language;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result.Failure;
import dev.capstan.basics.Result.Success;
import dev.capstan.capital.Capitalization.Holding;
import dev.capstan.capital.ConversionTerm.Discount;
import dev.capstan.capital.ConversionTerm.FixedOwnership;
import dev.capstan.capital.ConversionTerm.PostMoneyCap;
import dev.capstan.capital.ConversionTerm.PreMoneyCap;
import dev.capstan.capital.ConversionTerm.Quote;
import dev.capstan.capital.ConversionTerm.StatedCap;
import dev.capstan.capital.Convertible.Basis;
import dev.capstan.capital.Convertible.Conversion;
import dev.capstan.capital.PoolIncrease.Placement;
import dev.capstan.capital.PricedRound.Investment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rounds solved exactly; a random test's message names the seed. Published rounds are cases of {@code capstan cases}. */
class RoundSolverTest {

    private static final Origin HERE = new Origin("round.yaml", 3, 5);
    private static final int ROUNDS = 400;

    private static RoundOutcome solved(
            Capitalization before, List<Convertible> convertibles, PricedRound round, ShareRounding rounding) {
        var result = RoundSolver.solve(before, convertibles, round, rounding, HERE);
        assertThat(result).isInstanceOf(Success.class);
        return ((Success<RoundOutcome>) result).value();
    }

    private static Capitalization founders(double shares, double pool) {
        return new Capitalization(List.of(new Holding("founders", shares)), pool);
    }

    private static PricedRound round(PricingMethod method, double preMoney, double newMoney, PoolIncrease pool) {
        return new PricedRound(method, preMoney, List.of(new Investment("lead", newMoney)), pool);
    }

    /** What is asked of the solver. */
    private record Setting(Capitalization before, List<Convertible> convertibles, PricedRound round) {

        static Setting random(long seed, PricingMethod method) {
            var random = new Random(seed);
            List<Convertible> convertibles = new ArrayList<>();
            int count = random.nextInt(9);
            for (int i = 0; i < count; i++) {
                double amount = 50_000 + 400_000 * random.nextDouble();
                convertibles.add(new Convertible("holder " + i, amount, terms(random)));
            }
            var holdings = List.of(
                    new Holding("founders", 1_000_000 + random.nextInt(9_000_000)),
                    new Holding("options", random.nextInt(500_000)));
            var before = new Capitalization(holdings, random.nextInt(3) * 400_000);
            var placement = random.nextBoolean() ? Placement.BEFORE_THE_MONEY : Placement.AFTER_THE_MONEY;
            PoolIncrease pool = switch (random.nextInt(3)) {
                case 0 -> PoolIncrease.NONE;
                case 1 -> new PoolIncrease.Shares(random.nextInt(2_000_000), placement);
                default -> new PoolIncrease.Target(0.2 * random.nextDouble(), placement);
            };
            double preMoney = 9_000_000 + 30_000_000 * random.nextDouble();
            return new Setting(
                    before,
                    convertibles,
                    RoundSolverTest.round(method, preMoney, 1_000_000 + 9_000_000 * random.nextDouble(), pool));
        }

        private static List<ConversionTerm> terms(Random random) {
            double cap = 5_000_000 + 25_000_000 * random.nextDouble();
            var discount = new Discount(0.3 * random.nextDouble());
            return switch (random.nextInt(8)) {
                case 0 -> List.of();
                case 1 -> List.of(discount);
                case 2 -> List.of(new PreMoneyCap(cap));
                case 3 -> List.of(new StatedCap(cap, 5_000_000), discount);
                case 4 -> List.of(new FixedOwnership(0.07 * random.nextDouble()));
                case 5 -> List.of(new PreMoneyCap(cap), discount);
                default -> List.of(discount, new PostMoneyCap(cap));
            };
        }

        RoundOutcome solved(ShareRounding rounding) {
            return RoundSolverTest.solved(before, convertibles, round, rounding);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSolutionSatisfiesEveryEquationThatDefinesTheRound(PricingMethod method) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            var setting = Setting.random(seed, method);
            var outcome = setting.solved(ShareRounding.NONE);
            var before = setting.before();
            double converted = outcome.conversions().stream()
                    .mapToDouble(Conversion::shares)
                    .sum();
            double after = outcome.after().fullyDiluted();
            var close = within(after * 1e-11);
            var name = "seed " + seed;

            double company = before.fullyDiluted() + converted;
            assertThat(outcome.companyCapitalization()).as(name).isCloseTo(company, close);
            assertThat(outcome.preMoneyCapitalization())
                    .as(name)
                    .isCloseTo(before.fullyDiluted() + outcome.poolIncrease(), close);
            assertThat(after).as(name).isCloseTo(company + outcome.poolIncrease() + outcome.newShares(), close);
            assertThat(outcome.newShares() * outcome.price())
                    .as(name)
                    .isCloseTo(setting.round().newMoney(), within(1e-3));
            assertThat(outcome.price() * priced(setting, outcome, converted))
                    .as(name)
                    .isCloseTo(valuation(setting), within(1e-3));
            assertPool(setting, outcome, name, close);
            assertConversions(setting, outcome, name, close);
            assertStakes(outcome, name);
        }
    }

    private static double priced(Setting setting, RoundOutcome outcome, double converted) {
        boolean before = setting.round().poolIncrease().placement() == Placement.BEFORE_THE_MONEY;
        return setting.before().fullyDiluted()
                + (before ? outcome.poolIncrease() : 0)
                + (outcome.method() == PricingMethod.PRE_MONEY ? 0 : converted);
    }

    private static double valuation(Setting setting) {
        double converting =
                setting.convertibles().stream().mapToDouble(Convertible::amount).sum();
        return setting.round().preMoney()
                + (setting.round().method() == PricingMethod.DOLLARS_INVESTED ? converting : 0);
    }

    private static void assertPool(Setting setting, RoundOutcome outcome, String name, Offset<Double> close) {
        switch (setting.round().poolIncrease()) {
            case PoolIncrease.Shares more ->
                assertThat(outcome.poolIncrease()).as(name).isCloseTo(more.shares(), close);
            case PoolIncrease.Target target -> {
                double wanted = target.fraction() * outcome.after().fullyDiluted();
                assertThat(outcome.poolIncrease()).as(name).isNotNegative();
                if (outcome.poolIncrease() > 0) {
                    assertThat(outcome.after().unissuedPool()).as(name).isCloseTo(wanted, close);
                } else {
                    assertThat(outcome.after().unissuedPool()).as(name).isGreaterThan(wanted * (1 - 1e-12));
                }
            }
        }
    }

    /** Each takes the largest of its terms and the round's price, all counted against the result. */
    private static void assertConversions(Setting setting, RoundOutcome outcome, String name, Offset<Double> close) {
        var quote = new Quote(outcome.price(), outcome.companyCapitalization(), outcome.preMoneyCapitalization());
        for (int i = 0; i < setting.convertibles().size(); i++) {
            var convertible = setting.convertibles().get(i);
            double most = convertible.terms().stream()
                    .mapToDouble(term -> term.shares(convertible.amount(), quote))
                    .reduce(convertible.amount() / outcome.price(), Math::max);
            assertThat(outcome.conversions().get(i).shares()).as(name).isCloseTo(most, close);
        }
    }

    private static void assertStakes(RoundOutcome outcome, String name) {
        var after = outcome.after();
        double ownership = outcome.stakes().stream()
                .mapToDouble(RoundOutcome.Stake::ownershipAfter)
                .sum();
        assertThat(ownership + after.unissuedPool() / after.fullyDiluted())
                .as(name)
                .isCloseTo(1, within(1e-12));
        assertThat(outcome.stakes()).as(name).allSatisfy(stake -> {
            if (stake.ownershipBefore() > 0) {
                assertThat(stake.ownershipBefore() * (1 - stake.dilution()))
                        .isCloseTo(stake.ownershipAfter(), within(1e-12));
            }
        });
    }

    /** An oracle that knows nothing of lines: the valuation that the round's price implies, bisected over that price. */
    @ParameterizedTest
    @EnumSource(names = "PRE_MONEY", mode = EnumSource.Mode.EXCLUDE)
    void bisectionOverThePriceFindsTheSame(PricingMethod method) {
        for (long seed = 0; seed < ROUNDS / 4; seed++) {
            var setting = Setting.random(seed, method);
            double low = 1e-6;
            double high = valuation(setting) / setting.before().fullyDiluted();
            for (int i = 0; i < 60; i++) {
                double middle = (low + high) / 2;
                boolean isTooLow = impliedValuation(setting, middle) < valuation(setting);
                low = isTooLow ? middle : low;
                high = isTooLow ? high : middle;
            }
            assertThat(setting.solved(ShareRounding.NONE).price())
                    .as("seed %d", seed)
                    .isCloseTo(low, within(low * 1e-9));
        }
    }

    private static double impliedValuation(Setting setting, double price) {
        double company = setting.before().fullyDiluted();
        double increase = 0;
        double last = 0;
        while (company + increase > last * (1 + 1e-14)) {
            last = company + increase;
            var quote = new Quote(price, company, setting.before().fullyDiluted() + increase);
            double converted = setting.convertibles().stream()
                    .mapToDouble(convertible -> convertible.at(quote).shares())
                    .sum();
            company = setting.before().fullyDiluted() + converted;
            double others = company
                    + setting.round().newMoney() / price
                    - setting.before().unissuedPool();
            increase = switch (setting.round().poolIncrease()) {
                case PoolIncrease.Shares more -> more.shares();
                case PoolIncrease.Target target ->
                    Math.max(
                            0,
                            target.fraction() * others / (1 - target.fraction())
                                    - setting.before().unissuedPool());
            };
        }
        boolean before = setting.round().poolIncrease().placement() == Placement.BEFORE_THE_MONEY;
        return price * (company + (before ? increase : 0));
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfConvertiblesDoesNotMatter(PricingMethod method) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            var setting = Setting.random(seed, method);
            var shuffled = new ArrayList<>(setting.convertibles());
            Collections.shuffle(shuffled, new Random(seed));
            for (var rounding : List.of(ShareRounding.NONE, ShareRounding.STANDARD)) {
                var one = setting.solved(rounding);
                var other = solved(setting.before(), shuffled, setting.round(), rounding);
                assertThat(other.price()).as("seed %d", seed).isCloseTo(one.price(), within(1e-12));
                assertThat(one.conversions())
                        .as("seed %d", seed)
                        .allSatisfy(conversion -> assertThat(other.after().shares(conversion.holder()))
                                .isCloseTo(conversion.shares(), within(1e-5)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRoundedRoundIsWholeSharesThatFollowFromItsOwnPrice(PricingMethod method) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            var setting = Setting.random(seed, method);
            var outcome = setting.solved(ShareRounding.STANDARD);
            var name = "seed " + seed;
            double converted = outcome.conversions().stream()
                    .mapToDouble(Conversion::shares)
                    .sum();
            double price = valuation(setting) / priced(setting, outcome, converted);
            assertThat(outcome.price())
                    .as(name)
                    .isEqualTo(ShareRounding.STANDARD.price().of(price));
            assertThat(outcome.newShares())
                    .as(name)
                    .isEqualTo(Math.floor(setting.round().newMoney() / outcome.price()));
            assertThat(outcome.after().holdings())
                    .as(name)
                    .allSatisfy(holding -> assertThat(holding.shares()).isEqualTo(Math.rint(holding.shares())));
            double exact = setting.solved(ShareRounding.NONE).after().fullyDiluted();
            assertThat(outcome.after().fullyDiluted()).as(name).isCloseTo(exact, within(exact * 1e-3));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # promised, of what valuation, discount, code
        5000000,  5000000, 10000000, 0,   ROUND-001
        6000000,  5000000, 10000000, 0,   ROUND-001
        1000000, 90000000,   900000, 0,   ROUND-002
        1000000, 90000000,  1200000, 0.2, ROUND-002
        """)
    void refusesTermsThatCannotBeMet(double amount, double cap, double preMoney, double discount, String code) {
        var convertible = new Convertible("angel", amount, List.of(new PostMoneyCap(cap), new Discount(discount)));
        var result = RoundSolver.solve(
                founders(8_000_000, 0),
                List.of(convertible),
                round(PricingMethod.PERCENTAGE_OWNERSHIP, preMoney, 1_000_000, PoolIncrease.NONE),
                ShareRounding.NONE,
                HERE);
        assertThat(result).isInstanceOf(Failure.class);
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().id()).isEqualTo(code);
            assertThat(problem.origin()).isEqualTo(HERE);
            assertThat(problem.message(Language.ENGLISH)).isNotEmpty().doesNotContain("{");
            assertThat(problem.message(Language.CHINESE)).isNotEmpty().doesNotContain("{");
            assertThat(problem.advice(Language.CHINESE)).isNotEmpty().doesNotContain("{");
        });
    }

    @Test
    void refusesARoundWithoutHoldersAndPricesThatRoundToNothing() {
        var terms = round(PricingMethod.PRE_MONEY, 1_000, 100, PoolIncrease.NONE);
        var nobody = RoundSolver.solve(founders(0, 100), List.of(), terms, ShareRounding.NONE, HERE);
        var tiny = RoundSolver.solve(founders(1e9, 0), List.of(), terms, ShareRounding.STANDARD, HERE);
        assertThat(nobody.problems()).extracting(Problem::code).containsExactly(RoundProblem.NOBODY);
        assertThat(tiny.problems()).extracting(Problem::code).containsExactly(RoundProblem.ROUNDED_AWAY);
        var cheap = new Convertible("note", 1, List.of(new StatedCap(1, 1e9)));
        var conversion = RoundSolver.solve(founders(1, 0), List.of(cheap), terms, ShareRounding.STANDARD, HERE);
        assertThat(conversion.problems()).extracting(Problem::code).containsExactly(RoundProblem.ROUNDED_AWAY);
    }

    @Test
    void aRoundThatIsJustSolvableIsSolved() {
        // At the round's price the note takes 999,999 of a pre-money of 1,000,000: all shares but one in a million.
        var outcome = solved(
                founders(1, 0),
                List.of(new Convertible("note", 999_999, List.of())),
                round(PricingMethod.PERCENTAGE_OWNERSHIP, 1_000_000, 1_000_000, PoolIncrease.NONE),
                ShareRounding.NONE);
        assertThat(outcome.price()).isCloseTo(1, within(1e-9));
        assertThat(outcome.conversions()).extracting(Conversion::basis).containsExactly(Basis.ROUND_PRICE);
    }

    @Test
    void onATieTheCapBinds() {
        var outcome = solved(
                founders(8_000_000, 0),
                List.of(new Convertible(
                        "note", 800_000, List.of(new Discount(0.2), new StatedCap(8_000_000, 8_000_000)))),
                round(PricingMethod.PRE_MONEY, 10_000_000, 1_000_000, PoolIncrease.NONE),
                ShareRounding.NONE);
        assertThat(outcome.conversions()).extracting(Conversion::basis).containsExactly(Basis.CAP);
        assertThat(outcome.conversions()).extracting(Conversion::price).containsExactly(1.0);
    }

    @Test
    void paysCashForTheFractionOfAShare() {
        var standard = ShareRounding.STANDARD;
        var rounding = new ShareRounding(
                standard.price(),
                standard.conversionPrice(),
                false,
                standard.conversionShares(),
                standard.newShares(),
                standard.poolShares(),
                true);
        var note = new Convertible("note", 100_001, List.of(new StatedCap(2_000_000, 1_000_000)));
        var terms = round(PricingMethod.PRE_MONEY, 10_000_000, 1_000_000, PoolIncrease.NONE);
        var paid = solved(founders(1_000_000, 0), List.of(note), terms, rounding);
        var lapsed = solved(founders(1_000_000, 0), List.of(note), terms, standard);
        assertThat(paid.conversions()).extracting(Conversion::shares).containsExactly(50_000.0);
        assertThat(paid.conversions()).extracting(Conversion::cashInLieu).containsExactly(1.0);
        assertThat(lapsed.conversions()).extracting(Conversion::cashInLieu).containsExactly(0.0);
    }

    @Test
    void aPathsOwnAmountsGiveWhatItsOwnRoundGives() {
        for (long seed = 0; seed < 100; seed++) {
            var setting = Setting.random(seed, PricingMethod.DOLLARS_INVESTED);
            double[] grown = setting.convertibles().stream()
                    .mapToDouble(convertible -> convertible.amount() * 1.08)
                    .toArray();
            var system = new RoundSystem(
                    setting.before(),
                    setting.convertibles(),
                    setting.round().method(),
                    setting.round().poolIncrease());
            var convertibles = IntStream.range(0, grown.length)
                    .mapToObj(i -> new Convertible(
                            setting.convertibles().get(i).holder(),
                            grown[i],
                            setting.convertibles().get(i).terms()))
                    .toList();
            var outcome = solved(setting.before(), convertibles, setting.round(), ShareRounding.NONE);
            assertThat(system.solve(setting.round().preMoney(), setting.round().newMoney(), grown)
                            .price())
                    .as("seed %d", seed)
                    .isEqualTo(outcome.price());
        }
    }
}
