package dev.capstan.report.internal;

import dev.capstan.answers.Raise.Returns;
import dev.capstan.answers.TermComparison;
import dev.capstan.answers.TermComparison.Sheet;
import dev.capstan.report.RaiseFigures;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Term sheets of a round side by side. */
final class TermsChapter {

    private TermsChapter() {}

    static Chapter of(Paper paper, TermComparison comparison) {
        var contents = new ArrayList<Element>();
        contents.add(Paper.paragraph(paper.say(
                "All are run on the same draws, so that what differs comes from the terms.", "全部使用相同的抽样，差异仅来自条款。")));
        contents.add(table(paper, comparison).element(paper));
        contents.add(paper.figure(RaiseFigures.founders(comparison)));
        for (var sheet : comparison.sheets()) {
            if (!sheet.differences().isEmpty()) {
                contents.add(Element.of(
                        "h3", sheet.name().in(paper.language()) + paper.say(", next to the plan", "，与原计划相比")));
                var list = new Element("ul");
                sheet.differences().forEach(difference -> list.add(Element.of("li", paper.sentence(difference))));
                contents.add(list);
            }
        }
        var title = paper.say("Term sheets: " + comparison.round(), "条款对比：" + comparison.round());
        return Chapter.of("terms", title, contents.toArray(Element[]::new));
    }

    private static Table table(Paper paper, TermComparison comparison) {
        var heads = new ArrayList<Head>();
        heads.add(Head.text(""));
        comparison.sheets().forEach(sheet -> heads.add(Head.number(sheet.name().in(paper.language()))));
        var table = new Table(paper.say("Terms and what they leave", "条款及其结果"), "", heads);
        var format = paper.format();
        row(
                table,
                comparison,
                paper.say("Money", "金额"),
                sheet -> format.money(sheet.terms().amount().median()));
        row(
                table,
                comparison,
                paper.say("Pre-money", "投前估值"),
                sheet -> format.money(sheet.terms().preMoney().median()));
        row(
                table,
                comparison,
                paper.say("Closes in", "完成概率"),
                sheet -> format.percent(sheet.terms().chance().value()));
        row(
                table,
                comparison,
                paper.say("Founders own after it", "本轮后创始人持股"),
                sheet -> format.percent(sheet.terms().foundersAfter()));
        row(
                table,
                comparison,
                paper.say("Founders' votes", "创始人表决权"),
                sheet -> format.percent(sheet.terms().foundersVotes()));
        row(
                table,
                comparison,
                paper.say("Founders' seats", "创始人董事席位占比"),
                sheet -> format.percent(sheet.foundersSeats()));
        row(
                table,
                comparison,
                paper.say("Founders get, expected", "创始人期望所得"),
                sheet -> founders(sheet, returns -> format.money(returns.mean().value())));
        row(
                table,
                comparison,
                paper.say("Founders get, median", "创始人所得中位数"),
                sheet ->
                        founders(sheet, returns -> format.money(returns.median().value())));
        row(
                table,
                comparison,
                paper.say("Founders get at 10 %", "创始人所得 10 % 分位"),
                sheet -> founders(sheet, returns -> format.money(returns.low().value())));
        row(
                table,
                comparison,
                paper.say("Investors' IRR", "本轮投资人 IRR"),
                sheet -> format.percent(sheet.terms().cost()));
        row(
                table,
                comparison,
                paper.say("Cash runs out in", "现金耗尽概率"),
                sheet -> format.percent(sheet.raise().ruin().value()));
        return table;
    }

    private static String founders(Sheet sheet, Function<Returns, String> shown) {
        var founders = sheet.founders();
        return founders == null ? "–" : shown.apply(founders);
    }

    private static void row(Table table, TermComparison comparison, String name, Function<Sheet, String> cell) {
        List<String> cells = comparison.sheets().stream().map(cell).toList();
        table.row(name, cells);
    }
}
