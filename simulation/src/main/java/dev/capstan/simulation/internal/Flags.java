package dev.capstan.simulation.internal;

import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import java.util.List;

/** Columns that are 1 where something is the case and 0 where it is not. Lists are walked by index, so that nothing is allocated. */
final class Flags {

    private Flags() {}

    /** Writes 1 where any is set in a month and 0 elsewhere; 0 where there is none. */
    static void any(Block block, List<Column> flags, int month, double[] out) {
        block.fill(0, out);
        for (int i = 0; i < flags.size(); i++) {
            or(block.values(flags.get(i), month), out);
        }
    }

    /** Writes 1 where all are set in a month and 0 elsewhere; 1 where there is none. */
    static void all(Block block, List<Column> flags, int month, double[] out) {
        block.fill(1, out);
        and(block, flags, month, out);
    }

    /** Writes 1 from a month on, which each path has its own, where all are set. */
    static void since(Block block, Column from, List<Column> flags, int month, double[] out) {
        var first = block.values(from, month);
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = month >= first[lane] ? 1 : 0;
        }
        and(block, flags, month, out);
    }

    /** Takes away where one of them is not set. */
    static void and(Block block, List<Column> flags, int month, double[] out) {
        for (int i = 0; i < flags.size(); i++) {
            var set = block.values(flags.get(i), month);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] *= set[lane];
            }
        }
    }

    /** Takes away where any of them is set. */
    static void unless(Block block, List<Column> flags, int month, double[] out) {
        for (int i = 0; i < flags.size(); i++) {
            block.multiplyByRest(flags.get(i), month, out);
        }
    }

    /** Adds where another is set. */
    static void or(double[] set, double[] out) {
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = Math.max(out[lane], set[lane]);
        }
    }
}
