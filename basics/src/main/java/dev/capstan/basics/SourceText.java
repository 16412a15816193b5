package dev.capstan.basics;

import java.util.List;

/**
 * The text of a source file, to show the line that a problem stands in.
 *
 * @param file the file as the user named it
 * @param text all of it
 */
public record SourceText(String file, String text) {

    private static final int SHOWN = 160;

    /**
     * The line with a caret below it, both indented by four spaces; empty where the origin has no line in this text. A long
     * line is cut around the place.
     */
    public String excerpt(Origin origin) {
        if (!origin.file().equals(file) || origin.line() == 0) {
            return "";
        }
        List<String> lines = text.lines().toList();
        if (origin.line() > lines.size()) {
            return "";
        }
        int[] line = lines.get(origin.line() - 1).codePoints().map(SourceText::visible).toArray();
        int column = Math.min(origin.column() - 1, line.length);
        int from = Math.max(0, Math.min(column - SHOWN / 2, line.length - SHOWN));
        int to = Math.min(line.length, from + SHOWN);
        int caret = 0;
        for (int i = from; i < column; i++) {
            caret += width(line[i]);
        }
        return "    " + new String(line, from, to - from) + "\n    " + " ".repeat(caret) + "^\n";
    }

    private static int visible(int codePoint) {
        return Character.isISOControl(codePoint) ? ' ' : codePoint;
    }

    /** Terminal columns that a character takes: 2 for Chinese, Japanese and Korean ones and full-width forms. */
    private static int width(int codePoint) {
        boolean wide = Character.isIdeographic(codePoint)
                || codePoint >= 0x3000 && codePoint <= 0x30FF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xFF01 && codePoint <= 0xFF60;
        return wide ? 2 : 1;
    }
}
