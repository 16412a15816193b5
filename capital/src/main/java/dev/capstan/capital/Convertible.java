package dev.capstan.capital;

import dev.capstan.basics.Text;
import dev.capstan.capital.ConversionTerm.Discount;
import dev.capstan.capital.ConversionTerm.FixedOwnership;
import dev.capstan.capital.ConversionTerm.Quote;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An instrument at the moment it converts: so much money, and the terms of which it takes the one that gives most shares, but
 * never fewer than at the round's price.
 *
 * @param holder who gets the shares
 * @param amount that converts, with interest where interest converts; above 0
 */
public record Convertible(String holder, double amount, List<ConversionTerm> terms) {

    /** Two terms that differ by less are a tie, and a cap binds before a discount. */
    private static final double TIE = 1e-12;

    public Convertible {
        Checks.positive(amount, "what converts");
        terms = terms.stream()
                .sorted(Comparator.comparing(Discount.class::isInstance))
                .toList();
    }

    /** What an instrument converts by. */
    public enum Basis {
        CAP(new Text("valuation cap", "估值上限")),
        FIXED_OWNERSHIP(new Text("fixed ownership", "固定比例")),
        DISCOUNT(new Text("discount", "折扣")),
        ROUND_PRICE(new Text("price of the round", "本轮价格"));

        private final Text label;

        Basis(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }
    }

    /**
     * Into what an instrument has converted.
     *
     * @param price paid for each share
     * @param cashInLieu paid for a fraction of a share that was not issued
     */
    public record Conversion(
            String holder, double amount, double shares, double price, Basis basis, double cashInLieu) {}

    /** The conversion without rounding. */
    public Conversion at(Quote quote) {
        var best = best(quote);
        double shares = best.map(term -> term.shares(amount, quote)).orElseGet(() -> amount / quote.price());
        return new Conversion(holder, amount, shares, amount / shares, basis(best), 0);
    }

    /** The term that gives most shares, unless the round's price gives more. */
    Optional<ConversionTerm> best(Quote quote) {
        double most = amount / quote.price() * (1 - TIE);
        Optional<ConversionTerm> best = Optional.empty();
        for (var term : terms) {
            double shares = term.shares(amount, quote);
            if (best.isEmpty() ? shares >= most : shares > most * (1 + TIE)) {
                best = Optional.of(term);
                most = shares;
            }
        }
        return best;
    }

    static Basis basis(Optional<ConversionTerm> term) {
        return switch (term.orElse(null)) {
            case null -> Basis.ROUND_PRICE;
            case Discount discount -> discount.fraction() == 0 ? Basis.ROUND_PRICE : Basis.DISCOUNT;
            case FixedOwnership _ -> Basis.FIXED_OWNERSHIP;
            case ConversionTerm.PostMoneyCap _, ConversionTerm.PreMoneyCap _, ConversionTerm.StatedCap _ -> Basis.CAP;
        };
    }
}
