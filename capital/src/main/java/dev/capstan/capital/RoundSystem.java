package dev.capstan.capital;

import dev.capstan.capital.ConversionTerm.Discount;
import dev.capstan.capital.ConversionTerm.FixedOwnership;
import dev.capstan.capital.ConversionTerm.PostMoneyCap;
import dev.capstan.capital.ConversionTerm.PreMoneyCap;
import dev.capstan.capital.ConversionTerm.Quote;
import dev.capstan.capital.ConversionTerm.StatedCap;
import dev.capstan.capital.PoolIncrease.Placement;
import java.util.List;

/**
 * The equations of a priced round, where price, pool and conversions depend on each other, and their exact solution.
 *
 * <p>Let T be all shares after the round, F all before it, E the unissued pool among them, D the pool's increase, N the new
 * money, W the valuation (in the dollars-invested method with what converts), x the shares that one unit of money buys, S the
 * shares from conversions and C = F + S. Then T = C + D + N·x; W·x is C, F or either with D, by method and placement of the
 * pool; D is given, or E + D is a part of T. With T fixed, x, D and C = T − D − N·x follow, each as a straight line in T. A
 * convertible takes the largest of straight lines: of x, C, F + D, or none. So what is left to be zero,
 *
 * <pre>
 * g(T) = C(T) − F − S(T),
 * </pre>
 *
 * is a line less a sum of maxima of lines: concave, made of at most 3n + 1 pieces for n convertibles. Let s be its slope beyond
 * the last kink. Where s &gt; 0, all slopes are at least s, so g rises without end, and it is below 0 at T = 0: there is exactly
 * one solution. Where s ≤ 0 there is none: at a solution C(1 − the parts that post-money caps promise) ≥ F, so
 * these parts sum to less than 1, and the conversions are at least their lines beyond the last kink; put into g = 0, that gives
 * s·T at least F less those lines' values at 0, which is above 0 as long as somebody holds a share.
 *
 * <p>Newton's method from T = F, which no solution is below unless the pool shrinks, finds it: the tangent of a concave function
 * lies above it, so each step ends at or before the solution, on a later piece than the one before, and the step on the last
 * piece is exact. It ends after at most 3n + 1 steps.
 *
 * <p>Nothing here is allocated per convertible, so that many paths can be solved; a system may be shared between threads.
 */
public final class RoundSystem {

    private final PricingMethod method;
    private final PoolIncrease pool;
    private final double existing;
    private final double unissued;
    private final double[] amounts;
    private final double[] perMoney;
    private final double[] perCompany;
    private final double[] ofCompany;
    private final double[] perPreMoney;
    private final double[] perAmount;

    public RoundSystem(Capitalization before, List<Convertible> convertibles, PricingMethod method, PoolIncrease pool) {
        this.method = method;
        this.pool = pool;
        existing = before.fullyDiluted();
        unissued = before.unissuedPool();
        int count = convertibles.size();
        amounts = new double[count];
        perMoney = new double[count];
        perCompany = new double[count];
        ofCompany = new double[count];
        perPreMoney = new double[count];
        perAmount = new double[count];
        for (int i = 0; i < count; i++) {
            amounts[i] = convertibles.get(i).amount();
            perMoney[i] = 1;
            for (var term : convertibles.get(i).terms()) {
                add(i, term);
            }
        }
    }

    private void add(int i, ConversionTerm term) {
        switch (term) {
            case Discount discount -> perMoney[i] = Math.max(perMoney[i], 1 / (1 - discount.fraction()));
            case PostMoneyCap cap -> perCompany[i] = Math.max(perCompany[i], 1 / cap.cap());
            case FixedOwnership fixed -> ofCompany[i] = Math.max(ofCompany[i], fixed.fraction());
            case PreMoneyCap cap -> perPreMoney[i] = Math.max(perPreMoney[i], 1 / cap.cap());
            case StatedCap cap -> perAmount[i] = Math.max(perAmount[i], cap.shares() / cap.cap());
        }
    }

    /**
     * A round solved; all NaN where it has no solution.
     *
     * @param fullyDiluted all shares after the round
     * @param price of a new share
     * @param companyCapitalization what a post-money cap counts: shares before the round and from conversions
     * @param preMoneyCapitalization what a pre-money cap counts: shares before the round and the pool's increase
     * @param poolIncrease shares by which the pool grows
     */
    public record Solution(
            double fullyDiluted,
            double price,
            double companyCapitalization,
            double preMoneyCapitalization,
            double poolIncrease) {

        private static final Solution NONE = new Solution(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        public boolean exists() {
            return !Double.isNaN(fullyDiluted);
        }

        Quote quote() {
            return new Quote(price, companyCapitalization, preMoneyCapitalization);
        }
    }

    /** Solves the round with the convertibles' own amounts. */
    public Solution solve(double preMoney, double newMoney) {
        return solve(preMoney, newMoney, amounts);
    }

    /**
     * Solves the round.
     *
     * @param converting what each convertible has grown to, in their order
     */
    public Solution solve(double preMoney, double newMoney, double[] converting) {
        double valuation = method == PricingMethod.DOLLARS_INVESTED ? preMoney + sum(converting) : preMoney;
        if (!(promised(converting) < 1) || !(existing > unissued)) {
            return Solution.NONE;
        }
        var solution = solve(Lines.of(this, pool, valuation, newMoney), converting);
        // A pool that is larger than its target already stays as it is; the smaller system then agrees that it is large
        // enough.
        return solution.poolIncrease < 0
                ? solve(Lines.of(this, PoolIncrease.NONE, valuation, newMoney), converting)
                : solution;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** The part of the company that post-money caps and fixed ownerships promise together. */
    double promised() {
        return promised(amounts);
    }

    private double promised(double[] converting) {
        double promised = 0;
        for (int i = 0; i < converting.length; i++) {
            promised += company(converting, i);
        }
        return promised;
    }

    private double company(double[] converting, int i) {
        return Math.max(converting[i] * perCompany[i], ofCompany[i]);
    }

    private Solution solve(Lines lines, double[] converting) {
        if (!(lastSlope(lines, converting) > 0)) {
            return Solution.NONE;
        }
        double total = existing;
        double next = step(lines, converting, total);
        while (next > total * (1 + 1e-15)) {
            total = next;
            next = step(lines, converting, total);
        }
        return lines.solution(next, existing);
    }

    private double lastSlope(Lines lines, double[] converting) {
        double slope = lines.company1;
        for (int i = 0; i < converting.length; i++) {
            double money = converting[i] * perMoney[i] * lines.reciprocal1;
            double company = company(converting, i) * lines.company1;
            double preMoney = converting[i] * perPreMoney[i] * lines.increase1;
            slope -= Math.max(Math.max(money, company), Math.max(preMoney, 0));
        }
        return slope;
    }

    /** The root of the tangent at this total. */
    private double step(Lines lines, double[] converting, double total) {
        double reciprocal = lines.reciprocal0 + lines.reciprocal1 * total;
        double capitalization = lines.company0 + lines.company1 * total;
        double before = existing + lines.increase0 + lines.increase1 * total;
        double atZero = lines.company0 - existing;
        double slope = lines.company1;
        for (int i = 0; i < converting.length; i++) {
            double money = converting[i] * perMoney[i];
            double company = company(converting, i);
            double preMoney = converting[i] * perPreMoney[i];
            double given = converting[i] * perAmount[i];
            double most = Math.max(
                    Math.max(money * reciprocal, company * capitalization), Math.max(preMoney * before, given));
            if (most == money * reciprocal) {
                atZero -= money * lines.reciprocal0;
                slope -= money * lines.reciprocal1;
            } else if (most == company * capitalization) {
                atZero -= company * lines.company0;
                slope -= company * lines.company1;
            } else if (most == preMoney * before) {
                atZero -= preMoney * (existing + lines.increase0);
                slope -= preMoney * lines.increase1;
            } else {
                atZero -= given;
            }
        }
        return -atZero / slope;
    }

    /** The reciprocal price, the pool's increase and the company capitalization, each as a line in the shares after the round. */
    private record Lines(
            double reciprocal0,
            double reciprocal1,
            double increase0,
            double increase1,
            double company0,
            double company1) {

        static Lines of(RoundSystem round, PoolIncrease pool, double valuation, double newMoney) {
            double increase0 = switch (pool) {
                case PoolIncrease.Shares more -> more.shares();
                case PoolIncrease.Target _ -> -round.unissued;
            };
            double increase1 = switch (pool) {
                case PoolIncrease.Shares _ -> 0;
                case PoolIncrease.Target target -> target.fraction();
            };
            // Of the increase, the part that the valuation does not pay for: all of it or nothing.
            double outside = pool.placement() == Placement.AFTER_THE_MONEY ? 1 : 0;
            double reciprocal0 = switch (round.method) {
                case PRE_MONEY -> (round.existing + (1 - outside) * increase0) / valuation;
                case PERCENTAGE_OWNERSHIP, DOLLARS_INVESTED -> -outside * increase0 / (valuation + newMoney);
            };
            double reciprocal1 = switch (round.method) {
                case PRE_MONEY -> (1 - outside) * increase1 / valuation;
                case PERCENTAGE_OWNERSHIP, DOLLARS_INVESTED -> (1 - outside * increase1) / (valuation + newMoney);
            };
            return new Lines(
                    reciprocal0,
                    reciprocal1,
                    increase0,
                    increase1,
                    -increase0 - newMoney * reciprocal0,
                    1 - increase1 - newMoney * reciprocal1);
        }

        Solution solution(double total, double existing) {
            double increase = increase0 + increase1 * total;
            return new Solution(
                    total,
                    1 / (reciprocal0 + reciprocal1 * total),
                    company0 + company1 * total,
                    existing + increase,
                    increase);
        }
    }
}
