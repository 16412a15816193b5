package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dividend that a company declares: preferred shares are first paid their hurdle, a rate of the original issue price; the rest
 * goes by number to all shares, to convertibles by the shares that they would become, and to others that count as diluted.
 *
 * @param amount declared, 0 or more
 * @param lines the holdings
 * @param convertibles the shares that each convertible would become
 * @param others further shares that count, such as outstanding options
 * @param decimals of the currency
 * @param eachLine how each line is rounded by itself, so that they may pay some coins more or less than declared; null where
 *     they sum to the amount exactly, by largest remainders
 */
public record DividendDistribution(
        BigDecimal amount,
        List<Line> lines,
        List<Rational> convertibles,
        Rational others,
        int decimals,
        @Nullable RoundingMode eachLine) {

    public DividendDistribution {
        lines = List.copyOf(lines);
        convertibles = List.copyOf(convertibles);
        boolean negative =
                Stream.concat(convertibles.stream(), Stream.of(others)).anyMatch(shares -> shares.signum() < 0);
        if (amount.signum() < 0 || negative) {
            throw new IllegalArgumentException("a dividend, and shares, of 0 or more");
        }
    }

    /**
     * One holder's shares of one class.
     *
     * @param shares 0 or more
     * @param hurdle in money for each share, 0 or more: the rate times the original issue price
     */
    public record Line(Rational shares, Rational hurdle) {
        public Line {
            if (shares.signum() < 0 || hurdle.signum() < 0) {
                throw new IllegalArgumentException("shares and hurdles of 0 or more");
            }
        }
    }

    /**
     * Who is paid what.
     *
     * @param preferred of each line, its hurdle
     * @param common of each line, its part of the rest
     * @param convertibles of each convertible, its part of the rest
     * @param others what falls to the others
     */
    public record Paid(
            List<BigDecimal> preferred, List<BigDecimal> common, List<BigDecimal> convertibles, BigDecimal others) {

        public Paid {
            preferred = List.copyOf(preferred);
            common = List.copyOf(common);
            convertibles = List.copyOf(convertibles);
        }

        public BigDecimal total() {
            return sum(Stream.of(preferred, common, convertibles, List.of(others))
                    .flatMap(List::stream)
                    .toList());
        }
    }

    /** All shares, with those that convertibles would become and the others. */
    public Rational fullyDiluted() {
        return Rational.sum(parts());
    }

    private List<Rational> parts() {
        List<Rational> parts = new ArrayList<>();
        lines.forEach(line -> parts.add(line.shares()));
        parts.addAll(convertibles);
        parts.add(others);
        return parts;
    }

    /** What each line is paid first, rounded. */
    private List<BigDecimal> hurdles() {
        return rounded(
                lines.stream().map(line -> line.shares().times(line.hurdle())).toList());
    }

    /** The least that may be declared: all hurdles, rounded as they are paid. */
    public BigDecimal hurdle() {
        return sum(hurdles());
    }

    /** Whether the amount pays every hurdle, and there is somebody to take the rest. */
    public boolean isEnough() {
        int rest = amount.compareTo(hurdle());
        return rest == 0 || (rest > 0 && fullyDiluted().signum() > 0);
    }

    /** Who is paid what, where the amount {@link #isEnough}. */
    public Paid paid() {
        if (!isEnough()) {
            throw new IllegalStateException("a dividend that pays its hurdles: " + hurdle());
        }
        var preferred = hurdles();
        var rest = Rational.of(amount.subtract(sum(preferred)));
        var each = rest.signum() == 0 ? rest : rest.over(fullyDiluted());
        var shared = rounded(parts().stream().map(each::times).toList());
        int end = lines.size() + convertibles.size();
        return new Paid(preferred, shared.subList(0, lines.size()), shared.subList(lines.size(), end), shared.get(end));
    }

    private List<BigDecimal> rounded(List<Rational> amounts) {
        return eachLine == null
                ? LargestRemainder.split(amounts, decimals)
                : amounts.stream().map(each -> each.decimal(decimals, eachLine)).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
