package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Nearest;
import dev.capstan.basics.Text;
import dev.capstan.capital.Annuity;
import dev.capstan.capital.CouponInterest;
import dev.capstan.capital.DatedFlow;
import dev.capstan.capital.DayCount;
import dev.capstan.capital.Depreciation;
import dev.capstan.capital.InternalRate;
import dev.capstan.capital.PresentValue;
import dev.capstan.capital.RateConversions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The spreadsheets' financial functions over {@code capital}, with their order of arguments; cash paid is negative. */
final class SpreadsheetFunctions {

    private static final int MAX_PERIODS = 100_000;
    private static final Map<String, ToDoubleFunction<Arguments>> FUNCTIONS = new TreeMap<>();

    static {
        annuities();
        returns();
        rates();
        depreciation();
        dates();
    }

    private SpreadsheetFunctions() {}

    /** {@code calls: [{function, args}]} as a list of results. */
    static Map<String, Object> results(Given given) {
        var results =
                given.rows("calls").stream().map(SpreadsheetFunctions::call).toList();
        return new Figures().put(results, "results", "result").map();
    }

    static List<String> names() {
        return List.copyOf(FUNCTIONS.keySet());
    }

    private static Object call(Given call) {
        var name = call.text("function").strip().toUpperCase(Locale.ROOT);
        var function = FUNCTIONS.get(name);
        if (function == null) {
            var near = Nearest.to(name, FUNCTIONS.keySet())
                    .map(n -> " (" + n + "?)")
                    .orElse("");
            throw CaseException.wrongType(
                    name,
                    new Text("one of the functions" + near, "支持的函数" + near),
                    call.node("function").origin(),
                    "");
        }
        call.note("text");
        return function.applyAsDouble(new Arguments(call, call.items("args")));
    }

    /** Arguments by position; a mapping among them names some, such as {@code {basis: 0}}. */
    private record Arguments(Given call, List<CaseNode> items) {

        private Optional<CaseNode> at(int index, String name) {
            var named = items.stream()
                    .<CaseNode>mapMulti((item, add) -> {
                        if (item instanceof CaseNode.Fields fields
                                && fields.values().get(name) != null) {
                            add.accept(fields.value(name).orElseThrow());
                        }
                    })
                    .findFirst();
            return named.or(() -> Optional.ofNullable(index < items.size() ? items.get(index) : null)
                    .filter(item -> !(item instanceof CaseNode.Fields)));
        }

        private CaseNode node(int index) {
            return at(index, "")
                    .orElseThrow(() ->
                            call.outOfRange("argument " + (index + 1) + " is missing", "缺少第 " + (index + 1) + " 个参数"));
        }

        double real(int index) {
            return Given.number(node(index)).real();
        }

        double realOr(double otherwise, int index, String name) {
            return at(index, name).map(node -> Given.number(node).real()).orElse(otherwise);
        }

        int whole(int index) {
            return Given.whole(node(index), 0, MAX_PERIODS);
        }

        LocalDate date(int index) {
            return Given.date(node(index));
        }

        boolean flagOr(boolean otherwise, int index, String name) {
            return at(index, name)
                    .map(node -> Fraction.parse(Given.shown(node))
                            .map(number -> number.real() != 0)
                            .orElseGet(() -> Given.flag(node)))
                    .orElse(otherwise);
        }

        /** A list, or all arguments from here on. */
        double[] reals(int index) {
            return node(index) instanceof CaseNode.Items list
                    ? Given.reals(list)
                    : IntStream.range(index, items.size())
                            .mapToDouble(this::real)
                            .toArray();
        }

        List<DatedFlow> flows(int values, int dates) {
            double[] amounts = reals(values);
            var days = Given.items(node(dates)).stream().map(Given::date).toList();
            return IntStream.range(0, Math.min(amounts.length, days.size()))
                    .mapToObj(i -> new DatedFlow(days.get(i), amounts[i]))
                    .toList();
        }

        DayCount basis(int index) {
            return switch ((int) realOr(0, index, "basis")) {
                case 0 -> DayCount.THIRTY_360_US;
                case 1 -> DayCount.ACT_ACT_EXCEL;
                case 2 -> DayCount.ACT_360;
                case 3 -> DayCount.ACT_365F;
                case 4 -> DayCount.THIRTY_E_360;
                default -> throw call.outOfRange("a basis is 0, 1, 2, 3 or 4", "basis 只能为 0–4");
            };
        }

        Annuity annuity(int rate, int periods, int type) {
            return new Annuity(real(rate), real(periods), flagOr(false, type, "type"));
        }
    }

    private static void annuities() {
        FUNCTIONS.put("PMT", a -> a.annuity(0, 1, 4).payment(a.real(2), a.realOr(0, 3, "fv")));
        FUNCTIONS.put("PV", a -> a.annuity(0, 1, 4).presentValue(a.real(2), a.realOr(0, 3, "fv")));
        FUNCTIONS.put("FV", a -> a.annuity(0, 1, 4).futureValue(a.real(2), a.realOr(0, 3, "pv")));
        FUNCTIONS.put("IPMT", a -> a.annuity(0, 2, 5).interest(a.real(1), a.real(3), a.realOr(0, 4, "fv")));
        FUNCTIONS.put("PPMT", a -> a.annuity(0, 2, 5).principal(a.real(1), a.real(3), a.realOr(0, 4, "fv")));
        FUNCTIONS.put(
                "NPER",
                a -> Annuity.periods(
                        a.real(0), a.real(1), a.real(2), a.realOr(0, 3, "fv"), a.flagOr(false, 4, "type")));
        FUNCTIONS.put(
                "RATE",
                a -> Annuity.rate(a.whole(0), a.real(1), a.real(2), a.realOr(0, 3, "fv"), a.flagOr(false, 4, "type")));
        FUNCTIONS.put("CUMIPMT", a -> a.annuity(0, 1, 5).cumulativeInterest(a.whole(3), a.whole(4), a.real(2)));
        FUNCTIONS.put("CUMPRINC", a -> a.annuity(0, 1, 5).cumulativePrincipal(a.whole(3), a.whole(4), a.real(2)));
        FUNCTIONS.put("ISPMT", a -> a.real(3) * a.real(0) * (a.real(1) / a.real(2) - 1));
    }

    private static void returns() {
        FUNCTIONS.put("NPV", a -> PresentValue.npvOfEnds(a.real(0), a.reals(1)));
        FUNCTIONS.put("IRR", a -> InternalRate.of(a.reals(0)).principal());
        FUNCTIONS.put("MIRR", a -> PresentValue.mirr(a.real(1), a.real(2), a.reals(0)));
        FUNCTIONS.put("XNPV", a -> PresentValue.npv(a.real(0), a.flows(1, 2), DayCount.ACT_365F));
        FUNCTIONS.put(
                "XIRR", a -> InternalRate.of(a.flows(0, 1), DayCount.ACT_365F).principal());
    }

    private static void rates() {
        FUNCTIONS.put("EFFECT", a -> RateConversions.effective(a.real(0), Math.floor(a.real(1))));
        FUNCTIONS.put("NOMINAL", a -> RateConversions.nominal(a.real(0), Math.floor(a.real(1))));
        FUNCTIONS.put("RRI", a -> RateConversions.equivalent(a.real(0), a.real(1), a.real(2)));
        FUNCTIONS.put("PDURATION", a -> RateConversions.duration(a.real(0), a.real(1), a.real(2)));
        FUNCTIONS.put("FVSCHEDULE", a -> RateConversions.futureValue(a.real(0), a.reals(1)));
    }

    private static Depreciation asset(Arguments a) {
        return new Depreciation(a.real(0), a.real(1), a.real(2));
    }

    private static void depreciation() {
        FUNCTIONS.put("SLN", a -> asset(a).straightLine());
        FUNCTIONS.put("SYD", a -> asset(a).sumOfYears(a.real(3)));
        FUNCTIONS.put("DB", a -> asset(a).fixedDeclining(a.whole(3), (int) a.realOr(12, 4, "month")));
        FUNCTIONS.put("DDB", a -> asset(a).declining(a.real(3), a.realOr(2, 4, "factor")));
        FUNCTIONS.put(
                "VDB",
                a -> asset(a).variable(
                                a.real(3),
                                Math.min(MAX_PERIODS, a.real(4)),
                                a.realOr(2, 5, "factor"),
                                !a.flagOr(false, 6, "no_switch")));
        FUNCTIONS.put("AMORLINC", a -> bought(a).linear(a.whole(4), firstYear(a)));
        FUNCTIONS.put("AMORDEGRC", a -> bought(a).degressive(a.whole(4), firstYear(a)));
    }

    /** The periods of AMORLINC and AMORDEGRC count from 0, the part of a year between purchase and the first year's end. */
    private static Depreciation bought(Arguments a) {
        return new Depreciation(a.real(0), a.real(3), 1 / a.real(5));
    }

    private static double firstYear(Arguments a) {
        return a.basis(6).years(a.date(1), a.date(2));
    }

    private static void dates() {
        FUNCTIONS.put("ACCRINT", SpreadsheetFunctions::accrint);
        FUNCTIONS.put(
                "ACCRINTM",
                a -> CouponInterest.accrued(a.date(0), a.date(1), a.real(2), a.realOr(1000, 3, "par"), a.basis(4)));
        FUNCTIONS.put("YEARFRAC", a -> Math.abs(a.basis(2).years(a.date(0), a.date(1))));
        FUNCTIONS.put("DAYS", a -> DayCount.ACT_365F.days(a.date(1), a.date(0)));
        FUNCTIONS.put(
                "DAYS360",
                a -> (a.flagOr(false, 2, "method") ? DayCount.THIRTY_E_360 : DayCount.THIRTY_360_US)
                        .days(a.date(0), a.date(1)));
        FUNCTIONS.put("DISC", a -> (1 - a.real(2) / a.real(3)) / a.basis(4).years(a.date(0), a.date(1)));
        FUNCTIONS.put("INTRATE", a -> (a.real(3) / a.real(2) - 1) / a.basis(4).years(a.date(0), a.date(1)));
        FUNCTIONS.put("RECEIVED", a -> a.real(2) / (1 - a.real(3) * a.basis(4).years(a.date(0), a.date(1))));
    }

    /** Interest since issue, or since the first coupon where it lies behind and the last argument is FALSE. */
    private static double accrint(Arguments a) {
        var first = a.date(1);
        var settlement = a.date(2);
        boolean sinceIssue = a.flagOr(true, 7, "calc_method");
        var from = !sinceIssue && settlement.isAfter(first) ? first : a.date(0);
        int frequency = a.whole(5);
        if (Stream.of(1, 2, 4).noneMatch(f -> f == frequency)) {
            throw a.call.outOfRange("a frequency is 1, 2 or 4", "frequency 只能为 1、2 或 4");
        }
        double par = a.realOr(1000, 4, "par");
        return a.basis(6) == DayCount.ACT_ACT_EXCEL
                ? CouponInterest.accruedByCoupons(from, settlement, first, a.real(3), par, frequency)
                : CouponInterest.accrued(from, settlement, a.real(3), par, a.basis(6));
    }
}
