package dev.capstan.plan.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Unit;
import dev.capstan.plan.Bounds;
import dev.capstan.plan.Quantity;
import org.jspecify.annotations.Nullable;

/** The ends of a key's range as the engine computes with them. */
public final class KeyBounds {

    private static final double HARDLY_ANY = 1e-6;

    private final Quantity quantity;
    private final Unit unit;

    private KeyBounds(Quantity quantity) {
        this.quantity = quantity;
        this.unit = quantity.base().unit();
    }

    public static Bounds of(Quantity quantity) {
        var range = ReferenceWriter.range(quantity.key());
        return range == null
                ? new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null, null)
                : new KeyBounds(quantity).of(range);
    }

    private Bounds of(Range range) {
        double least = forOneMonth(range.low());
        double most = forOneMonth(range.high());
        return new Bounds(
                range.lowOpen() && Double.isFinite(least) ? above(least) : least,
                range.highOpen() && Double.isFinite(most) ? Math.nextDown(most) : most,
                written(range.low()),
                written(range.high()));
    }

    private double above(double end) {
        return end == 0 ? HARDLY_ANY * Math.abs(quantity.forOneMonth(quantity.base())) : Math.nextUp(end);
    }

    /** An end of the range in terms of {@link Amounts#inRangeTerms}. */
    private double forOneMonth(double end) {
        return isRate() && Double.isFinite(end) ? quantity.conversion().rate().monthly(end, unit.monthsPer()) : end;
    }

    private @Nullable Amount written(double end) {
        if (!Double.isFinite(end)) {
            return null;
        }
        boolean percent = unit.text().startsWith("%");
        return new Amount(isRate() ? end * (percent ? 100 : 1) : unit.fromBase(end), unit);
    }

    private boolean isRate() {
        return unit.isPerTime() && unit.dimension().powers().size() == 1;
    }
}
