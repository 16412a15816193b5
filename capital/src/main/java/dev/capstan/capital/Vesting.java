package dev.capstan.capital;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** How many of a grant's shares have vested, and how they fall into whole ones. */
public final class Vesting {

    private Vesting() {}

    /**
     * A grant that vests evenly.
     *
     * @param quantity shares granted
     * @param months from the grant to the last share, above 0
     * @param cliff months before which nothing vests
     * @param step months between two vestings: 1 monthly, 3 quarterly; above 0
     */
    public record Grant(BigDecimal quantity, BigDecimal months, BigDecimal cliff, BigDecimal step) {

        public Grant {
            if (months.signum() <= 0 || step.signum() <= 0) {
                throw new IllegalArgumentException("months and step of a grant are above 0");
            }
        }

        /** Whole shares vested after so many months; the fraction of a share waits. */
        public BigDecimal vested(BigDecimal elapsed) {
            if (elapsed.compareTo(cliff) < 0 || elapsed.signum() <= 0) {
                return BigDecimal.ZERO;
            }
            var whole = elapsed.divide(step, 0, RoundingMode.FLOOR)
                    .multiply(step)
                    .max(cliff)
                    .min(months);
            return quantity.multiply(whole).divide(months, 0, RoundingMode.FLOOR);
        }
    }

    /** Whole months gone by; the anniversary of a day that a month lacks is its last day. */
    public static long monthsBetween(LocalDate start, LocalDate date) {
        long months = ChronoUnit.MONTHS.between(start, date);
        return start.plusMonths(months + 1).isAfter(date) ? months : months + 1;
    }

    /** The seven ways of Open Cap Format to split shares over tranches (its enumeration AllocationType). */
    public enum Allocation {
        CUMULATIVE_ROUNDING,
        CUMULATIVE_ROUND_DOWN,
        FRONT_LOADED,
        BACK_LOADED,
        FRONT_LOADED_TO_SINGLE_TRANCHE,
        BACK_LOADED_TO_SINGLE_TRANCHE,
        FRACTIONAL;

        public static Optional<Allocation> named(String name) {
            return Arrays.stream(values()).filter(a -> a.name().equals(name)).findFirst();
        }

        /** The shares of each tranche, which sum to the quantity; whole ones but for FRACTIONAL. */
        public List<BigDecimal> split(long quantity, int tranches) {
            if (quantity < 0 || tranches < 1) {
                throw new IllegalArgumentException("no shares below 0 and at least one tranche");
            }
            long each = quantity / tranches;
            long rest = quantity % tranches;
            return switch (this) {
                case CUMULATIVE_ROUNDING -> cumulative(tranches, i -> (2 * quantity * i + tranches) / (2L * tranches));
                case CUMULATIVE_ROUND_DOWN -> cumulative(tranches, i -> quantity * i / tranches);
                case FRONT_LOADED -> cumulative(tranches, i -> each * i + Math.min(i, rest));
                case BACK_LOADED -> cumulative(tranches, i -> each * i + Math.max(0, rest - (tranches - i)));
                case FRONT_LOADED_TO_SINGLE_TRANCHE -> cumulative(tranches, i -> i == 0 ? 0 : each * i + rest);
                case BACK_LOADED_TO_SINGLE_TRANCHE -> cumulative(tranches, i -> i == tranches ? quantity : each * i);
                case FRACTIONAL -> {
                    var part =
                            BigDecimal.valueOf(quantity).divide(BigDecimal.valueOf(tranches), MathContext.DECIMAL128);
                    yield Collections.nCopies(tranches, part);
                }
            };
        }

        private static List<BigDecimal> cumulative(int tranches, LongUnaryOperator upTo) {
            return LongStream.rangeClosed(1, tranches)
                    .mapToObj(i -> BigDecimal.valueOf(upTo.applyAsLong(i) - upTo.applyAsLong(i - 1)))
                    .toList();
        }
    }
}
