package dev.capstan.answers.internal.raise;

import dev.capstan.answers.AnswerProblem;
import dev.capstan.answers.Assess.Sampling;
import dev.capstan.answers.Distribute.Sale;
import dev.capstan.answers.InvestorMatch;
import dev.capstan.answers.Payouts;
import dev.capstan.answers.Raise;
import dev.capstan.answers.Raise.Basis;
import dev.capstan.answers.Raise.Part;
import dev.capstan.answers.Raise.RoundResult;
import dev.capstan.answers.Raise.Spread;
import dev.capstan.answers.Raise.Unmet;
import dev.capstan.answers.internal.Sampled;
import dev.capstan.answers.internal.raise.Tally.PartOf;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.capital.LookThrough;
import dev.capstan.plan.PlanFile;
import dev.capstan.simulation.Program;
import dev.capstan.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the answer from what came of the paths. */
public final class Raising {

    private final Company company;
    private final Course course;
    private final Sharing sharing;
    private final PlanFile file;
    private final Sampling sampling;

    private Raising(Sharing sharing, Sampling sampling) {
        this.company = sharing.company;
        this.course = sharing.course;
        this.sharing = sharing;
        this.file = company.file();
        this.sampling = sampling;
    }

    /**
     * Runs all paths of a plan, closes their rounds and shares out what there is in the end.
     *
     * @param high an exit value that curves reach beyond; 0 for that of nine paths in ten
     */
    public static Result<Raise> of(PlanFile file, Sampling sampling, Language language, double high)
            throws InterruptedException {
        if (file.plan().funding().rounds().isEmpty()) {
            var origin = file.origin("funding");
            return new Result.Failure<>(
                    List.of(new Problem(AnswerProblem.NO_ROUNDS, origin, "funding.rounds", Attributes.of())));
        }
        var made = Program.compile(file)
                .then(program -> Company.of(file)
                        .then(company -> new Result.Success<>(
                                new Prepared(program, LikelyCourse.of(company, Course.ofMedians(program), language)))));
        return switch (made) {
            case Result.Failure<Prepared> failure -> new Result.Failure<>(failure.problems());
            case Result.Success<Prepared> success -> of(success.value(), sampling, high);
        };
    }

    /** Who is paid what at the end of the likely course. */
    public static Result<Payouts> likely(PlanFile file, Sale sale, Language language) {
        return Program.compile(file)
                .then(program -> Company.of(file).then(company -> {
                    var likely = LikelyCourse.of(company, Course.ofMedians(program), language);
                    return likely.unmet.isEmpty()
                            ? new Result.Success<>(likely.payouts(sale))
                            : new Result.Failure<>(likely.unmet);
                }));
    }

    private record Prepared(Program program, LikelyCourse likely) {}

    private static Result<Raise> of(Prepared prepared, Sampling sampling, double high) throws InterruptedException {
        var program = prepared.program;
        int paths = Simulation.rounded(program.uncertain() > 0 ? sampling.paths() : 1);
        var course = Course.simulate(program, sampling, paths, sampling.progress());
        return Sharing.of(prepared.likely.company, course, sampling.pool())
                .then(sharing -> new Result.Success<>(new Raising(sharing, sampling).raise(prepared.likely, high)));
    }

    private Raise raise(LikelyCourse likely, double high) {
        var venture = file.plan().venture();
        boolean hasExit = file.plan().exit() != null;
        var endings = new Endings(sharing);
        var ending = hasExit ? endings.ending() : null;
        double top = ending == null || high > 0 ? high : ending.value().high();
        return new Raise(
                new Basis(
                        venture.name(),
                        file.source().file(),
                        venture.currency(),
                        company.timeline(),
                        sampling.seed(),
                        course.paths()),
                new Assumptions(company).all(),
                company.rounds().stream().map(this::round).toList(),
                ownership(),
                holders(hasExit ? endings : null),
                Payments.of(sharing),
                ending,
                likely.course(top),
                Sampled.estimate(course.ruin(), Sampled::shareEver));
    }

    private RoundResult round(RoundTerms terms) {
        int round = terms.number();
        var months = closedMonths(round);
        var closed = IntStream.range(0, course.paths())
                .filter(path -> months[path] > 0)
                .toArray();
        return new RoundResult(
                terms.name(),
                terms.sales().stream()
                        .map(sale -> TermsInWords.of(sale.terms()))
                        .toList(),
                TermsInWords.of(terms.round().method()),
                Sampled.estimate(months, Sampled::shareEver),
                Sampled.by(months, 0.5),
                spread(closed, course.money()[round]),
                terms.priced() > 0 ? spread(closed, course.preMoney()[round]) : NONE,
                spread(closed, sharing.price[round]),
                mean(closed, sharing.foundersBefore[round]),
                mean(closed, sharing.foundersAfter[round]),
                mean(closed, sharing.investorsAfter[round]),
                mean(closed, sharing.poolAfter[round]),
                mean(closed, sharing.foundersVotes[round]),
                runway(closed, round),
                Endings.yearly(sharing.tally.flowsOfRound()[round]),
                sharing.tally.gotOfRound()[round] / sharing.tally.paidForRound()[round],
                terms.round().buyBack() == null
                        ? null
                        : TermsInWords.of(terms.round().buyBack()),
                terms.round().agreement(),
                unmet(round),
                InvestorMatch.of(file.plan(), terms.name()));
    }

    private @Nullable Unmet unmet(int round) {
        var why = sharing.why.get(round);
        if (why == null) {
            return null;
        }
        var first = why.getFirst();
        return new Unmet(
                (double) sharing.unmet[round] / course.paths(),
                new Text(first.message(Language.ENGLISH), first.message(Language.CHINESE)));
    }

    /** The month in which a round closes on each path; 0 after its end. */
    private int[] closedMonths(int round) {
        return IntStream.range(0, course.paths())
                .map(path -> Double.isNaN(sharing.foundersAfter[round][path]) ? 0 : course.month()[round][path])
                .toArray();
    }

    private double runway(int[] closed, int round) {
        var months = Arrays.stream(closed)
                .mapToDouble(path -> {
                    double burn = -course.burn()[round][path];
                    return burn > 0 ? course.money()[round][path] / burn : Double.POSITIVE_INFINITY;
                })
                .toArray();
        return Sampled.computableQuantiles(months, 0.5)[0];
    }

    private static final Spread NONE = new Spread(Double.NaN, Double.NaN, Double.NaN);

    static Spread spread(int[] paths, double[] values) {
        var found = Arrays.stream(paths).mapToDouble(path -> values[path]).toArray();
        var points = Sampled.computableQuantiles(found, 0.1, 0.5, 0.9);
        return new Spread(points[0], points[1], points[2]);
    }

    private static double mean(int[] paths, double[] values) {
        return Sampled.mean(
                Arrays.stream(paths).mapToDouble(path -> values[path]).toArray());
    }

    private List<Part> ownership() {
        var parts = new ArrayList<Part>();
        var all = PartOf.all(company);
        for (int part = 0; part < all.size(); part++) {
            var months = sharing.tally.ownership()[part].clone();
            Arrays.setAll(months, month -> months[month] / course.paths());
            if (Arrays.stream(months).anyMatch(share -> share > 0)) {
                parts.add(new Part(label(all.get(part)), all.get(part).kind(), months));
            }
        }
        return parts;
    }

    private Text label(PartOf part) {
        return switch (part.kind()) {
            case FOUNDERS -> new Text("founders", "创始人");
            case EMPLOYEES -> new Text("employees", "员工");
            case POOL -> new Text("pool not granted", "未授予期权池");
            case LENDERS -> new Text("lenders, by warrants", "贷款人（认股权）");
            case INVESTORS ->
                part.round() < 0
                        ? company.tenders().isEmpty()
                                ? new Text("investors before the plan", "既有投资人")
                                : new Text("other investors", "其他投资人")
                        : Text.same(company.rounds().get(part.round()).name());
        };
    }

    private List<Raise.Holder> holders(@Nullable Endings endings) {
        var start = new Holdings(company, Flows.NONE);
        double all = start.fullyDiluted();
        var holders = new ArrayList<Raise.Holder>();
        for (int holder = 0; holder < company.holders().size(); holder++) {
            var who = company.holders().get(holder);
            holders.add(new Raise.Holder(
                    who.name(),
                    who.group(),
                    start.units(holder) / all,
                    sharing.tally.ends()[holder] / course.paths(),
                    endings == null ? null : endings.of(holder),
                    behind(company.lookThrough(), who.name().en())));
        }
        return holders;
    }

    private static List<Raise.Owner> behind(LookThrough lookThrough, String holder) {
        return lookThrough.isPartnership(holder)
                ? lookThrough.owners(holder).entrySet().stream()
                        .map(owner ->
                                new Raise.Owner(owner.getKey(), owner.getValue().doubleValue()))
                        .toList()
                : List.of();
    }
}
