package dev.capstan.answers;

import dev.capstan.basics.Text;
import dev.capstan.capital.BreakPoint;
import dev.capstan.capital.BreakPoint.Cause;
import dev.capstan.capital.Distribution;
import dev.capstan.capital.Distribution.ClassPaid;
import dev.capstan.capital.LargestRemainder;
import dev.capstan.capital.LookThrough;
import dev.capstan.capital.Payoff;
import dev.capstan.capital.Waterfall;
import dev.capstan.capital.WaterfallClass;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is paid what when a company is sold: what {@code capstan distribute} tells.
 *
 * @param company its name
 * @param date of the cap table
 * @param currency ISO code of all money
 * @param waterfall by which it is shared out
 * @param lookThrough who is behind holders that are partnerships, by the names of the waterfall
 * @param assumptions what was taken for granted where the cap table does not say
 * @param exits payments of each exit value asked for, rounded to cents; they sum to it
 * @param breakPoints where the payoff bends, by exit value
 * @param curve the payoff over a range of exit values
 */
public record Payouts(
        String company,
        LocalDate date,
        String currency,
        Waterfall waterfall,
        LookThrough lookThrough,
        List<Text> assumptions,
        List<Distribution> exits,
        List<BreakPoint> breakPoints,
        Curve curve) {

    private static final int CENTS = 2;
    private static final int POINTS = 200;

    public Payouts {
        assumptions = List.copyOf(assumptions);
        exits = List.copyOf(exits);
        breakPoints = List.copyOf(breakPoints);
    }

    /**
     * The payoff as a chart has it.
     *
     * @param exits from 0 in equal steps
     * @param payees debts and classes, in the order of the waterfall
     * @param paid by payee, then by exit value
     */
    public record Curve(List<Double> exits, List<String> payees, List<List<Double>> paid) {
        public Curve {
            exits = List.copyOf(exits);
            payees = List.copyOf(payees);
            paid = paid.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The answer for some exit values.
     *
     * @param exits exit values, 0 or more; where there are none, every break point and twice the last one
     */
    public static Payouts of(
            String company,
            LocalDate date,
            String currency,
            Waterfall waterfall,
            LookThrough lookThrough,
            List<Text> assumptions,
            List<Rational> exits) {
        var payoff = waterfall.payoff();
        var points = payoff.breakPoints();
        var asked = exits.isEmpty() ? exits(points) : exits;
        var last = asked.stream().reduce(Rational.ONE, Rational::max);
        var highest = points.isEmpty() ? last : points.getLast().exit().max(last);
        return new Payouts(
                company,
                date,
                currency,
                waterfall,
                lookThrough,
                assumptions,
                asked.stream()
                        .map(exit -> waterfall.distribute(exit).rounded(CENTS))
                        .toList(),
                points,
                curve(payoff, highest.real() * 1.2));
    }

    /**
     * What an owner gets through a partnership that is paid something.
     *
     * @param share of what the partnership is paid
     * @param paid by exit value, rounded to cents; all owners of the partnership sum to what it is paid
     */
    public record Behind(String partnership, String owner, BigDecimal share, List<Rational> paid) {
        public Behind {
            paid = List.copyOf(paid);
        }
    }

    /** Who gets what through the partnerships that hold something, in the order of the waterfall. */
    public List<Behind> behind() {
        return waterfall.classes().stream()
                .flatMap(stock -> stock.holdings().stream())
                .map(WaterfallClass.Holding::holder)
                .distinct()
                .filter(lookThrough::isPartnership)
                .flatMap(partnership -> behind(partnership).stream())
                .toList();
    }

    private List<Behind> behind(String partnership) {
        var owners = lookThrough.owners(partnership);
        var paid = exits.stream()
                .map(exit -> LargestRemainder.split(
                        owners.values().stream()
                                .map(share -> paid(exit, partnership).times(Rational.of(share)))
                                .toList(),
                        CENTS))
                .toList();
        var names = List.copyOf(owners.keySet());
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Behind(
                        partnership,
                        names.get(i),
                        Objects.requireNonNull(owners.get(names.get(i))),
                        paid.stream().map(each -> Rational.of(each.get(i))).toList()))
                .toList();
    }

    private static Rational paid(Distribution exit, String holder) {
        return Rational.sum(exit.classes().stream()
                .flatMap(stock -> stock.holders().stream())
                .filter(paid -> paid.holding().holder().equals(holder))
                .map(Distribution.HolderPaid::paid)
                .toList());
    }

    /** Every break point and twice the last one; a million where there is none. */
    private static List<Rational> exits(List<BreakPoint> points) {
        if (points.isEmpty()) {
            return List.of(Rational.of(1_000_000));
        }
        var beyond = points.getLast().exit().times(Rational.of(2));
        return Stream.concat(points.stream().map(BreakPoint::exit), Stream.of(beyond))
                .toList();
    }

    private static Curve curve(Payoff payoff, double highest) {
        double[] exits = IntStream.rangeClosed(0, POINTS)
                .mapToDouble(i -> highest * i / POINTS)
                .toArray();
        var paid = Arrays.stream(payoff.byPayee(exits)).map(Payouts::boxed).toList();
        return new Curve(boxed(exits), payoff.payees(), paid);
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** Why a class converts or does not; empty where it has nothing to choose. */
    public static Text why(ClassPaid paid, Rational price) {
        var choice = paid.choice();
        if (choice == null) {
            return new Text("", "");
        }
        boolean option = paid.stock() instanceof WaterfallClass.Options;
        var verb = option
                ? choice.made() ? new Text("exercised", "行权") : new Text("not exercised", "不行权")
                : choice.made() ? new Text("converts", "转换") : new Text("keeps its claim", "保留优先权");
        var share = plain(price);
        var forgone = plain(choice.forgone());
        return new Text(
                verb.en() + ": a common share is paid " + share + ", "
                        + (option ? "the strike is " : "it would give up ") + forgone + " for one",
                verb.zh() + "：普通股每股得 " + share + "，" + (option ? "行权价为 " : "转换每股放弃 ") + forgone);
    }

    /** What happens at a break point. */
    public static Text what(Cause cause) {
        return switch (cause.kind()) {
            case REPAID -> new Text(cause.payee() + " is repaid in full", cause.payee() + " 足额偿还");
            case CLAIM_PAID ->
                new Text("the claim of " + cause.payee() + " is paid in full", cause.payee() + " 的优先金额足额支付");
            case CAPPED -> new Text(cause.payee() + " has reached its cap", cause.payee() + " 达到参与分配上限");
            case CONVERTS -> new Text("from here on " + cause.payee() + " converts", "超过此值 " + cause.payee() + " 转换");
            case EXERCISED ->
                new Text("from here on " + cause.payee() + " are exercised", "超过此值 " + cause.payee() + " 行权");
        };
    }

    /** With four decimals at most. */
    private static String plain(Rational number) {
        var rounded = number.decimal(4, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
