package dev.capstan.answers.internal;

import dev.capstan.answers.Uncertain.Returns;
import dev.capstan.capital.InternalRate;
import dev.capstan.simulation.Headline;
import dev.capstan.simulation.Proceeds;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What all equity holders together pay in and get; {@code semantics.md}, NPV. */
final class OwnerReturns {

    private OwnerReturns() {}

    /** IRR of the mean flows and the distribution of the multiple; null where the plan has no exit. */
    static @Nullable Returns of(Headline headline) {
        var proceeds = headline.proceeds();
        if (proceeds == null) {
            return null;
        }
        var opening = headline.opening().sums();
        var multiples = multiples(headline, proceeds, opening);
        double monthly = InternalRate.of(flows(headline, proceeds, Sampled.mean(opening)))
                .principal();
        var points = Sampled.computableQuantiles(multiples, 0.1, 0.5, 0.9);
        return new Returns(
                StrictMath.pow(1 + monthly, 12) - 1,
                Sampled.estimate(multiples, values -> Sampled.mean(Sampled.computable(values))),
                points[0],
                points[1],
                points[2],
                Sampled.estimate(
                        multiples,
                        values -> Sampled.mean(Arrays.stream(Sampled.computable(values))
                                .map(multiple -> multiple == 0 ? 1 : 0)
                                .toArray())));
    }

    /** Proceeds over what was paid in, on each path; NaN where that is nothing. */
    private static double[] multiples(Headline headline, Proceeds proceeds, double[] opening) {
        var paid = opening.clone();
        for (var round : headline.rounds().values()) {
            var received = round.total().sums();
            Arrays.setAll(paid, path -> paid[path] + received[path]);
        }
        if (headline.contributions() != null) {
            var contributed = headline.contributions().total().sums();
            Arrays.setAll(paid, path -> paid[path] + contributed[path]);
        }
        var got = proceeds.total().sums();
        return IntStream.range(0, headline.paths())
                .mapToDouble(path -> paid[path] > 0 ? got[path] / paid[path] : Double.NaN)
                .toArray();
    }

    /** The mean flows of the owners, index 0 for the start. */
    private static double[] flows(Headline headline, Proceeds proceeds, double opening) {
        var out = proceeds.mean().months();
        var flows = new double[out.length + 1];
        flows[0] = -opening;
        for (var round : headline.rounds().values()) {
            var received = round.mean().months();
            IntStream.rangeClosed(1, out.length).forEach(month -> flows[month] -= received[month - 1]);
        }
        if (headline.contributions() != null) {
            var contributed = headline.contributions().mean().months();
            IntStream.rangeClosed(1, out.length).forEach(month -> flows[month] -= contributed[month - 1]);
        }
        IntStream.rangeClosed(1, out.length).forEach(month -> flows[month] += out[month - 1]);
        return flows;
    }
}
