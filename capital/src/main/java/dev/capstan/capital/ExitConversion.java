package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.List;

/**
 * The shares that SAFEs and notes would become if the company were sold. A post-money cap buys the part amount ÷ cap of all shares
 * that there then are, those of all converting instruments included; a pre-money cap buys at cap ÷ the shares that there are without
 * them. Unissued pools do not count. Y Combinator, post-money SAFE, section 1(b) and Liquidity Capitalization.
 *
 * <p>Every instrument counts as converted, also where it would rather take its money: by the letter of the form those that do
 * not convert leave the capitalisation, which would make the shares of the others jump with the exit value. {@link SafeLiquidity}
 * goes by the letter.
 */
public final class ExitConversion {

    private ExitConversion() {}

    /**
     * An instrument with a valuation cap.
     *
     * @param amount that converts, with interest where that converts too; 0 or more
     * @param cap above 0
     * @param isPostMoney whether the cap is for the company with all converting instruments
     */
    public record Capped(Rational amount, Rational cap, boolean isPostMoney) {
        public Capped {
            if (amount.signum() < 0 || cap.signum() <= 0) {
                throw new IllegalArgumentException("an amount of 0 or more and a cap above 0");
            }
        }

        /** The amount as a part of the cap. */
        Rational part() {
            return amount.over(cap);
        }
    }

    /** Whether the instruments leave something to those who hold shares: post-money parts sum to below 1. */
    public static boolean areSolvable(List<Capped> instruments) {
        return Rational.ONE.isAbove(sold(instruments));
    }

    private static Rational sold(List<Capped> instruments) {
        return Rational.sum(instruments.stream()
                .filter(Capped::isPostMoney)
                .map(Capped::part)
                .toList());
    }

    /**
     * The shares of each, in their order; exact fractions.
     *
     * @param outstanding shares as converted, and options granted
     * @throws IllegalArgumentException where they are not {@linkplain #areSolvable solvable}
     */
    public static List<Rational> shares(List<Capped> instruments, Rational outstanding) {
        if (!areSolvable(instruments)) {
            throw new IllegalArgumentException("post-money instruments own the whole company");
        }
        var preMoney = Rational.sum(instruments.stream()
                .filter(each -> !each.isPostMoney())
                .map(each -> each.part().times(outstanding))
                .toList());
        var all = outstanding.plus(preMoney).over(Rational.ONE.minus(sold(instruments)));
        return instruments.stream()
                .map(each -> each.part().times(each.isPostMoney() ? all : outstanding))
                .toList();
    }
}
