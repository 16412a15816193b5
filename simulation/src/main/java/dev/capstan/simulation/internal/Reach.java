package dev.capstan.simulation.internal;

import dev.capstan.basics.Timeline;
import dev.capstan.plan.Bounds;
import dev.capstan.plan.Distribution;
import dev.capstan.plan.Quantity;
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
        var uncertainty = own.uncertainty();
        if (uncertainty == null) {
            double median = own.forOneMonth(own.base());
            return new Reach(median, median);
        }
        var span = uncertainty.distribution().span();
        var forOneMonth = own.forOneMonth();
        return new Reach(forOneMonth.applyAsDouble(span.low()), forOneMonth.applyAsDouble(span.high()));
    }

    private static Reach shape(Quantity own, Timeline timeline) {
        var certain = own.withCertainShape();
        var shape = IntStream.rangeClosed(1, timeline.months())
                .mapToDouble(month -> certain.shape(month, timeline))
                .summaryStatistics();
        var reach = new Reach(shape.getMin(), shape.getMax());
        for (var step : own.steps()) {
            reach = reach.times(relative(step.value()));
        }
        var growth = own.growth();
        return growth == null || !growth.isUncertain() ? reach : reach.times(grown(growth, timeline));
    }

    /** An uncertain step relative to its median, or the median itself. */
    private static Reach relative(Quantity step) {
        double median = step.forOneMonth(step.base());
        if (!step.isUncertain()) {
            return new Reach(1, 1);
        }
        var drawn = base(step);
        return new Reach(
                Math.min(1, Math.min(drawn.low / median, drawn.high / median)),
                Math.max(1, Math.max(drawn.low / median, drawn.high / median)));
    }

    /** As far as growth comes in all months, or in none. */
    private static Reach grown(Quantity growth, Timeline timeline) {
        var monthly = base(growth);
        return new Reach(
                Math.min(1, StrictMath.pow(1 + monthly.low, timeline.months())),
                Math.max(1, StrictMath.pow(1 + monthly.high, timeline.months())));
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
