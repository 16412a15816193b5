package dev.capstan.capital;

import dev.capstan.capital.PayoffSweep.Knot;
import dev.capstan.numeric.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What everybody is paid for any exit value: straight lines between break points, which are found once and exactly. Values are
 * doubles, right to some units in the last place; {@link Waterfall#distribute} is exact.
 */
public final class Payoff {

    private final List<Knot> knots;
    private final List<Rational> lastSlopes;
    private final List<String> payees;
    private final List<String> holders;
    private final PiecewiseLines byPayee;
    private final PiecewiseLines byHolder;

    Payoff(Waterfall waterfall, List<Knot> knots, List<Rational> lastSlopes) {
        this.knots = List.copyOf(knots);
        this.lastSlopes = lastSlopes;
        this.payees = Stream.concat(
                        waterfall.debts().stream().map(Debt::name),
                        waterfall.classes().stream().map(WaterfallClass::name))
                .toList();
        var parts = partsOfHolders(waterfall);
        this.holders = List.copyOf(parts.keySet());
        this.byPayee = lines(IntStream.range(0, payees.size())
                .mapToObj(row -> Map.of(row, Rational.ONE))
                .toList());
        this.byHolder = lines(List.copyOf(parts.values()));
    }

    /** By holder, the part of each class that it holds; rows of classes follow those of debts. */
    private static Map<String, Map<Integer, Rational>> partsOfHolders(Waterfall waterfall) {
        var parts = new LinkedHashMap<String, Map<Integer, Rational>>();
        int row = waterfall.debts().size();
        for (var stock : waterfall.classes()) {
            var shares = stock.shares();
            for (var holding : stock.holdings()) {
                var part = shares.signum() == 0 ? shares : holding.shares().over(shares);
                parts.computeIfAbsent(holding.holder(), _ -> new LinkedHashMap<>())
                        .merge(row, part, Rational::plus);
            }
            row++;
        }
        return parts;
    }

    /** A line for each mixture of rows. */
    private PiecewiseLines lines(List<Map<Integer, Rational>> mixtures) {
        return new PiecewiseLines(
                knots.stream().map(knot -> knot.point().exit()).toList(),
                mixtures.stream()
                        .map(mixture -> knots.stream()
                                .map(knot -> mixed(mixture, knot.paid()))
                                .toList())
                        .toList(),
                mixtures.stream().map(mixture -> mixed(mixture, lastSlopes)).toList());
    }

    private static Rational mixed(Map<Integer, Rational> mixture, List<Rational> rows) {
        return Rational.sum(mixture.entrySet().stream()
                .map(part -> rows.get(part.getKey()).times(part.getValue()))
                .toList());
    }

    /** Names of the debts and classes, in the order of the waterfall. */
    public List<String> payees() {
        return payees;
    }

    /** Names of the holders of classes, in the order in which the waterfall first names them. */
    public List<String> holders() {
        return holders;
    }

    /** Where the payoff bends, by exit value. */
    public List<BreakPoint> breakPoints() {
        return knots.stream()
                .map(Knot::point)
                .filter(point -> !point.causes().isEmpty())
                .toList();
    }

    /**
     * What each debt and class is paid.
     *
     * @param exits exit values; below 0 counts as 0
     * @return by payee, then by exit value
     */
    public double[][] byPayee(double... exits) {
        return byPayee.at(exits);
    }

    /** What each holder is paid of all its classes; as {@link #byPayee}. */
    public double[][] byHolder(double... exits) {
        return byHolder.at(exits);
    }
}
