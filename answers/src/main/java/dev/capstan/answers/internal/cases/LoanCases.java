package dev.capstan.answers.internal.cases;

import dev.capstan.answers.SaasMetrics;
import dev.capstan.basics.Text;
import dev.capstan.capital.Annuity;
import dev.capstan.capital.Depreciation;
import dev.capstan.capital.InterestAccrual;
import dev.capstan.capital.LoanSchedule;
import dev.capstan.capital.LoanSchedule.Instalment;
import dev.capstan.capital.LoanSchedule.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Annuities, accruals, loans, day counts, depreciation. */
final class LoanCases {

    private static final int MAX_PERIODS = 100_000;
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final Text ACCRUAL =
            new Text("simple, compound, continuous or pik", " simple、compound、continuous 或 pik");
    private static final Text REPAYMENT = new Text("level or equal principal", " level 或 equal principal");
    private static final List<String> REPAYMENTS = List.of("level", "level_payment", "annuity", "equal_principal");
    private static final Text PAYMENTS = new Text("end of period or beginning of period", "期末或期初");
    private static final List<String> WHEN =
            List.of("end", "end_of_period", "beginning", "begin", "beginning_of_period");
    private static final String[] RATE = {"rate_per_period", "rate"};
    private static final String[] PERIODS = {"periods", "nper"};
    private static final String[] PRESENT = {"present_value", "pv"};
    private static final String[] FUTURE = {"future_value", "fv"};
    private static final String[] PAYMENT = {"payment", "pmt"};

    private LoanCases() {}

    /** Whichever of the five quantities are missing, from the others. */
    static Map<String, Object> annuity(Given given) {
        if (given.has("calls")) {
            return SpreadsheetFunctions.results(given);
        }
        boolean due = isDue(given);
        double present = given.realOr(0, PRESENT);
        double future = given.realOr(0, FUTURE);
        if (!given.has(RATE)) {
            double rate = Annuity.rate(given.whole(1, MAX_PERIODS, PERIODS), given.real(PAYMENT), present, future, due);
            return new Figures().put(rate, "rate", "rate_per_period").map();
        }
        if (!given.has(PERIODS)) {
            double periods = Annuity.periods(given.real(RATE), given.real(PAYMENT), present, future, due);
            return new Figures().put(periods, "periods", "nper").map();
        }
        return annuity(given, new Annuity(given.real(RATE), given.real(PERIODS), due), present, future);
    }

    private static Map<String, Object> annuity(Given given, Annuity annuity, double present, double future) {
        double payment = given.has(PAYMENT) ? given.real(PAYMENT) : annuity.payment(present, future);
        double paid = payment * annuity.periods();
        var figures = new Figures().put(payment, "payment", "pmt").put(paid, "total_paid");
        figures.put(given.has(PRESENT) ? present : annuity.presentValue(payment, future), "present_value", "pv");
        figures.put(given.has(FUTURE) ? future : annuity.futureValue(payment, present), "future_value", "fv");
        figures.put(paid + present + future, "total_interest");
        if (given.has("period", "per")) {
            double period = given.real("period", "per");
            figures.put(annuity.interest(period, present, future), "interest", "ipmt");
            figures.put(annuity.principal(period, present, future), "principal", "ppmt");
        }
        return figures.map();
    }

    private static boolean isDue(Given given) {
        var when = given.textOr("", "when", "due", "type").toLowerCase(Locale.ROOT);
        return when.startsWith("begin") || when.equals("1") || when.equals("true") || when.equals("due");
    }

    static Map<String, Object> interestAccrual(Given given) {
        var principal = given.decimal("principal");
        var accrual = new InterestAccrual(principal, given.decimal("annual_rate", "rate"));
        var years = NoteInputs.years(given, given);
        given.note("day_count");
        var figures = new Figures();
        if (given.has("from", "start")) {
            figures.put(TimeValueCases.dayCount(given).days(from(given), to(given)), "days");
        }
        figures.put(years, "years", "year_fraction").put(BigDecimal.ZERO, "cash_interest");
        var usual = given.has("compounding") ? "compound" : "simple";
        var method =
                RoundInputs.choice(given, usual, ACCRUAL, List.of("simple", "compound", "continuous", "pik"), "method");
        var interest = switch (method) {
            case "simple" -> accrual.simple(years);
            case "continuous" -> accrual.continuous(years);
            case "pik" -> inKind(given, accrual, perYear(given), years, figures);
            default -> {
                var perYear = perYear(given);
                yield perYear.signum() == 0 ? accrual.simple(years) : accrual.compound(perYear, years);
            }
        };
        return figures.put(interest, "interest", "accrued_interest")
                .put(principal.add(interest, DIGITS), "claim", "balance", "accrued_value")
                .map();
    }

    private static BigDecimal perYear(Given given) {
        return given.has("compounding")
                ? BigDecimal.valueOf(NoteInputs.periodsPerYear(given))
                : given.decimalOr(BigDecimal.ONE, "compounding_per_year", "periods_per_year");
    }

    private static BigDecimal inKind(
            Given given, InterestAccrual accrual, BigDecimal perYear, BigDecimal years, Figures figures) {
        int periods = given.wholeOr(wholePeriods(given, perYear, years), 0, MAX_PERIODS, "periods");
        var after = accrual.capitalised(perYear, periods);
        var owed = after.isEmpty() ? accrual.principal() : after.getLast();
        var cashRate = given.decimalOr(BigDecimal.ZERO, "cash_rate");
        var bearing = BigDecimal.ZERO;
        for (int i = 0; i < periods; i++) {
            bearing = bearing.add(i == 0 ? accrual.principal() : after.get(i - 1));
        }
        figures.put(after, "principal_after_each_period")
                .put(bearing.multiply(cashRate).divide(perYear, DIGITS), "cash_interest");
        return owed.subtract(accrual.principal());
    }

    /** Whole calendar periods between the dates; from the years where there are no dates. */
    private static int wholePeriods(Given given, BigDecimal perYear, BigDecimal years) {
        if (!given.has("from", "start")) {
            return years.multiply(perYear)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .min(BigDecimal.valueOf(MAX_PERIODS))
                    .intValue();
        }
        long months = ChronoUnit.MONTHS.between(from(given), to(given));
        return perYear.multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(12), 0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(MAX_PERIODS))
                .intValue();
    }

    private static LocalDate from(Given given) {
        return given.date("from", "start");
    }

    private static LocalDate to(Given given) {
        return given.date("to", "end", "as_of");
    }

    static Map<String, Object> interestOnly(Given given) {
        double principal = given.real("principal");
        double annual = principal * given.real("annual_rate", "rate");
        var figures = new Figures()
                .put(annual / 12, "monthly_interest", "monthly_payment")
                .put(annual, "annual_interest");
        if (given.has("term_months", "months")) {
            figures.put(annual / 12 * given.real("term_months", "months"), "total_interest");
        }
        if (given.has("monthly_burn_for_naive_runway", "monthly_burn", "monthly_net_burn")) {
            double burn = given.real("monthly_burn_for_naive_runway", "monthly_burn", "monthly_net_burn");
            double runway = SaasMetrics.runway(principal, burn);
            double withInterest = SaasMetrics.runway(principal, burn + annual / 12);
            given.expectedNames().stream()
                    .filter(name -> name.startsWith("naive_runway"))
                    .forEach(name -> figures.put(runway, name));
            figures.put(runway, "naive_runway_months").put(withInterest, "runway_months_after_interest");
        }
        return figures.map();
    }

    /** Money is signed as cash, columns are principal, interest, balance, where the case speaks of a rate per period. */
    static Map<String, Object> amortisation(Given given) {
        boolean asFunctions = given.has(RATE[0]);
        var principal = given.decimal("principal", "present_value", "pv");
        int interestOnly = given.wholeOr(0, 0, MAX_PERIODS, "interest_only_months", "interest_only_periods");
        var schedule = schedule(given, principal, interestOnly);
        var rows = schedule.instalments();
        var figures = new Figures()
                .put(table(rows, asFunctions ? LoanCases::signed : LoanCases::plain), "schedule")
                .put(asFunctions ? schedule.totalInterest().negate() : schedule.totalInterest(), "total_interest")
                .put(asFunctions ? schedule.totalPaid().negate() : schedule.totalPaid(), "total_paid", "total_payments")
                .put(rows.get(interestOnly).payment(), "level_payment", "instalment", "amortising_payment", "payment")
                .put(rows.getLast().payment(), "last_payment", "last_instalment", "final_payment")
                .put(rows.size() - interestOnly, "amortising_payments")
                .put(rows.size(), "payments");
        if (interestOnly > 0) {
            figures.put(rows.getFirst().payment(), "interest_only_payment");
        }
        return figures.map();
    }

    private static LoanSchedule schedule(Given given, BigDecimal principal, int interestOnly) {
        var rounding = rounding(given);
        var rates = payments(given, rates(given));
        var method = RoundInputs.choice(given, "level", REPAYMENT, REPAYMENTS, "method", "repayment");
        return method.equals("equal_principal")
                ? LoanSchedule.equalPrincipal(principal, rates, interestOnly, rounding)
                : LoanSchedule.of(principal, rates, interestOnly, rounding);
    }

    /** Payments at the beginning of each period: the first one at once, before there is any interest. */
    private static List<BigDecimal> payments(Given given, List<BigDecimal> rates) {
        var when = RoundInputs.choice(given, "end_of_period", PAYMENTS, WHEN, "payments", "when");
        if (when.startsWith("end")) {
            return rates;
        }
        List<BigDecimal> due = new ArrayList<>(rates);
        due.addFirst(BigDecimal.ZERO);
        due.removeLast();
        return due;
    }

    private static List<Object> table(List<Instalment> rows, Function<Instalment, List<Object>> row) {
        return rows.stream().<Object>map(row).toList();
    }

    private static List<Object> plain(Instalment i) {
        return List.of(i.payment(), i.interest(), i.principal(), i.balance());
    }

    private static List<Object> signed(Instalment i) {
        return List.of(i.principal().negate(), i.interest().negate(), i.balance());
    }

    private static @Nullable Rounding rounding(Given given) {
        var step = RoundingWords.money(given);
        return step.isNone() ? null : new Rounding(step.decimals(), step.mode());
    }

    /** The rate of each period. */
    private static List<BigDecimal> rates(Given given) {
        if (given.has(RATE[0])) {
            return Collections.nCopies(given.whole(1, MAX_PERIODS, PERIODS), given.decimal(RATE[0]));
        }
        var annual = given.decimal("annual_rate", "rate");
        if (given.has("disbursed", "from", "start")) {
            return datedRates(given, annual);
        }
        var perYear = given.decimalOr(BigDecimal.valueOf(12), "payments_per_year", "periods_per_year");
        if (!isThirty(given)) {
            throw given.outOfRange("a day count of actual days needs dates: disbursed", "按实际天数计息需要日期：disbursed");
        }
        int periods = given.whole(1, MAX_PERIODS, "periods", "term_months", "nper");
        return Collections.nCopies(periods, annual.divide(perYear, DIGITS));
    }

    /** Whether months are equally long, which they are where the case says nothing. */
    private static boolean isThirty(Given given) {
        return !given.has("day_count") || TimeValueCases.dayCount(given).name().startsWith("THIRTY");
    }

    private static List<BigDecimal> datedRates(Given given, BigDecimal annual) {
        var dayCount = TimeValueCases.dayCount(given);
        var start = given.date("disbursed", "from", "start");
        var dates = given.has("due_dates")
                ? given.dates("due_dates")
                : IntStream.rangeClosed(1, given.whole(1, MAX_PERIODS, "periods", "term_months", "nper"))
                        .mapToObj(start::plusMonths)
                        .toList();
        List<BigDecimal> rates = new ArrayList<>();
        for (var date : dates) {
            rates.add(annual.multiply(dayCount.yearsExact(start, date), DIGITS));
            start = date;
        }
        return rates;
    }

    static Map<String, Object> dayCount(Given given) {
        if (given.has("calls")) {
            return SpreadsheetFunctions.results(given);
        }
        if (given.has("day_counts")) {
            var conventions = given.items("day_counts").stream()
                    .map(TimeValueCases::dayCount)
                    .toList();
            return new Figures()
                    .put(
                            conventions.stream()
                                    .map(c -> c.days(from(given), to(given)))
                                    .toList(),
                            "days")
                    .put(
                            conventions.stream()
                                    .map(c -> c.yearsExact(from(given), to(given)))
                                    .toList(),
                            "year_fraction",
                            "years")
                    .map();
        }
        var convention = TimeValueCases.dayCount(given);
        return new Figures()
                .put(convention.days(from(given), to(given)), "days")
                .put(convention.yearsExact(from(given), to(given)), "year_fraction", "years")
                .map();
    }

    static Map<String, Object> depreciation(Given given) {
        if (given.has("calls")) {
            return SpreadsheetFunctions.results(given);
        }
        double cost = given.real("cost");
        int life = given.whole(1, MAX_PERIODS, "life", "life_years", "periods");
        var asset = new Depreciation(cost, given.realOr(0, "salvage", "residual_value"), life);
        double factor = given.realOr(2, "factor");
        var method =
                given.textOr("straight_line", "method").toLowerCase(Locale.ROOT).replace(' ', '_');
        double[] loss = IntStream.rangeClosed(1, life)
                .mapToDouble(period -> switch (method) {
                    case "straight_line", "sln" -> asset.straightLine();
                    case "sum_of_years", "sum_of_years_digits", "syd" -> asset.sumOfYears(period);
                    case "fixed_declining", "db" -> asset.fixedDeclining(period, 12);
                    case "declining", "double_declining", "double_declining_balance", "ddb" ->
                        asset.declining(period, factor);
                    case "declining_switching", "vdb" -> asset.variable(period - 1, period, factor, true);
                    default ->
                        throw CaseException.wrongType(
                                method,
                                new Text(
                                        "straight_line, sum_of_years, fixed_declining, declining or"
                                                + " declining_switching",
                                        "straight_line、sum_of_years、fixed_declining、declining 或 declining_switching"),
                                given.node("method").origin(),
                                "");
                })
                .toArray();
        double[] book = loss.clone();
        double left = cost;
        for (int i = 0; i < book.length; i++) {
            left -= loss[i];
            book[i] = left;
        }
        return new Figures().put(loss, "depreciation").put(book, "book_value").map();
    }
}
