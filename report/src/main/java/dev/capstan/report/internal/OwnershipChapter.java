package dev.capstan.report.internal;

import dev.capstan.answers.Raise;
import dev.capstan.answers.Raise.RoundResult;
import dev.capstan.report.AgreedTerms;
import dev.capstan.report.RaiseFigures;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rounds as they close: price, dilution, votes, what the money buys and costs, what is agreed. */
final class OwnershipChapter {

    private final Paper paper;
    private final Raise raise;

    private OwnershipChapter(Paper paper, Raise raise) {
        this.paper = paper;
        this.raise = raise;
    }

    static Chapter of(Paper paper, Raise raise) {
        return new OwnershipChapter(paper, raise).chapter();
    }

    private Chapter chapter() {
        var contents = new ArrayList<Element>();
        contents.add(rounds().element(paper));
        contents.add(Paper.note(paper.say(
                "Figures are those of the futures in which the round closes: medians of money and price, means of"
                    + " ownership. Runway bought is the money over the mean net burn of the three months before. The"
                    + " cost of capital is the yearly internal rate of the mean flows of those who buy.",
                "均为该轮完成的路径：金额与价格为中位数，持股为均值。换得跑道＝到账金额÷此前三个月平均净消耗；资金成本为认购方平均现金流的年化内部收益率。")));
        for (var round : raise.rounds()) {
            var unmet = round.unmet();
            if (unmet != null) {
                var share = paper.format().percent(unmet.share());
                contents.add(Paper.note(unmet.sentence(round.name(), share).in(paper.language())));
            }
        }
        contents.add(paper.figure(new RaiseFigures(raise).ownership()));
        contents.add(Element.of("h3", paper.say("Terms of the rounds", "各轮条款")));
        contents.add(terms());
        raise.rounds().stream()
                .filter(round -> !round.matches().isEmpty())
                .forEach(round -> contents.add(matches(round).element(paper)));
        return Chapter.of("ownership", paper.say("Rounds and ownership", "融资轮次与股权"), contents.toArray(Element[]::new));
    }

    private Table rounds() {
        var format = paper.format();
        var table = new Table(
                paper.say("Rounds", "融资轮次"),
                "",
                List.of(
                        Head.text(paper.say("Round", "轮次")),
                        Head.number(paper.say("Closes in", "完成概率")),
                        Head.number(paper.say("By", "中位月份")),
                        Head.number(paper.say("Brings", "金额")),
                        Head.number(paper.say("Pre-money", "投前估值")),
                        Head.number(paper.say("Price", "每股价格")),
                        Head.number(paper.say("Founders own", "创始人持股")),
                        Head.number(paper.say("Votes", "表决权")),
                        Head.number(paper.say("Runway, months", "换得跑道（月）")),
                        Head.number(paper.say("Cost of capital", "资金成本"))));
        for (var round : raise.rounds()) {
            table.row(
                    round.name(),
                    List.of(
                            format.percent(round.chance().value()),
                            round.month() == null ? "–" : format.shortMonth(round.month()),
                            format.money(round.amount().median()),
                            format.money(round.preMoney().median()),
                            format.price(round.price().median()),
                            format.percent(round.foundersBefore()) + " → " + format.percent(round.foundersAfter()),
                            format.percent(round.foundersVotes()),
                            format.ratio(round.runway()),
                            format.percent(round.cost())));
        }
        return table;
    }

    private Table matches(RoundResult round) {
        var table = new Table(
                paper.say("How investors fit " + round.name(), "投资人与" + round.name() + "的匹配度"),
                "",
                List.of(
                        Head.text(paper.say("Investor", "投资人")),
                        Head.number(paper.say("Of 100", "满分 100")),
                        Head.text(paper.say("Why", "理由"))));
        for (var match : round.matches()) {
            var why = match.parts().stream()
                    .map(part -> part.name().in(paper.language()) + " "
                            + paper.format().count(part.points()) + "/"
                            + paper.format().count(part.most()) + paper.say(": ", "：")
                            + part.why().in(paper.language()))
                    .collect(Collectors.joining(paper.say("; ", "；")));
            table.row(match.investor(), List.of(paper.format().count(match.score()), why));
        }
        return table;
    }

    private Element terms() {
        var list = new Element("ul");
        for (var round : raise.rounds()) {
            var sold = round.instruments().stream()
                    .map(text -> text.in(paper.language()))
                    .collect(Collectors.joining("; "));
            var priced = Double.isNaN(round.price().median())
                    ? ""
                    : " · " + round.method().in(paper.language());
            var item = Element.of("li", round.name() + paper.say(": ", "：") + sold + priced);
            var agreed = new AgreedTerms(paper.format()).of(round);
            list.add(agreed.isEmpty() ? item : item.add(agreement(agreed)));
        }
        return list;
    }

    private static Element agreement(List<String> agreed) {
        var lines = new Element("ul");
        agreed.forEach(line -> lines.add(Element.of("li", line)));
        return lines;
    }
}
