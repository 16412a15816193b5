package dev.capstan.report.internal;

import dev.capstan.answers.Assessment.Grouping;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Measures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the capital requirement is made of. */
final class CompositionChapter {

    private CompositionChapter() {}

    static Chapter of(Page page) {
        var title = page.say("What the money is for", "资金用在哪里");
        if (page.assessment().composition().isEmpty()) {
            return Chapter.of("composition", title, Paper.paragraph(page.say("Nothing is required.", "无资本需求。")));
        }
        var content = new ArrayList<Element>();
        content.add(Paper.paragraph(page.say(
                "All cash paid out up to the deepest point, and the cash floor, less what customers have paid by then."
                        + " The parts of each table sum to the requirement.",
                "截至谷底的全部现金支出与最低现金，减去届时的客户回款。每张表的各项之和等于资本需求。")));
        content.add(page.figure(new Figures(page.assessment()).composition(Grouping.FUNCTION)));
        var tables = Element.ofClass("div", "columns");
        for (var grouping : Grouping.values()) {
            var parts = page.assessment().composition().getOrDefault(grouping, List.of());
            if (isTelling(grouping, parts)) {
                tables.add(table(page, grouping, parts));
            }
        }
        content.add(tables);
        return new Chapter("composition", title, content);
    }

    /** Whether it names anything of the plan: a venture without models has nothing to say by model. */
    private static boolean isTelling(Grouping grouping, List<Part> parts) {
        return grouping == Grouping.FUNCTION
                || grouping == Grouping.NATURE
                || parts.stream().anyMatch(CompositionChapter::isNamed);
    }

    /** What the plan names first, then the rest; each from large to small. */
    private static List<Part> sorted(List<Part> parts) {
        return parts.stream()
                .sorted(Comparator.comparing((Part part) -> part.amount() < 0)
                        .thenComparing(part -> !isNamed(part))
                        .thenComparingDouble(part -> -part.amount()))
                .toList();
    }

    private static boolean isNamed(Part part) {
        return part.label().en().equals(part.label().zh());
    }

    private static Element table(Page page, Grouping grouping, List<Part> parts) {
        return new PartTable(page, sorted(parts), page.sentence(Measures.REQUIREMENT.label()))
                .element(
                        page.sentence(grouping.label()),
                        page.assessment().requirement().amount());
    }
}
