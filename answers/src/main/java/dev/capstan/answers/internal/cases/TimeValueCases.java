package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.capital.DatedFlow;
import dev.capstan.capital.DayCount;
import dev.capstan.capital.InternalRate;
import dev.capstan.capital.PresentValue;
import dev.capstan.capital.RateConversions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Present values, internal rates and conversions of rates. */
final class TimeValueCases {

    private static final String[] FLOWS = {
        "flows", "series", "cashflows", "cash_flows", "values", "cashflows_t0_first", "cashflows_end_of_period"
    };
    private static final String[] DAY_COUNT = {"day_count", "day_count_convention", "basis"};
    private static final Text CONVENTION =
            new Text("a day count (" + String.join(", ", DayCount.allNames()) + ")", "日数惯例");

    private TimeValueCases() {}

    static Map<String, Object> npv(Given given) {
        if (given.has("calls")) {
            return SpreadsheetFunctions.results(given);
        }
        var ends = given.has("cashflows_end_of_period")
                || given.textOr("", "timing", "first_flow").contains("end");
        return new Figures()
                .put(
                        eachRate(
                                given,
                                rate -> eachSeries(
                                        given,
                                        f -> ends ? PresentValue.npvOfEnds(rate, f) : PresentValue.npv(rate, f))),
                        "npv")
                .put(
                        eachRate(given, rate -> eachSeries(given, f -> PresentValue.npvOfEnds(rate, f))),
                        "npv_end_of_period")
                .map();
    }

    static Map<String, Object> irr(Given given) {
        if (given.has("calls")) {
            return SpreadsheetFunctions.results(given);
        }
        return rates(eachSeriesOf(given, InternalRate::of), "irr", isNested(given));
    }

    /** The figures of one rate, or of several as lists. */
    private static Map<String, Object> rates(List<InternalRate> rates, String name, boolean several) {
        return new Figures()
                .put(pick(rates, InternalRate::principal, several), name, "irr", "rate")
                .put(pick(rates, InternalRate::roots, several), "roots")
                .put(pick(rates, TimeValueCases::status, several), "status")
                .map();
    }

    /** one, multiple or none. */
    static String status(InternalRate rate) {
        return rate.status().name().toLowerCase(Locale.ROOT);
    }

    private static Object pick(List<InternalRate> rates, Function<InternalRate, Object> figure, boolean several) {
        return several ? rates.stream().map(figure).toList() : figure.apply(rates.getFirst());
    }

    static Map<String, Object> xnpv(Given given) {
        var flows = dated(given);
        return new Figures()
                .put(eachRate(given, rate -> PresentValue.npv(rate, flows, dayCount(given))), "xnpv", "npv")
                .map();
    }

    static Map<String, Object> xirr(Given given) {
        var flows = dated(given);
        var conventions = given.has("day_counts")
                ? given.items("day_counts").stream()
                        .map(TimeValueCases::dayCount)
                        .toList()
                : List.of(dayCount(given));
        return rates(
                conventions.stream().map(c -> InternalRate.of(flows, c)).toList(), "xirr", given.has("day_counts"));
    }

    static Map<String, Object> mirr(Given given) {
        var series = series(given);
        double[] finance = spread(given, series.size(), "finance_rate");
        double[] reinvest = spread(given, series.size(), "reinvest_rate", "reinvestment_rate");
        int cases = Math.max(series.size(), Math.max(finance.length, reinvest.length));
        double[] rates = IntStream.range(0, cases)
                .mapToDouble(i -> PresentValue.mirr(
                        finance[i % finance.length], reinvest[i % reinvest.length], series.get(i % series.size())))
                .toArray();
        return new Figures()
                .put(cases == 1 && !isNested(given) ? (Object) rates[0] : Figures.list(rates), "mirr")
                .map();
    }

    /** As many numbers as there are series, from one or a list. */
    private static double[] spread(Given given, int count, String... names) {
        return given.isList(names)
                ? given.reals(names)
                : IntStream.range(0, count).mapToDouble(_ -> given.real(names)).toArray();
    }

    static Map<String, Object> rateConversion(Given given) {
        if (given.has("calls")) {
            return SpreadsheetFunctions.results(given);
        }
        double periods = given.realOr(12, "periods_per_year", "compounding_per_year");
        var figures = new Figures();
        if (given.has("nominal_rate", "nominal")) {
            double nominal = given.real("nominal_rate", "nominal");
            figures.put(RateConversions.effective(nominal, periods), "effective_rate", "effective");
            figures.put(nominal / periods, "rate_per_period");
        } else {
            double effective = given.real("effective_rate", "effective", "annual_rate");
            figures.put(RateConversions.nominal(effective, periods), "nominal_rate", "nominal");
            figures.put(RateConversions.equivalent(periods, 1, 1 + effective), "rate_per_period");
        }
        return figures.map();
    }

    static DayCount dayCount(Given given) {
        return given.has(DAY_COUNT) ? dayCount(given.node(DAY_COUNT)) : DayCount.ACT_365F;
    }

    static DayCount dayCount(CaseNode node) {
        return DayCount.named(Given.shown(node))
                .orElseThrow(() -> CaseException.wrongType(Given.shown(node), CONVENTION, node.origin(), ""));
    }

    /** Rows of date and amount, pairs of them, or a list of each. */
    private static List<DatedFlow> dated(Given given) {
        if (given.has("dates")) {
            var dates = given.dates("dates");
            double[] amounts = given.reals("amounts", "values", "flows");
            if (dates.size() != amounts.length) {
                throw given.outOfRange("as many dates as amounts are needed", "日期与金额的个数不同");
            }
            return IntStream.range(0, amounts.length)
                    .mapToObj(i -> new DatedFlow(dates.get(i), amounts[i]))
                    .toList();
        }
        List<DatedFlow> flows = new ArrayList<>();
        for (var item : given.items("flows", "cashflows")) {
            if (item instanceof CaseNode.Items pair && pair.items().size() == 2) {
                flows.add(new DatedFlow(
                        Given.date(pair.items().get(0)),
                        Given.number(pair.items().get(1)).real()));
            } else {
                var row = given.inner(item);
                row.note("meaning");
                flows.add(new DatedFlow(row.date("date"), row.real("amount")));
            }
        }
        return flows;
    }

    private static boolean isNested(Given given) {
        return given.has(FLOWS) && given.items(FLOWS).stream().anyMatch(CaseNode.Items.class::isInstance);
    }

    private static List<double[]> series(Given given) {
        return isNested(given) ? given.items(FLOWS).stream().map(Given::reals).toList() : List.of(given.reals(FLOWS));
    }

    private static <T> List<T> eachSeriesOf(Given given, Function<double[], T> figure) {
        return series(given).stream().map(figure).toList();
    }

    private static Object eachSeries(Given given, Function<double[], Double> figure) {
        var values = eachSeriesOf(given, figure);
        return isNested(given) ? values : values.getFirst();
    }

    private static Object eachRate(Given given, DoubleFunction<Object> figure) {
        if (given.isList("rate", "rates", "discount_rate")) {
            List<Object> values = new ArrayList<>();
            for (double rate : given.reals("rate", "rates", "discount_rate")) {
                values.add(figure.apply(rate));
            }
            return values;
        }
        return figure.apply(given.real("rate", "discount_rate"));
    }
}
