package dev.capstan.report.internal;

import dev.capstan.answers.Measures;

/** Revenue and profit. */
final class ResultsChapter {

    private ResultsChapter() {}

    static Chapter of(Page page) {
        var figures = new Figures(page.assessment());
        var table = new MeasureTable(page, page.say("Results by year", "各年业绩"))
                .rows(
                        Measures.REVENUE,
                        Measures.SUBSCRIPTION,
                        Measures.USAGE,
                        Measures.LICENCE,
                        Measures.GROSS_PROFIT,
                        Measures.GROSS_MARGIN,
                        Measures.OPERATING_PROFIT,
                        Measures.OPERATING_MARGIN,
                        Measures.NET_PROFIT,
                        Measures.ARR,
                        Measures.USAGE_RUN_RATE);
        return Chapter.of(
                "results",
                page.say("Revenue and profit", "收入与利润"),
                page.figure(figures.results()),
                page.figure(figures.revenueByKind()),
                table.element());
    }
}
