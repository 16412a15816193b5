package dev.capstan.report.internal;

import dev.capstan.answers.Kind;
import dev.capstan.answers.Measure;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.List;

/** A table of unlike figures by year: each row has its own unit and scale. */
final class MeasureTable {

    private final Page page;
    private final Table table;

    MeasureTable(Page page, String title) {
        this.page = page;
        this.table = new Table(title, "", heads(page));
    }

    private static List<Head> heads(Page page) {
        var heads = new ArrayList<>(Table.years(page, ""));
        heads.add(1, Head.text(page.say("Unit", "单位")));
        return heads;
    }

    /** A row for each of the measures that the assessment has. */
    MeasureTable rows(Measure... measures) {
        for (var measure : measures) {
            page.series(measure)
                    .ifPresent(series -> row(page.sentence(measure.label()), measure.kind(), series.years()));
        }
        return this;
    }

    MeasureTable row(String name, Kind kind, double[] years) {
        var cells = new ArrayList<String>();
        var scale = scale(kind, years);
        cells.add(unit(kind, scale));
        cells.addAll(Table.cells(scale, years));
        table.row(name, cells);
        return this;
    }

    private Scale scale(Kind kind, double[] numbers) {
        return switch (kind) {
            case HEADS, ACCOUNTS, MONTHS, GPUS, TOKENS, REQUESTS, GPU_HOURS -> Scale.ofCounts(numbers, page.language());
            case MONEY_PER_ACCOUNT, MONEY_PER_MILLION_TOKENS -> Scale.ofUnits(Table.largest(numbers));
            case MONEY -> Scale.ofTable(Table.largest(numbers), page.language());
            case SHARE -> Scale.ofShares();
            case RATIO -> Scale.ofRatios();
        };
    }

    private String unit(Kind kind, Scale scale) {
        var unit = page.format().unit(kind);
        return switch (kind) {
            case SHARE -> "%";
            case RATIO -> page.say("times", "倍");
            default -> unit(page.format(), scale, unit);
        };
    }

    /** {@code k CNY}, {@code 万元}. */
    static String unit(Format format, Scale scale, String unit) {
        boolean chinese = format.isChinese() && !unit.isEmpty() && unit.codePointAt(0) > 0x2E80;
        boolean tight = chinese || !scale.hasSuffix();
        return scale.suffix() + (tight ? "" : " ") + unit;
    }

    Element element() {
        return table.isEmpty() ? new Element("div") : table.element(page);
    }
}
