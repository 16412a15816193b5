package dev.capstan.capital;

import static dev.capstan.capital.Tables.common;
import static dev.capstan.capital.Tables.options;
import static dev.capstan.capital.Tables.preferred;
import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search for who converts, and what each would be paid otherwise, held to deciding one by one. */
class ChoicesTest {

    private static void agreesWithOneByOne(Waterfall table, Rational proceeds) {
        var claimants = table.claimants();
        var searched = new Choices(claimants, proceeds);
        var plain = new OneByOne(claimants, proceeds);
        assertThat(IntStream.range(0, claimants.size())
                        .mapToObj(searched.settlement()::paid)
                        .toList())
                .isEqualTo(plain.paid());
        for (int i = 0; i < claimants.size(); i++) {
            var choice = searched.choice(i);
            if (choice != null) {
                assertThat(choice.made()).isEqualTo(plain.chosen(i));
                assertThat(choice.otherwise()).isEqualTo(plain.paidOtherwise(i));
            }
        }
    }

    private static void agreesOnManyTables(int tables, Function<SplittableRandom, Waterfall> draw) {
        for (long seed = 1; seed <= tables; seed++) {
            var random = new SplittableRandom(seed);
            var table = draw.apply(random);
            for (var proceeds : proceeds(table, random)) {
                try {
                    agreesWithOneByOne(table, proceeds);
                } catch (AssertionError | RuntimeException failed) {
                    throw new AssertionError("seed " + seed + " at " + proceeds + ": " + table, failed);
                }
            }
        }
    }

    /** Nothing, where the payoff bends and just beside, and anywhere; the last is far above. */
    private static List<Rational> proceeds(Waterfall table, SplittableRandom random) {
        var little = Rational.of(new BigDecimal("1e-9"));
        List<Rational> proceeds = new ArrayList<>(List.of(Rational.ZERO));
        for (var point : Waterfall.of(table.classes()).payoff().breakPoints()) {
            proceeds.add(point.exit());
            proceeds.add(point.exit().plus(little));
            proceeds.add(point.exit().minus(little).max(Rational.ZERO));
        }
        proceeds.add(proceeds.getLast().times(Rational.of(random.nextInt(100))).over(Rational.of(100)));
        proceeds.add(proceeds.getLast().plus(Rational.of(7919)));
        return proceeds;
    }

    @Test
    void decidesAsOneByOneOnSmallTables() {
        agreesOnManyTables(500, Tables::random);
    }

    @Test
    void decidesAsOneByOneWhereThereAreManyStrikesAndClasses() {
        agreesOnManyTables(20, ChoicesTest::wide);
    }

    /** Three random tables in one, with options of many strikes. */
    private static Waterfall wide(SplittableRandom random) {
        List<WaterfallClass> classes = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            String prefix = part + " ";
            Tables.random(random).classes().forEach(stock -> classes.add(renamed(prefix, stock)));
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            classes.add(options("strike " + i, 1 + random.nextInt(30), random.nextInt(20)));
        }
        return Waterfall.of(classes);
    }

    private static WaterfallClass renamed(String prefix, WaterfallClass stock) {
        return switch (stock) {
            case WaterfallClass.Common it -> new WaterfallClass.Common(prefix + it.name(), it.holdings());
            case WaterfallClass.Options it ->
                new WaterfallClass.Options(prefix + it.name(), it.strike(), it.holdings());
            case WaterfallClass.Preferred it ->
                new WaterfallClass.Preferred(
                        prefix + it.name(),
                        it.seniority(),
                        it.due(),
                        it.claim(),
                        it.most(),
                        it.conversionRatio(),
                        it.holdings());
        };
    }

    /**
     * Were the options exercised all the same, their strikes would go to common and not to claims, and the junior class, which is
     * paid nothing, would have something of them by converting. A search that let them in would take that for a gain.
     */
    @Test
    void nobodyConvertsForTheStrikesOfOthersWhereClaimsAreShort() {
        var table = Waterfall.of(List.of(
                common("common", 10),
                options("options", 10, 4),
                preferred("senior", 1, 100, 1),
                preferred("junior", 10, 50, 2)));
        assertThat(table.distribute(Rational.of(100)).classes()).noneMatch(Distribution.ClassPaid::converts);
        agreesWithOneByOne(table, Rational.of(100));
    }
}
