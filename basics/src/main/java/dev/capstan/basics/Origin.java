package dev.capstan.basics;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the file as the user named it
 * @param line counted from 1; 0 where the problem is the file itself
 * @param column counted from 1 in code points; 0 where the problem is the file itself
 */
public record Origin(String file, int line, int column) implements Comparable<Origin> {

    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::file).thenComparingInt(Origin::line).thenComparingInt(Origin::column);

    public Origin {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column are not negative: " + line + ":" + column);
        }
    }

    /** By file, then in the order of the text. */
    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    /** The file as a whole. */
    public static Origin ofFile(String file) {
        return new Origin(file, 0, 0);
    }

    /** {@code plan.yaml:7:5}, or just the file's name where there is no line. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
