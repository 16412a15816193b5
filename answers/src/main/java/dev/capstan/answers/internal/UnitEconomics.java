package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.SegmentEconomics;
import dev.capstan.answers.Assessment.Year;
import dev.capstan.answers.Measure.Aggregation;
import dev.capstan.answers.SaasMetrics;
import dev.capstan.plan.CostFunction;
import dev.capstan.plan.Nature;
import dev.capstan.plan.Plan;
import dev.capstan.plan.Product;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.CostLine;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Lines.ProductLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;

/** What an account costs to win and is worth once won; {@code semantics.md}, LTV and CAC. */
final class UnitEconomics {

    private static final int LIFE = 60;
    private static final int YEAR = 12;

    private final Plan plan;
    private final Lines lines;
    private final Rows rows;
    private final double discountRate;
    private final Map<String, double[]> lifetimeValues = new LinkedHashMap<>();
    private final Map<String, double[]> recurring = new LinkedHashMap<>();

    UnitEconomics(Plan plan, Lines lines, Rows rows) {
        this.plan = plan;
        this.lines = lines;
        this.rows = rows;
        this.discountRate = Valuation.yearly(plan.venture().discountRate());
        lines.segments().keySet().forEach(segment -> {
            lifetimeValues.put(segment, lifetimeValue(segment));
            recurring.put(segment, recurring(segment));
        });
    }

    /** The worth of an account of a segment, by the month in which it is won. */
    private double[] lifetimeValue(String segment) {
        var contribution = contribution(segment);
        var licence = licence(segment);
        var churn =
                rows.of(Objects.requireNonNull(lines.segments().get(segment)).churn());
        return rows.months(won -> {
            double value = licence[won - 1];
            double alive = 1;
            for (int age = 0; age < LIFE; age++) {
                int at = Math.min(won + age, rows.months()) - 1;
                alive *= age == 0 ? 1 : 1 - churn[at];
                value += contribution[at] * alive * Valuation.discount(discountRate, age);
            }
            return value;
        });
    }

    /** Recurring revenue less serving, support and channel of one account of a segment in a month. */
    private double[] contribution(String segment) {
        return perAccount(segment, (_, sold) -> {
            var earned = rows.sum(recurring(sold));
            var spent = rows.sum(spent(sold));
            return ofOne(sold, rows.months(m -> earned[m - 1] - spent[m - 1]));
        });
    }

    /** Recurring revenue of one account of a segment in a month. */
    private double[] recurring(String segment) {
        return perAccount(segment, (_, sold) -> ofOne(sold, rows.sum(recurring(sold))));
    }

    /** The part of one account; 0 in a month in which nobody has the product. */
    private double[] ofOne(ProductLines sold, double[] ofAll) {
        var accounts = rows.of(sold.accounts());
        return rows.months(m -> accounts[m - 1] > 0 ? ofAll[m - 1] / accounts[m - 1] : 0);
    }

    private double[] licence(String segment) {
        return perAccount(
                segment,
                (product, _) -> product.licence() == null
                        ? new double[rows.months()]
                        : product.licence().row(plan.timeline()));
    }

    private interface PerAccount {
        double[] of(Product product, ProductLines sold);
    }

    /** The sum over the products sold to a segment of a figure per account times the share of accounts that buy. */
    private double[] perAccount(String segment, PerAccount figure) {
        var sum = new double[rows.months()];
        plan.products().forEach((name, product) -> {
            if (product.segments().isEmpty() || product.segments().contains(segment)) {
                var attach = product.attach().row(plan.timeline());
                var row = figure.of(
                        product, Objects.requireNonNull(lines.products().get(name)));
                Arrays.setAll(sum, i -> sum[i] + attach[i] * row[i]);
            }
        });
        return sum;
    }

    private static List<Column> recurring(ProductLines sold) {
        return TokenCosts.present(sold.subscription(), sold.usage());
    }

    private static List<Column> spent(ProductLines sold) {
        var spent = new ArrayList<>(TokenCosts.present(sold.serving()));
        spent.addAll(sold.direct());
        return spent;
    }

    /** Of an account won in any segment in a month or year, weighted by the accounts won; NaN where none is. */
    double lifetimeValue(int from, int to) {
        double value = 0;
        double won = 0;
        for (var segment : lines.segments().entrySet()) {
            var gained = rows.of(segment.getValue().gained());
            var worth = Objects.requireNonNull(lifetimeValues.get(segment.getKey()));
            for (int month = from; month <= to; month++) {
                value += gained[month - 1] * worth[month - 1];
                won += gained[month - 1];
            }
        }
        return Rows.ratio(value, won);
    }

    /** Sales and marketing cost, the sales cycle earlier, over new accounts; the cycle is the mean of the segments', by accounts won. */
    double acquisitionCost(int from, int to, boolean onlyMarket) {
        double won = Rows.sum(rows.of(lines.newCustomers()), from, to);
        int cycle = (int) Math.rint(meanSalesCycle(from, to));
        var cost =
                costs(line -> line.function() == CostFunction.SALES && (!onlyMarket || line.nature() == Nature.MARKET));
        return from - cycle < 1 && to - cycle < 1
                ? Double.NaN
                : SaasMetrics.acquisitionCost(Rows.sum(cost, from - cycle, to - cycle), won);
    }

    private double meanSalesCycle(int from, int to) {
        double months = 0;
        double won = 0;
        for (var segment : lines.segments().entrySet()) {
            double gained = Rows.sum(rows.of(segment.getValue().gained()), from, to);
            months += gained
                    * Objects.requireNonNull(plan.segments().get(segment.getKey()))
                            .salesCycle()
                            .value();
            won += gained;
        }
        return won > 0 ? months / won : 0;
    }

    /** The sum of some lines of outlay, month by month. */
    double[] costs(Predicate<CostLine> which) {
        return rows.sum(lines.costs().stream().filter(which).map(CostLine::cost).toList());
    }

    /** What one account of the segment whose accounts pay most pays in some months; in a month without accounts nothing. */
    double largestAccount(int from, int to) {
        return lines.segments().entrySet().stream()
                .mapToDouble(segment -> {
                    var active = rows.of(segment.getValue().active());
                    var paid = Objects.requireNonNull(recurring.get(segment.getKey()));
                    return Rows.sum(
                            rows.months(m -> active[m - 1] > 0 ? Math.min(1, active[m - 1]) * paid[m - 1] : 0),
                            from,
                            to);
                })
                .max()
                .orElse(0);
    }

    /** Net revenue retention over the 12 months up to each; NaN in the first 12. */
    double[] netRetention() {
        return retention((now, _) -> now);
    }

    /** Gross revenue retention over the 12 months up to each; NaN in the first 12. */
    double[] grossRetention() {
        return retention(Math::min);
    }

    /** @param counted of what an account brings now and brought 12 months ago */
    private double[] retention(DoubleBinaryOperator counted) {
        var kept = new double[rows.months()];
        var had = new double[rows.months()];
        lines.segments().forEach((name, segment) -> {
            var active = rows.of(segment.active());
            var churn = rows.of(segment.churn());
            var brings = Objects.requireNonNull(recurring.get(name));
            for (int i = YEAR; i < kept.length; i++) {
                double accounts = active[i - YEAR];
                double before = brings[i - YEAR];
                if (accounts > 0 && before > 0) {
                    had[i] += accounts * before;
                    kept[i] += accounts * stays(churn, i) * counted.applyAsDouble(brings[i], before);
                }
            }
        });
        return rows.months(m -> Rows.ratio(kept[m - 1], had[m - 1]));
    }

    /** The share of accounts that stay over the 12 months that end with a month, by its index. */
    private static double stays(double[] churn, int last) {
        double share = 1;
        for (int i = last - YEAR + 1; i <= last; i++) {
            share *= 1 - churn[i];
        }
        return share;
    }

    /** Skok: recurring revenue of an account and month × gross margin / monthly churn, all segments together. */
    double skok(int from, int to, double grossMargin) {
        double accounts = Rows.sum(rows.of(lines.customers()), from, to);
        double recurring = Rows.sum(rows.sum(List.of(lines.subscription(), lines.usage())), from, to);
        double churn = Rows.ratio(Rows.sum(rows.of(lines.lostCustomers()), from, to), accounts);
        return SaasMetrics.lifetimeValue(Rows.ratio(recurring, accounts), grossMargin, churn);
    }

    /** Each segment by year. */
    List<SegmentEconomics> segments() {
        var economics = new ArrayList<SegmentEconomics>();
        lines.segments().forEach((name, segment) -> {
            var active = rows.of(segment.active());
            var gained = rows.of(segment.gained());
            var worth = Objects.requireNonNull(lifetimeValues.get(name));
            var contribution = contribution(name);
            var churn = rows.of(segment.churn());
            economics.add(new SegmentEconomics(
                    name,
                    rows.years(active, Aggregation.LAST),
                    rows.years(gained, Aggregation.SUM),
                    rows.years(year -> weighted(worth, gained, year)),
                    rows.years(year -> active[year.to() - 1] > 0
                            ? Rows.ratio(contribution[year.to() - 1], churn[year.to() - 1])
                            : Double.NaN)));
        });
        return List.copyOf(economics);
    }

    private static double weighted(double[] worth, double[] weights, Year year) {
        double sum = 0;
        for (int month = year.from(); month <= year.to(); month++) {
            sum += worth[month - 1] * weights[month - 1];
        }
        return Rows.ratio(sum, Rows.sum(weights, year));
    }
}
