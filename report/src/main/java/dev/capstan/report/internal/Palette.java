package dev.capstan.report.internal;

import java.util.List;

/** Colours that stay apart for colour-blind readers and in grey print: any two differ for every kind of
 * sight. No transparency, for PDF. */
final class Palette {

    static final String INK = "#1c2733";
    static final String MUTED = "#5b6775";
    static final String GRID = "#e4e8ec";
    static final String AXIS = "#9aa5b1";
    static final String PAPER = "#ffffff";
    static final String POSITIVE = "#23466e";
    static final String NEGATIVE = "#c8862a";

    private static final List<String> SERIES = List.of(
            "#23466e", "#d79a3c", "#5aa4a0", "#5d3313", "#cddea2", "#8e82cb", "#8fdbe6", "#977d5d", "#a45a1f",
            "#595959", "#a3d7c1", "#3b748c");

    private Palette() {}

    static String of(int series) {
        return SERIES.get(series % SERIES.size());
    }
}
