package dev.capstan.capital.internal.table;

import dev.capstan.capital.Issuance;
import dev.capstan.capital.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A security while a history is replayed. */
public final class Holding {

    private final Issuance issuance;
    private BigDecimal quantity;

    Holding(Issuance issuance) {
        this.issuance = issuance;
        this.quantity = issuance.quantity();
    }

    public Issuance issuance() {
        return issuance;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    /** Takes what there is, at most so much, and tells how much that was. */
    BigDecimal take(BigDecimal wanted) {
        var taken = wanted.min(quantity);
        quantity = quantity.subtract(taken);
        return taken;
    }

    /** To as many decimals as the holding has: whole shares stay whole, and a fraction is dropped. Tells what it gained. */
    BigDecimal split(Ratio ratio) {
        return split(ratio, Math.max(0, quantity.stripTrailingZeros().scale()));
    }

    /** To so many decimals; a smaller fraction is dropped. Tells what it gained. */
    BigDecimal split(Ratio ratio, int decimals) {
        return become(ratio.of(quantity, decimals, RoundingMode.FLOOR));
    }

    /** Tells what it gained. */
    BigDecimal become(BigDecimal wanted) {
        var before = quantity;
        quantity = wanted;
        return quantity.subtract(before);
    }
}
