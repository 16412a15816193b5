package dev.capstan.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Result.Success;
import dev.capstan.capital.Capitalization.Holding;
import dev.capstan.capital.ConversionTerm.Discount;
import dev.capstan.capital.ConversionTerm.FixedOwnership;
import dev.capstan.capital.ConversionTerm.PostMoneyCap;
import dev.capstan.capital.PoolIncrease.Placement;
import dev.capstan.capital.PricedRound.Investment;
import dev.capstan.capital.RoundHistory.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundHistoryTest {

    private static final Origin HERE = new Origin("history.yaml", 1, 1);
    private static final Capitalization START =
            new Capitalization(List.of(new Holding("Ada", 6_000_000), new Holding("Bo", 2_000_000)), 1_000_000);

    private static RoundHistory played(List<Event> events, ShareRounding rounding) {
        var history = RoundHistory.of(START, events, rounding);
        assertThat(history).isInstanceOf(Success.class);
        return ((Success<RoundHistory>) history).value();
    }

    private static Event safe(String holder, double amount, boolean favoured, ConversionTerm... terms) {
        return new Event.SafeSold(new Safe(holder, amount, List.of(terms), favoured), HERE);
    }

    private static Event priced(
            String name, double preMoney, double newMoney, double pool, Map<String, String> elected) {
        var round = new PricedRound(
                PricingMethod.PERCENTAGE_OWNERSHIP,
                preMoney,
                List.of(new Investment(name, newMoney)),
                new PoolIncrease.Target(pool, Placement.BEFORE_THE_MONEY));
        return new Event.Priced(name, round, elected, HERE);
    }

    @Test
    void whatIsIssuedIsHeldThroughRandomHistories() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                double amount = 100_000 + 500_000 * random.nextDouble();
                double cap = 10_000_000 * (1 + i) + 10_000_000 * random.nextDouble();
                events.add(
                        switch (random.nextInt(5)) {
                            case 0 -> safe("safe " + i, amount, false, new PostMoneyCap(cap));
                            case 1 -> safe("safe " + i, amount, random.nextBoolean(), new Discount(0.2));
                            case 2 -> new Event.Granted(new Holding("Cy", 1_000), HERE);
                            case 3 ->
                                new Event.ConvertibleSold(
                                        new Convertible("note " + i, amount, List.of(new Discount(0.1))), HERE);
                            default -> priced("round " + i, 2 * cap, cap / 2, 0.1 * random.nextDouble(), Map.of());
                        });
            }
            for (var rounding : List.of(ShareRounding.NONE, ShareRounding.STANDARD)) {
                var history = played(events, rounding);
                double issued = START.fullyDiluted();
                for (var step : history.rounds()) {
                    var outcome = step.outcome();
                    issued += outcome.newShares() + outcome.poolIncrease();
                    issued += outcome.conversions().stream()
                            .mapToDouble(Convertible.Conversion::shares)
                            .sum();
                    double owned = outcome.stakes().stream()
                            .mapToDouble(RoundOutcome.Stake::ownershipAfter)
                            .sum();
                    double pool =
                            outcome.after().unissuedPool() / outcome.after().fullyDiluted();
                    assertThat(owned + pool).as("seed %d", seed).isCloseTo(1, within(1e-12));
                }
                assertThat(history.end().fullyDiluted()).as("seed %d", seed).isCloseTo(issued, within(issued * 1e-13));
            }
        }
    }

    @Test
    void whatNoRoundHasConvertedIsStillOutstanding() {
        var history = played(
                List.of(
                        safe("early", 500_000, false, new PostMoneyCap(10_000_000)),
                        priced("A", 20_000_000, 5_000_000, 0, Map.of()),
                        safe("late", 100_000, false)),
                ShareRounding.NONE);
        assertThat(history.rounds()).hasSize(1);
        assertThat(history.safes()).extracting(Safe::holder).containsExactly("late");
        assertThat(history.end().shares("early")).isPositive();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        # elected, the holder's part of the company: 500k of it at a cap of 10M, at 20 % off, at the round's price, or best
        cap,      0.04
        discount, 0.0416666666666667
        '',       0.0333333333333333
        -,        0.0416666666666667
        """)
    void aFavouredSafeAdoptsTheWholeOfALaterOne(String elected, double ownership) {
        var history = played(
                List.of(
                        safe("before", 10_000, false, new PostMoneyCap(1_000_000)),
                        safe("favoured", 500_000, true),
                        safe("cap", 1_000_000, false, new PostMoneyCap(10_000_000)),
                        safe("discount", 1_000_000, false, new Discount(0.2)),
                        priced(
                                "A",
                                12_000_000,
                                3_000_000,
                                0,
                                elected == null ? Map.of() : Map.of("favoured", elected))),
                ShareRounding.NONE);
        var stake = history.rounds().getFirst().outcome().stakes().stream()
                .filter(one -> one.holder().equals("favoured"))
                .findFirst()
                .orElseThrow();
        assertThat(stake.ownershipAfter()).isCloseTo(ownership, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # who elects, what
        favoured, early
        favoured, nobody
        favoured, plain
        favoured, seven
        plain,    cap
        """)
    void refusesToAdoptWhatIsNotALaterSafeWithTerms(String holder, String elected) {
        Result<RoundHistory> history = RoundHistory.of(
                START,
                List.of(
                        safe("early", 10_000, false, new PostMoneyCap(1_000_000)),
                        safe("favoured", 500_000, true),
                        safe("plain", 10_000, false),
                        safe("seven", 10_000, false, new FixedOwnership(0.07)),
                        safe("cap", 1_000_000, false, new PostMoneyCap(10_000_000)),
                        priced("A", 12_000_000, 3_000_000, 0, Map.of(holder, elected))),
                ShareRounding.NONE);
        assertThat(history.problems()).extracting(Problem::code).containsExactly(RoundProblem.NO_ELECTION);
    }
}
