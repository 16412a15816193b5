package dev.capstan.basics;

/**
 * One text in both languages. A text may be a template: {@code {name}} stands for the attribute of that name.
 *
 * @param en English
 * @param zh Chinese
 */
public record Text(String en, String zh) {

    private static final int SHOWN = 200;

    /** A text that reads the same in both languages, such as a name that the user chose. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    /** A number, as it is written in a text, with the sign that people read: − for the hyphen before it. */
    public static String signed(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }

    /** What a user wrote, as a message shows it: on one line, without invisible characters, cut after 200 characters. */
    public static String shown(String written) {
        boolean cut = written.length() > SHOWN && written.codePointCount(0, written.length()) > SHOWN;
        int[] visible = written.codePoints()
                .limit(cut ? SHOWN - 1 : SHOWN)
                .map(Text::visible)
                .toArray();
        return new String(visible, 0, visible.length) + (cut ? "…" : "");
    }

    /** What a user wrote, however long, on one line and without invisible characters. */
    public static String onOneLine(String written) {
        int[] visible = written.codePoints().map(Text::visible).toArray();
        return new String(visible, 0, visible.length);
    }

    /** The character, or a space for one that cannot be seen or would move what follows it. */
    static int visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> codePoint;
        };
    }

    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> en;
            case CHINESE -> zh;
        };
    }

    /** The text with each {@code {name}} replaced by its attribute; a name without an attribute stays as it is. */
    public String in(Language language, Attributes attributes) {
        var template = in(language);
        var filled = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            int close = template.indexOf('}', open);
            var value = close < 0 ? null : attributes.values().get(template.substring(open + 1, close));
            if (value != null) {
                filled.append(template, at, open).append(value.in(language));
                at = close + 1;
            }
        }
        return filled.append(template.substring(at)).toString();
    }

    /** Both languages with their templates filled from the same attributes. */
    public Text filled(Attributes attributes) {
        return new Text(in(Language.ENGLISH, attributes), in(Language.CHINESE, attributes));
    }
}
