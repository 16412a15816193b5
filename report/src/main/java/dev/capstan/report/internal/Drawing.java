package dev.capstan.report.internal;

/** A drawing in SVG: shapes and text in system fonts. */
final class Drawing {

    static final double LETTER = 12;

    private static final String FONTS =
            "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans CJK SC', 'PingFang SC',"
                    + " 'Microsoft YaHei', sans-serif";

    /** Where a text stands to its point. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String name;

        Anchor(String name) {
            this.name = name;
        }
    }

    private final Element root;

    /** An empty drawing; {@code title} and {@code description} are what is read aloud. */
    Drawing(double width, double height, String title, String description) {
        root = new Element("svg")
                .set("xmlns", "http://www.w3.org/2000/svg")
                .set("viewBox", "0 0 " + Scale.attribute(width) + " " + Scale.attribute(height))
                .set("role", "img")
                .set("aria-label", title + ". " + description)
                .set("font-family", FONTS)
                .set("font-size", LETTER);
        root.add(Element.of("title", title));
    }

    Element root() {
        return root;
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width) {
        root.add(new Element("line")
                .set("x1", x1)
                .set("y1", y1)
                .set("x2", x2)
                .set("y2", y2)
                .set("stroke", colour)
                .set("stroke-width", width));
    }

    /** A filled rectangle between two heights in any order, with a word for who points at it. */
    void bar(double x, double width, double y1, double y2, String colour, String tip) {
        root.add(new Element("rect")
                .set("x", x)
                .set("y", Math.min(y1, y2))
                .set("width", Math.max(0.5, width))
                .set("height", Math.abs(y2 - y1))
                .set("fill", colour)
                .add(Element.of("title", tip)));
    }

    void box(double x, double y, double width, double height, String colour) {
        root.add(new Element("rect")
                .set("x", x)
                .set("y", y)
                .set("width", width)
                .set("height", height)
                .set("fill", colour));
    }

    void area(String path, String colour, String tip) {
        root.add(new Element("path")
                .set("d", path)
                .set("fill", colour)
                .set("stroke", Palette.PAPER)
                .set("stroke-width", 0.6)
                .add(Element.of("title", tip)));
    }

    void stroke(String path, String colour, boolean dashed) {
        var stroke = new Element("path")
                .set("d", path)
                .set("fill", "none")
                .set("stroke", colour)
                .set("stroke-width", dashed ? 1.4 : 2.2)
                .set("stroke-linejoin", "round");
        root.add(dashed ? stroke.set("stroke-dasharray", "5 4") : stroke);
    }

    void dot(double x, double y, double radius, String colour) {
        root.add(new Element("circle")
                .set("cx", x)
                .set("cy", y)
                .set("r", radius)
                .set("fill", colour)
                .set("stroke", Palette.PAPER)
                .set("stroke-width", 1.2));
    }

    void text(double x, double y, String text, Anchor anchor, String colour) {
        root.add(words(x, y, text, anchor, colour));
    }

    void strong(double x, double y, String text, Anchor anchor, String colour) {
        root.add(words(x, y, text, anchor, colour).set("font-weight", "600"));
    }

    private static Element words(double x, double y, String text, Anchor anchor, String colour) {
        var words = new Element("text").set("x", x).set("y", y).set("fill", colour);
        return (anchor == Anchor.START ? words : words.set("text-anchor", anchor.name)).text(text);
    }
}
