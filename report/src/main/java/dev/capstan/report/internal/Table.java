package dev.capstan.report.internal;

import dev.capstan.report.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds a table: a title, heads, rows of a name and cells. It scrolls within its own box where the window is narrow. */
final class Table {

    /**
     * A column's head.
     *
     * @param name of it
     * @param detail in small letters below, such as the months of a part year; may be empty
     * @param isText whether its cells are words and not numbers
     */
    record Head(String name, String detail, boolean isText) {
        static Head number(String name) {
            return new Head(name, "", false);
        }

        static Head text(String name) {
            return new Head(name, "", true);
        }
    }

    private final String title;
    private final String unit;
    private final List<Head> heads;
    private final Element body = new Element("tbody");
    private boolean hasGaps;
    private boolean hasNoEnd;

    /** @param unit of all its numbers; empty where each row has its own */
    Table(String title, String unit, List<Head> heads) {
        this.title = title;
        this.unit = unit;
        this.heads = List.copyOf(heads);
    }

    Table row(String name, List<String> cells) {
        return row("", name, cells);
    }

    /** A sum of the rows above it. */
    Table total(String name, List<String> cells) {
        return row("total", name, cells);
    }

    private Table row(String cssClass, String name, List<String> cells) {
        var row = cssClass.isEmpty() ? new Element("tr") : Element.ofClass("tr", cssClass);
        row.add(new Element("th").set("scope", "row").text(name));
        for (int i = 0; i < cells.size(); i++) {
            row.add(
                    heads.get(i + 1).isText
                            ? Element.ofClass("td", "text").text(cells.get(i))
                            : Element.of("td", cells.get(i)));
        }
        hasGaps |= cells.contains(Format.NOT_COMPUTABLE);
        hasNoEnd |= cells.contains("∞");
        body.add(row);
        return this;
    }

    boolean isEmpty() {
        return !body.hasContent();
    }

    /** The table in its box, with a line below that explains {@code –} where one stands in it. */
    Element element(Paper paper) {
        var box = Element.ofClass("div", "table");
        if (!title.isEmpty()) {
            var heading = Element.of("h3", title);
            box.add(
                    unit.isEmpty()
                            ? heading
                            : heading.add(Element.ofClass("span", "unit").text(unit)));
        }
        var table = Element.ofClass("table", width()).add(new Element("thead").add(headRow()), body);
        box.add(Element.ofClass("div", "scroll").set("tabindex", "0").add(table));
        if (hasGaps) {
            box.add(Paper.note(paper.say("– not computable", "– 不可计算")));
        }
        if (hasNoEnd) {
            box.add(Paper.note(paper.say("∞ no cash is burnt, so it lasts without end", "∞ 没有净消耗，现金不会耗尽")));
        }
        return box;
    }

    /** Few columns of years stand in equal distances, the same in all tables; many stand close. */
    private String width() {
        return heads.size() <= 3 ? "few" : heads.size() <= 8 ? "even" : "many";
    }

    private Element headRow() {
        var row = new Element("tr");
        for (var head : heads) {
            var cell = new Element("th").set("scope", "col").text(head.name);
            if (head.isText) {
                cell.set("class", "text");
            }
            row.add(
                    head.detail.isEmpty()
                            ? cell
                            : cell.add(Element.ofClass("span", "part").text(head.detail)));
        }
        return row;
    }

    /** The heads of a table by year: a first column and the years, part years with their months. */
    static List<Head> years(Page page, String first) {
        var heads = new ArrayList<Head>();
        heads.add(Head.text(first));
        for (var year : page.assessment().years()) {
            heads.add(new Head(String.valueOf(year.year()), page.format().partOf(year), false));
        }
        return heads;
    }

    /** Numbers in a scale. */
    static List<String> cells(Scale scale, double[] numbers) {
        return Arrays.stream(numbers).mapToObj(scale::apply).toList();
    }

    /** The largest finite size among the numbers, or 0. */
    static double largest(double[] numbers) {
        return Arrays.stream(numbers)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}
