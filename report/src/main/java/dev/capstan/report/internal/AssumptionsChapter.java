package dev.capstan.report.internal;

import dev.capstan.answers.Assessment.Assumption;
import java.util.List;

/** Every number of the plan with its source. */
final class AssumptionsChapter {

    private AssumptionsChapter() {}

    static Chapter of(Page page) {
        var assumptions = page.assessment().assumptions();
        var heads = new Element("tr");
        for (var head :
                List.of(page.say("Key in the plan", "计划中的键"), page.say("Value", "数值"), page.say("Source", "来源"))) {
            heads.add(new Element("th").set("scope", "col").set("class", "text").text(head));
        }
        var body = new Element("tbody");
        assumptions.forEach(assumption -> body.add(row(page, assumption)));
        var table = Element.ofClass("table", "assumptions").add(new Element("thead").add(heads), body);
        return Chapter.of(
                "assumptions",
                page.say("Assumptions and their sources", "假设与来源"),
                Paper.paragraph(count(page, assumptions)),
                Element.ofClass("div", "table long")
                        .add(Element.ofClass("div", "scroll")
                                .set("tabindex", "0")
                                .add(table)));
    }

    private static String count(Page page, List<Assumption> assumptions) {
        long sourced = assumptions.stream()
                .filter(assumption -> !assumption.source().isEmpty())
                .count();
        return page.say(
                "Of the " + assumptions.size() + " numbers in the plan, " + sourced
                        + " carry a note on where they come from, in the" + " words of whoever wrote the plan.",
                "计划中共有 " + assumptions.size() + " 个数值，其中 " + sourced + " 个附有来源说明，均为计划作者的原文。");
    }

    private static Element row(Page page, Assumption assumption) {
        var key = new Element("td").set("class", "text");
        key.add(Element.of("code", assumption.key()));
        key.add(Element.ofClass("span", "meaning").text(assumption.meaning().in(page.language())));
        var source = Element.ofClass("td", "text source");
        if (assumption.source().isEmpty()) {
            source.add(Element.ofClass("span", "missing").text(page.say("no source", "无来源")));
        } else {
            source.text(assumption.source());
        }
        return new Element("tr").add(key, Element.ofClass("td", "text value").text(assumption.value()), source);
    }
}
