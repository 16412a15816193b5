package dev.capstan.answers;

import dev.capstan.basics.Text;

/**
 * A figure that Capstan knows: its one name, unit and definition, wherever it is shown.
 *
 * @param key how it is asked for, such as {@code gross margin}
 * @param label its name in a report
 * @param kind what it counts in
 * @param definition what it is, exactly
 * @param aggregation how a year comes from its months
 */
public record Measure(String key, Text label, Kind kind, Text definition, Aggregation aggregation) {

    /** How the figure of a year comes from its months. */
    public enum Aggregation {
        /** The months' sum. */
        SUM,
        /** The last month's. */
        LAST,
        /** Computed for the year as a whole, never a mean of months. */
        RATIO,
        /** One figure for the whole plan. */
        WHOLE
    }
}
