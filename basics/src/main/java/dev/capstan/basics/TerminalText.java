package dev.capstan.basics;

/** Texts in columns of a terminal, where a Chinese character takes two. */
public final class TerminalText {

    private TerminalText() {}

    /** Columns that a text takes. */
    public static int width(String text) {
        return text.codePoints().map(TerminalText::width).sum();
    }

    /** Columns that a character takes: 2 for Chinese, Japanese and Korean ones, full-width forms and emoji, 0 for accents. */
    static int width(int codePoint) {
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = Character.isIdeographic(codePoint)
                || (codePoint >= 0x3000 && codePoint <= 0x30FF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF);
        return wide ? 2 : 1;
    }

    /** The text, and spaces behind it up to so many columns. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** Spaces up to so many columns, and the text behind them. */
    public static String leftPadded(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }
}
