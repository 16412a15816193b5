package dev.capstan.capital;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rates at which flows are worth nothing: every real root above −1 of {@code Σ flow·(1 + r)^−t}. Where there are several no
 * single rate exists; {@link #principal()} is then the one that spreadsheets tend to show.
 *
 * @param roots in ascending order
 * @param total the flows' undiscounted sum
 */
public record InternalRate(List<Double> roots, double total) {

    /** How many rates there are. */
    public enum Status {
        ONE,
        MULTIPLE,
        NONE
    }

    public InternalRate {
        roots = List.copyOf(roots);
    }

    /** Of flows one period apart, the first at once. */
    public static InternalRate of(double... flows) {
        return of(IntStream.range(0, flows.length).asDoubleStream().toArray(), flows);
    }

    /** Of flows at these times; the rate is for one unit of time. */
    public static InternalRate of(double[] times, double[] flows) {
        if (times.length != flows.length) {
            throw new IllegalArgumentException(times.length + " times for " + flows.length + " flows");
        }
        double[] logarithms = RealRoots.of(times, flows);
        return new InternalRate(
                Arrays.stream(logarithms).map(StrictMath::expm1).boxed().toList(),
                Arrays.stream(flows).sum());
    }

    /** Of dated flows, as a rate a year; time counts from the earliest of them. */
    public static InternalRate of(List<DatedFlow> flows, DayCount dayCount) {
        return of(DatedFlow.years(flows, dayCount), DatedFlow.amounts(flows));
    }

    public Status status() {
        return switch (roots.size()) {
            case 0 -> Status.NONE;
            case 1 -> Status.ONE;
            default -> Status.MULTIPLE;
        };
    }

    /**
     * The only root; of several the nearest to zero among those on the side of the flows' sum (a gain has a positive return),
     * or of all where none lies there; NaN for none. Agrees with numpy-financial 2.
     */
    public double principal() {
        var sided = roots.stream().filter(r -> total >= 0 ? r >= 0 : r < 0).toList();
        return (sided.isEmpty() ? roots : sided)
                .stream().reduce((a, b) -> Math.abs(b) < Math.abs(a) ? b : a).orElse(Double.NaN);
    }
}
