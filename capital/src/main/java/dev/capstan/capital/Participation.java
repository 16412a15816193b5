package dev.capstan.capital;

import java.math.BigDecimal;

/** Whether preferred shares share in what is left after their preference. */
public sealed interface Participation {

    /** They take their preference or convert. */
    record None() implements Participation {}

    /** They take their preference and then share as if converted. */
    record Full() implements Participation {}

    /**
     * The same, until preference and share together reach a cap.
     *
     * @param multiple of the original issue price, the preference included; 0 or more
     */
    record Capped(BigDecimal multiple) implements Participation {
        public Capped {
            if (multiple.signum() < 0) {
                throw new IllegalArgumentException("a cap below 0: " + multiple);
            }
        }
    }
}
