package dev.capstan.simulation;

import dev.capstan.basics.Timeline;
import dev.capstan.plan.Quantity;
import java.util.stream.IntStream;

/** An uncertain number of the plan: value(path, month) = base(path) × shape(month). The base is drawn once for a path. */
public final class Input implements Source {

    /** Months after the horizon that a decision within it may look at, such as a head count after the lead time. */
    private static final int BEYOND = 36;

    private final int index;
    private final Quantity quantity;
    private final double[] shape;

    public Input(int index, Quantity quantity, Timeline timeline) {
        this.index = index;
        this.quantity = quantity;
        this.shape = IntStream.rangeClosed(1, timeline.months() + BEYOND)
                .mapToDouble(month -> quantity.shape(month, timeline))
                .toArray();
    }

    /** Its place among the program's inputs. */
    public int index() {
        return index;
    }

    /** What the plan says. */
    public Quantity quantity() {
        return quantity;
    }

    /** What the base is multiplied by in a month. */
    double shape(int month) {
        return shape[month - 1];
    }

    @Override
    public double at(Block block, int lane, int month) {
        return block.draw(this, lane) * shape(month);
    }

    @Override
    public void write(Block block, int month, double[] out) {
        block.draw(this, month, out);
    }

    @Override
    public boolean varies() {
        return true;
    }
}
