package dev.capstan.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An element of a page or a drawing, built up and then written as markup that is both HTML and XML. All text is escaped. */
public final class Element {

    /** Written as {@code <br/>}; browsers want an end tag for any other, and take it for one more {@code <br>} here. */
    private static final Set<String> WITHOUT_CONTENT =
            new TreeSet<>(List.of("br", "circle", "col", "hr", "line", "meta", "path", "polyline", "rect"));

    /** After these a new line helps whoever reads the source. */
    private static final Set<String> BLOCKS = new TreeSet<>(List.of(
            "article", "details", "div", "figure", "h1", "h2", "h3", "head", "header", "html", "li", "main", "meta",
            "nav", "p", "section", "style", "svg", "table", "tbody", "thead", "title", "tr", "ul"));

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    public Element(String name) {
        this.name = name;
    }

    /** A new element with text in it. */
    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    /** A new element of a class. */
    public static Element ofClass(String name, String cssClass) {
        return new Element(name).set("class", cssClass);
    }

    /** Sets an attribute. */
    public Element set(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Sets an attribute to a number with at most two decimals. */
    public Element set(String attribute, double value) {
        return set(attribute, Scale.attribute(value));
    }

    /** Appends text; nothing where it is empty. */
    public Element text(String text) {
        if (!text.isEmpty()) {
            children.add(text);
        }
        return this;
    }

    /** Appends elements. */
    public Element add(Element... elements) {
        return addAll(List.of(elements));
    }

    /** Appends elements. */
    public Element addAll(List<Element> elements) {
        children.addAll(elements);
        return this;
    }

    public boolean hasContent() {
        return !children.isEmpty();
    }

    @Override
    public String toString() {
        var out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
        if (WITHOUT_CONTENT.contains(name) && children.isEmpty()) {
            out.append("/>");
        } else {
            out.append('>');
            children.forEach(child -> writeChild(child, out));
            out.append("</").append(name).append('>');
        }
        if (BLOCKS.contains(name)) {
            out.append('\n');
        }
    }

    private static void writeChild(Object child, StringBuilder out) {
        if (child instanceof Element element) {
            element.write(out);
        } else {
            out.append(escaped((String) child));
        }
    }

    /** Text as markup: what has a meaning there is escaped, what XML forbids or turns the writing around is left out. */
    static String escaped(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().filter(Element::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        boolean turns = isWithin(c, 0x202A, 0x202E) || isWithin(c, 0x2066, 0x2069);
        boolean control = isWithin(c, 0x7F, 0x9F) || (c < 0x20 && c != '\n' && c != '\t');
        boolean forbidden = isWithin(c, 0xD800, 0xDFFF) || isWithin(c, 0xFFFE, 0xFFFF);
        return !turns && !control && !forbidden;
    }

    private static boolean isWithin(int c, int from, int to) {
        return c >= from && c <= to;
    }
}
