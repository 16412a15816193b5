package dev.capstan.cli;

import dev.capstan.basics.TerminalText;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells for a terminal, as wide as what stands in them: the first column to the left, the others to the right. */
final class TextTable {

    private static final int GAP = 2;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(String first, List<String> cells) {
        var row = new ArrayList<String>();
        row.add(first);
        row.addAll(cells);
        rows.add(row);
        return this;
    }

    TextTable row(String first, String... cells) {
        return row(first, List.of(cells));
    }

    /** The lines, each indented. */
    String print(String indent) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = new int[columns];
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)));
            }
        }
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder(indent).append(TerminalText.padded(row.getFirst(), widths[0]));
            for (int i = 1; i < row.size(); i++) {
                line.append(TerminalText.leftPadded(row.get(i), widths[i] + GAP));
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }
}
