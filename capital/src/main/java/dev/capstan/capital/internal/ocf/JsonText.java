package dev.capstan.capital.internal.ocf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Writes JSON: on one line, or with two spaces for each level. */
final class JsonText {

    private final StringBuilder text = new StringBuilder();
    private final boolean onOneLine;

    private JsonText(boolean onOneLine) {
        this.onOneLine = onOneLine;
    }

    /** Keys in alphabetical order, so that what says the same is the same text. */
    static String line(Json.Fields value) {
        return new JsonText(true).write(value, 0).text.toString();
    }

    static String pretty(Json value) {
        return new JsonText(false).write(value, 0).text.append('\n').toString();
    }

    private JsonText write(Json value, int level) {
        switch (value) {
            case Json.Word word -> quoted(word.text());
            case Json.Figure number -> text.append(number.text());
            case Json.Flag flag -> text.append(flag.value());
            case Json.Nothing _ -> text.append("null");
            case Json.Items items -> {
                List<Runnable> parts = new ArrayList<>();
                items.values().forEach(item -> parts.add(() -> write(item, level + 1)));
                block('[', ']', parts, level);
            }
            case Json.Fields fields -> {
                List<Runnable> parts = new ArrayList<>();
                var values = onOneLine ? new TreeMap<>(fields.values()) : fields.values();
                values.forEach((key, field) -> parts.add(() -> {
                    quoted(key);
                    text.append(onOneLine ? ":" : ": ");
                    write(field, level + 1);
                }));
                block('{', '}', parts, level);
            }
        }
        return this;
    }

    private void block(char open, char close, List<Runnable> parts, int level) {
        text.append(open);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : ",");
            indent(level + 1);
            parts.get(i).run();
        }
        if (!parts.isEmpty()) {
            indent(level);
        }
        text.append(close);
    }

    private void indent(int level) {
        if (!onOneLine) {
            text.append('\n').append("  ".repeat(level));
        }
    }

    private void quoted(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' || Character.isSurrogate(c) ? escaped(c) : String.valueOf(c));
            }
        }
        text.append('"');
    }

    /** Surrogates too: a lone one is not text, and a pair reads back as it was. */
    private static String escaped(char c) {
        return String.format(Locale.ROOT, "\\u%04x", (int) c);
    }
}
