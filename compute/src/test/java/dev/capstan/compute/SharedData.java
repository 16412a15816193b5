package dev.capstan.compute;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Published facts that lie beside the project; a test that needs them is skipped where they are not there. */
final class SharedData {

    private SharedData() {}

    /** One line of a table by the names of its columns. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        @Override
        public String toString() {
            return cells.values().stream().limit(6).toList().toString();
        }
    }

    static List<Row> table(String file) {
        var path = Path.of(System.getProperty("capstan.shared", "../shared"), "data", "training-runs", file);
        assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not there; set -Dcapstan.shared");
        try {
            var lines = Files.readAllLines(path);
            var names = cells(lines.getFirst());
            return lines.stream().skip(1).map(line -> row(names, cells(line))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Row row(List<String> names, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return new Row(row);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
