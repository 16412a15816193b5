package dev.capstan.report.internal;

/** What the report was made from, enough to make it again. */
final class ProvenanceChapter {

    private ProvenanceChapter() {}

    static Chapter of(Page page) {
        var provenance = page.assessment().provenance();
        var body = new Element("tbody")
                .add(row("Capstan", provenance.version()))
                .add(row(page.say("Plan", "计划文件"), provenance.file()))
                .add(row("SHA-256", provenance.sha256()))
                .add(row(page.say("Made again by", "复现命令"), provenance.command()));
        return Chapter.of(
                "provenance",
                page.say("Where this report comes from", "报告出处"),
                Paper.paragraph(page.say(
                        "The same plan and the same version give the same report, byte for byte.",
                        "同一计划与同一版本生成逐字节相同的报告。")),
                Element.ofClass("div", "table")
                        .add(Element.ofClass("div", "scroll")
                                .set("tabindex", "0")
                                .add(Element.ofClass("table", "provenance").add(body))));
    }

    private static Element row(String name, String value) {
        return new Element("tr")
                .add(new Element("th").set("scope", "row").text(name))
                .add(new Element("td").set("class", "text").add(Element.of("code", value)));
    }
}
