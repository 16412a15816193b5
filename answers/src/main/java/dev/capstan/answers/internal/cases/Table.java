package dev.capstan.answers.internal.cases;

import java.util.List;
import java.util.stream.IntStream;

/** A table of plain comma-separated values. */
record Table(String file, List<String> columns, List<List<String>> rows) {

    /** The numbers of a column; rows without one are an error. */
    double[] column(String name) {
        int at = columns.indexOf(name);
        return column(at < 0 ? columns.size() - 1 : at);
    }

    /** The numbers of the last column. */
    double[] lastColumn() {
        return column(columns.size() - 1);
    }

    boolean has(String name) {
        return columns.contains(name);
    }

    private double[] column(int at) {
        return IntStream.range(0, rows.size())
                .mapToDouble(row -> number(rows.get(row), at, row))
                .toArray();
    }

    private double number(List<String> cells, int at, int row) {
        return Fraction.parse(at < cells.size() ? cells.get(at) : "")
                .orElseThrow(() -> new IllegalArgumentException(
                        file + ":" + (row + 2) + ": column \"" + columns.get(at) + "\" is not a number"))
                .real();
    }
}
