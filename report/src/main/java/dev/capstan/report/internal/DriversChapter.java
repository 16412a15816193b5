package dev.capstan.report.internal;

import dev.capstan.answers.Uncertain;
import dev.capstan.answers.Uncertain.Driver;
import dev.capstan.report.internal.Table.Head;
import java.util.List;

/** What moves the answer most, in money. */
final class DriversChapter {

    private static final int SHOWN = 12;

    private DriversChapter() {}

    static Chapter of(Page page, Uncertain uncertain) {
        var clear = uncertain.drivers().stream()
                .filter(Driver::isClear)
                .limit(SHOWN)
                .toList();
        double middle = uncertain.requirement().get(2).amount().value();
        var others = uncertain.drivers().size() - clear.size();
        return Chapter.of(
                "drivers",
                page.say("What moves it", "关键驱动因素"),
                Paper.paragraph(page.say(
                        "The requirement at 90 % on the futures in which a number lies around its 10 % point, against"
                                + " those around its 90 % point; for an event, without it against with it.",
                        "某个数取值在其 10 % 分位点附近的路径，与在 90 % 分位点附近的路径相比，90 % 把握下的资本需求；对事件则为未发生与发生之比。")),
                page.figure(new Figures(page.assessment()).tornado(clear, middle)),
                table(page, clear).element(page),
                Paper.note(page.say(
                        others + " more move it by less than their sampling error, or less than these.",
                        "另有 " + others + " 项的影响小于抽样误差，或小于以上各项。")));
    }

    private static Table table(Page page, List<Driver> drivers) {
        var format = page.format();
        var heads = List.of(
                Head.text(page.say("Number or event", "数或事件")),
                Head.number(page.say("Difference", "差额")),
                Head.number("±"),
                Head.number(page.say("Cash runs out", "现金耗尽")));
        var table = new Table(page.say("Drivers", "驱动因素"), "", heads);
        for (var driver : drivers) {
            table.row(
                    driver.shortName() + range(page, driver),
                    List.of(
                            format.money(driver.difference().value()),
                            format.halfWidth(driver.difference()),
                            format.percent(driver.lowRuin()) + " → " + format.percent(driver.highRuin())));
        }
        return table;
    }

    private static String range(Page page, Driver driver) {
        if (driver.event()) {
            return page.say(" (without → with)", "（未发生 → 发生）");
        }
        var range = driver.range();
        return range.isEmpty() ? "" : page.say(" (" + range + ")", "（" + range + "）");
    }
}
