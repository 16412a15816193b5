package dev.capstan.report.internal;

import dev.capstan.basics.Problem;

/** What Capstan would look at again in the plan. */
final class WarningsChapter {

    private WarningsChapter() {}

    static Chapter of(Page page) {
        var warnings = page.assessment().warnings();
        var list = Element.ofClass("ul", "warnings");
        warnings.forEach(warning -> list.add(item(page, warning)));
        return Chapter.of(
                "warnings",
                page.say("Warnings", "提醒"),
                warnings.isEmpty() ? Page.paragraph(page.say("The plan gave none.", "计划没有触发提醒。")) : list);
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
