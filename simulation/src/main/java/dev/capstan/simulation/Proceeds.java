package dev.capstan.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money of the owners.
 *
 * @param total on each path
 * @param mean over the paths, by month
 */
public record Proceeds(Total total, MeanFlow mean) {

    static Proceeds of(Column money, int months, int paths) {
        return new Proceeds(new Total(money, 1, months, paths), new MeanFlow(money, months, paths));
    }

    static @Nullable Proceeds ofAny(@Nullable Column money, int months, int paths) {
        return money == null ? null : of(money, months, paths);
    }

    List<PathObserver> observers() {
        return List.of(total, mean);
    }
}
