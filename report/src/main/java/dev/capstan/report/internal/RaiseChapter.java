package dev.capstan.report.internal;

import dev.capstan.answers.Uncertain;
import dev.capstan.basics.Text;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When money is needed, what it buys, and how likely rounds and milestones are. */
final class RaiseChapter {

    private RaiseChapter() {}

    static Chapter of(Page page, Uncertain uncertain) {
        var figures = new Figures(page.assessment());
        var contents = new ArrayList<Element>();
        contents.add(Page.paragraph(need(page, uncertain.need())));
        contents.add(raises(page, uncertain).element(page));
        contents.add(Page.note(page.say(
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
        var runway = page.say(
                "The cash in hand lasts " + months(page, need.runway()) + " at even odds, "
                        + months(page, need.shortRunway()) + " nine times in ten.",
                "现有现金可支撑 " + months(page, need.runway()) + "（五成把握）、" + months(page, need.shortRunway()) + "（九成把握）。");
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
        } else if (latest < 1) {
            return page.say(
                    " The round \"" + need.round() + "\" takes " + need.timeToClose()
                            + " months to close: it should be launched at once.",
                    "“" + need.round() + "”需 " + need.timeToClose() + " 个月完成，应立即启动。");
        }
        var month = page.format().shortMonth(latest);
        return page.say(
                " The round \"" + need.round() + "\" takes " + need.timeToClose()
                        + " months to close and should be launched by " + month + ".",
                "“" + need.round() + "”需 " + need.timeToClose() + " 个月完成，最迟应于 " + month + " 启动。");
    }

    private static String months(Page page, @Nullable Integer months) {
        return months == null
                ? page.say("beyond the horizon", "超出计划期")
                : months + page.say(months == 1 ? " month" : " months", " 个月");
    }

    private static Table raises(Page page, Uncertain uncertain) {
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
                    page.format().money(raise.amount()),
                    FuturesChapter.share(page, raise.ruin()),
                    months(page, raise.shortMonths())));
            milestones.forEach(
                    name -> cells.add(page.format().percent(raise.milestones().getOrDefault(name, 0.0))));
            table.row(page.sentence(raise.label()), cells);
        }
        return table;
    }
}
