package dev.capstan.simulation;

import dev.capstan.basics.Timeline;
import dev.capstan.plan.Quantity;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn once for a path. An uncertain number of the plan: value(path, month) = base(path) × shape(month). Or a chance: a
 * uniform in (0, 1) that decides whether or when something happens.
 */
public final class Input implements Source {

    private final int index;
    private final String name;
    private final @Nullable Quantity quantity;
    private final double[] shape;

    private Input(int index, String name, @Nullable Quantity quantity, double[] shape) {
        this.index = index;
        this.name = name;
        this.quantity = quantity;
        this.shape = shape;
    }

    /** An uncertain number, by its key. */
    public static Input number(int index, Quantity quantity, Timeline timeline) {
        var shape = IntStream.rangeClosed(1, timeline.months() + BEYOND)
                .mapToDouble(month -> quantity.shape(month, timeline))
                .toArray();
        return new Input(index, quantity.key(), quantity, shape);
    }

    /** A chance, by the name that its draw has. */
    public static Input chance(int index, String name, Timeline timeline) {
        var shape = new double[timeline.months() + BEYOND];
        Arrays.fill(shape, 1);
        return new Input(index, name, null, shape);
    }

    /** Its place among the program's inputs. */
    public int index() {
        return index;
    }

    /** What its draw is keyed by. */
    public String name() {
        return name;
    }

    /** What the plan says; null for a chance. */
    public @Nullable Quantity quantity() {
        return quantity;
    }

    /** The median of the base, as a figure for one month. */
    double median() {
        return quantity == null ? 0.5 : quantity.forOneMonth(quantity.base());
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
