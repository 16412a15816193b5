package dev.capstan.simulation;

import dev.capstan.plan.Bounds;
import java.util.List;

/** A number of the plan on every path of a block: one value where it is certain, a draw where it is not. */
public interface Source {

    /** Months after the horizon that a decision within it may look at, such as a head count after the lead time. */
    int BEYOND = 36;

    /** Nothing, on every path and always. */
    Source ZERO = new Source() {
        @Override
        public double at(Block block, int lane, int month) {
            return 0;
        }

        @Override
        public boolean varies() {
            return false;
        }

        @Override
        public boolean isZero() {
            return true;
        }
    };

    /** The value on a path in a month, from 1 and perhaps beyond the horizon. */
    double at(Block block, int lane, int month);

    /** Writes the values of a month, one for each lane. */
    default void write(Block block, int month, double[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = at(block, lane, month);
        }
    }

    /** Whether paths differ in it. */
    boolean varies();

    /** Whether it is known to be nothing. */
    default boolean isZero() {
        return false;
    }

    /** The same on every path: a value for each month from 1 on. */
    static Source certain(double[] months) {
        return new Source() {
            @Override
            public double at(Block block, int lane, int month) {
                return months[month - 1];
            }

            @Override
            public void write(Block block, int month, double[] out) {
                block.fill(months[month - 1], out);
            }

            @Override
            public boolean varies() {
                return false;
            }
        };
    }

    /** The sum of several. */
    static Source sum(List<Source> terms) {
        var parts = terms.toArray(Source[]::new);
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
            public void write(Block block, int month, double[] out) {
                block.fill(0, out);
                for (var part : parts) {
                    block.add(part, month, out);
                }
            }

            @Override
            public boolean varies() {
                return terms.stream().anyMatch(Source::varies);
            }
        };
    }

    /** The product of two. */
    static Source product(Source first, Source second) {
        return new Source() {
            @Override
            public double at(Block block, int lane, int month) {
                return first.at(block, lane, month) * second.at(block, lane, month);
            }

            @Override
            public boolean varies() {
                return first.varies() || second.varies();
            }
        };
    }

    /** A number, held between its bounds. */
    static Source within(Source number, Bounds bounds) {
        return new Source() {
            @Override
            public double at(Block block, int lane, int month) {
                return bounds.hold(number.at(block, lane, month));
            }

            @Override
            public boolean varies() {
                return number.varies();
            }
        };
    }
}
