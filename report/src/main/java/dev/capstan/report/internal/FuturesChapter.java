package dev.capstan.report.internal;

import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.answers.Uncertain;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.List;

/** What many futures tell that one cannot: how much is enough with which certainty, and how likely the cash runs out. */
final class FuturesChapter {

    /** Those of the years that most people ask for; all are in the JSON. */
    private static final List<Measure> YEARLY = List.of(
            Measures.REVENUE,
            Measures.GROSS_MARGIN,
            Measures.OPERATING_PROFIT,
            Measures.CASH,
            Measures.ACCOUNTS,
            Measures.HEADS);

    private FuturesChapter() {}

    static Chapter of(Page page, Uncertain uncertain) {
        var figures = new Figures(page.assessment());
        var contents = new ArrayList<Element>();
        contents.add(Paper.paragraph(intro(page, uncertain)));
        contents.add(Element.ofClass("div", "slim").add(levels(page, uncertain).element(page)));
        contents.add(Paper.note(page.say(
                "± is the sampling error of the simulation at 95 %. It does not say whether the assumptions are right.",
                "± 为模拟的抽样误差（95 %），不代表假设是否正确。")));
        contents.add(page.figure(figures.histogram(uncertain)));
        contents.add(page.figure(figures.bridge(uncertain)));
        if (!uncertain.composition().isEmpty()) {
            contents.add(page.figure(figures.compositionAtNinety(uncertain)));
            contents.add(Paper.note(
                    page.say("The mean of the futures within 1 % of that rank, times ", "取该分位点前后 1 % 路径的均值，乘以 ")
                            + Scale.plain(uncertain.compositionFactor(), 3)
                            + page.say(" to meet the requirement.", " 以与资本需求相符。")));
        }
        uncertain.fans().forEach(fan -> contents.add(page.figure(figures.fan(fan))));
        contents.add(years(page, uncertain));
        contents.add(Paper.note(page.say(
                "In 10 %, half and 90 % of the futures the figure of the year is lower. Those whose cash has run out"
                    + " count with what they still have, those sold before the end of the year do not count. Quantiles"
                    + " of a year and of a month are told to 0.8 %; those of requirement and gap are exact.",
                "分别有 10 %、一半与 90 % 的路径低于该值。现金耗尽的路径按其剩余数值计入；年末前已出售的路径不计。各年与各月的分位数精确到 0.8 %；资本需求与缺口的分位数是精确值。")));
        contents.add(Paper.paragraph(ruin(page, uncertain)));
        contents.add(page.figure(figures.ruin(uncertain)));
        return Chapter.of("futures", page.say("Many futures", "多种未来"), contents.toArray(Element[]::new));
    }

    private static String intro(Page page, Uncertain uncertain) {
        var format = page.format();
        var paths = format.count(uncertain.paths());
        var numbers = format.count(uncertain.uncertain());
        return page.say(
                (uncertain.uncertain() == 1 ? "One number of the plan is" : numbers + " numbers of the plan are")
                        + " uncertain. " + paths
                        + " futures were run, each with its own draw of them" + " (seed " + uncertain.seed()
                        + "). Elsewhere in this report every uncertain number has its median."
                        + censored(page, uncertain),
                "计划中有 " + numbers + " 个不确定的数。共模拟 " + paths + " 种未来，每种各抽取一次（随机种子 " + uncertain.seed()
                        + "）。本报告其余各处，不确定的数均取中位值。" + censored(page, uncertain));
    }

    private static String censored(Page page, Uncertain uncertain) {
        if (uncertain.censored() <= 0.01) {
            return "";
        }
        var share = page.format().percent(uncertain.censored());
        return page.say(
                " In " + share
                        + " of them the cash is deepest in the last month: the amounts are lower bounds, and a longer"
                        + " horizon would settle them.",
                "其中 " + share + " 的路径在末月达到最深：所列金额为下限，延长计划期方可确定。");
    }

    private static Table levels(Page page, Uncertain uncertain) {
        var format = page.format();
        var heads = List.of(
                Head.text(page.say("Enough in", "足够的概率")),
                Head.number(page.say("Requirement", "资本需求")),
                Head.number("±"),
                Head.number(page.say("Gap", "资金缺口")),
                Head.number("±"));
        var table = new Table(page.say("Capital by certainty", "不同把握度下的资本"), "", heads);
        for (int i = 0; i < uncertain.requirement().size(); i++) {
            var requirement = uncertain.requirement().get(i);
            var gap = uncertain.gap().get(i).amount();
            table.row(
                    format.percent(requirement.probability()),
                    List.of(
                            format.money(requirement.amount().value()),
                            format.halfWidth(requirement.amount()),
                            format.money(gap.value()),
                            format.halfWidth(gap)));
        }
        return table;
    }

    private static Element years(Page page, Uncertain uncertain) {
        var table = new MeasureTable(page, page.say("Year by year", "逐年"));
        var shown = uncertain.years().stream()
                .filter(range -> YEARLY.contains(range.measure()))
                .toList();
        for (var range : shown) {
            var name = page.sentence(range.measure().label());
            table.row(name + " · 10 %", range.measure().kind(), range.low());
            table.row(name + " · 50 %", range.measure().kind(), range.median());
            table.row(name + " · 90 %", range.measure().kind(), range.high());
        }
        return table.element();
    }

    private static String ruin(Page page, Uncertain uncertain) {
        var ruin = page.format().percent(uncertain.ruin());
        var never = page.format().percent(uncertain.neverProfitable());
        return page.say(
                "With the funding in the plan, cash and credit fall below zero at some month-end in " + ruin
                        + " of the futures; such a venture is wound down and earns nothing after. In " + never
                        + " of the futures three months in a row with an operating profit never come.",
                "在计划内融资下，现金与授信于某个月末低于零的概率为 " + ruin + "；此后企业清算，不再有收入。连续三个月营业盈利从未出现的概率为 " + never + "。");
    }
}
