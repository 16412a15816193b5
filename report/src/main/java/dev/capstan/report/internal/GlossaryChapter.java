package dev.capstan.report.internal;

import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import java.util.List;

/** What each figure means. */
final class GlossaryChapter {

    private GlossaryChapter() {}

    static Chapter of(Page page) {
        var heads = new Element("tr");
        for (var head : List.of(page.say("Figure", "指标"), page.say("Unit", "单位"), page.say("Definition", "定义"))) {
            heads.add(new Element("th").set("scope", "col").set("class", "text").text(head));
        }
        var body = new Element("tbody");
        Measures.all().values().forEach(measure -> body.add(row(page, measure)));
        var table = Element.ofClass("table", "glossary").add(new Element("thead").add(heads), body);
        return Chapter.of(
                "glossary",
                page.say("Glossary", "指标定义"),
                Element.ofClass("div", "table long")
                        .add(Element.ofClass("div", "scroll")
                                .set("tabindex", "0")
                                .add(table)));
    }

    private static Element row(Page page, Measure measure) {
        return new Element("tr")
                .add(new Element("th").set("scope", "row").text(page.sentence(measure.label())))
                .add(Element.ofClass("td", "text").text(unit(page, measure)))
                .add(Element.ofClass("td", "text").text(measure.definition().in(page.language())));
    }

    private static String unit(Page page, Measure measure) {
        return switch (measure.kind()) {
            case SHARE -> "%";
            case RATIO -> page.say("times", "倍");
            default -> page.format().unit(measure.kind());
        };
    }
}
