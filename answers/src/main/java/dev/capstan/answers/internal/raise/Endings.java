package dev.capstan.answers.internal.raise;

import dev.capstan.answers.Raise.Conversion;
import dev.capstan.answers.Raise.Ending;
import dev.capstan.answers.Raise.Returns;
import dev.capstan.answers.internal.Sampled;
import dev.capstan.capital.InternalRate;
import dev.capstan.plan.Ownership.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What holders get in the end, over all paths. */
final class Endings {

    private static final int MONTHS = 12;

    private final Sharing sharing;
    private final Course course;

    Endings(Sharing sharing) {
        this.sharing = sharing;
        this.course = sharing.course;
    }

    Ending ending() {
        var all = IntStream.range(0, course.paths()).toArray();
        return new Ending(
                Sampled.estimate(course.sold(), Sampled::shareEver),
                Sampled.estimate(course.woundUp(), Sampled::shareEver),
                Raising.spread(all, course.value()),
                Sampled.estimate(course.value(), Sampled::mean),
                Sampled.mean(IntStream.range(0, course.paths())
                        .mapToDouble(path -> Math.min(course.value()[path], course.owed()[path]))
                        .toArray()),
                of(sharing.company.of(Group.FOUNDER)),
                conversions());
    }

    Returns of(int holder) {
        return of(List.of(holder));
    }

    /** What some holders get together. */
    private Returns of(List<Integer> holders) {
        var got = total(sharing.got, holders);
        var paid = total(sharing.paid, holders);
        var flows = new double[sharing.tally.flowsOfHolder()[0].length];
        for (int holder : holders) {
            var more = sharing.tally.flowsOfHolder()[holder];
            Arrays.setAll(flows, month -> flows[month] + more[month]);
        }
        double in = Sampled.mean(paid);
        return new Returns(
                Sampled.estimate(got, Sampled::mean),
                Sampled.quantile(got, 0.1),
                Sampled.quantile(got, 0.5),
                in,
                in > 0 ? Sampled.mean(got) / in : Double.NaN,
                yearly(flows),
                loss(got, paid));
    }

    private double[] total(double[][] table, List<Integer> holders) {
        var total = new double[course.paths()];
        for (int holder : holders) {
            Arrays.setAll(total, path -> total[path] + table[holder][path]);
        }
        return total;
    }

    private static double loss(double[] got, double[] paid) {
        var losses = IntStream.range(0, got.length)
                .filter(path -> paid[path] > 0)
                .mapToDouble(path -> got[path] > 0 ? 0 : 1)
                .toArray();
        return Sampled.mean(losses);
    }

    /** The yearly internal rate of monthly flows; NaN where nothing is paid in or nothing comes back. */
    static double yearly(double[] flows) {
        if (Arrays.stream(flows).noneMatch(flow -> flow < 0)
                || Arrays.stream(flows).noneMatch(flow -> flow > 0)) {
            return Double.NaN;
        }
        double monthly = InternalRate.of(flows).principal();
        return StrictMath.pow(1 + monthly, MONTHS) - 1;
    }

    private List<Conversion> conversions() {
        long exits = Arrays.stream(course.sold()).filter(month -> month > 0).count();
        var found = new ArrayList<Conversion>();
        for (int stock = 0; stock < sharing.company.stocks().size(); stock++) {
            int present = sharing.tally.present()[stock];
            if (present > 0) {
                found.add(new Conversion(
                        sharing.company.stocks().get(stock).name(),
                        (double) present / exits,
                        (double) sharing.tally.converts()[stock] / present));
            }
        }
        return found;
    }
}
