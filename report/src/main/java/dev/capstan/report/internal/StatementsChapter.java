package dev.capstan.report.internal;

import dev.capstan.answers.Assessment.Statement;
import dev.capstan.answers.Kind;
import java.util.ArrayList;
import java.util.List;

/** The three statements, by year and folded by month. */
final class StatementsChapter {

    private StatementsChapter() {}

    static Chapter of(Page page) {
        var assessment = page.assessment();
        var content = new ArrayList<Element>();
        content.add(Paper.paragraph(page.say(
                "Management accounts of the funded view. Lines that are zero throughout are left out.",
                "融资视角下的管理报表；全程为零的项目不列示。")));
        content.add(Element.ofClass("p", "note print")
                .text(page.say("The tables by month are in the electronic version of this report.", "按月明细见本报告的电子版。")));
        for (var statement : List.of(assessment.income(), assessment.balance(), assessment.cashFlow())) {
            content.add(statement(page, statement));
        }

        return new Chapter("statements", page.say("Statements", "财务报表"), content);
    }

    private static Element statement(Page page, Statement statement) {
        var lines = new LineTable(page, statement.lines(), Kind.MONEY);
        return new Element("div").add(lines.byYear(page.sentence(statement.title())), lines.byMonth());
    }
}
