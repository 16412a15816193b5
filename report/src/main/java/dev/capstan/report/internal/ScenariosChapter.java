package dev.capstan.report.internal;

import dev.capstan.answers.Uncertain;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.List;

/** The plan beside its variants, and what it promises. */
final class ScenariosChapter {

    private ScenariosChapter() {}

    static Chapter of(Page page, Uncertain uncertain) {
        var contents = new ArrayList<Element>();
        if (!uncertain.scenarios().isEmpty()) {
            contents.add(Paper.paragraph(page.say(
                    "All on the same draws, so that a difference comes from what a scenario changes and not from"
                            + " chance.",
                    "全部使用相同的抽样，差异只来自情景本身。")));
            contents.add(scenarios(page, uncertain).element(page));
            contents.add(Paper.note(changed(page, uncertain)));
        }
        if (!uncertain.expectations().isEmpty()) {
            contents.add(expectations(page, uncertain).element(page));
        }
        return Chapter.of("scenarios", page.say("Scenarios and promises", "情景与要求"), contents.toArray(Element[]::new));
    }

    private static Table scenarios(Page page, Uncertain uncertain) {
        var format = page.format();
        var heads = List.of(
                Head.text(""),
                Head.number(page.say("Enough in 50 %", "50 % 把握")),
                Head.number(page.say("Enough in 90 %", "90 % 把握")),
                Head.number(page.say("Change", "变化")),
                Head.number("±"),
                Head.number(page.say("Cash runs out", "现金耗尽")),
                Head.number(page.say("Multiple", "资本倍数")));
        var table = new Table(page.say("Scenarios", "情景"), "", heads);
        for (var scenario : uncertain.scenarios()) {
            boolean plan = scenario.name().isEmpty();
            table.row(
                    plan ? page.say("This plan", "本计划") : scenario.name(),
                    List.of(
                            format.money(scenario.middle().value()),
                            format.money(scenario.high().value()),
                            plan ? "" : format.money(scenario.change().value()),
                            plan ? "" : format.halfWidth(scenario.change()),
                            format.percent(scenario.ruin().value()),
                            format.ratio(scenario.moic())));
        }
        return table;
    }

    private static String changed(Page page, Uncertain uncertain) {
        var words = new ArrayList<String>();
        uncertain.scenarios().stream()
                .filter(scenario -> !scenario.name().isEmpty())
                .forEach(scenario -> words.add(scenario.name()
                        + page.say(" changes ", "：改变 ")
                        + String.join(page.say(", ", "、"), scenario.keys())));
        return String.join(page.say("; ", "；"), words) + page.say(".", "。");
    }

    private static Table expectations(Page page, Uncertain uncertain) {
        var format = page.format();
        var heads = List.of(
                Head.text(""),
                Head.text(page.say("Promise", "要求")),
                Head.number(page.say("Holds in", "成立概率")),
                Head.number(page.say("Needed", "所需")),
                Head.text(""));
        var table = new Table(page.say("Promises", "要求"), "", heads);
        for (var expected : uncertain.expectations()) {
            table.row(
                    expected.name(),
                    List.of(
                            expected.promise().in(page.language()),
                            format.percent(expected.share()),
                            format.percent(expected.needed()),
                            expected.holds() ? page.say("holds", "成立") : page.say("broken", "不成立")));
        }
        return table;
    }
}
