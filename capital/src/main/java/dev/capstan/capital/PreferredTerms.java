package dev.capstan.capital;

import dev.capstan.capital.PreferredDividend.Cumulative;
import dev.capstan.capital.PreferredDividend.Payment;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a series of preferred shares may claim, share and convert into.
 *
 * @param originalIssuePrice of a share, 0 or more
 * @param seniority a class with a lower number is paid earlier, an equal one with it; Open Cap Format counts the other way
 * @param liquidationMultiple of the original issue price, paid first; 0 or more
 * @param conversionRatio common shares for each share, 0 where it cannot convert
 */
public record PreferredTerms(
        Rational originalIssuePrice,
        int seniority,
        BigDecimal liquidationMultiple,
        Participation participation,
        PreferredDividend dividend,
        Rational conversionRatio) {

    public PreferredTerms {
        if (originalIssuePrice.signum() < 0 || liquidationMultiple.signum() < 0 || conversionRatio.signum() < 0) {
            throw new IllegalArgumentException("an original issue price, a multiple and a ratio are 0 or more");
        }
    }

    /** Shares that were paid for once and convert one for one. */
    public static PreferredTerms standard(Rational originalIssuePrice, int seniority) {
        return new PreferredTerms(
                originalIssuePrice,
                seniority,
                BigDecimal.ONE,
                new Participation.None(),
                new PreferredDividend.None(),
                Rational.ONE);
    }

    /**
     * The class as it stands in a waterfall. Shares whose dividends accrue from different days are classes of their own.
     *
     * @param years for which dividends have accrued
     * @param declared dividends declared and not yet paid, on all shares
     */
    public Preferred claim(String name, List<Holding> holdings, BigDecimal years, Rational declared) {
        var held = Rational.sum(holdings.stream().map(Holding::shares).toList());
        var invested = held.times(originalIssuePrice);
        var accrued = Rational.of(dividend.accrued(invested.decimal(), years));
        if (dividend instanceof Cumulative cumulative && cumulative.payment() == Payment.IN_KIND) {
            var growth = invested.signum() == 0
                    ? Rational.ONE
                    : invested.plus(accrued).over(invested);
            return claim(name, grown(holdings, growth), invested.times(growth), Rational.ZERO, declared);
        }
        boolean kept =
                dividend instanceof Cumulative cumulative && cumulative.payment() == Payment.CASH_ON_CONVERSION_TOO;
        return kept
                ? claim(name, holdings, invested, Rational.ZERO, declared.plus(accrued))
                : claim(name, holdings, invested, accrued, declared);
    }

    private Preferred claim(String name, List<Holding> holdings, Rational invested, Rational accrued, Rational due) {
        var preference = invested.times(Rational.of(liquidationMultiple)).plus(accrued);
        return new Preferred(
                name, seniority, due, preference, most(invested, accrued, preference), conversionRatio, holdings);
    }

    private @Nullable Rational most(Rational invested, Rational accrued, Rational preference) {
        return switch (participation) {
            case Participation.None none -> preference;
            case Participation.Full full -> null;
            case Participation.Capped capped -> {
                var cap = invested.times(Rational.of(capped.multiple()));
                yield dividend instanceof Cumulative cumulative && cumulative.addsToCap() ? cap.plus(accrued) : cap;
            }
        };
    }

    private static List<Holding> grown(List<Holding> holdings, Rational growth) {
        return holdings.stream()
                .map(holding -> new Holding(holding.holder(), holding.shares().times(growth)))
                .toList();
    }
}
