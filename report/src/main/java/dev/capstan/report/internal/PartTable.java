package dev.capstan.report.internal;

import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Kind;
import dev.capstan.report.Format;
import dev.capstan.report.internal.Table.Head;
import java.util.List;

/** A table of parts and their sum. */
record PartTable(Page page, List<Part> parts, String totalName) {

    double sum() {
        return parts.stream().mapToDouble(Part::amount).sum();
    }

    Element element(String title, double sum) {
        double largest =
                parts.stream().mapToDouble(part -> Math.abs(part.amount())).reduce(Math.abs(sum), Math::max);
        var scale = Scale.ofTable(largest, page.language());
        var unit = MeasureTable.unit(page.format(), scale, page.format().unit(Kind.MONEY));
        var table = new Table(
                title,
                unit,
                List.of(Head.text(""), Head.number(page.say("Amount", "金额")), Head.number(page.say("Share", "占比"))));
        for (var part : parts) {
            table.row(page.sentence(part.label()), cells(scale, part.amount(), sum));
        }
        table.total(totalName, cells(scale, sum, sum));
        return table.element(page);
    }

    private static String share(double amount, double sum) {
        return sum == 0 ? Format.NOT_COMPUTABLE : Scale.ofShares().apply(amount / sum) + "%";
    }

    private List<String> cells(Scale scale, double amount, double sum) {
        return List.of(scale.apply(amount), share(amount, sum));
    }
}
