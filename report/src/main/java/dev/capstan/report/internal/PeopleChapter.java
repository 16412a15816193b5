package dev.capstan.report.internal;

import dev.capstan.answers.Kind;
import dev.capstan.answers.Measures;

/** People and accelerators. */
final class PeopleChapter {

    private PeopleChapter() {}

    static Chapter of(Page page) {
        var figures = new Figures(page.assessment());
        var heads = new LineTable(page, page.assessment().headsByRole(), Kind.HEADS);
        var compute = new MeasureTable(page, page.say("Compute by year", "各年算力"))
                .rows(
                        Measures.TRAINING_GPU_HOURS,
                        Measures.SERVING_GPU_HOURS,
                        Measures.UTILISATION,
                        Measures.TRAINING_COST,
                        Measures.SERVING_COST);
        return Chapter.of(
                "people",
                page.say("People and compute", "人员与算力"),
                page.figure(figures.heads()),
                heads.byYearWithTotal(page.say("People at the end of the year", "年末人数")),
                page.figure(figures.compute()),
                compute.element());
    }
}
