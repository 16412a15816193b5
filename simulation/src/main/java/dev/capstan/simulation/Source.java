package dev.capstan.simulation;

/** A number of the plan on every path of a block: one value where it is certain, a draw where it is not. */
public interface Source {

    /** Nothing. */
    Source ZERO = certain(0);

    /** The value on a path in a month, from 1 and perhaps beyond the horizon. */
    double at(Block block, int lane, int month);

    /** Whether paths differ in it. */
    boolean varies();

    /** The same on every path in every month. */
    static Source certain(double value) {
        return certain(_ -> value);
    }

    /** The same on every path. */
    static Source certain(java.util.function.IntToDoubleFunction months) {
        return new Source() {
            @Override
            public double at(Block block, int lane, int month) {
                return months.applyAsDouble(month);
            }

            @Override
            public boolean varies() {
                return false;
            }
        };
    }

    /** The sum of several. */
    static Source sum(java.util.List<Source> parts) {
        return new Source() {
            @Override
            public double at(Block block, int lane, int month) {
                double sum = 0;
                for (var part : parts) {
                    sum += part.at(block, lane, month);
                }
                return sum;
            }

            @Override
            public boolean varies() {
                return parts.stream().anyMatch(Source::varies);
            }
        };
    }
}
