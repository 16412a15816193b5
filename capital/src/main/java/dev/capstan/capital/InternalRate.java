package dev.capstan.capital;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rates at which flows are worth nothing: every real root above −1 of {@code Σ flow·(1 + r)^−t}. Where there are several no
 * single rate exists; {@link #principal()} is then the one that spreadsheets tend to show.
 *
 * @param roots in ascending order
 */
public record InternalRate(List<Double> roots) {

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
                Arrays.stream(logarithms).map(StrictMath::expm1).boxed().toList());
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
     * The only root; of several the smallest that is not negative, or where all are, the nearest to zero; NaN for none. What
     * numpy-financial 2 shows, and spreadsheets from their usual guess of 10 % most of the time.
     */
    public double principal() {
        return roots.stream()
                .filter(rate -> rate >= 0)
                .findFirst()
                .orElseGet(() -> roots.isEmpty() ? Double.NaN : roots.getLast());
    }
}
