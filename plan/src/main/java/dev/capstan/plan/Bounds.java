package dev.capstan.plan;

import dev.capstan.basics.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Between which ends a number of a plan stays whatever happens to it. Where an end itself is not allowed the number stops just before
 * it; a number that has to be above 0 at a millionth of its median.
 *
 * @param least in base units for one month, in the number's own currency; may be infinite
 * @param most likewise
 * @param leastWritten the lower end as a plan writes it; null where there is none
 * @param mostWritten the upper end likewise
 */
public record Bounds(
        double least,
        double most,
        @Nullable Amount leastWritten,
        @Nullable Amount mostWritten) {

    /** The number, or the end that it has passed. */
    public double hold(double value) {
        return Math.clamp(value, least, most);
    }
}
