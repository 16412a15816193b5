package dev.capstan.report.internal;

import dev.capstan.answers.Kind;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Sanity.Check;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.List;

/** A table of unlike figures by year: each row has its own unit and scale. */
final class MeasureTable {

    /** Stands before a figure beyond its benchmark. */
    static final String BEYOND = "▲";

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
        var scale = scale(kind, years);
        return row(name, unit(kind, scale), Table.cells(scale, years));
    }

    /** A row in which years beyond the benchmark are marked. */
    MeasureTable row(Check check) {
        var scale = scale(check.kind(), check.years());
        var cells = new ArrayList<>(Table.cells(scale, check.years()));
        for (int i = 0; i < cells.size(); i++) {
            if (check.beyond().get(i)) {
                cells.set(i, BEYOND + " " + cells.get(i));
            }
        }
        return row(page.sentence(check.label()), unit(check.kind(), scale), cells);
    }

    private MeasureTable row(String name, String unit, List<String> years) {
        var cells = new ArrayList<String>();
        cells.add(unit);
        cells.addAll(years);
        table.row(name, cells);
        return this;
    }

    private Scale scale(Kind kind, double[] numbers) {
        return switch (kind) {
            case HEADS, ACCOUNTS, MONTHS, GPUS, TOKENS, TOKENS_PER_ACCOUNT, REQUESTS, GPU_HOURS ->
                Scale.ofCounts(numbers, page.language());
            case MONEY_PER_ACCOUNT, MONEY_PER_HEAD, MONEY_PER_MILLION_TOKENS -> Scale.ofUnits(Table.largest(numbers));
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
