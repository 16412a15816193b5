package dev.capstan.report.internal;

import dev.capstan.answers.Measures;

/** Cash over time in both views. */
final class CashChapter {

    private CashChapter() {}

    static Chapter of(Page page) {
        var table = new MeasureTable(page, page.say("Cash by year", "各年现金"))
                .rows(
                        Measures.FREE_CASH_FLOW,
                        Measures.REQUIREMENT_CASH,
                        Measures.DRAW_DOWN,
                        Measures.CASH,
                        Measures.BURN,
                        Measures.RUNWAY);
        return Chapter.of(
                "cash",
                page.say("Cash", "现金"),
                Paper.paragraph(page.say(
                        "The line without funding begins at zero and adds up the cash of operations and investments;"
                            + " its depth below the cash floor is the capital requirement. The line with the plan's"
                            + " funding has opening cash, equity, loans and grants in it. Where it is negative, that"
                            + " much money is missing.",
                        "“无融资”曲线从零开始累计经营与投资现金，低于最低现金的深度即资本需求。“含计划内融资”曲线计入期初现金、" + "股权、贷款与补助；为负的部分即尚缺的资金。")),
                page.figure(new Figures(page.assessment()).cash()),
                table.element());
    }
}
