package dev.capstan.report.internal;

import dev.capstan.answers.Uncertain;
import dev.capstan.basics.Text;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.List;

/** When money is needed, what it buys, and how likely rounds and milestones are. */
final class RaiseChapter {

    private RaiseChapter() {}

    static Chapter of(Page page, Uncertain uncertain) {
        var figures = new Figures(page.assessment());
        var contents = new ArrayList<Element>();
        contents.add(Paper.paragraph(need(page, uncertain.need())));
        contents.add(raises(page, uncertain).element(page));
        contents.add(Paper.note(page.say(
                "Each amount is there at the start, and no more comes after it. A milestone counts where it is reached"
                        + " at least six months before the cash ends.",
                "每个金额均在期初到位，此后不再融资。里程碑须在现金耗尽前至少六个月达成方计入。")));
        if (!uncertain.milestones().isEmpty()) {
            contents.add(page.figure(figures.chances(
                    new Text("Milestones: probability by month", "里程碑：按月累计概率"), uncertain.milestones())));
        }
        if (!uncertain.rounds().isEmpty()) {
            contents.add(page.figure(
                    figures.chances(new Text("Rounds: probability by month", "融资轮次：按月累计概率"), uncertain.rounds())));
        }
        return Chapter.of("raise", page.say("What a raise buys", "融资能换来什么"), contents.toArray(Element[]::new));
    }

    private static String need(Page page, Uncertain.Need need) {
        var middle = page.format().lasting(need.runway());
        var low = page.format().lasting(need.shortRunway());
        var runway = page.say(
                "The cash in hand lasts " + middle + " at even odds, " + low + " nine times in ten.",
                "现有现金可支撑 " + middle + "（五成把握）、" + low + "（九成把握）。");
        if (need.shortfall() == null) {
            return runway;
        }
        var month = page.format().shortMonth(need.shortfall());
        var shortage = page.say(
                " With the committed funding one future in ten is short of cash by " + month + ".",
                "在已承诺的融资下，至 " + month + " 有一成的路径出现短缺。");
        return runway + shortage + launch(page, need);
    }

    private static String launch(Page page, Uncertain.Need need) {
        var latest = need.latestLaunch();
        if (latest == null) {
            return "";
        }
        var takes = page.say(
                " The round \"" + need.round() + "\" takes " + need.timeToClose() + " months to close",
                "“" + need.round() + "”需 " + need.timeToClose() + " 个月完成，");
        if (need.isOverdue()) {
            return takes + page.say(": it should be launched at once.", "应立即启动。");
        }
        var month = page.format().shortMonth(latest);
        return takes + page.say(" and should be launched by " + month + ".", "最迟应于 " + month + " 启动。");
    }

    private static Table raises(Page page, Uncertain uncertain) {
        var format = page.format();
        var heads = new ArrayList<>(List.of(
                Head.text(page.say("Money", "资金")),
                Head.number(page.say("Amount", "金额")),
                Head.number(page.say("Used up in", "耗尽概率")),
                Head.number(page.say("Lasts (90%)", "可支撑（90%）"))));
        var milestones =
                uncertain.milestones().stream().map(Uncertain.Chance::name).toList();
        milestones.forEach(name -> heads.add(Head.number(name)));
        var table = new Table(page.say("What money buys", "资金能换来什么"), "", heads);
        for (var raise : uncertain.raises()) {
            var cells = new ArrayList<>(List.of(
                    format.money(raise.amount()), format.percent(raise.ruin()), format.lasting(raise.shortMonths())));
            milestones.forEach(
                    name -> cells.add(format.percent(raise.milestones().getOrDefault(name, 0.0))));
            table.row(page.sentence(raise.label()), cells);
        }
        return table;
    }
}
