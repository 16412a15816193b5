package dev.capstan.capital;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The right to turn a share into shares of another class.
 *
 * @param stockClassId the class it turns into; null where that is of a round still to come
 * @param ratio shares of the other class for one of this
 * @param conversionPrice the price that the ratio comes from
 * @param rounding what becomes of a fraction of a share
 */
public record ConversionRight(
        @Nullable String stockClassId, Ratio ratio, Money conversionPrice, Rounding rounding, Details details) {

    /** As Open Cap Format names them. */
    public enum Rounding {
        CEILING(RoundingMode.CEILING),
        FLOOR(RoundingMode.FLOOR),
        NORMAL(RoundingMode.HALF_UP);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }

        public RoundingMode mode() {
            return mode;
        }
    }
}
