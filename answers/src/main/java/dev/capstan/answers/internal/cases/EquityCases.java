package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.capital.DatedFlow;
import dev.capstan.capital.FundMetrics;
import dev.capstan.capital.InternalRate;
import dev.capstan.capital.Vesting;
import dev.capstan.capital.Vesting.Allocation;
import dev.capstan.capital.Vesting.Grant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Vesting, and the multiples of funds. */
final class EquityCases {

    private static final Text ALLOCATION = Text.same(String.join(
            ", ", Arrays.stream(Allocation.values()).map(Allocation::name).toList()));

    private EquityCases() {}

    static Map<String, Object> fundMetrics(Given given) {
        var paid = given.rows("contributions");
        var received = given.has("distributions") ? given.rows("distributions") : List.<Given>of();
        var metrics = new FundMetrics(sum(paid), sum(received), value(given));
        var rate = rate(given, paid, received, _ -> 1);
        var figures = new Figures()
                .put(metrics.dpi(), "dpi")
                .put(metrics.rvpi(), "rvpi")
                .put(metrics.tvpi(), "tvpi", "moic")
                .put(rate.principal(), "irr", "xirr")
                .put(rate.roots(), "roots")
                .put(TimeValueCases.status(rate), "status");
        if (given.has("committed", "commitment")) {
            figures.put(metrics.paidIn() / given.real("committed", "commitment"), "pic", "paid_in");
        }
        if (given.has("index")) {
            publicMarket(given, paid, received, figures);
        }
        return figures.map();
    }

    /** Against a market index: all flows grow with it to the end (Kaplan and Schoar 2005; Gredil and others 2014). */
    private static void publicMarket(Given given, List<Given> paid, List<Given> received, Figures figures) {
        var levels = new TreeMap<String, Double>();
        given.rows("index").forEach(row -> levels.put(time(row), row.real("level", "value", "index")));
        double last = level(given, levels);
        ToDoubleFunction<Given> growth = row -> {
            var level = levels.get(time(row));
            if (level == null) {
                throw given.outOfRange("the index has no level at " + time(row), "指数缺少 " + time(row) + " 的数值");
            }
            return last / level;
        };
        double worthPaid = paid.stream()
                .mapToDouble(row -> row.real("amount") * growth.applyAsDouble(row))
                .sum();
        double worthReceived = received.stream()
                .mapToDouble(row -> row.real("amount") * growth.applyAsDouble(row))
                .sum();
        figures.put(new FundMetrics(worthPaid, worthReceived, value(given)).tvpi(), "ks_pme")
                .put(rate(given, paid, received, growth).principal(), "direct_alpha");
    }

    /** Of the time of what is still held, else the last one. */
    private static double level(Given given, Map<String, Double> levels) {
        var last = levels.get(
                isDated(given)
                        ? time(given.inner("nav"))
                        : time(given.rows("index").getLast()));
        return last == null ? Double.NaN : last;
    }

    private static boolean isDated(Given given) {
        return given.has("nav") && given.node("nav") instanceof CaseNode.Fields;
    }

    private static String time(Given row) {
        return row.text("t", "year", "date");
    }

    private static double sum(List<Given> rows) {
        return rows.stream().mapToDouble(row -> row.real("amount")).sum();
    }

    private static double value(Given given) {
        if (!given.has("nav")) {
            return 0;
        }
        return given.node("nav") instanceof CaseNode.Scalar
                ? given.real("nav")
                : given.inner("nav").real("amount");
    }

    /**
     * By years where rows have {@code t}, by dates where they have {@code date}; what is still held comes in last, and there is no
     * rate where nobody says when.
     */
    private static InternalRate rate(
            Given given, List<Given> paid, List<Given> received, ToDoubleFunction<Given> growth) {
        var rows = new ArrayList<>(paid);
        rows.addAll(received);
        if (isDated(given)) {
            rows.add(given.inner("nav"));
        } else if (value(given) != 0) {
            rows.forEach(row -> row.note("t", "year", "date"));
            return new InternalRate(List.of());
        }
        double[] amounts = new double[rows.size()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = (i < paid.size() ? -1 : 1) * rows.get(i).real("amount") * growth.applyAsDouble(rows.get(i));
        }
        if (rows.stream().allMatch(row -> row.has("date"))) {
            List<DatedFlow> flows = new ArrayList<>();
            for (int i = 0; i < amounts.length; i++) {
                flows.add(new DatedFlow(rows.get(i).date("date"), amounts[i]));
            }
            return InternalRate.of(flows, TimeValueCases.dayCount(given));
        }
        return InternalRate.of(
                rows.stream().mapToDouble(row -> row.real("t", "year")).toArray(), amounts);
    }

    static Map<String, Object> vestedShares(Given given) {
        var months = given.decimal("total_months", "months");
        var cliff = given.decimalOr(BigDecimal.ZERO, "cliff_months", "cliff");
        var step = given.decimalOr(BigDecimal.ONE, "period_months");
        var grant = new Grant(given.decimal("quantity", "shares"), months, cliff, step);
        var vested = elapsed(given).stream().map(grant::vested).toList();
        var unvested = vested.stream().map(grant.quantity()::subtract).toList();
        boolean several = given.isList("as_of_months", "as_of");
        var figures = new Figures()
                .put(several ? vested : vested.getFirst(), "vested", "vested_shares")
                .put(several ? unvested : unvested.getFirst(), "unvested", "unvested_shares");
        for (var name : given.names()) {
            if (given.isMapping(name)) {
                var other = given.inner(name);
                var grantOfItsOwn = new Grant(other.decimal("quantity", "shares"), months, cliff, step);
                figures.put(grantOfItsOwn.vested(other.decimal("months", "as_of_months")), name + "_vested");
            }
        }
        return figures.map();
    }

    /** Months since the grant, as given or between dates. */
    private static List<BigDecimal> elapsed(Given given) {
        if (!given.has("start", "commencement", "vesting_start")) {
            return given.isList("as_of_months")
                    ? given.decimals("as_of_months")
                    : List.of(given.decimal("as_of_months", "as_of_month", "months_elapsed"));
        }
        var start = given.date("start", "commencement", "vesting_start");
        var dates = given.isList("as_of") ? given.dates("as_of") : List.of(given.date("as_of"));
        return dates.stream()
                .map(date -> BigDecimal.valueOf(Vesting.monthsBetween(start, date)))
                .toList();
    }

    static Map<String, Object> vestingAllocation(Given given) {
        long quantity = given.whole(0, Integer.MAX_VALUE, "quantity");
        int tranches = given.whole(1, 100_000, "tranches");
        var figures = new Figures();
        for (var allocation : Allocation.values()) {
            figures.put(allocation.split(quantity, tranches), allocation.name());
        }
        if (given.has("allocation_type")) {
            var type = Allocation.named(given.text("allocation_type"))
                    .orElseThrow(() -> CaseException.wrongType(
                            given.text("allocation_type"),
                            ALLOCATION,
                            given.node("allocation_type").origin(),
                            ""));
            figures.put(type.split(quantity, tranches), "tranche_shares", "allocation");
        }
        return figures.map();
    }
}
