package dev.capstan.report.internal;

import dev.capstan.answers.Kind;

/** Cash paid out over time, by nature. */
final class SpendingChapter {

    private SpendingChapter() {}

    static Chapter of(Page page) {
        var lines = new LineTable(page, page.assessment().useOfFunds(), Kind.MONEY);
        return Chapter.of(
                "spending",
                page.say("Use of funds over time", "资金使用进度"),
                page.figure(new Figures(page.assessment()).useOfFunds()),
                lines.byYearWithTotal(page.say("Cash paid out by year", "各年现金支出")));
    }
}
