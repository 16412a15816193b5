package dev.capstan.answers.internal.raise;

import static dev.capstan.answers.internal.raise.Holdings.sum;

import dev.capstan.answers.Distribute.Sale;
import dev.capstan.answers.Distribute.Unvested;
import dev.capstan.answers.Payouts;
import dev.capstan.answers.Raise;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Text;
import dev.capstan.capital.Payoff;
import dev.capstan.capital.Waterfall;
import dev.capstan.capital.WaterfallClass;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.numeric.Rational;
import dev.capstan.plan.Ownership.Group;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who holds what at the end of the path on which every number has its median, as classes of the exact waterfall. */
final class LikelyCourse {

    /** A round that has closed. */
    record Closed(int round, int month, double money, double preMoney, double price) {}

    private final Language language;
    final Company company;
    final Holdings held;
    final List<Closed> closings;

    /** Why rounds that would close cannot. */
    final List<Problem> unmet;

    final int month;
    final List<Claim> claims;

    private LikelyCourse(
            Holdings held,
            List<Closed> closings,
            List<Problem> unmet,
            int month,
            List<Claim> claims,
            Language language) {
        this.language = language;
        this.company = held.company;
        this.held = held;
        this.closings = List.copyOf(closings);
        this.unmet = List.copyOf(unmet);
        this.month = month;
        this.claims = List.copyOf(claims);
    }

    /**
     * Closes the rounds of the path.
     *
     * @param language in which stocks and holders without a name of their own are called
     */
    static LikelyCourse of(Company company, Course medians, Language language) {
        var held = new Holdings(company, Flows.NONE);
        int months = company.timeline().months();
        var closings = new ArrayList<Closed>();
        var settling = new Settling(held, medians.movements());
        int end = medians.end(0, months);
        var unmet = new ArrayList<Problem>();
        for (var step : medians.steps(0, months)) {
            if (step.month() > end) {
                break;
            }
            switch (step) {
                case Step.Movement movement -> settling.settle(movement);
                case Step.Closing closing -> {
                    int round = closing.round();
                    var closes = new RoundClosing(held, company.rounds().get(round), closing);
                    if (closes.close()) {
                        closings.add(new Closed(
                                round, closing.month(), medians.money()[round][0], closing.preMoney(), closes.price()));
                    } else {
                        unmet.addAll(closes.problems());
                    }
                }
            }
        }
        return new LikelyCourse(held, closings, unmet, end, Claims.of(held, end), language);
    }

    /** The classes of the waterfall. */
    List<WaterfallClass> classes() {
        var groups = new LinkedHashMap<String, List<Claim>>();
        for (var claim : claims) {
            groups.computeIfAbsent(name(claim), _ -> new ArrayList<>()).add(claim);
        }
        List<WaterfallClass> classes = new ArrayList<>();
        groups.forEach((name, together) -> classes.add(stock(name, together)));
        return classes;
    }

    /** All common shares together; preferred shares of a stock together unless their rights have come to differ. */
    private String name(Claim claim) {
        if (claim instanceof Claim.Common) {
            return new Text("common shares", "普通股").in(language);
        }
        var name = company.stocks().get(claim.stock()).name().in(language);
        boolean alike = claims.stream()
                .filter(other -> !(other instanceof Claim.Common) && other.stock() == claim.stock())
                .allMatch(other -> isAlike(claim, other));
        return alike
                ? name
                : name + " · " + company.holders().get(claim.holder()).name().in(language);
    }

    /** Whether a share of both claims the same. */
    private static boolean isAlike(Claim one, Claim other) {
        return !(one instanceof Claim.Preferred first && other instanceof Claim.Preferred second)
                || (isAlike(first.preference() * second.units(), second.preference() * first.units())
                        && isAlike(first.due() * second.units(), second.due() * first.units())
                        && isAlike(first.most() * second.units(), second.most() * first.units()));
    }

    private static boolean isAlike(double one, double other) {
        return one == other || Math.abs(one - other) <= 1e-9 * Math.abs(one);
    }

    /** Who is paid what at some exit values. */
    Payouts payouts(Sale sale) {
        var venture = company.file().plan().venture();
        return Payouts.of(
                venture.name(),
                company.timeline().calendar(month).atEndOfMonth(),
                venture.currency(),
                new Waterfall(sale.costRate(), sale.debts(), classes()),
                company.lookThrough(),
                new Assumptions(company).all(),
                sale.exits());
    }

    private static final List<Double> STEPS = List.of(1 / 16.0, 1 / 8.0, 1 / 4.0, 1 / 2.0, 1.0, 2.0);
    private static final int POINTS = 200;

    /**
     * The answer, with payments at the break points.
     *
     * @param high an exit value that is rarely exceeded; 0 where there is none
     */
    Raise.Course course(double high) {
        var payouts = payouts(new Sale(List.of(), List.of(), Rational.ZERO, Unvested.VESTS));
        double last = payouts.exits().getLast().exit().real();
        double top = high > 0 ? high : last;
        var payoff = payouts.waterfall().payoff();
        var values = STEPS.stream().map(step -> rounded(top * step)).distinct().toList();
        var exits = IntStream.rangeClosed(0, POINTS)
                .mapToObj(i -> values.getLast() * i / POINTS)
                .toList();
        return new Raise.Course(
                closings.stream()
                        .map(closed -> new Raise.Closing(
                                company.rounds().get(closed.round).name(),
                                closed.month,
                                closed.money,
                                closed.preMoney,
                                closed.price))
                        .toList(),
                payouts,
                values,
                foundersNothingBelow(payoff),
                exits,
                curves(payoff, values, exits));
    }

    /** The last break point at which the founders are paid nothing; 0 where they share from the beginning. */
    private double foundersNothingBelow(Payoff payoff) {
        var founders = company.holders().stream()
                .filter(holder -> holder.group() == Group.FOUNDER)
                .toList();
        var points =
                payoff.breakPoints().stream().map(point -> point.exit().real()).toList();
        var paid = paid(payoff, founders, points);
        double last = 0;
        for (int i = 0; i < points.size(); i++) {
            last = paid.get(i) == 0 ? points.get(i) : last;
        }
        return last;
    }

    /** To two digits. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }

    /** What founders together, employees together and each investor are paid. */
    private List<Raise.Curve> curves(Payoff payoff, List<Double> values, List<Double> exits) {
        var groups = new LinkedHashMap<Text, List<Company.Holder>>();
        company.holders().stream()
                .filter(holder -> payoff.holders().contains(holder.name().in(language)))
                .forEach(holder -> groups.computeIfAbsent(label(holder), _ -> new ArrayList<>())
                        .add(holder));
        var curves = new ArrayList<Raise.Curve>();
        groups.forEach((label, together) -> curves.add(new Raise.Curve(
                label, together.getFirst().group(), paid(payoff, together, values), paid(payoff, together, exits))));
        return curves;
    }

    private List<Double> paid(Payoff payoff, List<Company.Holder> together, List<Double> exits) {
        var rows =
                payoff.byHolder(exits.stream().mapToDouble(Double::doubleValue).toArray());
        return IntStream.range(0, exits.size())
                .mapToObj(i -> together.stream()
                        .mapToDouble(holder -> row(rows, payoff, holder)[i])
                        .sum())
                .toList();
    }

    private double[] row(double[][] rows, Payoff payoff, Company.Holder holder) {
        int row = payoff.holders().indexOf(holder.name().in(language));
        return row < 0 ? new double[rows[0].length] : rows[row];
    }

    private static Text label(Company.Holder holder) {
        return switch (holder.group()) {
            case FOUNDER -> new Text("founders", "创始人");
            case EMPLOYEE -> new Text("employees", "员工");
            case INVESTOR -> holder.name();
        };
    }

    private WaterfallClass stock(String name, List<Claim> together) {
        return switch (together.getFirst()) {
            case Claim.Common _ -> new WaterfallClass.Common(name, holdings(together));
            case Claim.Options options ->
                new WaterfallClass.Options(name, Rational.ofExactly(options.strike()), holdings(together));
            case Claim.Preferred first -> {
                var due = Rational.ZERO;
                var claim = Rational.ZERO;
                var most = first.most() == Double.POSITIVE_INFINITY ? null : Rational.ZERO;
                for (var each : together) {
                    if (each instanceof Claim.Preferred preferred) {
                        due = due.plus(Rational.ofExactly(preferred.due()));
                        claim = claim.plus(Rational.ofExactly(preferred.preference()));
                        most = most == null ? null : most.plus(Rational.ofExactly(preferred.most()));
                    }
                }
                boolean converts = first.units() > 0;
                yield new WaterfallClass.Preferred(
                        name,
                        first.rank(),
                        due,
                        claim,
                        most,
                        converts ? Rational.ONE : Rational.ZERO,
                        converts ? holdings(together) : promises(first.stock()));
            }
        };
    }

    /** Common shares that the holders have or get, one line for each holder. */
    private List<Holding> holdings(List<Claim> together) {
        Map<Integer, Double> units = new LinkedHashMap<>();
        for (var claim : together) {
            if (claim.holder() >= 0) {
                units.merge(claim.holder(), claim.units(), Double::sum);
            } else {
                double promised = sum(held.promised[claim.stock()]);
                for (int holder = 0; holder < held.holders(); holder++) {
                    double part = held.promised[claim.stock()][holder] / promised;
                    units.merge(holder, claim.units() * part, Double::sum);
                }
            }
        }
        return holdings(units);
    }

    /** Who has paid for a SAFE or a note that cannot convert at a sale, by the money. */
    private List<Holding> promises(int stock) {
        Map<Integer, Double> paid = new LinkedHashMap<>();
        for (int holder = 0; holder < held.holders(); holder++) {
            paid.put(holder, held.promised[stock][holder]);
        }
        return holdings(paid);
    }

    private List<Holding> holdings(Map<Integer, Double> shares) {
        List<Holding> holdings = new ArrayList<>();
        shares.forEach((holder, count) -> {
            if (count > 0) {
                holdings.add(new Holding(company.holders().get(holder).name().in(language), Rational.ofExactly(count)));
            }
        });
        return holdings;
    }
}
