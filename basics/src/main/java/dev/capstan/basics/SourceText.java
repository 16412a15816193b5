package dev.capstan.basics;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a source file, to show the line that a problem stands in.
 *
 * @param file the file as the user named it
 * @param text all of it
 */
public record SourceText(String file, String text) {

    private static final int SHOWN = 160;

    /**
     * Reads UTF-8; a byte order mark before it is dropped.
     *
     * @throws CharacterCodingException where the bytes are anything else
     */
    public static SourceText decoded(String file, byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return new SourceText(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /**
     * The line with a caret below it, both indented by four spaces; empty where the origin has no line in this text. A long
     * line is cut around the place.
     */
    public String excerpt(Origin origin) {
        if (!origin.file().equals(file) || origin.line() == 0) {
            return "";
        }
        return text.lines()
                .skip(origin.line() - 1L)
                .findFirst()
                .map(line -> excerpt(line, origin.column() - 1))
                .orElse("");
    }

    private static String excerpt(String line, int column) {
        int length = line.codePointCount(0, line.length());
        int from = Math.clamp(column - SHOWN / 2, 0, Math.max(0, length - SHOWN));
        int to = Math.min(length, from + SHOWN);
        int[] shown = line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to))
                .codePoints()
                .map(Text::visible)
                .toArray();
        int caret = Arrays.stream(shown)
                .limit(Math.max(0, column - from))
                .map(TerminalText::width)
                .sum();
        return "    " + new String(shown, 0, shown.length) + "\n    " + " ".repeat(caret) + "^\n";
    }
}
