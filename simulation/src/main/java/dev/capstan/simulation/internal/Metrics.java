package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Metric;
import dev.capstan.simulation.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures that conditions look at. Each is reserved when a condition asks for it and defined once what it is made of is there. */
final class Metrics {

    /** What metrics are made of. */
    record Parts(
            Column subscription,
            Column usage,
            Column revenue,
            Column costOfRevenue,
            Column accounts,
            Column heads,
            Column netProfit,
            Column cash,
            Column netFlow) {}

    private final ProgramBuilder program;
    private final boolean funded;
    private final Map<Metric, Column> columns = new EnumMap<>(Metric.class);

    Metrics(ProgramBuilder program, boolean funded) {
        this.program = program;
        this.funded = funded;
    }

    /** Whether operations may look at it: at cash and runway they do not in the requirement view; {@code semantics.md}, rule 18. */
    boolean isSeen(Metric metric) {
        return funded || !metric.isOfCash();
    }

    /** The column of a metric, to read of earlier months. */
    Column of(Metric metric) {
        var known = columns.get(metric);
        if (known != null) {
            return known;
        }
        var column = program.reserve("metric " + name(metric), label(metric), unit(metric));
        columns.put(metric, column);
        switch (metric) {
            case ARR_PLUS_USAGE -> {
                of(Metric.ARR);
                of(Metric.USAGE_RUN_RATE);
            }
            case ARR_GROWTH -> of(Metric.ARR);
            case REVENUE_GROWTH -> of(Metric.REVENUE_12M);
            default -> {}
        }
        return column;
    }

    private static String name(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String unit(Metric metric) {
        return switch (metric.dimension()) {
            case MONEY -> program.currency();
            case SHARE -> "";
            case ACCOUNTS -> "accounts";
            case HEADS -> "heads";
            case TIME -> "months";
        };
    }

    private static Text label(Metric metric) {
        return switch (metric) {
            case ARR -> new Text("ARR", "ARR");
            case USAGE_RUN_RATE -> new Text("usage run-rate", "用量年化收入");
            case ARR_PLUS_USAGE -> new Text("ARR and usage run-rate", "ARR 与用量年化之和");
            case REVENUE_12M -> new Text("revenue of twelve months", "近十二个月收入");
            case PROFIT_12M -> new Text("net profit of twelve months", "近十二个月净利润");
            case ARR_GROWTH -> new Text("growth of ARR over twelve months", "ARR 同比增长");
            case REVENUE_GROWTH -> new Text("growth of revenue over twelve months", "收入同比增长");
            case GROSS_MARGIN -> new Text("gross margin of three months", "近三个月毛利率");
            case ACCOUNTS -> new Text("active accounts", "在用客户");
            case HEADS -> new Text("heads", "人数");
            case CASH -> new Text("unrestricted cash", "非受限现金");
            case RUNWAY -> new Text("runway", "现金跑道");
        };
    }

    /** Defines those that were asked for. */
    void define(Parts parts) {
        for (var metric : Metric.values()) {
            var column = columns.get(metric);
            if (column != null) {
                program.define(column, formula(metric, parts));
            }
        }
    }

    private Formula formula(Metric metric, Parts parts) {
        return switch (metric) {
            case ARR ->
                scaled(new Text("12 × the month's subscription revenue", "当月订阅收入 × 12"), parts.subscription, 1, 12);
            case USAGE_RUN_RATE ->
                scaled(new Text("4 × the usage revenue of three months", "近三个月用量收入 × 4"), parts.usage, 3, 4);
            case ARR_PLUS_USAGE -> Formula.sum(List.of(of(Metric.ARR), of(Metric.USAGE_RUN_RATE)));
            case REVENUE_12M ->
                scaled(new Text("of this and the eleven months before", "本月及前十一个月收入"), parts.revenue, 12, 1);
            case PROFIT_12M ->
                scaled(new Text("of this and the eleven months before", "本月及前十一个月净利润"), parts.netProfit, 12, 1);
            case ARR_GROWTH -> growth(of(Metric.ARR));
            case REVENUE_GROWTH -> growth(of(Metric.REVENUE_12M));
            case GROSS_MARGIN -> margin(parts);
            case ACCOUNTS -> Formula.sum(List.of(parts.accounts));
            case HEADS -> Formula.sum(List.of(parts.heads));
            case CASH -> Formula.sum(List.of(parts.cash));
            case RUNWAY -> runway(parts);
        };
    }

    private static Formula scaled(Text words, Column column, int months, double factor) {
        return Formula.trailing(words, column, months, 1 / factor);
    }

    private static Formula growth(Column column) {
        return Formula.of(
                new Text("over that of twelve months earlier, less 1; 0 where there was none", "与十二个月前之比减 1；此前为零则为 0"),
                List.of(column),
                List.of(column),
                12,
                (block, month, out) -> {
                    block.fill(0, out);
                    if (month > 12) {
                        var before = block.values(column, month - 12);
                        var now = block.values(column, month);
                        for (int lane = 0; lane < out.length; lane++) {
                            out[lane] = before[lane] > 0 ? now[lane] / before[lane] - 1 : 0;
                        }
                    }
                });
    }

    private static Formula margin(Parts parts) {
        var both = List.of(parts.revenue, parts.costOfRevenue);
        return Formula.of(
                new Text(
                        "(revenue − its cost) / revenue of three months; 0 without revenue",
                        "近三个月（收入 − 营业成本）/ 收入；无收入则为 0"),
                both,
                both,
                2,
                (block, month, out) -> {
                    block.sum(parts.costOfRevenue, month - 2, month, out);
                    var revenue = block.spare(0);
                    block.sum(parts.revenue, month - 2, month, revenue);
                    for (int lane = 0; lane < out.length; lane++) {
                        out[lane] = revenue[lane] > 0 ? 1 - out[lane] / revenue[lane] : 0;
                    }
                });
    }

    /** {@code semantics.md}: simple runway; a thousand months where nothing is burnt. */
    private static Formula runway(Parts parts) {
        return Formula.of(
                new Text(
                        "unrestricted cash / mean net burn of three months; 1,000 where nothing is burnt",
                        "非受限现金 / 近三个月平均净消耗；无消耗则为 1,000"),
                List.of(parts.cash, parts.netFlow),
                List.of(parts.netFlow),
                2,
                (block, month, out) -> {
                    block.sum(parts.netFlow, month - 2, month, out);
                    int months = Math.min(month, 3);
                    var cash = block.values(parts.cash, month);
                    for (int lane = 0; lane < out.length; lane++) {
                        double burn = -out[lane] / months;
                        out[lane] = burn > 0 ? Math.max(0, cash[lane]) / burn : 1000;
                    }
                });
    }
}
