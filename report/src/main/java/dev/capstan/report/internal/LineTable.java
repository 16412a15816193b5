package dev.capstan.report.internal;

import dev.capstan.answers.Assessment.Line;
import dev.capstan.answers.Assessment.Year;
import dev.capstan.answers.Kind;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tables of lines that share one unit and one scale: a statement, uses of funds, heads. */
record LineTable(Page page, List<Line> lines, Kind kind) {

    private Scale scale() {
        var years = lines.stream()
                .flatMapToDouble(line -> Arrays.stream(line.years()))
                .toArray();
        return kind == Kind.HEADS
                ? Scale.ofCounts(years, page.language())
                : Scale.ofTable(Table.largest(years), page.language());
    }

    private String unit() {
        return MeasureTable.unit(page.format(), scale(), page.format().unit(kind));
    }

    private static boolean isShown(Line line) {
        return line.total() || Arrays.stream(line.months()).anyMatch(value -> value != 0);
    }

    /** By year; lines that are 0 throughout are left out. */
    Element byYear(String title) {
        var table = yearTable(title);
        return table.isEmpty() ? new Element("div") : table.element(page);
    }

    /** By year, with the sum of all lines below. */
    Element byYearWithTotal(String title) {
        var table = yearTable(title);
        var sums = new double[page.assessment().years().size()];
        lines.forEach(line -> Arrays.setAll(sums, i -> sums[i] + line.years()[i]));
        return table.isEmpty()
                ? new Element("div")
                : table.total(page.say("Total", "合计"), Table.cells(scale(), sums))
                        .element(page);
    }

    private Table yearTable(String title) {
        var table = new Table(title, unit(), Table.years(page, ""));
        lines.stream().filter(LineTable::isShown).forEach(line -> add(table, line, line.years()));
        return table;
    }

    /** By month, a table for each year, folded. */
    Element byMonth() {
        var details = Element.ofClass("details", "months").add(Element.of("summary", page.say("By month", "按月")));
        for (int i = 0; i < page.assessment().years().size(); i++) {
            details.add(ofYear(page.assessment().years().get(i), i));
        }
        return details;
    }

    private Element ofYear(Year year, int index) {
        var heads = new ArrayList<Head>();
        heads.add(Head.text(""));
        IntStream.rangeClosed(year.from(), year.to())
                .forEach(month -> heads.add(Head.number(page.format().shortMonthName(month))));
        heads.add(Head.number(page.say("Year", "全年")));
        var table = new Table(page.format().year(year), unit(), heads);
        for (var line : lines) {
            if (isShown(line)) {
                var numbers = Arrays.copyOfRange(line.months(), year.from() - 1, year.to() + 1);
                numbers[numbers.length - 1] = line.years()[index];
                add(table, line, numbers);
            }
        }
        return table.element(page);
    }

    private void add(Table table, Line line, double[] numbers) {
        var cells = Table.cells(scale(), numbers);
        var name = page.sentence(line.label());
        if (line.total()) {
            table.total(name, cells);
        } else {
            table.row(name, cells);
        }
    }
}
