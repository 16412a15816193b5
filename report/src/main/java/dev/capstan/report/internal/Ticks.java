package dev.capstan.report.internal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Round numbers along an axis that includes 0.
 *
 * @param from the lowest, 0 or less
 * @param step between two, above 0
 * @param count how many steps up to the highest
 */
record Ticks(double from, double step, int count) {

    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    /** About six steps around all values; from 0 to 1 where all are 0. */
    static Ticks around(double least, double largest, boolean isWhole) {
        double low = Math.min(0, least);
        double high = Math.max(0, largest);
        if (high == low) {
            high = 1;
        }
        double step = nice((high - low) / 6, isWhole);
        double from = StrictMath.floor(low / step + 1e-9) * step;
        int count = (int) Math.ceil((high - from) / step - 1e-9);
        return new Ticks(from + 0.0, step, Math.max(1, count));
    }

    private static double nice(double rough, boolean isWhole) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        for (double factor : NICE) {
            if (factor * power >= rough * (1 - 1e-9) && !(isWhole && (factor * power) % 1 != 0)) {
                return factor * power;
            }
        }
        return isWhole ? Math.max(1, 10 * power) : 10 * power;
    }

    double to() {
        return from + count * step;
    }

    double largest() {
        return Math.max(Math.abs(from), Math.abs(to()));
    }

    List<Double> values() {
        return IntStream.rangeClosed(0, count)
                .mapToObj(i -> Math.abs(from + i * step) < step / 1e6 ? 0.0 : from + i * step)
                .toList();
    }
}
