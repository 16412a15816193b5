package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts so that they still sum to their whole: all down, then one unit more for those with the largest remainders. */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * The parts to so many decimals, in their order. Their sum is the exact sum, rounded half even; of equal remainders the
     * earlier part is the larger.
     *
     * @param decimals may be negative
     */
    public static List<BigDecimal> split(List<Rational> parts, int decimals) {
        var rounded = new ArrayList<>(parts.stream()
                .map(part -> part.decimal(decimals, RoundingMode.FLOOR))
                .toList());
        var whole = Rational.sum(parts).decimal(decimals, RoundingMode.HALF_EVEN);
        var missing = whole.subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var unit = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i).minus(Rational.of(rounded.get(i))))
                        .reversed())
                .limit(missing.divideToIntegralValue(unit).longValueExact())
                .forEach(i -> rounded.set(i, rounded.get(i).add(unit)));
        return List.copyOf(rounded);
    }
}
