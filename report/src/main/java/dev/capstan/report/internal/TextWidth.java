package dev.capstan.report.internal;

import java.util.ArrayList;
import java.util.List;

/** How wide text is about, without a font at hand: a Chinese character is as wide as it is high. */
final class TextWidth {

    private TextWidth() {}

    /** Of a text in letters of {@code size}, a little on the safe side. */
    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::of).sum() * size;
    }

    private static double of(int c) {
        if (c >= 0x2E80) {
            return 1;
        }
        if ("ijlIft.,:;'|()[] ·–".indexOf(c) >= 0) {
            return c == '–' ? 0.56 : 0.34;
        }
        if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '%') {
            return 0.88;
        }
        return Character.isUpperCase(c) ? 0.69 : 0.57;
    }

    /** The text, or its beginning and {@code …}, at most so wide. */
    static String cut(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        var kept = new StringBuilder();
        double used = size;
        for (int c : text.codePoints().toArray()) {
            used += of(c) * size;
            if (used > width) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + "…";
    }

    /** The text on at most two lines, broken at a space or before a bracket where there is one; the rest is cut. */
    static List<String> wrap(String text, double size, double width) {
        if (of(text, size) <= width) {
            return List.of(text);
        }
        int at = breakAt(text, size, width);
        var lines = new ArrayList<String>();
        lines.add(cut(text.substring(0, at).strip(), size, width));
        lines.add(cut(text.substring(at).strip(), size, width));
        return lines;
    }

    private static int breakAt(String text, double size, double width) {
        int best = 0;
        int fits = 0;
        for (int i = 1; i < text.length(); i++) {
            if (of(text.substring(0, i), size) > width) {
                break;
            }
            fits = i;
            if (text.charAt(i) == ' ' || text.charAt(i) == '（' || text.charAt(i - 1) == '-') {
                best = i;
            }
        }
        int at = best > 0 ? best : Math.max(1, fits);
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
