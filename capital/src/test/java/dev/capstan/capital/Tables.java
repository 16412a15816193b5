package dev.capstan.capital;

import dev.capstan.capital.WaterfallClass.Common;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Options;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Small waterfalls for tests. */
final class Tables {

    private Tables() {}

    static List<Holding> held(long shares) {
        return List.of(new Holding("holder", Rational.of(shares)));
    }

    static Common common(String name, long shares) {
        return new Common(name, held(shares));
    }

    static Preferred preferred(String name, long shares, long claim, int seniority) {
        return Preferred.notParticipating(name, seniority, Rational.of(claim), held(shares));
    }

    static Options options(String name, long shares, long strike) {
        return new Options(name, Rational.of(strike), held(shares));
    }

    /** Anything that the vocabulary allows, with small numbers, so that ties and shortfalls are frequent. */
    static Waterfall random(SplittableRandom random) {
        List<WaterfallClass> classes = new ArrayList<>();
        List<Debt> debts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            debts.add(new Debt("debt " + i, random.nextInt(2), Rational.of(random.nextInt(40))));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            classes.add(new Common("common " + i, holdings(random)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            classes.add(new Options("options " + i, Rational.of(random.nextInt(5)), holdings(random)));
        }
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            classes.add(preferred("preferred " + i, random));
        }
        boolean open = classes.stream().anyMatch(stock -> stock.units().signum() > 0);
        if (!open) {
            classes.add(common("common", 10));
        }
        return new Waterfall(Rational.of(random.nextInt(3)).over(Rational.of(50)), debts, classes);
    }

    private static Preferred preferred(String name, SplittableRandom random) {
        var claim = Rational.of(random.nextInt(200)).over(Rational.of(1 + random.nextInt(3)));
        var most = switch (random.nextInt(3)) {
            case 0 -> claim;
            case 1 -> claim.times(Rational.of(random.nextInt(5))).over(Rational.of(2));
            default -> null;
        };
        return new Preferred(
                name,
                random.nextInt(3),
                Rational.of(Math.max(0, random.nextInt(30) - 20)),
                claim,
                most,
                Rational.of(random.nextInt(4)).over(Rational.of(2)),
                holdings(random));
    }

    private static List<Holding> holdings(SplittableRandom random) {
        List<Holding> holdings = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            holdings.add(new Holding("holder " + random.nextInt(6), Rational.of(1 + random.nextInt(40))));
        }
        return holdings;
    }
}
