package dev.capstan.report.internal;

import java.util.Arrays;
import java.util.List;

/**
 * A part of the report.
 *
 * @param id of its place in the page
 * @param title as the reader sees it
 * @param content below the title
 */
public record Chapter(String id, String title, List<Element> content) {

    public Chapter {
        content = content.stream().filter(Element::hasContent).toList();
    }

    static Chapter of(String id, String title, Element... content) {
        return new Chapter(id, title, Arrays.asList(content));
    }

    Element section() {
        return new Element("section").set("id", id).add(Element.of("h2", title)).addAll(content);
    }

    Element link() {
        return new Element("li").add(new Element("a").set("href", "#" + id).text(title));
    }
}
