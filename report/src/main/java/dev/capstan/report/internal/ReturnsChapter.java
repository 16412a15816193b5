package dev.capstan.report.internal;

import dev.capstan.answers.Uncertain.Returns;
import dev.capstan.report.internal.Table.Head;
import java.util.List;

/** What all owners together get at the exit. */
final class ReturnsChapter {

    private ReturnsChapter() {}

    static Chapter of(Page page, Returns returns) {
        var format = page.format();
        var table = new Table(
                        page.say("Returns of all owners", "全体股东回报"),
                        "",
                        List.of(Head.text(""), Head.number(page.say("Figure", "数值"))))
                .row(page.say("IRR of the mean flows, yearly", "平均现金流的 IRR（年）"), List.of(format.percent(returns.irr())))
                .row(
                        page.say("Money multiple, mean", "资本倍数（均值）"),
                        List.of(format.ratio(returns.moic().value())))
                .row(page.say("Money multiple at 10 %", "资本倍数（10 % 分位）"), List.of(format.ratio(returns.low())))
                .row(page.say("Money multiple at 50 %", "资本倍数（中位）"), List.of(format.ratio(returns.median())))
                .row(page.say("Money multiple at 90 %", "资本倍数（90 % 分位）"), List.of(format.ratio(returns.high())))
                .row(page.say("Total loss in", "全部损失的概率"), List.of(format.percent(returns.loss())));
        return Chapter.of(
                "returns",
                page.say("Returns", "回报"),
                Paper.paragraph(page.say(
                        "Paid in: opening cash and equity before an exit. Paid out: the price of the exit less net"
                            + " debt, or what a wind-down leaves. Total losses count. Who gets which part depends on"
                            + " the cap table.",
                        "投入：期初现金与退出前的股权融资。收回：退出价款减净债务，或清算剩余。全部损失计入。各方所得取决于股权结构。")),
                Element.ofClass("div", "slim").add(table.element(page)));
    }
}
