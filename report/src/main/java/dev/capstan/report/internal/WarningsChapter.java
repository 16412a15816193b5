package dev.capstan.report.internal;

import dev.capstan.basics.Problem;
import java.util.List;

/** What Capstan would look at again in the plan. */
final class WarningsChapter {

    private WarningsChapter() {}

    static Chapter of(Page page) {
        var warnings = page.assessment().warnings();
        var list = Element.ofClass("ul", "warnings");
        warnings.forEach(warning -> list.add(item(page, warning)));
        var held = held(page);
        held.forEach(list::add);
        return Chapter.of(
                "warnings",
                page.say("Warnings", "提醒"),
                warnings.isEmpty() && held.isEmpty()
                        ? Paper.paragraph(page.say("The plan gave none.", "计划没有触发提醒。"))
                        : list);
    }

    /** What had to be held within its range. */
    private static List<Element> held(Page page) {
        var uncertain = page.assessment().uncertain();
        return uncertain == null
                ? List.of()
                : uncertain.held().stream()
                        .map(held -> new Element("li").text(page.format().held(held)))
                        .toList();
    }

    private static Element item(Page page, Problem warning) {
        var item = new Element("li")
                .add(Element.of("code", warning.code().id()))
                .text(" " + warning.message(page.language()));
        if (!warning.key().isEmpty()) {
            item.text(" · ").add(Element.of("code", warning.key()));
        }
        var advice = warning.advice(page.language());
        return advice.isEmpty()
                ? item
                : item.add(Element.ofClass("span", "meaning").text(advice));
    }
}
