package dev.capstan.simulation.internal;

import dev.capstan.basics.Timeline;
import dev.capstan.plan.Bounds;
import dev.capstan.plan.Distribution;
import dev.capstan.plan.Quantity;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far a number of the plan may come in any month of any path, by its draws, growth, movements and events; rather too far than too
 * little.
 *
 * @param low for one month, in its own currency
 * @param high likewise
 */
record Reach(double low, double high) {

    static Reach of(Quantity own, @Nullable Influences changes, Timeline timeline) {
        var reach = base(own).times(shape(own, timeline));
        if (own.wandering() != null) {
            reach = reach.times(wandering(own.wandering(), timeline));
        }
        return changes == null ? reach : reach.timesAnything().plus(changes.leastAdded(), changes.mostAdded());
    }

    private static Reach base(Quantity own) {
        if (!own.isUncertain()) {
            double median = own.forOneMonth(own.base());
            return new Reach(median, median);
        }
        var span = Objects.requireNonNull(own.uncertainty()).distribution().span();
        var forOneMonth = own.forOneMonth();
        return new Reach(forOneMonth.applyAsDouble(span.low()), forOneMonth.applyAsDouble(span.high()));
    }

    private static Reach shape(Quantity own, Timeline timeline) {
        var shape = IntStream.rangeClosed(1, timeline.months())
                .mapToDouble(month -> own.shape(month, timeline))
                .summaryStatistics();
        return new Reach(shape.getMin(), shape.getMax());
    }

    /** As far as a walk of all months comes; a pull back makes it shorter. */
    private static Reach wandering(Quantity.Wandering wandering, Timeline timeline) {
        double deviation = wandering.volatility() * Math.sqrt(timeline.months() / 12.0);
        double farthest = Distribution.FARTHEST * deviation;
        return new Reach(StrictMath.exp(-farthest - deviation * deviation / 2), StrictMath.exp(farthest));
    }

    private Reach times(Reach other) {
        double a = low * other.low;
        double b = low * other.high;
        double c = high * other.low;
        double d = high * other.high;
        return new Reach(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** Times any factor from 0 on. */
    private Reach timesAnything() {
        return new Reach(low < 0 ? Double.NEGATIVE_INFINITY : 0, high > 0 ? Double.POSITIVE_INFINITY : 0);
    }

    private Reach plus(double least, double most) {
        return new Reach(low + least, high + most);
    }

    boolean leaves(Bounds bounds) {
        return low < bounds.least() || high > bounds.most();
    }
}
