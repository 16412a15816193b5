package dev.capstan.answers.internal.cases;

import dev.capstan.answers.SaasMetrics;
import dev.capstan.basics.Text;
import dev.capstan.capital.CrowdfundingLimit;
import dev.capstan.capital.DelawareFranchiseTax;
import dev.capstan.capital.DelawareFranchiseTax.StockClass;
import dev.capstan.capital.RevenueSchedule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Budgets, revenue recognition, franchise tax, limits of crowdfunding. */
final class AccountingCases {

    private static final Pattern DAILY = Pattern.compile("(?i)\\bda(?:ys?|ily)\\b");
    private static final Text BY_DAYS = new Text("straight line by days", "按天直线确认");

    private AccountingCases() {}

    /** Actual spending against a budget of each period: by category, and in total with what no budget foresees. */
    static Map<String, Object> budgetVariance(Given given) {
        String[] budgets = {"budget_per_day", "budget_per_month", "budget_per_period", "budget"};
        var actual = periods(given, "actual");
        var budget = periods(given, budgets);
        var categories = new LinkedHashSet<String>();
        budget.forEach(period -> categories.addAll(period.keySet()));
        boolean single = !given.isList("actual");
        var percent = new LinkedHashMap<String, Object>();
        var variance = new LinkedHashMap<String, Object>();
        for (var category : categories) {
            percent.put(
                    category,
                    each(actual, budget, single, (a, b) -> SaasMetrics.ratio(of(a, category), of(b, category))));
            variance.put(category, each(actual, budget, single, (a, b) -> of(a, category) - of(b, category)));
        }
        percent.put("total", each(actual, budget, single, (a, b) -> SaasMetrics.ratio(total(a), total(b))));
        variance.put("total", each(actual, budget, single, (a, b) -> total(a) - total(b)));
        var unbudgeted = each(
                actual,
                budget,
                single,
                (a, _) -> a.entrySet().stream()
                        .filter(entry -> !categories.contains(entry.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum());
        return new Figures()
                .put(percent, "pct_of_budget")
                .put(variance, "variance")
                .put(unbudgeted, "unbudgeted")
                .map();
    }

    private static List<Map<String, Double>> periods(Given given, String... names) {
        var rows = given.isList(names) ? given.rows(names) : List.of(given.inner(names));
        return rows.stream().map(AccountingCases::amounts).toList();
    }

    private static Map<String, Double> amounts(Given row) {
        var amounts = new LinkedHashMap<String, Double>();
        row.names().forEach(name -> amounts.put(name, row.real(name)));
        return amounts;
    }

    private static double of(Map<String, Double> amounts, String category) {
        return amounts.getOrDefault(category, 0.0);
    }

    private static double total(Map<String, Double> amounts) {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** A budget without periods holds for every one. */
    private static Object each(
            List<Map<String, Double>> actual,
            List<Map<String, Double>> budget,
            boolean single,
            BiFunction<Map<String, Double>, Map<String, Double>, Double> figure) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            values.add(figure.apply(actual.get(i), budget.get(Math.min(i, budget.size() - 1))));
        }
        return single ? values.getFirst() : values;
    }

    static Map<String, Object> revenueRecognition(Given given) {
        if (given.has("method") && !DAILY.matcher(given.text("method")).find()) {
            throw CaseException.wrongType(
                    given.text("method"), BY_DAYS, given.node("method").origin(), "");
        }
        if (given.has("changes", "change_date")) {
            return planChanges(given);
        }
        var schedule = RevenueSchedule.of(
                given.decimal("amount"), given.date("service_start", "start"), given.date("service_end", "end"));
        return new Figures()
                .put(new Comparison.Beginning(schedule.recognised()), "recognised", "recognized")
                .put(new Comparison.Beginning(schedule.deferredEnd()), "deferred_end", "deferred")
                .map();
    }

    /** A price that changes within a period: the unused days are credited and charged anew, and earned from then on. */
    private static Map<String, Object> planChanges(Given given) {
        var period = given.dates("period");
        if (period.size() != 2) {
            throw given.outOfRange("a period is a first and a last day", "period 应为首日与末日");
        }
        var change = given.date("change_date");
        var changes = given.isList("changes") ? given.rows("changes") : List.of(given);
        List<Map<String, Object>> rows = changes.stream()
                .map(row -> planChange(row, period.get(0), period.get(1), change))
                .toList();
        var figures = new Figures();
        rows.getFirst()
                .keySet()
                .forEach(name -> figures.put(
                        given.isList("changes")
                                ? rows.stream()
                                        .map(row -> row.getOrDefault(name, "absent"))
                                        .toList()
                                : rows.getFirst().getOrDefault(name, "absent"),
                        name));
        return figures.map();
    }

    private static Map<String, Object> planChange(Given row, LocalDate start, LocalDate end, LocalDate change) {
        var old = row.decimal("old", "old_amount");
        var credit = RevenueSchedule.remaining(old, start, end, change).negate();
        var charge = RevenueSchedule.remaining(row.decimal("new", "new_amount"), start, end, change);
        var figures =
                new Figures().put(credit, "credit").put(charge, "charge").put(credit.add(charge), "net_due", "net");
        var earned = new LinkedHashMap<YearMonth, BigDecimal>();
        add(earned, old, start, end);
        add(earned, credit.add(charge), change, end);
        earned.forEach((month, amount) ->
                figures.put(amount, month.getMonth().name().toLowerCase(Locale.ROOT) + "_recognised"));
        return figures.put(new Comparison.Beginning(List.copyOf(earned.values())), "recognised")
                .map();
    }

    private static void add(Map<YearMonth, BigDecimal> earned, BigDecimal amount, LocalDate start, LocalDate end) {
        var month = YearMonth.from(start);
        for (var part : RevenueSchedule.of(amount, start, end).recognised()) {
            earned.merge(month, part, BigDecimal::add);
            month = month.plusMonths(1);
        }
    }

    static Map<String, Object> franchiseTax(Given given) {
        String[] assets = {"total_gross_assets", "gross_assets"};
        String[] classes = {"classes", "authorized_classes", "share_classes", "authorized"};
        given.note("method");
        if (!given.has(assets)) {
            Object tax = given.isList("authorized_shares")
                    ? given.decimals("authorized_shares").stream()
                            .map(DelawareFranchiseTax::byAuthorizedShares)
                            .toList()
                    : DelawareFranchiseTax.byAuthorizedShares(given.decimal("authorized_shares"));
            return new Figures().put(tax, "tax", "authorized_shares_tax").map();
        }
        var stock = given.has(classes)
                ? given.items(classes).stream()
                        .map(item -> stockClass(given, item))
                        .toList()
                : List.of(new StockClass(
                        given.decimal("authorized_shares"), given.decimalOr(BigDecimal.ZERO, "par_value", "par")));
        var byPar = DelawareFranchiseTax.byAssumedPar(
                given.decimal(assets), given.decimal("issued_shares", "total_issued_shares"), stock);
        var byShares = DelawareFranchiseTax.byAuthorizedShares(
                stock.stream().map(StockClass::shares).reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Figures()
                .put(byPar.assumedPar(), "assumed_par", "assumed_par_value")
                .put(byPar.capital(), "assumed_par_value_capital", "capital")
                .put(byPar.tax(), "tax", "assumed_par_tax", "assumed_par_value_tax")
                .put(byShares, "authorized_shares_tax")
                .put(byPar.tax().min(byShares), "lower_tax", "tax_due")
                .put(byShares.subtract(byPar.tax()).abs(), "saving")
                .map();
    }

    private static StockClass stockClass(Given given, CaseNode item) {
        if (item instanceof CaseNode.Items pair && pair.items().size() == 2) {
            return new StockClass(
                    Given.number(pair.items().get(0)).decimal(),
                    Given.number(pair.items().get(1)).decimal());
        }
        var row = given.inner(item);
        row.note("name");
        return new StockClass(
                row.decimal("shares", "authorized", "authorized_shares"), row.decimal("par_value", "par"));
    }

    /** The regime's figures are the case's, or those of the rule of that year. */
    static Map<String, Object> investorLimit(Given given) {
        var rule = given.textOr("2021", "rule");
        var regime = switch (rule) {
            case "2017" -> new CrowdfundingLimit(new BigDecimal(107_000), new BigDecimal(2_200), false);
            case "2021" -> new CrowdfundingLimit(new BigDecimal(107_000), new BigDecimal(2_200), true);
            case "2022" -> new CrowdfundingLimit(new BigDecimal(124_000), new BigDecimal(2_500), true);
            default ->
                new CrowdfundingLimit(
                        given.decimal("threshold"),
                        given.decimal("floor"),
                        given.text("base").equals("greater"));
        };
        var base = given.textOr(regime.greater() ? "greater" : "lesser", "base");
        if (!base.equals("greater") && !base.equals("lesser")) {
            throw CaseException.wrongType(
                    base,
                    new Text("greater or lesser", " greater 或 lesser"),
                    given.node("base").origin(),
                    "");
        }
        var limit = new CrowdfundingLimit(
                given.decimalOr(regime.threshold(), "threshold"),
                given.decimalOr(regime.floor(), "floor"),
                base.equals("greater"));
        var limits = given.items("investors").stream()
                .map(item -> item instanceof CaseNode.Items pair && pair.items().size() == 2
                        ? limit.of(
                                Given.number(pair.items().get(0)).decimal(),
                                Given.number(pair.items().get(1)).decimal())
                        : limit.of(
                                given.inner(item).decimal("annual_income", "income"),
                                given.inner(item).decimal("net_worth")))
                .toList();
        return new Figures().put(limits, "limit").map();
    }
}
