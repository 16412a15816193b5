package dev.capstan.report.internal;

/** Where cash comes from and where it goes over the whole plan. */
final class SourcesChapter {

    private SourcesChapter() {}

    static Chapter of(Page page) {
        var total = page.say("Total", "合计");
        var sources = new PartTable(page, page.assessment().sources(), total);
        var uses = new PartTable(page, page.assessment().uses(), total);
        return Chapter.of(
                "sources",
                page.say("Sources and uses", "资金来源与运用"),
                Paper.paragraph(page.say("Over the whole plan; both sides have the same sum.", "整个计划期；两侧合计相等。")),
                Element.ofClass("div", "pair")
                        .add(sources.element(page.say("Sources", "来源"), sources.sum()))
                        .add(uses.element(page.say("Uses", "运用"), uses.sum())));
    }
}
