package dev.capstan.report.internal;

import dev.capstan.answers.Uncertain.Exposure;
import dev.capstan.report.internal.Table.Head;
import java.util.List;

/** What founders owe investors themselves by the terms of the rounds. */
final class FoundersChapter {

    private FoundersChapter() {}

    static Chapter of(Page page, Exposure exposure) {
        var format = page.format();
        var table = new Table(
                        page.say("What founders owe themselves", "创始人个人承担"),
                        "",
                        List.of(Head.text(""), Head.number(page.say("Figure", "数值"))))
                .row(page.say("They owe something in", "需要承担的概率"), List.of(format.percent(exposure.chance())));
        if (exposure.chance().value() > 0) {
            table.row(
                            page.say("In the mean of these futures", "需要承担时的均值"),
                            List.of(format.money(exposure.mean().value())))
                    .row(
                            page.say("At most, nine times in ten", "九成情况下不超过"),
                            List.of(format.money(exposure.ninety().value())));
        }
        return Chapter.of(
                "founders",
                page.say("Founders' exposure", "创始人个人责任"),
                Paper.paragraph(sentence(page, exposure)),
                Element.ofClass("div", "slim").add(table.element(page)));
    }

    private static String sentence(Page page, Exposure exposure) {
        var format = page.format();
        var basis = page.say(
                " This is what redemptions and performance adjustments ask of them beyond what the company may pay out"
                    + " of its profit, and what they have bound themselves to buy back; whether they have it, the plan"
                    + " does not know.",
                "这是回购与业绩补偿条款中超出公司可分配利润、由创始人承担的部分，以及其承诺受让的让利回购价款；计划并不知道他们是否有此财力。");
        if (exposure.chance().value() == 0) {
            return page.say("In none of the futures do founders owe investors anything.", "在全部路径中创始人均无须对投资人承担责任。")
                    + basis;
        }
        var chance = format.percent(exposure.chance());
        var mean = format.money(exposure.mean().value());
        return page.say(
                        "In " + chance + " of the futures the founders owe investors money themselves, " + mean
                                + " on average then.",
                        "创始人需对投资人个人承担责任的概率为 " + chance + "，届时平均为 " + mean + "。")
                + basis;
    }
}
