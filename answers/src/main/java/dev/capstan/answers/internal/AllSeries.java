package dev.capstan.answers.internal;

import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.answers.SaasMetrics;
import dev.capstan.answers.Series;
import dev.capstan.plan.Nature;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Lines.ModelLines;
import dev.capstan.simulation.View;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every measure of the registry over the months of a path. */
final class AllSeries {

    private final Lines lines;
    private final Rows rows;
    private final UnitEconomics unitEconomics;
    private final Map<String, Series> series = new LinkedHashMap<>();

    private AllSeries(UnitEconomics unitEconomics, Lines lines, Rows rows) {
        this.lines = lines;
        this.rows = rows;
        this.unitEconomics = unitEconomics;
    }

    static Map<String, Series> of(UnitEconomics unitEconomics, Lines lines, Rows rows) {
        var all = new AllSeries(unitEconomics, lines, rows);
        all.cash();
        all.results();
        all.customers();
        all.compute();
        var ordered = new LinkedHashMap<String, Series>();
        Measures.all().keySet().stream()
                .filter(all.series::containsKey)
                .forEach(key -> ordered.put(key, all.series.get(key)));
        return Collections.unmodifiableMap(ordered);
    }

    private void put(Measure measure, double[] months) {
        series.put(measure.key(), new Series(measure, months, rows.years(months, measure.aggregation())));
    }

    /** A measure that is computed for a span of months as a whole. */
    private interface Span {
        double of(int from, int to);
    }

    /** Of a month over the {@code trailing} months up to it, of a year over its own. */
    private void put(Measure measure, int trailing, Span span) {
        series.put(
                measure.key(),
                new Series(
                        measure,
                        rows.months(month -> month < trailing ? Double.NaN : span.of(month - trailing + 1, month)),
                        rows.years(year -> span.of(year.from(), year.to()))));
    }

    private double[] account(Account account) {
        return rows.of(lines.account(View.FUNDED, account));
    }

    private double[] flow(View view, CashFlow... flows) {
        return rows.sum(Arrays.stream(flows).map(flow -> lines.flow(view, flow)).toList());
    }

    private void cash() {
        var cash = account(Account.CASH);
        var net = flow(View.FUNDED, CashFlow.values());
        var requirement = rows.of(lines.requirementCash());
        put(Measures.CASH, cash);
        put(Measures.REQUIREMENT_CASH, requirement);
        put(Measures.CASH_FLOOR, rows.of(lines.cashFloor()));
        put(Measures.DRAW_DOWN, Requirement.drawDown(requirement, rows.of(lines.cashFloor())));
        put(Measures.FREE_CASH_FLOW, flow(View.REQUIREMENT, CashFlow.OPERATING, CashFlow.INVESTING));
        put(
                Measures.RUNWAY,
                rows.months(month ->
                        SaasMetrics.runway(cash[month - 1], -(Rows.sum(net, month - 2, month) / Math.min(3, month)))));
        var burn = flow(View.FUNDED, CashFlow.OPERATING, CashFlow.INVESTING);
        put(Measures.BURN, rows.months(month -> 0 - burn[month - 1]));
    }

    private void results() {
        var revenue = account(Account.REVENUE);
        var cost = account(Account.COST_OF_REVENUE);
        var operating = rows.of(lines.operatingProfit());
        put(Measures.REVENUE, revenue);
        put(
                Measures.REVENUE_GROWTH,
                12,
                (from, to) -> from <= 12
                        ? Double.NaN
                        : Rows.ratio(Rows.sum(revenue, from, to), Rows.sum(revenue, from - 12, to - 12)) - 1);
        put(Measures.SUBSCRIPTION, rows.of(lines.subscription()));
        put(Measures.USAGE, rows.of(lines.usage()));
        put(Measures.LICENCE, rows.of(lines.licence()));
        put(Measures.GROSS_PROFIT, rows.months(m -> revenue[m - 1] - cost[m - 1]));
        put(
                Measures.GROSS_MARGIN,
                1,
                (from, to) -> Rows.ratio(
                        Rows.sum(revenue, from, to) - Rows.sum(cost, from, to), Rows.sum(revenue, from, to)));
        put(Measures.OPERATING_PROFIT, operating);
        put(
                Measures.OPERATING_MARGIN,
                1,
                (from, to) -> Rows.ratio(Rows.sum(operating, from, to), Rows.sum(revenue, from, to)));
        var grants = account(Account.OTHER_INCOME);
        var interest = account(Account.INTEREST);
        var tax = account(Account.INCOME_TAX);
        put(Measures.NET_PROFIT, rows.months(m -> operating[m - 1] + grants[m - 1] - interest[m - 1] - tax[m - 1]));
        recurring();
    }

    private void recurring() {
        var subscription = rows.of(lines.subscription());
        var usage = rows.of(lines.usage());
        var arr = rows.months(m -> 12 * subscription[m - 1]);
        var runRate = rows.months(m -> 4 * Rows.sum(usage, m - 2, m));
        put(Measures.ARR, arr);
        put(Measures.USAGE_RUN_RATE, runRate);
        var burn = flow(View.FUNDED, CashFlow.OPERATING, CashFlow.INVESTING);
        put(
                Measures.BURN_MULTIPLE,
                12,
                (from, to) -> SaasMetrics.burnMultiple(-Rows.sum(burn, from, to), grown(arr, from, to)));
        var both = rows.months(m -> arr[m - 1] + runRate[m - 1]);
        put(
                Measures.BURN_MULTIPLE_USAGE,
                12,
                (from, to) -> SaasMetrics.burnMultiple(-Rows.sum(burn, from, to), grown(both, from, to)));
    }

    private static double grown(double[] row, int from, int to) {
        return row[to - 1] - (from > 1 ? row[from - 2] : 0);
    }

    private void customers() {
        put(Measures.ACCOUNTS, rows.of(lines.customers()));
        put(Measures.NEW_ACCOUNTS, rows.of(lines.newCustomers()));
        put(Measures.LOST_ACCOUNTS, rows.of(lines.lostCustomers()));
        put(Measures.NET_RETENTION, unitEconomics.netRetention());
        put(Measures.GROSS_RETENTION, unitEconomics.grossRetention());
        heads();
        put(Measures.CAC, 12, (from, to) -> unitEconomics.acquisitionCost(from, to, false));
        put(Measures.PAID_CAC, 12, (from, to) -> unitEconomics.acquisitionCost(from, to, true));
        put(Measures.LTV, 1, unitEconomics::lifetimeValue);
        put(
                Measures.LTV_CAC,
                12,
                (from, to) -> Rows.ratio(
                        unitEconomics.lifetimeValue(from, to), unitEconomics.acquisitionCost(from, to, false)));
        var revenue = account(Account.REVENUE);
        var cost = account(Account.COST_OF_REVENUE);
        put(
                Measures.LARGEST_CUSTOMER,
                1,
                (from, to) -> Rows.ratio(unitEconomics.largestAccount(from, to), Rows.sum(revenue, from, to)));
        put(
                Measures.LTV_SKOK,
                12,
                (from, to) -> unitEconomics.skok(
                        from,
                        to,
                        Rows.ratio(
                                Rows.sum(revenue, from, to) - Rows.sum(cost, from, to), Rows.sum(revenue, from, to))));
    }

    private void heads() {
        var heads = rows.of(lines.heads());
        put(Measures.HEADS, heads);
        perHead(Measures.REVENUE_PER_HEAD, account(Account.REVENUE), heads);
        perHead(Measures.COST_PER_HEAD, unitEconomics.costs(line -> line.nature() == Nature.PEOPLE), heads);
    }

    private void perHead(Measure measure, double[] money, double[] heads) {
        put(measure, 1, (from, to) -> 12 * Rows.ratio(Rows.sum(money, from, to), Rows.sum(heads, from, to)));
    }

    private void compute() {
        put(Measures.REQUESTS, rows.of(lines.requests()));
        var tokens = rows.of(lines.tokens());
        put(Measures.TOKENS, tokens);
        var accounts = rows.of(lines.customers());
        put(
                Measures.TOKENS_PER_ACCOUNT,
                1,
                (from, to) -> Rows.ratio(Rows.sum(tokens, from, to), Rows.sum(accounts, from, to)));
        put(Measures.TRAINING_GPU_HOURS, models(ModelLines::trainingHours));
        put(Measures.SERVING_GPU_HOURS, models(ModelLines::servingHours));
        put(Measures.TRAINING_COST, models(ModelLines::trainingCost));
        put(Measures.SERVING_COST, models(ModelLines::servingCost));
        var busy = models(ModelLines::busy);
        var accelerators = models(ModelLines::accelerators);
        put(
                Measures.UTILISATION,
                1,
                (from, to) -> Rows.ratio(Rows.sum(busy, from, to), Rows.sum(accelerators, from, to)));
    }

    private double[] models(Function<ModelLines, @Nullable Column> figure) {
        List<Column> columns = lines.models().values().stream()
                .<Column>mapMulti((model, add) -> {
                    var column = figure.apply(model);
                    if (column != null) {
                        add.accept(column);
                    }
                })
                .toList();
        return rows.sum(columns);
    }
}
