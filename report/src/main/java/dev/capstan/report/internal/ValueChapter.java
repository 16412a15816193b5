package dev.capstan.report.internal;

import dev.capstan.answers.Measures;
import dev.capstan.report.internal.Table.Head;
import java.util.List;

/** What the venture is worth by discounting its cash. */
final class ValueChapter {

    private ValueChapter() {}

    static Chapter of(Page page) {
        var value = page.assessment().value();
        var format = page.format();
        var heads = List.of(Head.text(""), Head.number(page.say("Figure", "数值")));
        var table = new Table(page.say("Net present value", "净现值"), "", heads)
                .row(page.say("Discount rate, yearly", "折现率（年）"), List.of(format.percent(value.discountRate())))
                .row(
                        page.say("Growth after the plan, yearly", "计划期后增长率（年）"),
                        List.of(format.percent(value.terminalGrowth())))
                .row(page.sentence(Measures.NPV.label()), List.of(format.money(value.npv())))
                .row(page.say("Terminal value, discounted", "终值（折现）"), List.of(format.money(value.terminalValue())))
                .total(
                        page.sentence(Measures.NPV_WITH_TERMINAL.label()),
                        List.of(format.money(value.npvWithTerminal())))
                .row(page.say("Share of the terminal value", "终值占比"), List.of(format.percent(value.terminalShare())));
        return Chapter.of(
                "value",
                page.say("Value", "价值"),
                Paper.paragraph(page.say(
                        "Cash before financing, discounted to the start. The terminal value stands for all years after"
                                + " the plan; a large share of it means that the value rests on them.",
                        "融资前现金流折现至计划开始。终值代表计划期之后的全部年份；占比越大，价值越依赖计划期之后。")),
                Element.ofClass("div", "slim").add(table.element(page)));
    }
}
