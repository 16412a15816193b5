package dev.capstan.simulation.internal;

import dev.capstan.basics.Timeline;
import dev.capstan.numeric.Functions;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Input;
import dev.capstan.simulation.Source;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the uncertain steps and growth of a number make of it: 1 where they are at their medians and nothing grows. */
final class Shape implements Source {

    /** An uncertain step while it is in force. */
    private record Step(Input draw, double median) {}

    private final @Nullable Step[] steps;
    private final int[] monthsSince;
    private final @Nullable Input growth;

    /** @param inputs gives a number its draws */
    Shape(Quantity own, Timeline timeline, Function<Quantity, Input> inputs) {
        int months = timeline.months() + BEYOND;
        this.steps = new Step[months];
        this.monthsSince = new int[months];
        var grows = own.growth();
        this.growth = grows != null && grows.isUncertain() ? inputs.apply(grows) : null;
        for (int month = 1; month <= months; month++) {
            var step = own.inForce(month, timeline);
            var value = step.value();
            boolean draws = value.isUncertain() && !value.key().equals(own.key());
            steps[month - 1] = draws ? new Step(inputs.apply(value), value.forOneMonth(value.base())) : null;
            monthsSince[month - 1] = month - step.from().number(timeline);
        }
    }

    @Override
    public double at(Block block, int lane, int month) {
        var step = steps[month - 1];
        double stepped = step == null ? 1 : step.draw.at(block, lane, 1) / step.median;
        int since = monthsSince[month - 1];
        return growth == null || since == 0
                ? stepped
                : stepped * Functions.exp(since * Functions.log(1 + growth.at(block, lane, 1)));
    }

    @Override
    public boolean varies() {
        return true;
    }
}
