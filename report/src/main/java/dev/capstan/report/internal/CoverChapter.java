package dev.capstan.report.internal;

/** The head of the report: whose plan it is and what it spans. There is no date: the same plan gives the same bytes. */
final class CoverChapter {

    private CoverChapter() {}

    static Element of(Page page) {
        var provenance = page.assessment().provenance();
        var header = new Element("header")
                .add(Element.ofClass("p", "kicker").text(page.say("Capital assessment", "资本评估报告")))
                .add(Element.of("h1", provenance.venture()));
        if (!provenance.about().isEmpty()) {
            header.add(Element.ofClass("p", "about").text(provenance.about()));
        }
        return header.add(Element.ofClass("p", "facts").text(period(page) + " · " + currency(page)));
    }

    private static String period(Page page) {
        int months = page.format().timeline().months();
        var from = page.format().shortMonth(1);
        var to = page.format().shortMonth(months);
        return page.say(
                from + " to " + to + ", " + (months == 1 ? "1 month" : months + " months"),
                from + "至" + to + "，共 " + months + " 个月");
    }

    private static String currency(Page page) {
        return page.say("all money in " + page.currency(), "货币：" + money(page));
    }

    private static String money(Page page) {
        var unit = Units.money(page.currency(), page.language());
        return unit.equals("元")
                ? "人民币元（CNY）"
                : unit.equals(page.currency()) ? unit : unit + "（" + page.currency() + "）";
    }
}
