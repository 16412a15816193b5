package dev.capstan.simulation.internal;

import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import java.util.List;

/** Columns that are 1 where something is the case and 0 where it is not. */
final class Flags {

    private Flags() {}

    /** Whether any is set in a month; not where there is none. */
    static boolean any(List<Column> flags, Path path, int month) {
        for (var flag : flags) {
            if (path.at(flag, month) == 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether all are set in a month; so where there is none. */
    static boolean all(List<Column> flags, Path path, int month) {
        for (var flag : flags) {
            if (path.at(flag, month) != 1) {
                return false;
            }
        }
        return true;
    }
}
