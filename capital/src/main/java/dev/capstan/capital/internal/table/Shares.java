package dev.capstan.capital.internal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Parts of a whole as fractions of ten decimals that sum to exactly 1: what rounding leaves goes to the largest remainders. */
final class Shares {

    private static final int DECIMALS = 10;
    private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(DECIMALS);

    private Shares() {}

    /** All 0 where the whole is 0. No part is negative. */
    static List<BigDecimal> of(List<BigDecimal> parts) {
        var whole = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return parts.stream().map(_ -> BigDecimal.ZERO).toList();
        }
        List<BigDecimal> shares = new ArrayList<>();
        parts.forEach(part -> shares.add(part.divide(whole, DECIMALS, RoundingMode.FLOOR)));
        var rest = BigDecimal.ONE.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        Comparator<Integer> byRemainder =
                Comparator.comparing(i -> shares.get(i).multiply(whole).subtract(parts.get(i)));
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(byRemainder)
                .limit(rest.divide(UNIT).longValueExact())
                .forEach(i -> shares.set(i, shares.get(i).add(UNIT)));
        return shares;
    }
}
