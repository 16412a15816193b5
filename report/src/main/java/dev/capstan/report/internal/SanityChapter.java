package dev.capstan.report.internal;

import dev.capstan.answers.Sanity;
import dev.capstan.answers.Sanity.Backed;
import dev.capstan.answers.Sanity.Check;
import dev.capstan.basics.Text;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a careful investor would ask about. */
final class SanityChapter {

    private SanityChapter() {}

    static Chapter of(Page page) {
        var sanity = page.assessment().sanity();
        var figures = new MeasureTable(page, page.say("What the plan implies", "计划隐含的数值"));
        sanity.checks().forEach(check -> figures.row(check));
        var content = new ArrayList<Element>();
        content.add(Paper.paragraph(intro(page, sanity)));
        content.add(figures.element());
        content.add(benchmarks(page, sanity.checks()));
        content.add(Paper.paragraph(backing(page, sanity.backing())));
        content.add(
                Element.ofClass("div", "slim").add(table(page, sanity.backing()).element(page)));
        return new Chapter("sanity", page.say("Would you believe it?", "合理性检查"), content);
    }

    private static String intro(Page page, Sanity sanity) {
        int doubtful = sanity.doubtful().size();
        return doubtful == 0
                ? page.say(
                        "No figure lies beyond its benchmark. Benchmarks are what others have published, not limits.",
                        "没有数值超出基准。基准为公开发表的数值，并非界限。")
                : page.say(
                        MeasureTable.BEYOND
                                + " marks a year beyond the benchmark, on the path of medians: not wrong by itself,"
                                + " but a question that will be asked.",
                        MeasureTable.BEYOND + " 标出中位路径上超出基准的年份：未必有误，但一定会被问到。");
    }

    /** Each benchmark once, with the figures that it is for. */
    private static Element benchmarks(Page page, List<Check> checks) {
        var figures = new LinkedHashMap<Text, String>();
        checks.stream()
                .filter(check -> !check.benchmark().en().isEmpty())
                .forEach(check -> figures.merge(
                        check.benchmark(),
                        page.sentence(check.label()),
                        (before, more) -> before + page.say("; ", "；") + more));
        var list = new Element("ul");
        figures.forEach((benchmark, of) ->
                list.add(Element.of("li", of + page.say(" – ", " —— ") + benchmark.in(page.language()))));
        return list;
    }

    private static boolean isWeighted(List<Backed> backing) {
        return backing.stream().anyMatch(backed -> Double.isFinite(backed.weight()));
    }

    private static String backing(Page page, List<Backed> backing) {
        boolean weighted = isWeighted(backing);
        return page.say(
                "What the numbers rest on, by the words of their sources: one without a source, or called an"
                        + " assumption or an estimate, is guessed."
                        + (weighted ? " The weight is the part of all single effects on the requirement at 90 %." : ""),
                "各数依据（按来源文字判定）：无来源或写明为假设、估计者计为估计。" + (weighted ? "权重为其在全部单项对 90 % 资本需求影响中的占比。" : ""));
    }

    private static Table table(Page page, List<Backed> backing) {
        boolean weighted = isWeighted(backing);
        var heads =
                new ArrayList<>(List.of(Head.text(page.say("Rests on", "依据")), Head.number(page.say("Numbers", "个数"))));
        if (weighted) {
            heads.add(Head.number(page.say("Weight", "权重")));
        }
        var table = new Table("", "", heads);
        for (var backed : backing) {
            var cells = new ArrayList<>(List.of(page.format().count(backed.count())));
            if (weighted) {
                cells.add(page.format().percent(backed.weight()));
            }
            table.row(page.sentence(backed.backing().label()), cells);
        }
        return table;
    }
}
